#include "model/record.h"

#include "model/type.h"

#include <string.h>

static uint32_t word_count(const struct mf_class *class)
{
    return (class->decl.numProperties + 63U) / 64U;
}

/* The slots and the words of bits behind them. */
static size_t slot_count(const struct mf_class *class)
{
    return (size_t) class->decl.numProperties + word_count(class);
}

struct mf_record *mf_record_new(struct mf_arena *arena, const struct mf_class *class)
{
    struct mf_record *record =
        mf_arena_alloc(arena, sizeof *record + slot_count(class) * sizeof(union mf_slot));
    if (record != NULL) {
        record->class = class;
    }
    return record;
}

struct mf_record *mf_record_copy(struct mf_arena *arena, const struct mf_record *record)
{
    struct mf_record *copy = mf_record_new(arena, record->class);
    if (copy != NULL) {
        memcpy(copy->slots, record->slots, slot_count(record->class) * sizeof *copy->slots);
    }
    return copy;
}

union mf_slot mf_slot_of_scalar(MI_Type type, const MI_Value *value)
{
    union mf_slot slot = {0};
    memcpy(&slot, value, mf_type_size(type));
    return slot;
}

MI_Value mf_slot_scalar(MI_Type type, union mf_slot slot)
{
    MI_Value value;
    memset(&value, 0, sizeof value);
    memcpy(&value, &slot, mf_type_size(type));
    return value;
}
