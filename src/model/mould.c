#include "model/mould.h"

#include "model/instance.h"
#include "model/key.h"
#include "model/type.h"

#include <string.h>

/* How a value gets into its field. */
enum form { ONE_BYTE, TWO_BYTES, FOUR_BYTES, EIGHT_BYTES, DATETIME, TEXT, REFERENCE };

/* A value. Those of the record itself come first, then each reference and the keys it has. */
struct mf_mould_cell {
    uint32_t field;  /* where it begins in the bytes */
    uint32_t nested; /* REFERENCE: where the head of what it refers to does */
    uint16_t index;  /* of the slot: of the record, or among the keys of the reference */
    uint8_t form;    /* enum form */
};

/* --- pouring ---------------------------------------------------------------------------------- */

/* A result that is being made. */
struct cast {
    unsigned char *bytes;
    unsigned char *next; /* where texts go */
    unsigned char *end;
    const union mf_slot *slots; /* of what the cells at hand are about */
    struct mf_instance *last;   /* that was linked */
};

static bool put_text(struct cast *cast, void *field, const MI_Char *text)
{
    const size_t size = (strlen(text) + 1U) * sizeof *text;
    if (size > (size_t)(cast->end - cast->next)) {
        return false;
    }
    void *copy = memcpy(cast->next, text, size);
    memcpy(field, &copy, sizeof copy);
    cast->next += size;
    return true;
}

/* The cells that follow are about its keys. */
static bool put_reference(struct cast *cast, void *field, const struct mf_reference *reference,
                          uint32_t nested)
{
    struct mf_instance *head = (struct mf_instance *)(void *)(cast->bytes + nested);
    const MI_Instance *self = &head->self;
    if (self->classDecl != reference->path->class->keys_shown) {
        return false;
    }
    memcpy(field, &self, sizeof self);
    head->top = (struct mf_instance *)(void *)cast->bytes;
    cast->last->nested = head;
    cast->last = head;
    cast->slots = reference->keys;
    return true;
}

static bool put_value(struct cast *cast, const struct mf_record *record,
                      const struct mf_mould_cell *cell)
{
    void *field = cast->bytes + cell->field;
    const union mf_slot *slot = cast->slots + cell->index;
    switch ((enum form)cell->form) {
    case ONE_BYTE:
        memcpy(field, slot, 1);
        return true;
    case TWO_BYTES:
        memcpy(field, slot, 2);
        return true;
    case FOUR_BYTES:
        memcpy(field, slot, 4);
        return true;
    case EIGHT_BYTES:
        memcpy(field, slot, 8);
        return true;
    case DATETIME:
        memcpy(field, slot->datetime, sizeof *slot->datetime);
        return true;
    case TEXT:
        return put_text(cast, field, slot->string);
    case REFERENCE:
        return put_reference(cast, field, record->slots[cell->index].reference, cell->nested);
    }
    return false;
}

static uint64_t properties_of(const struct mf_record *record)
{
    return record->slots[record->class->decl.numProperties].bits;
}

MI_Instance *mf_mould_pour(const struct mf_mould *mould, const struct mf_record *record,
                           unsigned char *bytes, size_t size)
{
    if (mould->bytes == NULL || mould->size > size || properties_of(record) != mould->properties) {
        return NULL;
    }
    struct mf_instance *head = memcpy(bytes, mould->bytes, mould->size);
    struct cast cast = {bytes, bytes + mould->size, bytes + size, record->slots, head};
    const struct mf_mould_cell *end = mould->cells + mould->count;
    for (const struct mf_mould_cell *cell = mould->cells; cell < end; cell++) {
        if (!put_value(&cast, record, cell)) {
            return NULL;
        }
    }
    return &head->self;
}

/* --- taking ----------------------------------------------------------------------------------- */

/* A mould that is being made: its cells, and how much the instances need so far. */
struct making {
    struct mf_mould_cell *cells;
    uint32_t count;
    size_t size;
};

static const MI_PropertyDecl *property_of(const struct mf_record *record, uint32_t index)
{
    return mf_class_property(record->class, index);
}

static const struct mf_class *class_of_reference(const struct mf_record *record, uint32_t index)
{
    return record->slots[index].reference->path->class;
}

/* In whole words, so that what follows is aligned. */
static size_t size_of(const MI_ClassDecl *decl)
{
    return (offsetof(struct mf_instance, self) + decl->size + 7U) & ~(size_t)7U;
}

static bool is_plain(const MI_PropertyDecl *property)
{
    const MI_Type type = (MI_Type)property->type;
    return !mf_type_is_array(type) && type != MI_INSTANCE;
}

static bool are_keys_plain(const struct mf_class *class)
{
    for (uint16_t i = 0; i < class->key_count; i++) {
        const MI_PropertyDecl *key = class->keys_shown->properties[i];
        if (!is_plain(key) || key->type == MI_REFERENCE) {
            return false;
        }
    }
    return true;
}

/* How many values a result has; 0 if one of them has no form. */
static uint32_t count_values(const struct mf_record *record)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < record->class->decl.numProperties; i++) {
        if (!mf_record_has(record, i)) {
            continue;
        }
        if (!is_plain(property_of(record, i))) {
            return 0;
        }
        count++;
        if (property_of(record, i)->type == MI_REFERENCE) {
            const struct mf_class *class = class_of_reference(record, i);
            if (!are_keys_plain(class)) {
                return 0;
            }
            count += class->key_count;
        }
    }
    return count;
}

static enum form form_of(MI_Type type)
{
    static const enum form scalars[] = {
        [1] = ONE_BYTE, [2] = TWO_BYTES, [4] = FOUR_BYTES, [8] = EIGHT_BYTES};
    switch (type) {
    case MI_STRING:
        return TEXT;
    case MI_DATETIME:
        return DATETIME;
    case MI_REFERENCE:
        return REFERENCE;
    default:
        return scalars[mf_type_size(type)];
    }
}

/* A cell for a property of the instance that begins at `at`. */
static void add_cell(struct making *making, size_t at, const MI_PropertyDecl *property,
                     uint32_t index)
{
    making->cells[making->count++] = (struct mf_mould_cell){
        .field = (uint32_t)(at + offsetof(struct mf_instance, self) + property->offset),
        .nested = (uint32_t)making->size,
        .index = (uint16_t)index,
        .form = (uint8_t)form_of((MI_Type)property->type),
    };
}

static void add_reference(struct making *making, const struct mf_record *record, uint32_t index)
{
    const struct mf_class *class = class_of_reference(record, index);
    add_cell(making, 0, property_of(record, index), index);
    for (uint16_t i = 0; i < class->key_count; i++) {
        add_cell(making, making->size, class->keys_shown->properties[i], i);
    }
    making->size += size_of(class->keys_shown);
}

static void add_values(struct making *making, const struct mf_record *record, bool references)
{
    for (uint32_t i = 0; i < record->class->decl.numProperties; i++) {
        const bool is_reference = property_of(record, i)->type == MI_REFERENCE;
        if (!mf_record_has(record, i) || is_reference != references) {
            continue;
        }
        if (is_reference) {
            add_reference(making, record, i);
        } else {
            add_cell(making, 0, property_of(record, i), i);
        }
    }
}

/* The instances of a result, in the order in which it has them. */
static void copy_instances(unsigned char *bytes, const struct mf_instance *head)
{
    for (; head != NULL; head = head->nested) {
        const MI_ClassDecl *decl = head->self.classDecl;
        memcpy(bytes, head, offsetof(struct mf_instance, self) + decl->size);
        bytes += size_of(decl);
    }
}

void mf_mould_take(struct mf_mould *mould, struct mf_arena *arena, const struct mf_record *record,
                   const MI_Instance *result)
{
    if (mould->tried) {
        return;
    }
    mould->tried = true;
    const uint32_t count = record->class->decl.numProperties > 64U ? 0 : count_values(record);
    struct making making = {.cells = mf_arena_array(arena, count, sizeof(*making.cells)),
                            .size = size_of(result->classDecl)};
    if (count == 0 || making.cells == NULL) {
        return;
    }
    add_values(&making, record, false);
    add_values(&making, record, true);
    unsigned char *bytes = mf_arena_alloc(arena, making.size);
    if (bytes == NULL) {
        return;
    }
    copy_instances(bytes, mf_instance_head(result));
    *mould =
        (struct mf_mould){bytes, making.cells, making.size, count, true, properties_of(record)};
}
