/* One kind of options: what its table of functions is made of. Included once by each kind's file,
 * which defines
 *
 *     HANDLE   the MI type of the handle
 *     KIND     its enum mf_kind
 *     TABLE    its table
 *
 * since three handle types alike in everything but their names need three functions for a slot. */

#ifndef KIND
#error "for destination_options.c and its siblings only"
#endif

#include "api/lock.h"
#include "api/options/slots.h"
#include "api/options/snapshot.h"
#include "api/stale.h"
#include "api/world/census.h"
#include "api/world/worlds.h"

#define TEXT_OF(name) #name
#define TEXT(name) TEXT_OF(name)

/* The options behind a handle; NULL if there are none. For slots: it notes who called them. */
#define FIND(handle, slot) find((handle), MF_USE(TEXT(HANDLE) "_" slot))

static struct mf_options *find(const HANDLE *handle, const struct mf_use *use)
{
    if (handle == NULL) {
        return NULL;
    }
    struct mf_options *options = mf_handle_find(KIND, handle->reserved1, handle->reserved2);
    if (options == NULL) {
        mf_stale_tell_options(KIND, handle->reserved1, handle->reserved2, false, use);
    }
    return options;
}

/* Takes `options`, which the caller's application has made at that place. Without them the handle
 * has a table and nothing behind it (DESIGN section 5: no slot is empty). */
static MI_Result open_handle(struct mf_options *options, MI_Uint64 application, const void *made_at,
                             HANDLE *handle)
{
    struct mf_handle place = {0, 0};
    mf_lock();
    const bool opened = options != NULL && mf_handle_open(KIND, options, &place);
    mf_unlock();
    if (opened) {
        mf_owned_add(&options->owned, MF_OWNED_OPTIONS, application, made_at);
    } else {
        mf_options_free(options);
    }
    *handle = (HANDLE){place.reserved1, place.reserved2, &TABLE};
    return opened ? MI_RESULT_OK : MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

static MI_Result open_new(const MI_Application *application, const void *made_at, HANDLE *handle)
{
    if (application == NULL || handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return open_handle(mf_options_new(KIND), mf_census_scope(application), made_at, handle);
}

/* Clears the handle (D-5), but not that of destination options which a session was opened with: to
 * delete those again is the mistake (D-6, M31). */
static MI_Result close_handle(HANDLE *handle, const struct mf_use *use)
{
    if (handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_options *found = mf_handle_find(KIND, handle->reserved1, handle->reserved2);
    const struct mf_past past = {.application = found == NULL ? 0 : found->owned.scope,
                                 .made_at = found == NULL ? NULL : found->owned.made_at};
    mf_lock();
    struct mf_options *options = mf_handle_close(KIND, handle->reserved1, handle->reserved2, &past);
    mf_unlock();
    if (options == NULL) {
        mf_stale_tell_options(KIND, handle->reserved1, handle->reserved2, true, use);
    }
    if (options == NULL || !mf_worlds_use(handle->reserved1)) {
        *handle = (HANDLE){0, 0, NULL};
    }
    if (options == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_owned_remove(&options->owned);
    mf_options_free(options);
    return MI_RESULT_OK;
}

/* --- slots ----------------------------------------------------------------------------------- */

static MI_Result MI_CALL set_string(HANDLE *options, const MI_Char *name, const MI_Char *value,
                                    MI_Uint32 flags)
{
    return mf_options_set_string(FIND(options, "SetString"), name, value, flags);
}

static MI_Result MI_CALL set_number(HANDLE *options, const MI_Char *name, MI_Uint32 value,
                                    MI_Uint32 flags)
{
    return mf_options_set_number(FIND(options, "SetNumber"), name, value, flags);
}

static MI_Result MI_CALL set_interval(HANDLE *options, const MI_Char *name,
                                      const MI_Interval *value, MI_Uint32 flags)
{
    return mf_options_set_interval(FIND(options, "SetInterval"), name, value, flags);
}

static MI_Result MI_CALL get_string(const HANDLE *options, const MI_Char *name,
                                    const MI_Char **value, MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get_string(FIND(options, "GetString"), name, value, index, flags);
}

static MI_Result MI_CALL get_number(const HANDLE *options, const MI_Char *name, MI_Uint32 *value,
                                    MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get_number(FIND(options, "GetNumber"), name, value, index, flags);
}

static MI_Result MI_CALL get_interval(const HANDLE *options, const MI_Char *name,
                                      MI_Interval *value, MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get_interval(FIND(options, "GetInterval"), name, value, index, flags);
}

static MI_Result MI_CALL get_option_count(const HANDLE *options, MI_Uint32 *count)
{
    return mf_options_count(FIND(options, "GetOptionCount"), count);
}

static MI_Result MI_CALL get_option_at(const HANDLE *options, MI_Uint32 index, const MI_Char **name,
                                       MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    return mf_options_at(FIND(options, "GetOptionAt"), index, name, value, type, flags);
}

static MI_Result MI_CALL get_option(const HANDLE *options, const MI_Char *name, MI_Value *value,
                                    MI_Type *type, MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get(FIND(options, "GetOption"), name, value, type, index, flags);
}

/* --- reading anybody's ----------------------------------------------------------------------- */

static MI_Result read_count(const void *handle, MI_Uint32 *count)
{
    const HANDLE *options = handle;
    if (options->ft->GetOptionCount == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOptionCount(options, count);
}

static MI_Result read_at(const void *handle, MI_Uint32 index, const MI_Char **name, MI_Value *value,
                         MI_Type *type)
{
    const HANDLE *options = handle;
    if (options->ft->GetOptionAt == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOptionAt(options, index, name, value, type, NULL);
}

static const struct mf_options_reader reader;

static MI_Result snapshot_of(const HANDLE *options, struct mf_options **snapshot)
{
    *snapshot = NULL;
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_OK;
    }
    const MI_Result result = mf_options_migrate(&reader, options, snapshot);
    if (result == MI_RESULT_OK && options->ft == &TABLE) {
        (*snapshot)->source = options->reserved1;
    }
    return result;
}

static MI_Result MI_CALL clone(const HANDLE *self, HANDLE *copy)
{
    const struct mf_options *source = FIND(self, "Clone");
    if (source == NULL || copy == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Uint64 application = source->owned.scope;
    /* The slot may have been called directly, with a handle that has another table or none. */
    const HANDLE ours = {self->reserved1, self->reserved2, &TABLE};
    struct mf_options *options;
    const MI_Result copied = mf_options_copy(&reader, &ours, &options);
    const MI_Result opened = open_handle(options, application, __builtin_return_address(0), copy);
    return copied == MI_RESULT_OK ? opened : copied;
}
