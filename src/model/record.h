/* A record: one instance as a world keeps it, compact, in the arena of its model.
 *
 * Each property of the class has a slot of eight bytes, in declaration order, and a bit that says
 * whether it has a value. Scalars lie in their slot; everything else is a pointer into the arena:
 * MI_Datetime, char, MI_Array, struct mf_reference for references, struct mf_record for embedded
 * instances. Records do not change once their model is sealed. */
#ifndef MF_MODEL_RECORD_H
#define MF_MODEL_RECORD_H

#include "base/arena.h"
#include "model/schema.h"

#include <MI.h>

#include <stdbool.h>
#include <stdint.h>

union mf_slot {
    uint64_t bits; /* a scalar's bytes, as in MI_Value */
    const void *pointer;
    const MI_Char *string;
    const MI_Datetime *datetime;
    const MI_Array *array;
    const struct mf_reference *reference;
    const struct mf_record *record;
};

/* After the slots come the bits, one per property, in words of 64. */
struct mf_record {
    const struct mf_class *class;
    uint32_t place;  /* which element of which file: see store/origin */
    uint32_t number; /* fixture order across the world */
    union mf_slot slots[];
};

/* An object path as a value: which instance, and how its keys were written. */
struct mf_reference {
    const struct mf_path *path; /* NULL only while a fixture is being read */
    const union mf_slot *keys;  /* as many as the class has keys, in its key order */
};

/* A record of a class with every property null. NULL when memory runs out. */
struct mf_record *mf_record_new(struct mf_arena *arena, const struct mf_class *class);

/* One of the same class with the same slots: what they point to is shared. NULL when memory runs
 * out. */
struct mf_record *mf_record_copy(struct mf_arena *arena, const struct mf_record *record);

static inline size_t mf_record_word(const struct mf_record *record, uint32_t property)
{
    return (size_t)record->class->decl.numProperties + property / 64U;
}

static inline uint64_t mf_record_bit(uint32_t property)
{
    return (uint64_t)1 << (property % 64U);
}

static inline bool mf_record_has(const struct mf_record *record, uint32_t property)
{
    const uint64_t word = record->slots[mf_record_word(record, property)].bits;
    return (word & mf_record_bit(property)) != 0;
}

static inline union mf_slot mf_record_get(const struct mf_record *record, uint32_t property)
{
    return record->slots[property];
}

static inline void mf_record_set(struct mf_record *record, uint32_t property, union mf_slot slot)
{
    record->slots[property] = slot;
    record->slots[mf_record_word(record, property)].bits |= mf_record_bit(property);
}

static inline void mf_record_clear(struct mf_record *record, uint32_t property)
{
    record->slots[property] = (union mf_slot){0};
    record->slots[mf_record_word(record, property)].bits &= ~mf_record_bit(property);
}

/* Scalars between slot and MI_Value; every type but strings, datetimes, arrays and objects. */
union mf_slot mf_slot_of_scalar(MI_Type type, const MI_Value *value);
MI_Value mf_slot_scalar(MI_Type type, union mf_slot slot);

/* True for the same value: texts with their case, references to the same path, arrays of equal
 * elements, embedded instances of one class with equal properties (record_equal.c). */
bool mf_slot_equal(MI_Type type, union mf_slot a, union mf_slot b);
bool mf_record_equal(const struct mf_record *a, const struct mf_record *b);

#endif
