#include "tool/json.h"

#include "tool/path_text.h"
#include "tool/scalar.h"

#include <stdlib.h>
#include <string.h>

/* The largest number that a fixture, and many another reader, takes as a number. */
static const MI_Uint64 greatest_number = 9223372036854775807ULL;

static void put_character(FILE *file, char c)
{
    if (c == '"' || c == '\\') {
        (void)fprintf(file, "\\%c", c);
    } else if (c == '\n') {
        (void)fputs("\\n", file);
    } else if (c == '\t') {
        (void)fputs("\\t", file);
    } else if ((unsigned char)c < ' ' || c == '\x7F') {
        (void)fprintf(file, "\\u%04x", (unsigned)(unsigned char)c);
    } else {
        (void)fputc(c, file);
    }
}

void mf_json_string(FILE *file, const char *text)
{
    if (text == NULL) {
        (void)fputs("null", file);
        return;
    }
    (void)fputc('"', file);
    for (; *text != '\0'; text++) {
        put_character(file, *text);
    }
    (void)fputc('"', file);
}

/* --- values ----------------------------------------------------------------------------------- */

static void put_reference(FILE *file, const MI_Instance *instance, const MI_Instance *home)
{
    char *path = instance == NULL ? NULL : mf_path_text(instance, home);
    mf_json_string(file, path);
    free(path);
}

static void put_array(FILE *file, MI_Type type, const MI_Array *array, const MI_Instance *home)
{
    const size_t size = mf_scalar_size(type);
    (void)fputc('[', file);
    for (MI_Uint32 i = 0; i < array->size; i++) {
        MI_Value value;
        memset(&value, 0, sizeof value);
        memcpy(&value, (const char *)array->data + i * size, size);
        (void)fputs(i == 0 ? "" : ", ", file);
        mf_json_value(file, type, &value, home);
    }
    (void)fputc(']', file);
}

void mf_json_value(FILE *file, MI_Type type, const MI_Value *value, const MI_Instance *home)
{
    struct mf_scalar scalar;
    if (((unsigned)type & MI_ARRAY) != 0) {
        put_array(file, (MI_Type)((unsigned)type & ~(unsigned)MI_ARRAY), &value->array, home);
    } else if (type == MI_STRING) {
        mf_json_string(file, value->string);
    } else if (type == MI_REFERENCE) {
        put_reference(file, value->reference, home);
    } else if (type == MI_INSTANCE) {
        mf_json_instance(file, value->instance, home);
    } else if (type == MI_DATETIME || type == MI_CHAR16 ||
               (type == MI_UINT64 && value->uint64 > greatest_number)) {
        mf_json_string(file, mf_scalar_write(&scalar, type, value));
    } else {
        (void)fputs(mf_scalar_write(&scalar, type, value), file);
    }
}

/* --- instances -------------------------------------------------------------------------------- */

static void put_property(FILE *file, const MI_Instance *instance, MI_Uint32 index)
{
    const MI_Char *name = NULL;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = MI_FLAG_NULL;
    (void)MI_Instance_GetElementAt(instance, index, &name, &value, &type, &flags);
    (void)fputs(index == 0 ? "" : ", ", file);
    mf_json_string(file, name == NULL ? "?" : name);
    (void)fputs(": ", file);
    if ((flags & MI_FLAG_NULL) != 0) {
        (void)fputs("null", file);
    } else {
        mf_json_value(file, type, &value, instance);
    }
}

void mf_json_instance(FILE *file, const MI_Instance *instance, const MI_Instance *home)
{
    const MI_Char *name = NULL;
    const MI_Char *space = NULL;
    MI_Uint32 count = 0;
    (void)MI_Instance_GetClassName(instance, &name);
    (void)MI_Instance_GetNameSpace(instance, &space);
    (void)MI_Instance_GetElementCount(instance, &count);
    (void)fputs("{\"class\": ", file);
    mf_json_string(file, name);
    if (space != NULL && home == NULL) {
        (void)fputs(", \"namespace\": ", file);
        mf_json_string(file, space);
    }
    (void)fputs(", \"properties\": {", file);
    for (MI_Uint32 i = 0; i < count; i++) {
        put_property(file, instance, i);
    }
    (void)fputs("}}", file);
}
