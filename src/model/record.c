#include "model/record.h"

#include "model/type.h"

#include <string.h>

static uint32_t word_count(const struct mf_class *class)
{
    return (class->decl.numProperties + 63U) / 64U;
}

struct mf_record *mf_record_new(struct mf_arena *arena, const struct mf_class *class)
{
    const size_t slots = (size_t) class->decl.numProperties + word_count(class);
    struct mf_record *record =
        mf_arena_alloc(arena, sizeof *record + slots * sizeof(union mf_slot));
    if (record != NULL) {
        record->class = class;
    }
    return record;
}

static uint64_t bit_of(uint32_t property)
{
    return (uint64_t)1 << (property % 64U);
}

static size_t word_of(const struct mf_record *record, uint32_t property)
{
    return (size_t)record->class->decl.numProperties + property / 64U;
}

bool mf_record_has(const struct mf_record *record, uint32_t property)
{
    return (record->slots[word_of(record, property)].bits & bit_of(property)) != 0;
}

void mf_record_set(struct mf_record *record, uint32_t property, union mf_slot slot)
{
    record->slots[property] = slot;
    record->slots[word_of(record, property)].bits |= bit_of(property);
}

void mf_record_clear(struct mf_record *record, uint32_t property)
{
    record->slots[property] = (union mf_slot){0};
    record->slots[word_of(record, property)].bits &= ~bit_of(property);
}

union mf_slot mf_record_get(const struct mf_record *record, uint32_t property)
{
    return record->slots[property];
}

union mf_slot mf_slot_of_scalar(MI_Type type, const MI_Value *value)
{
    union mf_slot slot = {0};
    memcpy(&slot, value, mf_type_of(type)->size);
    return slot;
}

MI_Value mf_slot_scalar(MI_Type type, union mf_slot slot)
{
    MI_Value value;
    memset(&value, 0, sizeof value);
    memcpy(&value, &slot, mf_type_of(type)->size);
    return value;
}
