/* The journal from C: what mifake.h declares under that heading, and the levels of misuse. */
#include "api/lock.h"
#include "api/world/error.h"
#include "api/world/rule_text.h"
#include "api/world/world.h"
#include "base/arena.h"
#include "fixture/rule/rules.h"
#include "script/captured_path.h"
#include "script/captured_value.h"
#include "script/journal_text.h"

#include <stdlib.h>
#include <string.h>

/* --- levels ----------------------------------------------------------------------------------- */

MI_EXPORT bool mifake_misuse(mifake *world, const char *identifier, mifake_level level)
{
    enum mf_misuse misuse;
    if (world == NULL || identifier == NULL || !mf_misuse_find(identifier, &misuse, NULL)) {
        return false;
    }
    static const enum mf_level levels[] = {[MIFAKE_OFF] = MF_LEVEL_OFF,
                                           [MIFAKE_NOTE] = MF_LEVEL_NOTE,
                                           [MIFAKE_ERROR] = MF_LEVEL_ERROR};
    mf_lock();
    world->journal.settings.levels[misuse] = levels[level];
    mf_unlock();
    return true;
}

MI_EXPORT char *mifake_explain(const char *identifier)
{
    struct mf_text text = {0};
    enum mf_misuse misuse;
    if (identifier == NULL) {
        mf_misuse_write_table(&text);
    } else if (mf_misuse_find(identifier, &misuse, NULL)) {
        mf_misuse_explain(&text, misuse);
    } else {
        return NULL;
    }
    return mf_text_take(&text);
}

/* --- one call after the other ----------------------------------------------------------------- */

/* What a mifake_call points to. */
struct memory {
    struct mf_capture *capture; /* held; NULL: there was no memory for it */
    struct mf_arena arena;      /* texts that are made of it */
};

/* A text for as long as the call; NULL when memory runs out. Clears what was written. */
static const char *keep_text(struct memory *memory, struct mf_text *text)
{
    const char *kept = text->failed || text->bytes == NULL
                           ? NULL
                           : mf_arena_text(&memory->arena, text->bytes, text->length);
    mf_text_clear(text);
    return kept;
}

static const char *path_text(struct memory *memory, const struct mf_captured_instance *instance)
{
    struct mf_text text = {0};
    if (instance == NULL) {
        return NULL;
    }
    mf_captured_path_write(&text, instance);
    return keep_text(memory, &text);
}

static void show_capture(mifake_call *call, const struct mf_capture *capture)
{
    call->op = (mifake_operation)((unsigned)capture->operation + 1U); /* 0 is any */
    call->name_space = capture->name_space;
    call->class_name = capture->class_name;
    call->key = path_text(call->memory, capture->instance);
    call->result_class = capture->result_class;
    call->assoc_class = capture->assoc_class;
    call->role = capture->role;
    call->result_role = capture->result_role;
    call->method = capture->method;
    call->query = capture->query;
    call->flags = capture->flags;
    call->keys_only = capture->keys_only;
    call->async = capture->asynchronous;
}

static void show_entry(mifake_call *call, const struct mf_journal_entry *entry)
{
    call->at = entry->at;
    call->results = entry->results;
    call->finished = entry->final;
    call->result = entry->code;
    call->cancelled = entry->cancelled;
    call->closed = entry->closed;
}

/* The first call behind `number` that is kept. With the lock; holds its capture. */
static bool find_next(const struct mf_journal *journal, uint64_t number, mifake_call *call)
{
    struct memory *memory = call->memory;
    call->number = (number < journal->entries.first ? journal->entries.first : number) + 1U;
    const struct mf_journal_entry *entry = mf_journal_find(journal, call->number);
    if (entry == NULL) {
        return false;
    }
    show_entry(call, entry);
    memory->capture = entry->capture;
    if (memory->capture != NULL) {
        memory->capture->holders++;
    }
    return true;
}

MI_EXPORT void mifake_call_clear(mifake_call *call)
{
    if (call == NULL) {
        return;
    }
    struct memory *memory = call->memory;
    if (memory != NULL) {
        mf_lock();
        mf_capture_drop(memory->capture);
        mf_unlock();
        mf_arena_clear(&memory->arena);
        free(memory);
    }
    memset(call, 0, sizeof *call);
}

MI_EXPORT bool mifake_next_call(mifake *world, mifake_call *call)
{
    if (world == NULL || call == NULL) {
        return false;
    }
    const uint64_t number = call->number;
    mifake_call_clear(call);
    struct memory *memory = calloc(1, sizeof *memory);
    call->memory = memory;
    if (memory == NULL) {
        return false;
    }
    mf_lock();
    const bool found = find_next(&world->journal, number, call);
    mf_unlock();
    if (!found) {
        mifake_call_clear(call);
    } else if (memory->capture != NULL) {
        show_capture(call, memory->capture);
    }
    return found;
}

/* --- values ----------------------------------------------------------------------------------- */

static const char *value_text(struct memory *memory, const struct mf_captured_element *element)
{
    struct mf_text text = {0};
    if (element == NULL || (element->flags & MI_FLAG_NULL) != 0) {
        return NULL;
    }
    mf_text_add(&text, "");
    mf_captured_value_write(&text, element);
    return keep_text(memory, &text);
}

static const struct mf_capture *capture_of(const mifake_call *call)
{
    const struct memory *memory = call == NULL ? NULL : call->memory;
    return memory == NULL ? NULL : memory->capture;
}

MI_EXPORT const char *mifake_call_option(const mifake_call *call, const char *name)
{
    const struct mf_capture *capture = capture_of(call);
    if (capture == NULL || name == NULL) {
        return NULL;
    }
    return value_text(call->memory, mf_captured_find(capture->options, capture->option_count,
                                                     mf_fact_option(name)));
}

MI_EXPORT const char *mifake_call_in(const mifake_call *call, const char *name)
{
    const struct mf_capture *capture = capture_of(call);
    if (capture == NULL || name == NULL) {
        return NULL;
    }
    const struct mf_captured_instance *instance =
        capture->parameters == NULL ? capture->instance : capture->parameters;
    return instance == NULL ? NULL
                            : value_text(call->memory, mf_captured_find(instance->elements,
                                                                        instance->count, name));
}

/* --- counting --------------------------------------------------------------------------------- */

static size_t count(struct mifake *world, const struct mf_match *match)
{
    const struct mf_journal *journal = &world->journal;
    size_t found = 0;
    for (uint64_t call = journal->entries.first + 1U; call <= journal->calls; call++) {
        const struct mf_sight sight = {.call = mf_journal_find(journal, call)->capture,
                                       .schema = &world->store.model->schema};
        found += sight.call != NULL && mf_match_holds(match, &sight);
    }
    if (journal->entries.first > 0) {
        mf_journal_misuse_of(&world->journal, MF_M46_CALLS_FORGOTTEN, NULL, "%llu of them",
                             (unsigned long long)journal->entries.first);
    }
    return found;
}

/* A match is read as that of an expectation; one from C has no regular expressions. */
static size_t count_written(struct mifake *world, const struct mf_text *text)
{
    struct mf_error mistakes = {0};
    struct mf_ref *owner = NULL;
    size_t found = 0;
    const struct mf_rule_source source = {
        .name = "mifake_calls", .text = text->bytes, .spoken = true, .expectation = true};
    const struct mf_rules *rules =
        text->failed ? NULL : mf_rules_load_text(world->store.model, &source, &owner, &mistakes);
    if (rules == NULL) {
        mf_note_mistakes(world, &mistakes);
    } else {
        found = count(world, &rules->expectations[0].match);
        mf_ref_drop(owner);
    }
    mf_error_clear(&mistakes);
    return found;
}

MI_EXPORT size_t mifake_calls(mifake *world, const mifake_match *match)
{
    struct mf_text text = {0};
    if (world == NULL) {
        return 0;
    }
    if (match != NULL) {
        mf_rule_text_write_expectation(&text, match, 0, 0);
    }
    mf_lock();
    const size_t found = match == NULL ? (size_t)world->journal.calls : count_written(world, &text);
    mf_unlock();
    mf_text_clear(&text);
    return found;
}

/* --- the whole -------------------------------------------------------------------------------- */

MI_EXPORT char *mifake_journal(mifake *world)
{
    struct mf_text text = {0};
    if (world == NULL) {
        return NULL;
    }
    mf_text_add(&text, "");
    mf_lock();
    mf_journal_text_write(&text, &world->journal);
    mf_unlock();
    return mf_text_take(&text);
}
