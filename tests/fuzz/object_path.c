/*
 * Object paths from any bytes. What can be read is handed to an instance, whose path is written and
 * read again: it must say the same, and be the same text when written once more.
 */

#include "model/object_path.h"

#include "model/convert.h"

#include <MI.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Twice as long, with all its escapes, is still shorter than what a writer cuts. */
static const size_t longest = (size_t)24 * 1024U;

static void check(bool holds)
{
    if (!holds) {
        abort();
    }
}

/* --- an instance with the keys of a path ------------------------------------------------------ */

struct key {
    const char *name;
    MI_Type type;
    MI_Value value;
};

struct keyed {
    MI_Instance self;
    const struct mf_object_path *path;
    struct key *keys;
};

/* The first type that holds an unquoted value; false if it fits none. */
static bool find_type(const char *text, struct key *key)
{
    static const MI_Type types[] = {MI_BOOLEAN, MI_SINT64, MI_UINT64, MI_REAL64};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        key->type = types[i];
        if (mf_convert_text(text, types[i], &key->value)) {
            /* Zero may have a sign as a real; its text, read as an integer, has none. */
            return types[i] != MI_REAL64 || fpclassify(key->value.real64) != FP_ZERO;
        }
    }
    return false;
}

static bool read_key(const struct mf_object_path_key *from, struct key *key)
{
    key->name = from->name == NULL ? "_" : from->name;
    if (from->quoted) {
        key->type = MI_STRING;
        memcpy(&key->value, &from->text, sizeof from->text); /* MI_Value is not const */
        return true;
    }
    return find_type(from->text, key);
}

static bool read_keys(struct mf_arena *arena, const struct mf_object_path *path, struct key **keys)
{
    *keys = mf_arena_array(arena, path->key_count, sizeof **keys);
    for (size_t i = 0; *keys != NULL && i < path->key_count; i++) {
        if (!read_key(&path->keys[i], &(*keys)[i])) {
            return false;
        }
    }
    return *keys != NULL;
}

static const struct keyed *keyed_of(const MI_Instance *self)
{
    return (const struct keyed *)self;
}

static MI_Result MI_CALL get_class_name(const MI_Instance *self, const MI_Char **name)
{
    *name = keyed_of(self)->path->class_name;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_name_space(const MI_Instance *self, const MI_Char **space)
{
    *space = keyed_of(self)->path->name_space;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_count(const MI_Instance *self, MI_Uint32 *count)
{
    *count = (MI_Uint32)keyed_of(self)->path->key_count;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_at(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    const struct key *key = &keyed_of(self)->keys[index];
    *name = key->name;
    *value = key->value;
    *type = key->type;
    *flags = MI_FLAG_KEY;
    return MI_RESULT_OK;
}

static const MI_InstanceFT table = {
    .GetClassName = get_class_name,
    .GetNameSpace = get_name_space,
    .GetElementCount = get_count,
    .GetElementAt = get_at,
};

/* --- there and back --------------------------------------------------------------------------- */

static bool same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void check_keys(const struct key *before, const struct key *after, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const bool text = before[i].type == MI_STRING;
        check(same(before[i].name, after[i].name));
        check((after[i].type == MI_STRING) == text);
        check(!text || same(before[i].value.string, after[i].value.string));
    }
}

static void put(const struct mf_object_path *path, struct key *keys, struct mf_text *text)
{
    const struct keyed instance = {.self.ft = &table, .path = path, .keys = keys};
    mf_object_path_write_instance(text, &instance.self);
}

static void check_written(struct mf_arena *arena, const struct mf_object_path *path,
                          struct key *keys)
{
    struct mf_object_path again;
    struct key *keys_again = NULL;
    const char *problem = NULL;
    struct mf_text first = {0};
    struct mf_text second = {0};
    put(path, keys, &first);
    check(mf_object_path_parse(arena, first.bytes, &again, &problem));
    check(same(path->name_space, again.name_space) && same(path->class_name, again.class_name));
    check(path->key_count == again.key_count && again.singleton == (again.key_count == 0));
    check(read_keys(arena, &again, &keys_again));
    check_keys(keys, keys_again, path->key_count);
    put(&again, keys_again, &second);
    check(same(first.bytes, second.bytes));
    mf_text_clear(&first);
    mf_text_clear(&second);
}

static void try_text(struct mf_arena *arena, const char *text)
{
    struct mf_object_path path;
    struct key *keys = NULL;
    const char *problem = NULL;
    if (!mf_object_path_parse(arena, text, &path, &problem)) {
        check(problem != NULL);
        return;
    }
    if (read_keys(arena, &path, &keys)) {
        check_written(arena, &path, keys);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = calloc(1, size + 1U);
    if (text != NULL && size <= longest) {
        struct mf_arena arena = {0};
        if (size > 0) {
            memcpy(text, data, size);
        }
        try_text(&arena, text);
        mf_arena_clear(&arena);
    }
    free(text);
    return 0;
}
