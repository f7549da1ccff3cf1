#include "unit/store/small_store.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

void small_store_seal(struct small_store *small)
{
    assert_true(mf_builder_seal(&small->world.builder, NULL, NULL));
    small->store = (struct mf_store){.model = small->world.builder.model};
}

void small_store_clear(struct small_store *small)
{
    mf_changes_clear(&small->store.changes);
    mf_builder_clear(&small->world.builder);
}

/* --- instances -------------------------------------------------------------------------------- */

static struct mf_record *new_p(struct small_store *small, struct mf_arena *arena, const char *name)
{
    struct mf_record *record = mf_record_new(arena, small->world.p);
    const char *copy = mf_arena_text(arena, name, strlen(name));
    assert_non_null(copy);
    mf_record_set(record, 0, (union mf_slot){.string = copy});
    return record;
}

/* A reference of the arena's own, as a draft has it. */
static const struct mf_reference *new_reference(struct small_store *small, struct mf_arena *arena,
                                                const char *name)
{
    const struct mf_record *target = new_p(small, arena, name);
    struct mf_reference *reference = mf_arena_alloc(arena, sizeof *reference);
    struct mf_key key;
    mf_key_init(&key);
    assert_true(mf_key_from_record(&key, target, true));
    struct mf_path *path = mf_arena_alloc(arena, sizeof *path + key.length);
    path->class = small->world.p;
    path->key_length = (uint32_t)key.length;
    memcpy(path->key, key.bytes, key.length);
    mf_key_clear(&key);
    *reference = (struct mf_reference){path, target->slots};
    return reference;
}

static struct mf_record *new_link(struct small_store *small, struct mf_arena *arena,
                                  const char *left, const char *right)
{
    struct mf_record *record = mf_record_new(arena, small->world.link);
    mf_record_set(record, 0, (union mf_slot){.reference = new_reference(small, arena, left)});
    mf_record_set(record, 1, (union mf_slot){.reference = new_reference(small, arena, right)});
    return record;
}

/* --- finding, creating, deleting -------------------------------------------------------------- */

static struct mf_place_in_store place_of(struct small_store *small, const struct mf_record *record)
{
    struct mf_place_in_store place;
    struct mf_key key;
    mf_key_init(&key);
    assert_true(mf_key_from_record(&key, record, true));
    assert_true(mf_store_find(&small->store, record->class, key.bytes, key.length, &place));
    mf_key_clear(&key);
    return place;
}

static MI_Result create(struct small_store *small, struct mf_draft *draft)
{
    struct mf_key key;
    const struct mf_record *created = NULL;
    mf_key_init(&key);
    assert_true(mf_key_from_record(&key, draft->record, true));
    const MI_Result result =
        mf_changes_create(&small->store, draft, key.bytes, key.length, &created);
    mf_key_clear(&key);
    mf_draft_clear(draft);
    return result;
}

static MI_Result delete_record(struct small_store *small, const struct mf_record *record)
{
    struct mf_key key;
    if (record == NULL) {
        return MI_RESULT_NOT_FOUND;
    }
    mf_key_init(&key);
    assert_true(mf_key_from_record(&key, record, true));
    const MI_Result result = mf_changes_delete(&small->store, record, key.bytes, key.length);
    mf_key_clear(&key);
    return result;
}

struct mf_place_in_store small_store_p(struct small_store *small, const char *name)
{
    struct mf_arena arena = {0};
    const struct mf_place_in_store place = place_of(small, new_p(small, &arena, name));
    mf_arena_clear(&arena);
    return place;
}

struct mf_place_in_store small_store_link(struct small_store *small, const char *left,
                                          const char *right)
{
    struct mf_arena arena = {0};
    const struct mf_place_in_store place = place_of(small, new_link(small, &arena, left, right));
    mf_arena_clear(&arena);
    return place;
}

MI_Result small_store_create_p(struct small_store *small, const char *name)
{
    struct mf_draft draft = {0};
    draft.record = new_p(small, &draft.arena, name);
    return create(small, &draft);
}

MI_Result small_store_create_link(struct small_store *small, const char *left, const char *right)
{
    struct mf_draft draft = {0};
    draft.record = new_link(small, &draft.arena, left, right);
    return create(small, &draft);
}

MI_Result small_store_delete_p(struct small_store *small, const char *name)
{
    return delete_record(small, small_store_p(small, name).record);
}

MI_Result small_store_delete_link(struct small_store *small, const char *left, const char *right)
{
    return delete_record(small, small_store_link(small, left, right).record);
}

/* --- links ------------------------------------------------------------------------------------ */

static void put_links(struct small_store *small, const struct mf_path *path, struct mf_links links,
                      char *text, size_t room)
{
    for (; links.at != links.end; links.at++) {
        const struct mf_record *record = mf_store_record(&small->store, links.at->record);
        if (record != NULL && mf_store_link_holds(record, links.at, path)) {
            const size_t length = strlen(text);
            (void)snprintf(text + length, room - length, "%s%u", length == 0 ? "" : " ",
                           (unsigned)links.at->record);
        }
    }
}

const char *small_store_links(struct small_store *small, const char *name)
{
    static char text[128];
    struct mf_links links[2];
    const struct mf_path *path = small_store_p(small, name).path;
    text[0] = '\0';
    mf_store_links(&small->store, path, links);
    put_links(small, path, links[0], text, sizeof text);
    put_links(small, path, links[1], text, sizeof text);
    return text;
}
