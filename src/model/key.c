#include "model/key.h"

#include "base/fold.h"
#include "base/utf8.h"
#include "model/type.h"

#include <stdlib.h>
#include <string.h>

void mf_key_init(struct mf_key *key)
{
    key->bytes = key->room;
    key->length = 0;
    key->capacity = sizeof key->room;
}

void mf_key_clear(struct mf_key *key)
{
    if (key->bytes != key->room) {
        free(key->bytes);
    }
    mf_key_init(key);
}

/* Room for `more` bytes; NULL when memory runs out. */
static unsigned char *reserve(struct mf_key *key, size_t more)
{
    if (more <= key->capacity - key->length) {
        return key->bytes + key->length;
    }
    const size_t capacity = (key->length + more) * 2U;
    unsigned char *bytes = malloc(capacity);
    if (bytes == NULL) {
        return NULL;
    }
    memcpy(bytes, key->bytes, key->length);
    if (key->bytes != key->room) {
        free(key->bytes);
    }
    key->bytes = bytes;
    key->capacity = capacity;
    return bytes + key->length;
}

bool mf_key_put(struct mf_key *key, const void *bytes, size_t length)
{
    unsigned char *at = reserve(key, length);
    if (at == NULL) {
        return false;
    }
    memcpy(at, bytes, length);
    key->length += length;
    return true;
}

static size_t copy_bytes(const void *from, size_t length, unsigned char *to)
{
    memcpy(to, from, length);
    return length;
}

/* Text goes in with its length before it, so that no two lists of keys run together. */
static bool put_text(struct mf_key *key, const char *text, bool fold)
{
    const size_t length = strlen(text);
    unsigned char *at = reserve(key, sizeof(uint32_t) + MF_FOLD_ROOM(length));
    if (at == NULL) {
        return false;
    }
    unsigned char *start = at + sizeof(uint32_t);
    const size_t written =
        fold ? mf_fold_text(text, length, start) : copy_bytes(text, length, start);
    const uint32_t mark = (uint32_t)written;
    memcpy(at, &mark, sizeof mark);
    key->length += sizeof mark + written;
    return true;
}

/* Every field and the offset (D6); the padding of an interval does not count. */
static bool put_datetime(struct mf_key *key, const MI_Datetime *datetime)
{
    MI_Datetime clean;
    memset(&clean, 0, sizeof clean);
    clean.isTimestamp = datetime->isTimestamp != 0;
    if (clean.isTimestamp) {
        clean.u.timestamp = datetime->u.timestamp;
    } else {
        clean.u.interval.days = datetime->u.interval.days;
        clean.u.interval.hours = datetime->u.interval.hours;
        clean.u.interval.minutes = datetime->u.interval.minutes;
        clean.u.interval.seconds = datetime->u.interval.seconds;
        clean.u.interval.microseconds = datetime->u.interval.microseconds;
    }
    return mf_key_put(key, &clean, sizeof clean);
}

static bool put_char16(struct mf_key *key, uint64_t unit, bool fold)
{
    const uint16_t folded = (uint16_t)(fold ? mf_fold_code_point((uint32_t)unit) : unit);
    return mf_key_put(key, &folded, sizeof folded);
}

/* Zero has two signs; they are one value. */
static bool put_real(struct mf_key *key, double real)
{
    const double plain = real + 0.0;
    return mf_key_put(key, &plain, sizeof plain);
}

static bool put_scalar(struct mf_key *key, MI_Type type, union mf_slot slot, bool fold)
{
    const MI_Value value = mf_slot_scalar(type, slot);
    switch (type) {
    case MI_CHAR16:
        return put_char16(key, value.char16, fold);
    case MI_REAL32:
        return put_real(key, (double)value.real32);
    case MI_REAL64:
        return put_real(key, value.real64);
    case MI_BOOLEAN: {
        const unsigned char truth = value.boolean != 0;
        return mf_key_put(key, &truth, sizeof truth);
    }
    default:
        return mf_key_put(key, &slot, mf_type_size(type));
    }
}

static bool put_path(struct mf_key *key, const struct mf_path *path)
{
    return mf_key_put(key, &path->key_length, sizeof path->key_length) &&
           mf_key_put(key, path->key, path->key_length);
}

bool mf_key_put_slot(struct mf_key *key, MI_Type type, union mf_slot slot, bool fold)
{
    switch (type) {
    case MI_STRING:
        return put_text(key, slot.string, fold);
    case MI_DATETIME:
        return put_datetime(key, slot.datetime);
    case MI_REFERENCE:
        return put_path(key, slot.reference->path);
    default:
        return put_scalar(key, type, slot, fold);
    }
}

bool mf_key_put_class(struct mf_key *key, const struct mf_class *class)
{
    return mf_key_put(key, &class->first, sizeof class->first);
}

static MI_Type key_type(const struct mf_class *class, uint16_t position)
{
    return (MI_Type)mf_class_property(class, class->keys[position])->type;
}

bool mf_key_from_slots(struct mf_key *key, const struct mf_class *class, const union mf_slot *slots,
                       bool fold)
{
    bool ok = mf_key_put_class(key, class);
    for (uint16_t i = 0; ok && i < class->key_count; i++) {
        ok = mf_key_put_slot(key, key_type(class, i), slots[i], fold);
    }
    return ok;
}

bool mf_key_from_record(struct mf_key *key, const struct mf_record *record, bool fold)
{
    const struct mf_class *class = record->class;
    bool ok = mf_key_put_class(key, class);
    for (uint16_t i = 0; ok && i < class->key_count; i++) {
        const union mf_slot slot = mf_record_get(record, class->keys[i]);
        ok = mf_key_put_slot(key, key_type(class, i), slot, fold);
    }
    return ok;
}
