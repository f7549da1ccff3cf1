#include "unit/engine/query/query_world.h"

#include "fixture/load.h"
#include "support/test.h"

#include <string.h>

static struct mf_model *model;

int query_world_open(void **state)
{
    (void)state;
    struct mf_error error = {0};
    model = mf_fixture_load(MIFAKE_SOURCE_DIR "/tests/unit/engine/query/world.json", NULL, &error);
    if (model == NULL) {
        print_error("%s", error.text.bytes);
    }
    mf_error_clear(&error);
    return model == NULL;
}

int query_world_close(void **state)
{
    (void)state;
    mf_ref_drop(&model->ref);
    return 0;
}

const struct mf_class *query_world_class(const char *name)
{
    return mf_namespace_find_class(model->schema.default_space, name);
}

const char *query_world_try(struct mf_arena *arena, const char *text, enum mf_query_dialect dialect,
                            const char *profile, struct mf_query *query)
{
    const char *problem = NULL;
    if (!mf_query_parse(arena, text, dialect, mf_profile_find(profile), query, &problem)) {
        return problem;
    }
    if (query->kind != MF_QUERY_SELECT) {
        return NULL;
    }
    const struct mf_class *class = query_world_class(query->select.class_name);
    assert_non_null(class);
    (void)mf_query_bind(arena, query, class, &problem);
    return problem;
}

static void find(const struct mf_query *query, char *names)
{
    const long name = mf_class_find_property(query->select.class, "Name");
    for (uint32_t i = 0; i < model->record_count; i++) {
        const struct mf_record *record = model->records[i];
        if (mf_class_is_a(record->class, query->select.class) && mf_query_matches(query, record)) {
            *names++ = *mf_record_get(record, (uint32_t)name).string;
        }
    }
    *names = '\0';
}

void assert_finds(const char *profile, const char *text, const char *names)
{
    struct mf_arena arena = {0};
    struct mf_query query;
    char found[16];
    const char *problem = query_world_try(&arena, text, MF_QUERY_WQL, profile, &query);
    if (problem != NULL) {
        fail_msg("%s: %s", text, problem);
    }
    find(&query, found);
    if (strcmp(found, names) != 0) {
        fail_msg("%s (%s): found \"%s\", expected \"%s\"", text, profile, found, names);
    }
    mf_arena_clear(&arena);
}

static void refused(const char *profile, const char *text, enum mf_query_dialect dialect,
                    const char *problem)
{
    struct mf_arena arena = {0};
    struct mf_query query;
    const char *found = query_world_try(&arena, text, dialect, profile, &query);
    if (found == NULL || strcmp(found, problem) != 0) {
        fail_msg("%s (%s):\n  %s, expected\n  %s", text, profile,
                 found == NULL ? "no problem" : found, problem);
    }
    mf_arena_clear(&arena);
}

void assert_refused(const char *profile, const char *text, const char *problem)
{
    refused(profile, text, MF_QUERY_WQL, problem);
}

void assert_cql_refused(const char *profile, const char *text, const char *problem)
{
    refused(profile, text, MF_QUERY_CQL, problem);
}
