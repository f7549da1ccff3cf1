#include "script/call_text.h"

#include "script/captured_path.h"

#include <string.h>

struct row {
    const char *name;
    size_t offset; /* of a text in struct mf_capture */
};

static const struct row rows[] = {
    {"class", offsetof(struct mf_capture, class_name)},
    {"method", offsetof(struct mf_capture, method)},
    {"assocClass", offsetof(struct mf_capture, assoc_class)},
    {"resultClass", offsetof(struct mf_capture, result_class)},
    {"role", offsetof(struct mf_capture, role)},
    {"resultRole", offsetof(struct mf_capture, result_role)},
    {"dialect", offsetof(struct mf_capture, dialect)},
    {"query", offsetof(struct mf_capture, query)},
};

static void put_text(struct mf_text *text, const char *name, const MI_Char *value)
{
    if (value == NULL) {
        mf_text_format(text, "%s NULL", name);
    } else {
        mf_text_format(text, "%s \"%s\"", name, value);
    }
}

static void put_texts(struct mf_text *text, const struct mf_capture *call)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const MI_Char *value;
        memcpy(&value, (const unsigned char *)call + rows[i].offset, sizeof value);
        if (value != NULL) {
            mf_text_add(text, ", ");
            put_text(text, rows[i].name, value);
        }
    }
}

static void put_instance(struct mf_text *text, const char *name,
                         const struct mf_captured_instance *instance)
{
    if (instance != NULL) {
        mf_text_format(text, ", %s ", name);
        mf_captured_path_write(text, instance);
    }
}

static bool is_default(const struct mf_captured_element *option)
{
    return option->type == MI_UINT32A; /* the set of channels, which is always there (D-1) */
}

static void put_options(struct mf_text *text, const struct mf_capture *call)
{
    for (size_t i = 0; i < call->option_count; i++) {
        if (!is_default(&call->options[i])) {
            const struct mf_captured_instance one = {.self.ft = &mf_captured_ft,
                                                     .class_name = MI_T("options"),
                                                     .elements = &call->options[i],
                                                     .count = 1};
            mf_text_add(text, ", ");
            mf_captured_path_write(text, &one);
        }
    }
}

void mf_call_text_write(struct mf_text *text, const struct mf_capture *call)
{
    put_text(text, "namespace", call->name_space);
    put_instance(text, "key", call->instance);
    put_texts(text, call);
    put_instance(text, "in", call->parameters);
    mf_text_add(text, call->keys_only ? ", keysOnly" : "");
    mf_text_add(text, call->names_only ? ", classNamesOnly" : "");
    if (call->flags != 0) {
        mf_text_format(text, ", flags 0x%x", (unsigned)call->flags);
    }
    put_options(text, call);
    mf_text_add(text, call->asynchronous ? ", async" : "");
}
