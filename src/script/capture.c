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

/* Enough for most calls: a key, its class, two names. */
enum { USUAL_SIZE = 640 };

/* The block that is being filled. What does not fit is left out; then all of it is copied again,
 * into a larger one. */
struct block {
    unsigned char *next;
    const unsigned char *end;
    bool full;       /* something did not fit */
    MI_Uint32 items; /* that may still be copied */
    unsigned depth;
};

static void *take(struct block *block, size_t size)
{
    const size_t rounded = (size + 7U) & ~(size_t)7U;
    if (rounded > (size_t)(block->end - block->next)) {
        block->full = true;
        return NULL;
    }
    void *piece = block->next;
    block->next += rounded;
    return piece;
}

static void *copy_bytes(struct block *block, const void *from, size_t size)
{
    void *copy = take(block, size);
    return copy == NULL || size == 0 ? copy : memcpy(copy, from, size);
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

static struct mf_captured_instance *copy_instance(struct block *block, const MI_Instance *instance);

/* --- values ----------------------------------------------------------------------------------- */

static bool is_object(MI_Type type)
{
    return type == MI_REFERENCE || type == MI_INSTANCE;
}

static MI_Array copy_plain_array(struct block *block, MI_Type type, const MI_Array *array)
{
    void *data = copy_bytes(block, array->data, array->size * mf_type_of(type)->size);
    return (MI_Array){.data = data, .size = data == NULL ? 0 : array->size};
}

static MI_Array copy_texts(struct block *block, const MI_Array *array)
{
    MI_Char *const *texts = array->data;
    MI_Char **copies = take(block, array->size * sizeof *copies);
    for (MI_Uint32 i = 0; copies != NULL && i < array->size; i++) {
        copies[i] = copy_text(block, texts[i]);
    }
    return (MI_Array){.data = copies, .size = copies == NULL ? 0 : array->size};
}

static void copy_objects(struct block *block, const MI_Array *array,
                         struct mf_captured_element *element)
{
    MI_Instance *const *objects = array->data;
    const MI_Uint32 count = allow(block, array->size);
    const struct mf_captured_instance **copies = take(block, count * sizeof *copies);
    for (MI_Uint32 i = 0; copies != NULL && i < count; i++) {
        copies[i] = copy_instance(block, objects[i]);
    }
    element->objects = copies;
    element->value.array = (MI_Array){.data = copies, .size = copies == NULL ? 0 : count};
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

/* Makes the value of an element, which is somebody else's, a copy. An element without one, a NULL
 * text for instance, is null whatever its flags said (E-8). */
static void own_value(struct block *block, struct mf_captured_element *element)
{
    if ((element->flags & MI_FLAG_NULL) != 0) {
        memset(&element->value, 0, sizeof element->value);
    } else if (element->type == MI_STRING) {
        element->value.string = copy_text(block, element->value.string);
        element->flags |= element->value.string == NULL ? MI_FLAG_NULL : 0;
    } else if (mf_type_is_array(element->type)) {
        copy_array(block, element->value.array, element);
    } else if (is_object(element->type)) {
        element->flags |= element->value.instance == NULL ? MI_FLAG_NULL : 0;
        struct mf_captured_instance *copy = copy_instance(block, element->value.instance);
        element->object = copy;
        element->value.instance = copy == NULL ? NULL : &copy->self;
    }
}

/* --- instances -------------------------------------------------------------------------------- */

static bool read_element(struct block *block, const MI_Instance *instance, MI_Uint32 index,
                         struct mf_captured_element *element)
{
    const MI_Char *name = NULL;
    memset(element, 0, sizeof *element);
    const MI_Result result = instance->ft->GetElementAt(instance, index, &name, &element->value,
                                                        &element->type, &element->flags);
    if (result != MI_RESULT_OK || name == NULL || mf_type_of(element->type) == NULL) {
        return false;
    }
    element->name = copy_text(block, name);
    own_value(block, element);
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
    for (MI_Uint32 i = 0; elements != NULL && i < count; i++) {
        copy->count += read_element(block, instance, i, &elements[copy->count]);
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

static struct mf_captured_instance *copy_instance(struct block *block, const MI_Instance *instance)
{
    if (instance == NULL || instance->ft == NULL || block->depth == MF_OBJECT_PATH_DEPTH) {
        return NULL;
    }
    struct mf_captured_instance *copy = take(block, sizeof *copy);
    if (copy == NULL) {
        return NULL;
    }
    *copy = (struct mf_captured_instance){.self.ft = &mf_captured_ft};
    copy->class_name = copy_name(block, instance, instance->ft->GetClassName);
    copy->name_space = copy_name(block, instance, instance->ft->GetNameSpace);
    copy->server_name = copy_name(block, instance, instance->ft->GetServerName);
    block->depth++;
    copy_elements(block, instance, copy);
    block->depth--;
    return copy;
}

/* --- the call --------------------------------------------------------------------------------- */

static const struct mf_captured_element *copy_options(struct block *block,
                                                      const struct mf_captured_element *options,
                                                      size_t count)
{
    struct mf_captured_element *copies = take(block, count * sizeof *copies);
    for (size_t i = 0; copies != NULL && i < count; i++) {
        copies[i] = options[i];
        copies[i].name = copy_text(block, options[i].name);
        own_value(block, &copies[i]);
    }
    return copies;
}

static void copy_texts_of(struct block *block, const struct mf_request *request,
                          struct mf_capture *capture)
{
    capture->name_space = copy_text(block, request->name_space);
    capture->class_name = copy_text(block, request->class_name);
    capture->assoc_class = copy_text(block, request->assoc_class);
    capture->result_class = copy_text(block, request->result_class);
    capture->role = copy_text(block, request->role);
    capture->result_role = copy_text(block, request->result_role);
    capture->method = copy_text(block, request->method);
    capture->dialect = copy_text(block, request->dialect);
    capture->query = copy_text(block, request->query);
}

static void copy_request(struct block *block, const struct mf_request *request,
                         struct mf_capture *capture)
{
    capture->holders = 0;
    capture->operation = request->operation;
    capture->flags = request->flags;
    capture->keys_only = request->keys_only;
    capture->names_only = request->names_only;
    copy_texts_of(block, request, capture);
    capture->instance = copy_instance(block, request->instance);
    capture->parameters = copy_instance(block, request->parameters);
}

static void copy_context(struct block *block, const struct mf_capture_context *context,
                         struct mf_capture *capture)
{
    capture->path =
        context->path == NULL ? NULL : copy_bytes(block, context->path, context->path_length);
    capture->path_length = context->path_length;
    capture->options = copy_options(block, context->options, context->option_count);
    capture->option_count = context->option_count;
    capture->callbacks = context->callbacks;
    capture->asynchronous = context->asynchronous;
    capture->thread = mf_thread_number();
    capture->caller = context->caller;
}

/* One try with so much memory; NULL with `*full` if it was not enough. */
static struct mf_capture *fill(const struct mf_request *request,
                               const struct mf_capture_context *context, size_t size, bool *full)
{
    struct mf_capture *capture = malloc(size);
    if (capture == NULL) {
        return NULL;
    }
    struct block block = {.next = (unsigned char *)(capture + 1),
                          .end = (unsigned char *)capture + size,
                          .items = MOST_ITEMS};
    copy_request(&block, request, capture);
    copy_context(&block, context, capture);
    *full = block.full;
    if (block.full) {
        free(capture);
        return NULL;
    }
    return capture;
}

struct mf_capture *mf_capture_new(const struct mf_request *request,
                                  const struct mf_capture_context *context)
{
    bool full = false;
    size_t size = USUAL_SIZE;
    struct mf_capture *capture = fill(request, context, size, &full);
    while (full) {
        full = false;
        size *= 2U;
        capture = fill(request, context, size, &full);
    }
    return capture;
}

void mf_capture_drop(struct mf_capture *capture)
{
    if (capture != NULL && capture->holders > 0) {
        capture->holders--;
        return;
    }
    free(capture);
}
