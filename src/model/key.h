/* Canonical keys: an object path as bytes, so that equal paths have equal bytes (R10 to R18).
 *
 * The bytes are the number of the class, then each of its keys in declaration order, in the form of
 * its declared type: integers by value, strings and char16 folded where the profile says so, a
 * reference as the bytes of its own path. A server name is not looked at. */
#ifndef MF_MODEL_KEY_H
#define MF_MODEL_KEY_H

#include "model/profile.h"
#include "model/record.h"
#include "model/schema.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>

/* One for each distinct path of a world, whether or not there is such an instance. */
struct mf_path {
    const struct mf_class *class;
    const struct mf_record *record;       /* NULL: nothing but references knows this path */
    const struct mf_reference *reference; /* the path as first written; NULL: not referred to */
    uint32_t number;
    uint32_t first_link; /* its links lie in order at first_link..first_link + link_count */
    uint32_t link_count;
    uint32_t key_length;
    unsigned char key[];
};

/* Bytes under construction; zero `bytes` to start (mf_key_init), clear in the end. */
struct mf_key {
    unsigned char *bytes; /* `room`, or a piece of heap */
    size_t length;
    size_t capacity;
    unsigned char room[240];
};

void mf_key_init(struct mf_key *key);
void mf_key_clear(struct mf_key *key);

/* The pieces that the functions below are made of. False when memory runs out. */
bool mf_key_put(struct mf_key *key, const void *bytes, size_t length);
bool mf_key_put_class(struct mf_key *key, const struct mf_class *class);
bool mf_key_put_slot(struct mf_key *key, MI_Type type, union mf_slot slot, bool fold);

/* The bytes for key slots of a record or reference. False when memory runs out. */
bool mf_key_from_slots(struct mf_key *key, const struct mf_class *class, const union mf_slot *slots,
                       bool fold);

/* The same for a record: picks its key slots. */
bool mf_key_from_record(struct mf_key *key, const struct mf_record *record, bool fold);

/* What reading a caller's key needs to know. */
struct mf_key_reader {
    const struct mf_schema *schema;
    const struct mf_profile *profile;
};

/* A key's value given in another type than the declared one (section 5 of DESIGN): OK with `*fits`
 * FALSE for a number that the type cannot hold, TYPE_MISMATCH, or what the profile says of text
 * that does not convert. What `converted` points to is the value's. */
MI_Result mf_key_convert(const struct mf_profile *profile, MI_Type from, const MI_Value *value,
                         MI_Type type, MI_Value *converted, MI_Boolean *fits);

/* The bytes for an instance that a caller handed in, read through its own table and converted as
 * the profile says (section 5 of DESIGN). `class` is the class of the key in the namespace of the
 * call; `space` the namespace the path is in, which may not have the class: then `*known` is FALSE
 * and no instance has the path. `*unflagged`: a key came without MI_FLAG_KEY (M29).
 * Returns OK, or the result that the operation ends with. */
MI_Result mf_key_from_instance(struct mf_key *key, const struct mf_key_reader *reader,
                               const struct mf_class *class, const struct mf_namespace *space,
                               const MI_Instance *instance, MI_Boolean *known,
                               MI_Boolean *unflagged);

/* The same for a path that was given as text. */
struct mf_object_path;
MI_Result mf_key_from_path(struct mf_key *key, const struct mf_key_reader *reader,
                           const struct mf_class *class, const struct mf_namespace *space,
                           const struct mf_object_path *path, MI_Boolean *known);

#endif
