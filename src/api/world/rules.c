/* Rules and expectations from C: what mifake.h declares under "making things go wrong". */
#include "fixture/rule/rules.h"

#include "api/lock.h"
#include "api/world/error.h"
#include "api/world/rule_text.h"
#include "api/world/rules.h"
#include "api/world/world.h"
#include "fixture/rule/line.h"
#include "model/instance.h"

#include <stdlib.h>
#include <string.h>

/* Copies of the instances that steps hand out. */
struct objects {
    MI_Instance **list; /* heap */
    size_t count;
};

static void delete_objects(struct objects *objects)
{
    for (size_t i = 0; i < objects->count; i++) {
        (void)MI_Instance_Delete(objects->list[i]);
    }
    free(objects->list);
    *objects = (struct objects){0};
}

/* Instances may be anybody's, so no lock may be held. */
static bool copy_objects(const mifake_rule_step *steps, struct objects *objects)
{
    const size_t count = mf_rule_text_objects(steps) + 1U;
    *objects = (struct objects){.list = calloc(count, sizeof(*objects->list))};
    for (; objects->list != NULL && steps != NULL && steps->kind != NULL; steps++) {
        if (steps->instance == NULL) {
            continue;
        }
        MI_Instance **copy = &objects->list[objects->count];
        if (mf_instance_copy(steps->instance, copy) != MI_RESULT_OK) {
            delete_objects(objects);
            return false;
        }
        objects->count++;
    }
    return objects->list != NULL;
}

/* --- adding ----------------------------------------------------------------------------------- */

/* With the lock: looking for an instance by its path may add to the model (store/own_paths.h).
 * Takes the objects. */
static bool add(struct mifake *world, struct mf_rule_source *source, struct objects *objects,
                struct mf_error *mistakes)
{
    struct mf_ref *owner = NULL;
    struct mf_model *model = world->store.model;
    source->objects = (const MI_Instance *const *)objects->list;
    source->object_count = objects->count;
    const struct mf_rules *rules = mf_rules_load_text(model, source, &owner, mistakes);
    if (rules == NULL) {
        delete_objects(objects);
        return false;
    }
    const struct mf_new_rules added = {
        .rules = rules,
        .owner = owner,
        .schema = &model->schema,
        .objects = objects->list,
        .object_count = objects->count,
    };
    const bool done = mf_script_add(&world->script, &added) || mf_error_memory(mistakes);
    mf_ref_drop(owner);
    return done;
}

/* Adds what was written, and notes what is wrong with it. Takes the objects. */
static bool add_written(struct mifake *world, const char *name, bool expectation,
                        struct mf_text *text, struct objects *objects)
{
    struct mf_error mistakes = {0};
    struct mf_rule_source source = {
        .name = name, .where = "in the test", .spoken = true, .expectation = expectation};
    mf_lock();
    source.text = text->bytes;
    const bool written = !text->failed && text->bytes != NULL;
    bool added = false;
    if (written) {
        added = add(world, &source, objects, &mistakes);
    } else {
        delete_objects(objects);
        (void)mf_error_memory(&mistakes);
    }
    if (!added) {
        mf_note_mistakes(world, &mistakes);
    }
    mf_unlock();
    mf_error_clear(&mistakes);
    mf_text_clear(text);
    return added;
}

static void note_lost_objects(struct mifake *world, const char *id)
{
    mf_lock();
    mf_journal_misuse_of(&world->journal, MF_M45_RULE_WRONG, NULL,
                         "rule \"%s\": an instance of its steps cannot be copied",
                         id == NULL ? "" : id);
    mf_unlock();
}

MI_EXPORT bool mifake_on(mifake *world, const char *id, const mifake_match *match,
                         const mifake_rule_step *steps)
{
    struct objects objects;
    struct mf_text name = {0};
    struct mf_text text = {0};
    if (world == NULL) {
        return false;
    }
    if (!copy_objects(steps, &objects)) {
        note_lost_objects(world, id);
        return false;
    }
    if (id == NULL) {
        mf_text_add(&name, "a rule");
    } else {
        mf_text_format(&name, "rule \"%s\"", id);
    }
    mf_rule_text_write(&text, id, match, steps);
    const bool added =
        add_written(world, name.bytes == NULL ? "a rule" : name.bytes, false, &text, &objects);
    mf_text_clear(&name);
    return added;
}

MI_EXPORT bool mifake_expect(mifake *world, const mifake_match *match, unsigned min, unsigned max)
{
    struct objects none = {0};
    struct mf_text text = {0};
    if (world == NULL) {
        return false;
    }
    mf_rule_text_write_expectation(&text, match, min, max);
    return add_written(world, "mifake_expect", true, &text, &none);
}

MI_EXPORT bool mifake_rule(mifake *world, const char *json, mifake_error *error)
{
    struct mf_error mistakes = {0};
    struct mf_rule_source source = {
        .name = "mifake_rule", .where = "in the test", .text = json == NULL ? "" : json};
    struct objects none = {0};
    if (world == NULL) {
        (void)mf_error_add(&mistakes, "mifake_rule", "", "expected a world");
        mf_pass_on_error(&mistakes, error);
        return false;
    }
    mf_lock();
    const bool added = add(world, &source, &none, &mistakes);
    mf_unlock();
    if (!added) {
        mf_pass_on_error(&mistakes, error);
    }
    mf_error_clear(&mistakes);
    return added;
}

bool mf_rules_arm(struct mifake *world, struct mf_error *error)
{
    static const char name[] = "MIFAKE_RULE";
    const char *line = getenv(name);
    struct objects none = {0};
    struct mf_text text = {0};
    if (line == NULL || *line == '\0') {
        return true;
    }
    bool armed = mf_rule_line_write(name, line, &text, error);
    if (armed) {
        struct mf_rule_source source = {
            .name = name, .where = name, .text = text.bytes, .spoken = true};
        mf_lock();
        armed = add(world, &source, &none, error);
        mf_unlock();
    }
    mf_text_clear(&text);
    return armed;
}

/* --- looking ---------------------------------------------------------------------------------- */

MI_EXPORT size_t mifake_used(mifake *world, const char *id)
{
    uint64_t count = 0;
    if (world == NULL || id == NULL) {
        return 0;
    }
    mf_lock();
    (void)mf_script_used(&world->script, id, &count);
    mf_unlock();
    return (size_t)count;
}

MI_EXPORT char *mifake_state(mifake *world, const char *scenario)
{
    if (world == NULL || scenario == NULL) {
        return NULL;
    }
    mf_lock();
    const char *state = mf_script_state(&world->script, scenario);
    char *copy = state == NULL ? NULL : mf_text_duplicate(state);
    mf_unlock();
    return copy;
}

MI_EXPORT bool mifake_set_state(mifake *world, const char *scenario, const char *state)
{
    if (world == NULL || scenario == NULL || state == NULL) {
        return false;
    }
    mf_lock();
    const bool set = mf_script_set_state(&world->script, scenario, state);
    mf_unlock();
    return set;
}

MI_EXPORT char *mifake_warnings(mifake *world)
{
    const struct mf_rules *rules = world == NULL ? NULL : world->store.model->rules;
    return rules == NULL || rules->warnings == NULL ? NULL : mf_text_duplicate(rules->warnings);
}
