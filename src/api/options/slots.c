#include "api/options/slots.h"

#include "api/options/custom_option.h"
#include "base/name.h"
#include "model/type.h"

#include <stdlib.h>
#include <string.h>

/* --- setting --------------------------------------------------------------------------------- */

/* A `value` of NULL is the caller's mistake; it is looked at here so that each setter need not. */
static MI_Result set(struct mf_options *options, const MI_Char *name, MI_Type type,
                     const void *value, MI_Uint32 flags)
{
    if (options == NULL || name == NULL || value == NULL || flags != 0) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mf_options_set(options, name, type, value);
}

MI_Result mf_options_set_string(struct mf_options *options, const MI_Char *name,
                                const MI_Char *value, MI_Uint32 flags)
{
    return set(options, name, MI_STRING, value == NULL ? NULL : &value, flags);
}

MI_Result mf_options_set_datetime(struct mf_options *options, const MI_Char *name,
                                  const MI_Datetime *value, MI_Uint32 flags)
{
    return set(options, name, MI_DATETIME, value, flags);
}

MI_Result mf_options_set_interval(struct mf_options *options, const MI_Char *name,
                                  const MI_Interval *value, MI_Uint32 flags)
{
    MI_Datetime datetime = {.isTimestamp = MI_FALSE};
    if (value != NULL) {
        datetime.u.interval = *value;
    }
    return set(options, name, MI_DATETIME, value == NULL ? NULL : &datetime, flags);
}

/* --- custom options -------------------------------------------------------------------------- */

MI_Result mf_options_set_custom(struct mf_options *options, const MI_Char *name, MI_Type type,
                                const MI_Value *value, MI_Boolean must_comply, MI_Uint32 flags)
{
    if (options == NULL || name == NULL || value == NULL || flags != 0 || !mf_name_valid(name)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_option *option = mf_options_find(options, name);
    if (option != NULL && option->type == MI_INSTANCE) {
        return mf_custom_option_set(option->value.instance, type, value, must_comply);
    }
    if (option != NULL) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    MI_Value custom;
    memset(&custom, 0, sizeof custom);
    const MI_Result result = mf_custom_option_new(type, value, must_comply, &custom.instance);
    return result == MI_RESULT_OK ? mf_options_take(options, name, MI_INSTANCE, &custom) : result;
}

/* --- getting --------------------------------------------------------------------------------- */

static MI_Result find(const struct mf_options *options, const MI_Char *name, const void *value,
                      const struct mf_option **option)
{
    if (options == NULL || name == NULL || value == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *option = mf_options_find(options, name);
    return *option == NULL ? MI_RESULT_NO_SUCH_PROPERTY : MI_RESULT_OK;
}

/* No option has flags. */
static void tell_place(const struct mf_options *options, const struct mf_option *option,
                       MI_Uint32 *index, MI_Uint32 *flags)
{
    if (index != NULL) {
        *index = (MI_Uint32)(option - options->items);
    }
    if (flags != NULL) {
        *flags = 0;
    }
}

/* Writes as many bytes to `value` as the type has. */
static MI_Result get(const struct mf_options *options, const MI_Char *name, MI_Type type,
                     void *value, MI_Uint32 *index, MI_Uint32 *flags)
{
    const struct mf_option *option;
    const MI_Result result = find(options, name, value, &option);
    if (result != MI_RESULT_OK) {
        return result;
    }
    if (option->type != type) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    memcpy(value, &option->value, mf_type_of(type)->size);
    tell_place(options, option, index, flags);
    return MI_RESULT_OK;
}

MI_Result mf_options_get_string(const struct mf_options *options, const MI_Char *name,
                                const MI_Char **value, MI_Uint32 *index, MI_Uint32 *flags)
{
    return get(options, name, MI_STRING, value, index, flags);
}

MI_Result mf_options_get_number(const struct mf_options *options, const MI_Char *name,
                                MI_Uint32 *value, MI_Uint32 *index, MI_Uint32 *flags)
{
    return get(options, name, MI_UINT32, value, index, flags);
}

MI_Result mf_options_get_datetime(const struct mf_options *options, const MI_Char *name,
                                  MI_Datetime *value, MI_Uint32 *index, MI_Uint32 *flags)
{
    return get(options, name, MI_DATETIME, value, index, flags);
}

MI_Result mf_options_get_interval(const struct mf_options *options, const MI_Char *name,
                                  MI_Interval *value, MI_Uint32 *index, MI_Uint32 *flags)
{
    MI_Datetime datetime;
    const MI_Result result =
        get(options, name, MI_DATETIME, value == NULL ? NULL : &datetime, index, flags);
    if (result != MI_RESULT_OK) {
        return result;
    }
    if (datetime.isTimestamp) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    *value = datetime.u.interval;
    return MI_RESULT_OK;
}

MI_Result mf_options_count(const struct mf_options *options, MI_Uint32 *count)
{
    if (options == NULL || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = (MI_Uint32)options->count;
    return MI_RESULT_OK;
}

MI_Result mf_options_at(const struct mf_options *options, MI_Uint32 index, const MI_Char **name,
                        MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    if (options == NULL || name == NULL || value == NULL || type == NULL ||
        index >= options->count) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_option *option = &options->items[index];
    *name = option->name;
    *value = option->value;
    *type = option->type;
    tell_place(options, option, NULL, flags);
    return MI_RESULT_OK;
}

MI_Result mf_options_get(const struct mf_options *options, const MI_Char *name, MI_Value *value,
                         MI_Type *type, MI_Uint32 *index, MI_Uint32 *flags)
{
    const struct mf_option *option;
    const MI_Result result = find(options, name, type == NULL ? NULL : value, &option);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *value = option->value;
    *type = option->type;
    tell_place(options, option, index, flags);
    return MI_RESULT_OK;
}

/* --- channels -------------------------------------------------------------------------------- */

/* An array is one piece of heap. */
static MI_Result enable(MI_Uint32A *enabled, MI_Uint32 channel)
{
    MI_Uint32 *data = realloc(enabled->data, (enabled->size + 1U) * sizeof *data);
    if (data == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    data[enabled->size++] = channel;
    enabled->data = data;
    return MI_RESULT_OK;
}

static void disable(MI_Uint32A *enabled, MI_Uint32 at)
{
    enabled->size--;
    memmove(&enabled->data[at], &enabled->data[at + 1U],
            (enabled->size - at) * sizeof *enabled->data);
}

static MI_Result switch_channel(MI_Uint32A *enabled, MI_Uint32 channel, MI_Uint32 flags)
{
    if (flags > 1U) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 at = 0;
    while (at < enabled->size && enabled->data[at] != channel) {
        at++;
    }
    if (at == enabled->size) {
        return flags == 0 ? enable(enabled, channel) : MI_RESULT_OK;
    }
    if (flags == 1U) {
        disable(enabled, at);
    }
    return MI_RESULT_OK;
}

MI_Result mf_options_set_number(struct mf_options *options, const MI_Char *name, MI_Uint32 value,
                                MI_Uint32 flags)
{
    struct mf_option *option =
        options == NULL || name == NULL ? NULL : mf_options_find(options, name);
    if (option != NULL && option->type == MI_UINT32A) {
        return switch_channel(&option->value.uint32a, value, flags);
    }
    return set(options, name, MI_UINT32, &value, flags);
}

static MI_Result copy_channels(const MI_Uint32A *enabled, MI_Uint32 *channels, MI_Uint32 length)
{
    if (length < enabled->size) {
        return MI_RESULT_FAILED;
    }
    if (channels == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    for (MI_Uint32 i = 0; i < enabled->size; i++) {
        channels[i] = enabled->data[i];
    }
    return MI_RESULT_OK;
}

/* An option that is not there has no channels, which is no error. */
MI_Result mf_options_get_channels(const struct mf_options *options, const MI_Char *name,
                                  MI_Uint32 *channels, MI_Uint32 length, MI_Uint32 *count,
                                  MI_Uint32 *flags)
{
    MI_Uint32A enabled;
    const MI_Result result =
        get(options, name, MI_UINT32A, count == NULL ? NULL : &enabled, NULL, flags);
    if (result == MI_RESULT_OK) {
        *count = enabled.size;
        return copy_channels(&enabled, channels, length);
    }
    if (result == MI_RESULT_NO_SUCH_PROPERTY) {
        *count = 0;
        return MI_RESULT_OK;
    }
    return result;
}
