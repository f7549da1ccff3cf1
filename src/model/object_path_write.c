#include "base/utf8.h"
#include "model/convert.h"
#include "model/datetime.h"
#include "model/key.h"
#include "model/object_path.h"
#include "model/type.h"
#include "model/value.h"

#include <string.h>

/* An instance of anybody's may refer to itself, twice. Its path is for people: that much will do.
 */
static const size_t longest_shown = (size_t)64 * 1024U;

struct writer {
    struct mf_text *text;
    size_t end;     /* a text this long takes no more */
    unsigned depth; /* how many quotes we are in */
};

/* --- characters ------------------------------------------------------------------------------ */

/* Out of memory the text does not grow, but those who write it must come to an end. */
static bool is_full(const struct writer *writer)
{
    return writer->text->failed || writer->text->length >= writer->end;
}

/* Each pair of quotes around it escapes a character once more, backslashes included: 1, 3, 7... */
static void put_escapes(struct writer *writer)
{
    for (size_t i = ((size_t)1 << writer->depth) - 1U; i > 0; i--) {
        mf_text_add_bytes(writer->text, "\\", 1);
    }
}

/* Stops between characters, not within one. */
static void put(struct writer *writer, const char *word)
{
    for (; *word != '\0'; word++) {
        const bool begins = ((unsigned char)*word & 0xC0U) != 0x80U;
        if (begins && is_full(writer)) {
            return;
        }
        if (*word == '"' || *word == '\\') {
            put_escapes(writer);
        }
        mf_text_add_bytes(writer->text, word, 1);
    }
}

static void open_quote(struct writer *writer)
{
    put(writer, "\"");
    writer->depth++;
}

static void close_quote(struct writer *writer)
{
    writer->depth--;
    put(writer, "\"");
}

static void put_quoted(struct writer *writer, const char *word)
{
    open_quote(writer);
    put(writer, word);
    close_quote(writer);
}

/* --- values ---------------------------------------------------------------------------------- */

static void put_integer(struct writer *writer, MI_Type type, const MI_Value *value)
{
    char text[MF_INTEGER_ROOM];
    mf_integer_format(mf_integer_of(type, value), text);
    put(writer, text);
}

static void put_real(struct writer *writer, MI_Type type, const MI_Value *value)
{
    char text[MF_REAL_ROOM];
    mf_real_format(type, value, text);
    put(writer, text);
}

/* Half of a surrogate pair has no UTF-8; the replacement character stands for it. */
static void put_char16(struct writer *writer, MI_Char16 unit)
{
    const bool surrogate = unit >= 0xD800U && unit <= 0xDFFFU;
    char text[4 + 1] = "";
    text[mf_utf8_encode(surrogate ? 0xFFFDU : unit, text)] = '\0';
    put_quoted(writer, text);
}

static void put_datetime(struct writer *writer, const MI_Datetime *datetime)
{
    char text[MF_DATETIME_LENGTH + 1U];
    mf_datetime_format(datetime, text);
    put_quoted(writer, text);
}

static void put_string(struct writer *writer, const MI_Char *string)
{
    if (string == NULL) {
        put(writer, "(null)");
        return;
    }
    put_quoted(writer, string);
}

static void put_scalar(struct writer *writer, MI_Type type, const MI_Value *value)
{
    switch (type) {
    case MI_BOOLEAN:
        put(writer, value->boolean ? "TRUE" : "FALSE");
        return;
    case MI_REAL32:
    case MI_REAL64:
        put_real(writer, type, value);
        return;
    case MI_CHAR16:
        put_char16(writer, value->char16);
        return;
    case MI_DATETIME:
        put_datetime(writer, &value->datetime);
        return;
    case MI_STRING:
        put_string(writer, value->string);
        return;
    default:
        break;
    }
    if (mf_type_is_integer(type)) {
        put_integer(writer, type, value);
    } else {
        put(writer, "?");
    }
}

/* --- the path of a record -------------------------------------------------------------------- */

static void put_path(struct writer *writer, const struct mf_class *class, const union mf_slot *keys,
                     bool with_space);

/* A path without a namespace is in that of what holds it; another one must be said. */
static void put_reference(struct writer *writer, const struct mf_class *holder,
                          const struct mf_reference *reference, bool with_space)
{
    if (reference == NULL || reference->path == NULL || writer->depth == MF_OBJECT_PATH_DEPTH) {
        put(writer, "?");
        return;
    }
    const struct mf_class *class = reference->path->class;
    open_quote(writer);
    put_path(writer, class, reference->keys, with_space || class->space != holder->space);
    close_quote(writer);
}

static void put_slot(struct writer *writer, MI_Type type, union mf_slot slot)
{
    if (type == MI_STRING) {
        put_string(writer, slot.string);
    } else if (type == MI_DATETIME) {
        put_datetime(writer, slot.datetime);
    } else {
        const MI_Value value = mf_slot_scalar(type, slot);
        put_scalar(writer, type, &value);
    }
}

static void put_path(struct writer *writer, const struct mf_class *class, const union mf_slot *keys,
                     bool with_space)
{
    if (with_space) {
        put(writer, class->space->name);
        put(writer, ":");
    }
    put(writer, class->decl.name);
    if (class->key_count == 0) {
        put(writer, "=@");
    }
    for (uint16_t i = 0; i < class->key_count; i++) {
        const MI_PropertyDecl *property = mf_class_property(class, class->keys[i]);
        put(writer, i == 0 ? "." : ",");
        put(writer, property->name);
        put(writer, "=");
        if (property->type == MI_REFERENCE) {
            put_reference(writer, class, keys[i].reference, with_space);
        } else {
            put_slot(writer, (MI_Type)property->type, keys[i]);
        }
    }
}

void mf_object_path_write(struct mf_text *text, const struct mf_class *class,
                          const union mf_slot *keys, bool with_space)
{
    struct writer writer = {.text = text, .end = SIZE_MAX};
    put_path(&writer, class, keys, with_space);
}

/* --- the path of an instance ----------------------------------------------------------------- */

struct element {
    const MI_Char *name;
    MI_Value value;
    MI_Type type;
    MI_Uint32 flags;
};

static void put_instance(struct writer *writer, const MI_Instance *instance);

static void put_element_value(struct writer *writer, const struct element *element)
{
    if ((element->flags & MI_FLAG_NULL) != 0 || mf_value_is_null(element->type, &element->value)) {
        put(writer, "(null)");
    } else if (element->type != MI_REFERENCE) {
        put_scalar(writer, element->type, &element->value);
    } else if (writer->depth == MF_OBJECT_PATH_DEPTH) {
        put(writer, "?");
    } else {
        open_quote(writer);
        put_instance(writer, element->value.reference);
        close_quote(writer);
    }
}

static bool get_element(const MI_Instance *instance, MI_Uint32 index, struct element *element)
{
    memset(element, 0, sizeof *element);
    return instance->ft->GetElementAt(instance, index, &element->name, &element->value,
                                      &element->type, &element->flags) == MI_RESULT_OK;
}

static void put_elements(struct writer *writer, const MI_Instance *instance)
{
    MI_Uint32 count = 0;
    if (instance->ft->GetElementCount == NULL || instance->ft->GetElementAt == NULL ||
        instance->ft->GetElementCount(instance, &count) != MI_RESULT_OK) {
        put(writer, ".?");
        return;
    }
    struct element element;
    const char *before = ".";
    for (MI_Uint32 i = 0; i < count && get_element(instance, i, &element); i++) {
        if ((element.flags & MI_FLAG_KEY) == 0 || is_full(writer)) {
            continue;
        }
        put(writer, before);
        put(writer, element.name == NULL ? "?" : element.name);
        put(writer, "=");
        put_element_value(writer, &element);
        before = ",";
    }
    if (*before == '.') {
        put(writer, "=@");
    }
}

static void put_instance(struct writer *writer, const MI_Instance *instance)
{
    if (instance == NULL || instance->ft == NULL) {
        put(writer, instance == NULL ? "(null)" : "?");
        return;
    }
    const MI_InstanceFT *ft = instance->ft;
    const MI_Char *space = NULL;
    if (ft->GetNameSpace != NULL && ft->GetNameSpace(instance, &space) == MI_RESULT_OK &&
        space != NULL && *space != '\0') {
        put(writer, space);
        put(writer, ":");
    }
    const MI_Char *name = NULL;
    const bool named =
        ft->GetClassName != NULL && ft->GetClassName(instance, &name) == MI_RESULT_OK;
    put(writer, named && name != NULL ? name : "?");
    put_elements(writer, instance);
}

void mf_object_path_write_instance(struct mf_text *text, const MI_Instance *instance)
{
    struct writer writer = {.text = text, .end = text->length + longest_shown};
    put_instance(&writer, instance);
    if (is_full(&writer)) {
        mf_text_add(text, "...");
    }
}
