#include "api/options/options.h"

#include "base/list.h"
#include "base/name.h"
#include "model/value.h"

#include <stdlib.h>
#include <string.h>

/* --- the list -------------------------------------------------------------------------------- */

static MI_Result enable_all_channels(struct mf_options *options)
{
    MI_Uint32 all[] = {MI_WRITEMESSAGE_CHANNEL_WARNING, MI_WRITEMESSAGE_CHANNEL_VERBOSE,
                       MI_WRITEMESSAGE_CHANNEL_DEBUG};
    const MI_Uint32A channels = {all, MI_COUNT(all)};
    return mf_options_set(options, MF_OPTION_CHANNEL, MI_UINT32A, &channels);
}

struct mf_options *mf_options_new(enum mf_kind kind)
{
    struct mf_options *options = calloc(1, sizeof *options);
    if (options == NULL) {
        return NULL;
    }
    options->kind = kind;
    if (kind == MF_KIND_OPERATION_OPTIONS && enable_all_channels(options) != MI_RESULT_OK) {
        mf_options_free(options);
        return NULL;
    }
    return options;
}

void mf_options_free(struct mf_options *options)
{
    if (options == NULL) {
        return;
    }
    for (size_t i = 0; i < options->count; i++) {
        mf_value_clear(options->items[i].type, &options->items[i].value);
        free(options->items[i].name);
    }
    free(options->items);
    mf_credentials_clear(&options->credentials);
    free(options);
}

struct mf_option *mf_options_find(const struct mf_options *options, const MI_Char *name)
{
    for (size_t i = 0; i < options->count; i++) {
        if (mf_name_equal(options->items[i].name, name)) {
            return &options->items[i];
        }
    }
    return NULL;
}

/* --- setting --------------------------------------------------------------------------------- */

/* Takes `value`. */
static MI_Result replace(struct mf_option *option, MI_Type type, MI_Value *value)
{
    if (option->type != type) {
        mf_value_clear(type, value);
        return MI_RESULT_TYPE_MISMATCH;
    }
    mf_value_clear(type, &option->value);
    option->value = *value;
    return MI_RESULT_OK;
}

/* Takes `value`. */
static MI_Result append(struct mf_options *options, const MI_Char *name, MI_Type type,
                        MI_Value *value)
{
    struct mf_option option = {.type = type, .value = *value};
    if (!mf_list_grow(&options->items, &options->capacity, options->count + 1U, sizeof option) ||
        mf_value_copy(MI_STRING, &name, &option.name) != MI_RESULT_OK) {
        mf_value_clear(type, value);
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    options->items[options->count++] = option;
    return MI_RESULT_OK;
}

MI_Result mf_options_take(struct mf_options *options, const MI_Char *name, MI_Type type,
                          MI_Value *value)
{
    struct mf_option *option = mf_options_find(options, name);
    return option == NULL ? append(options, name, type, value) : replace(option, type, value);
}

MI_Result mf_options_set(struct mf_options *options, const MI_Char *name, MI_Type type,
                         const void *value)
{
    if (!mf_name_valid(name)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Value copy;
    memset(&copy, 0, sizeof copy);
    const MI_Result result = mf_value_copy(type, value, &copy);
    return result == MI_RESULT_OK ? mf_options_take(options, name, type, &copy) : result;
}

/* --- for operations and sessions ------------------------------------------------------------- */

bool mf_options_number(const struct mf_options *options, const MI_Char *name, MI_Uint32 *number)
{
    const struct mf_option *option = options == NULL ? NULL : mf_options_find(options, name);
    if (option == NULL || option->type != MI_UINT32) {
        return false;
    }
    *number = option->value.uint32;
    return true;
}

bool mf_options_timeout(const struct mf_options *options, MI_Interval *timeout)
{
    if (options == NULL) {
        return false;
    }
    const struct mf_option *option =
        mf_options_find(options, options->kind == MF_KIND_OPERATION_OPTIONS
                                     ? MI_T("__MI_OPERATIONOPTIONS_TIMEOUT")
                                     : MI_T("__MI_DESTINATIONOPTIONS_TIMEOUT"));
    if (option == NULL || option->type != MI_DATETIME || option->value.datetime.isTimestamp) {
        return false;
    }
    *timeout = option->value.datetime.u.interval;
    return true;
}
