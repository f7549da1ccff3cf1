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

#include "api/options_slots.h"
#include "api/options_snapshot.h"

/* The options behind a handle; NULL if there are none. */
static struct mf_options *find(const HANDLE *handle)
{
    return handle == NULL ? NULL : mf_handle_find(KIND, handle->reserved1, handle->reserved2);
}

/* Takes `options`. Without them the handle has a table and nothing behind it (DESIGN section 5: no
 * slot is empty). */
static MI_Result open_handle(struct mf_options *options, HANDLE *handle)
{
    struct mf_handle place = {0, 0};
    const bool opened = options != NULL && mf_handle_open(KIND, options, &place);
    if (!opened) {
        mf_options_free(options);
    }
    *handle = (HANDLE){place.reserved1, place.reserved2, &TABLE};
    return opened ? MI_RESULT_OK : MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

static MI_Result open_new(HANDLE *handle)
{
    if (handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return open_handle(mf_options_new(KIND), handle);
}

/* Clears the handle even if there is nothing behind it (D-5). */
static MI_Result close_handle(HANDLE *handle)
{
    if (handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_options *options = mf_handle_close(KIND, handle->reserved1, handle->reserved2);
    *handle = (HANDLE){0, 0, NULL};
    mf_options_free(options);
    return options == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK;
}

/* --- slots ----------------------------------------------------------------------------------- */

static MI_Result MI_CALL set_string(HANDLE *options, const MI_Char *name, const MI_Char *value,
                                    MI_Uint32 flags)
{
    return mf_options_set_string(find(options), name, value, flags);
}

static MI_Result MI_CALL set_number(HANDLE *options, const MI_Char *name, MI_Uint32 value,
                                    MI_Uint32 flags)
{
    return mf_options_set_number(find(options), name, value, flags);
}

static MI_Result MI_CALL set_interval(HANDLE *options, const MI_Char *name,
                                      const MI_Interval *value, MI_Uint32 flags)
{
    return mf_options_set_interval(find(options), name, value, flags);
}

static MI_Result MI_CALL get_string(const HANDLE *options, const MI_Char *name,
                                    const MI_Char **value, MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get_string(find(options), name, value, index, flags);
}

static MI_Result MI_CALL get_number(const HANDLE *options, const MI_Char *name, MI_Uint32 *value,
                                    MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get_number(find(options), name, value, index, flags);
}

static MI_Result MI_CALL get_interval(const HANDLE *options, const MI_Char *name,
                                      MI_Interval *value, MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get_interval(find(options), name, value, index, flags);
}

static MI_Result MI_CALL get_option_count(const HANDLE *options, MI_Uint32 *count)
{
    return mf_options_count(find(options), count);
}

static MI_Result MI_CALL get_option_at(const HANDLE *options, MI_Uint32 index, const MI_Char **name,
                                       MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    return mf_options_at(find(options), index, name, value, type, flags);
}

static MI_Result MI_CALL get_option(const HANDLE *options, const MI_Char *name, MI_Value *value,
                                    MI_Type *type, MI_Uint32 *index, MI_Uint32 *flags)
{
    return mf_options_get(find(options), name, value, type, index, flags);
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
    return mf_options_migrate(&reader, options, snapshot);
}

static MI_Result MI_CALL clone(const HANDLE *self, HANDLE *copy)
{
    if (find(self) == NULL || copy == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    /* The slot may have been called directly, with a handle that has another table or none. */
    const HANDLE ours = {self->reserved1, self->reserved2, &TABLE};
    struct mf_options *options;
    const MI_Result copied = mf_options_copy(&reader, &ours, &options);
    const MI_Result opened = open_handle(options, copy);
    return copied == MI_RESULT_OK ? opened : copied;
}
