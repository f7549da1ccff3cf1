#include "script/capture.h"

#include "base/thread.h"
#include "model/object_path.h"
#include "model/type.h"
#include "model/value.h"

#include <stdlib.h>
#include <string.h>

/* So many elements and objects are copied of one call: an instance may hold itself, or claim any
 * number of elements. */
enum { MOST_ITEMS = 1 << 17 };

/* The same walk measures a block and then fills it: first with `next` NULL. A foreign instance may
 * answer more the second time; what does not fit then is left out. */
struct block {
    unsigned char *next;
    const unsigned char *end;
    size_t size;
    MI_Uint32 items; /* that may still be copied */
    unsigned depth;
};

static void *take(struct block *block, size_t size)
{
    const size_t rounded = (size + 7U) & ~(size_t)7U;
    if (block->next == NULL) {
        block->size += rounded;
        return NULL;
    }
    if (rounded > (size_t)(block->end - block->next)) {
        return NULL;
    }
    void *piece = block->next;
    block->next += rounded;
    return piece;
}

static void *copy_bytes(struct block *block, const void *from, size_t size)
{
    void *copy = take(block, size);
    if (copy != NULL && size != 0) {
        memcpy(copy, from, size);
    }
    return copy;
}

static MI_Char *copy_text(struct block *block, const MI_Char *text)
{
    return text == NULL ? NULL : copy_bytes(block, text, mf_value_text_size(text));
}

/* How many of `count` things may still be copied. */
static MI_Uint32 allow(struct block *block, MI_Uint32 count)
{
    const MI_Uint32 allowed = count < block->items ? count : block->items;
    block->items -= allowed;
    return allowed;
}

static const struct mf_captured_instance *copy_instance(struct block *block,
                                                        const MI_Instance *instance);

/* --- values ----------------------------------------------------------------------------------- */

static bool is_object(MI_Type type)
{
    return type == MI_REFERENCE || type == MI_INSTANCE;
}

/* The array in the block. What is copied while measuring is thrown away. */
static MI_Array copy_plain_array(struct block *block, MI_Type type, const MI_Array *array)
{
    void *data = copy_bytes(block, array->data, array->size * mf_type_of(type)->size);
    return (MI_Array){.data = data, .size = data == NULL ? 0 : array->size};
}

static MI_Array copy_texts(struct block *block, const MI_Array *array)
{
    MI_Char *const *texts = array->data;
    MI_Char **copies = take(block, array->size * sizeof *copies);
    for (MI_Uint32 i = 0; i < array->size; i++) {
        MI_Char *copy = copy_text(block, texts[i]);
        if (copies != NULL) {
            copies[i] = copy;
        }
    }
    return (MI_Array){.data = copies, .size = copies == NULL ? 0 : array->size};
}

static void copy_objects(struct block *block, const MI_Array *array,
                         struct mf_captured_element *element)
{
    MI_Instance *const *objects = array->data;
    const MI_Uint32 count = allow(block, array->size);
    const struct mf_captured_instance **copies = take(block, count * sizeof *copies);
    for (MI_Uint32 i = 0; i < count; i++) {
        const struct mf_captured_instance *copy = copy_instance(block, objects[i]);
        if (copies != NULL) {
            copies[i] = copy;
        }
    }
    element->objects = copies;
    element->value.array = (MI_Array){.size = copies == NULL ? 0 : count};
}

/* NULL data is an empty array, which is not null (E-8). */
static void copy_array(struct block *block, MI_Array array, struct mf_captured_element *element)
{
    const MI_Type type = mf_type_element(element->type);
    if (array.data == NULL) {
        array.size = 0;
    }
    if (is_object(type)) {
        copy_objects(block, &array, element);
        return;
    }
    element->value.array =
        type == MI_STRING ? copy_texts(block, &array) : copy_plain_array(block, type, &array);
}

/* Puts the copy of a value into an element, whose name, flags and type are there. Without one, a
 * NULL text for instance, the element is null whatever its flags said (E-8). */
static void copy_value(struct block *block, const MI_Value *value,
                       struct mf_captured_element *element)
{
    memset(&element->value, 0, sizeof element->value);
    if ((element->flags & MI_FLAG_NULL) != 0) {
        return;
    }
    if (mf_type_is_array(element->type)) {
        copy_array(block, value->array, element);
        return;
    }
    bool there = true;
    if (is_object(element->type)) {
        element->object = copy_instance(block, value->instance);
        there = value->instance != NULL;
    } else if (element->type == MI_STRING) {
        element->value.string = copy_text(block, value->string);
        there = element->value.string != NULL;
    } else {
        memcpy(&element->value, value, mf_type_of(element->type)->size);
    }
    element->flags |= there ? 0 : MI_FLAG_NULL;
}

/* --- instances -------------------------------------------------------------------------------- */

static bool read_element(struct block *block, const MI_Instance *instance, MI_Uint32 index,
                         struct mf_captured_element *element)
{
    const MI_Char *name = NULL;
    MI_Value value;
    memset(&value, 0, sizeof value);
    *element = (struct mf_captured_element){0};
    const MI_Result result =
        instance->ft->GetElementAt(instance, index, &name, &value, &element->type, &element->flags);
    if (result != MI_RESULT_OK || name == NULL || mf_type_of(element->type) == NULL) {
        return false;
    }
    element->name = copy_text(block, name);
    copy_value(block, &value, element);
    return element->name != NULL;
}

static void copy_elements(struct block *block, const MI_Instance *instance,
                          struct mf_captured_instance *copy)
{
    MI_Uint32 count = 0;
    if (instance->ft->GetElementAt == NULL || instance->ft->GetElementCount == NULL ||
        instance->ft->GetElementCount(instance, &count) != MI_RESULT_OK) {
        return;
    }
    count = allow(block, count);
    struct mf_captured_element *elements = take(block, count * sizeof *elements);
    for (MI_Uint32 i = 0; i < count; i++) {
        struct mf_captured_element element;
        if (read_element(block, instance, i, &element) && elements != NULL) {
            elements[copy->count++] = element;
        }
    }
    copy->elements = elements;
}

static const MI_Char *copy_name(struct block *block, const MI_Instance *instance,
                                MI_Result(MI_CALL *get)(const MI_Instance *self,
                                                        const MI_Char **name))
{
    const MI_Char *name = NULL;
    if (get == NULL || get(instance, &name) != MI_RESULT_OK) {
        return NULL;
    }
    return copy_text(block, name);
}

static const struct mf_captured_instance *copy_instance(struct block *block,
                                                        const MI_Instance *instance)
{
    if (instance == NULL || instance->ft == NULL || block->depth == MF_OBJECT_PATH_DEPTH) {
        return NULL;
    }
    struct mf_captured_instance *copy = take(block, sizeof *copy);
    struct mf_captured_instance content = {
        .class_name = copy_name(block, instance, instance->ft->GetClassName),
        .name_space = copy_name(block, instance, instance->ft->GetNameSpace),
        .server_name = copy_name(block, instance, instance->ft->GetServerName),
    };
    block->depth++;
    copy_elements(block, instance, &content);
    block->depth--;
    if (copy != NULL) {
        *copy = content;
    }
    return copy;
}

/* --- the call --------------------------------------------------------------------------------- */

static const struct mf_captured_element *copy_options(struct block *block,
                                                      const struct mf_captured_element *options,
                                                      size_t count)
{
    struct mf_captured_element *copies = take(block, count * sizeof *copies);
    for (size_t i = 0; i < count; i++) {
        struct mf_captured_element copy = options[i];
        copy.name = copy_text(block, options[i].name);
        copy_value(block, &options[i].value, &copy);
        if (copies != NULL) {
            copies[i] = copy;
        }
    }
    return copies;
}

static struct mf_capture *copy_call(struct block *block, const struct mf_request *request,
                                    const struct mf_capture_context *context)
{
    struct mf_capture *copy = take(block, sizeof *copy);
    const struct mf_capture content = {
        .operation = request->operation,
        .flags = request->flags,
        .name_space = copy_text(block, request->name_space),
        .class_name = copy_text(block, request->class_name),
        .assoc_class = copy_text(block, request->assoc_class),
        .result_class = copy_text(block, request->result_class),
        .role = copy_text(block, request->role),
        .result_role = copy_text(block, request->result_role),
        .method = copy_text(block, request->method),
        .dialect = copy_text(block, request->dialect),
        .query = copy_text(block, request->query),
        .instance = copy_instance(block, request->instance),
        .parameters = copy_instance(block, request->parameters),
        .path =
            context->path == NULL ? NULL : copy_bytes(block, context->path, context->path_length),
        .path_length = context->path_length,
        .options = copy_options(block, context->options, context->option_count),
        .option_count = context->option_count,
        .callbacks = context->callbacks,
        .keys_only = request->keys_only,
        .names_only = request->names_only,
        .asynchronous = context->asynchronous,
        .thread = mf_thread_number(),
        .caller = context->caller,
    };
    if (copy != NULL) {
        *copy = content;
    }
    return copy;
}

struct mf_capture *mf_capture_new(const struct mf_request *request,
                                  const struct mf_capture_context *context)
{
    struct block measured = {.items = MOST_ITEMS};
    (void)copy_call(&measured, request, context);
    struct block block = {.next = calloc(1, measured.size), .items = MOST_ITEMS};
    if (block.next == NULL) {
        return NULL;
    }
    block.end = block.next + measured.size;
    return copy_call(&block, request, context);
}
