#include "model/value.h"

#include "model/instance.h"
#include "model/type.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool is_object(MI_Type type)
{
    const MI_Type element = mf_type_element(type);
    return element == MI_REFERENCE || element == MI_INSTANCE;
}

size_t mf_value_text_size(const MI_Char *text)
{
    size_t length = 0;
    while (text[length] != 0) {
        length++;
    }
    return (length + 1U) * sizeof *text;
}

/* Values are read and written as bytes: an address handed in need not be aligned for MI_Value. */
static void *pointer_at(const void *value)
{
    void *pointer;
    memcpy(&pointer, value, sizeof pointer);
    return pointer;
}

static MI_Array array_at(const void *value)
{
    MI_Array array;
    memcpy(&array, value, sizeof array);
    return array;
}

static void put_array(void *to, void *data, MI_Uint32 size)
{
    const MI_Array array = {data, size};
    memcpy(to, &array, sizeof array);
}

/* --- copies ---------------------------------------------------------------------------------- */

static MI_Result copy_bytes(const void *from, size_t size, void **copy)
{
    *copy = malloc(size);
    if (*copy == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    memcpy(*copy, from, size);
    return MI_RESULT_OK;
}

static MI_Result copy_text(const MI_Char *text, void *to)
{
    void *copy = NULL;
    const MI_Result result =
        text == NULL ? MI_RESULT_OK : copy_bytes(text, mf_value_text_size(text), &copy);
    if (result == MI_RESULT_OK) {
        memcpy(to, &copy, sizeof copy);
    }
    return result;
}

static MI_Result clone(const MI_Instance *source, MI_Instance **copy)
{
    *copy = NULL;
    if (source == NULL) {
        return MI_RESULT_OK;
    }
    return mf_instance_copy(source, copy);
}

static void drop(MI_Instance *instance)
{
    if (instance != NULL && instance->ft != NULL && instance->ft->Delete != NULL) {
        instance->ft->Delete(instance);
    }
}

static MI_Result copy_object(const MI_Instance *source, void *to)
{
    MI_Instance *copy = NULL;
    const MI_Result result = clone(source, &copy);
    if (result == MI_RESULT_OK) {
        memcpy(to, &copy, sizeof copy);
    }
    return result;
}

static MI_Result copy_scalar_array(MI_Type type, const MI_Array *from, void *to)
{
    const size_t size = mf_type_of(mf_type_element(type))->size * from->size;
    void *data = NULL;
    const MI_Result result = copy_bytes(from->data, size, &data);
    if (result == MI_RESULT_OK) {
        put_array(to, data, from->size);
    }
    return result;
}

static size_t texts_size(MI_Char *const *texts, MI_Uint32 count)
{
    size_t size = count * sizeof *texts;
    for (MI_Uint32 i = 0; i < count; i++) {
        size += texts[i] == NULL ? 0 : mf_value_text_size(texts[i]);
    }
    return size;
}

/* The pointers, then the texts, in one block. A NULL among the texts stays NULL. */
static MI_Result copy_text_array(const MI_Array *from, void *to)
{
    MI_Char *const *texts = from->data;
    MI_Char **copies = malloc(texts_size(texts, from->size));
    if (copies == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    unsigned char *next = (unsigned char *)(copies + from->size);
    for (MI_Uint32 i = 0; i < from->size; i++) {
        copies[i] = NULL;
        if (texts[i] != NULL) {
            const size_t size = mf_value_text_size(texts[i]);
            copies[i] = memcpy(next, texts[i], size);
            next += size;
        }
    }
    put_array(to, copies, from->size);
    return MI_RESULT_OK;
}

static void drop_all(MI_Instance **instances, MI_Uint32 count)
{
    for (MI_Uint32 i = 0; i < count; i++) {
        drop(instances[i]);
    }
    free(instances);
}

static MI_Result copy_object_array(const MI_Array *from, void *to)
{
    MI_Instance *const *sources = from->data;
    MI_Instance **copies = calloc(from->size, sizeof *copies);
    if (copies == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    for (MI_Uint32 i = 0; i < from->size; i++) {
        const MI_Result result = clone(sources[i], &copies[i]);
        if (result != MI_RESULT_OK) {
            drop_all(copies, i);
            return result;
        }
    }
    put_array(to, copies, from->size);
    return MI_RESULT_OK;
}

/* NULL data or size 0 is an empty array, which is not null (E-8). */
static MI_Result copy_array(MI_Type type, const MI_Array *from, void *to)
{
    if (from->data == NULL || from->size == 0) {
        put_array(to, NULL, 0);
        return MI_RESULT_OK;
    }
    if (type == MI_STRINGA) {
        return copy_text_array(from, to);
    }
    if (is_object(type)) {
        return copy_object_array(from, to);
    }
    return copy_scalar_array(type, from, to);
}

MI_Result mf_value_copy(MI_Type type, const void *from, void *to)
{
    const struct mf_type *row = mf_type_of(type);
    if (row == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (mf_type_is_array(type)) {
        const MI_Array array = array_at(from);
        return copy_array(type, &array, to);
    }
    if (type == MI_STRING) {
        return copy_text(pointer_at(from), to);
    }
    if (is_object(type)) {
        return copy_object(pointer_at(from), to);
    }
    memcpy(to, from, row->size);
    return MI_RESULT_OK;
}

/* --- the end --------------------------------------------------------------------------------- */

static void clear_array(MI_Type type, const MI_Array *array)
{
    if (is_object(type) && array->data != NULL) {
        drop_all(array->data, array->size);
        return;
    }
    free(array->data);
}

void mf_value_clear(MI_Type type, void *value)
{
    const struct mf_type *row = mf_type_of(type);
    if (row == NULL) {
        return;
    }
    if (mf_type_is_array(type)) {
        const MI_Array array = array_at(value);
        clear_array(type, &array);
    } else if (type == MI_STRING) {
        free(pointer_at(value));
    } else if (is_object(type)) {
        drop(pointer_at(value));
    }
    memset(value, 0, row->size);
}

bool mf_value_is_null(MI_Type type, const void *value)
{
    const bool pointer = type == MI_STRING || type == MI_REFERENCE || type == MI_INSTANCE;
    return pointer && pointer_at(value) == NULL;
}
