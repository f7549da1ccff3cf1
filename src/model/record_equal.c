/* Whether two values, or two records, are the same. */
#include "model/key.h"
#include "model/record.h"
#include "model/type.h"

#include <string.h>

static bool same_datetime(const MI_Datetime *a, const MI_Datetime *b)
{
    if (a->isTimestamp != b->isTimestamp) {
        return false;
    }
    return a->isTimestamp ? memcmp(&a->u.timestamp, &b->u.timestamp, sizeof a->u.timestamp) == 0
                          : a->u.interval.days == b->u.interval.days &&
                                a->u.interval.hours == b->u.interval.hours &&
                                a->u.interval.minutes == b->u.interval.minutes &&
                                a->u.interval.seconds == b->u.interval.seconds &&
                                a->u.interval.microseconds == b->u.interval.microseconds;
}

static bool same_path(const struct mf_path *a, const struct mf_path *b)
{
    return a == b || (a->key_length == b->key_length && memcmp(a->key, b->key, a->key_length) == 0);
}

static union mf_slot element_of(MI_Type type, const MI_Array *array, MI_Uint32 index)
{
    const size_t size = mf_type_of(type)->size;
    const unsigned char *at = (const unsigned char *)array->data + index * size;
    union mf_slot slot = {0};
    if (type == MI_DATETIME) {
        slot.pointer = at;
    } else {
        memcpy(&slot, at, size);
    }
    return slot;
}

static bool same_array(MI_Type type, const MI_Array *a, const MI_Array *b)
{
    if (a->size != b->size) {
        return false;
    }
    for (MI_Uint32 i = 0; i < a->size; i++) {
        if (!mf_slot_equal(type, element_of(type, a, i), element_of(type, b, i))) {
            return false;
        }
    }
    return true;
}

bool mf_slot_equal(MI_Type type, union mf_slot a, union mf_slot b)
{
    if (mf_type_is_array(type)) {
        return same_array(mf_type_element(type), a.array, b.array);
    }
    switch (type) {
    case MI_STRING:
        return strcmp(a.string, b.string) == 0;
    case MI_DATETIME:
        return same_datetime(a.datetime, b.datetime);
    case MI_REFERENCE:
        return same_path(a.reference->path, b.reference->path);
    case MI_INSTANCE:
        return mf_record_equal(a.record, b.record);
    default:
        return a.bits == b.bits;
    }
}

bool mf_record_equal(const struct mf_record *a, const struct mf_record *b)
{
    if (a == b || a->class != b->class) {
        return a == b;
    }
    for (MI_Uint32 i = 0; i < a->class->decl.numProperties; i++) {
        const bool there = mf_record_has(a, i);
        const MI_Type type = (MI_Type)mf_class_property(a->class, i)->type;
        if (there != mf_record_has(b, i) ||
            (there && !mf_slot_equal(type, mf_record_get(a, i), mf_record_get(b, i)))) {
            return false;
        }
    }
    return true;
}
