/*
 * Queries from any bytes, in both dialects and profiles. Either there is a sentence that says what
 * is wrong, or the query is asked of every instance of a small world.
 */

#include "engine/query/query.h"

#include "fixture/load.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char world[] =
    "{'mifake':1,'classes':{"
    "'Part':{'properties':{'Kind':'string','Size':'uint32'}},"
    "'BigPart':{'extends':'Part','properties':{'Extra':'real32','Inner':{'instance':'Part'}}},"
    "'P':{'properties':{'N':{'type':'string','key':true},'B':'boolean','I':'sint8','U':'uint64',"
    "'R':'real64','C':'char16','D':'datetime','L':'string[]','T':'datetime[]',"
    "'E':{'instance':'Part'},'F':{'instance':'Part[]'}}},"
    "'Q':{'extends':'P','properties':{'More':'uint16'}}},"
    "'instances':[{'class':'P','properties':{'N':'null'}},"
    "{'class':'Q','properties':{'N':'abc','B':true,'I':-5,'U':'18446744073709551615','R':0.5,"
    "'C':'x','D':'20240131120000.000000+060','L':['a','b'],'T':['00000001020304.000000:000'],"
    "'E':{'class':'BigPart','properties':{'Kind':'k','Extra':0.1}},"
    "'F':[{'class':'Part','properties':{'Size':1}}],'More':1}}]}";

static struct mf_model *model;

static void check(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void drop_world(void)
{
    mf_ref_drop(&model->ref);
}

/* JSON has double quotes, which would be hard to read above. */
static void load_world(void)
{
    char text[sizeof world];
    struct mf_error error = {0};
    for (size_t i = 0; i < sizeof world; i++) {
        text[i] = world[i] == '\'' ? '"' : world[i];
    }
    model = mf_fixture_load_text("world", text, sizeof world - 1U, NULL, &error);
    mf_error_clear(&error);
    check(model != NULL && atexit(drop_world) == 0);
}

static void ask(const struct mf_query *query)
{
    const struct mf_query_select *select = &query->select;
    for (uint32_t i = 1; i < select->property_count; i++) {
        check(select->properties[i - 1U] < select->properties[i]);
    }
    for (uint32_t i = 0; i < model->record_count; i++) {
        const struct mf_record *record = model->records[i];
        if (mf_class_is_a(record->class, select->class)) {
            (void)mf_query_matches(query, record);
        }
    }
}

static void bind(struct mf_arena *arena, struct mf_query *query)
{
    const struct mf_namespace *space = model->schema.default_space;
    const struct mf_class *named = mf_namespace_find_class(space, query->select.class_name);
    const char *problem = NULL;
    if (mf_query_bind(arena, query, named == NULL ? mf_namespace_find_class(space, "P") : named,
                      &problem)) {
        ask(query);
    } else {
        check(problem != NULL);
    }
}

static void try_text(const char *text, enum mf_query_dialect dialect, const char *profile)
{
    struct mf_arena arena = {0};
    struct mf_query query;
    const char *problem = NULL;
    if (!mf_query_parse(&arena, text, dialect, mf_profile_find(profile), &query, &problem)) {
        check(problem != NULL);
    } else if (query.kind == MF_QUERY_SELECT) {
        bind(&arena, &query);
    }
    mf_arena_clear(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = calloc(1, size + 1U);
    if (model == NULL) {
        load_world();
    }
    if (text != NULL) {
        if (size > 0) {
            memcpy(text, data, size);
        }
        try_text(text, MF_QUERY_WQL, "windows");
        try_text(text, MF_QUERY_CQL, "windows");
        try_text(text, MF_QUERY_WQL, "omi");
    }
    free(text);
    return 0;
}
