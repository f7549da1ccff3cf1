#include "api/world/fixture_world.h"

#include "api/lock.h"
#include "api/world/output_file.h"
#include "api/world/process.h"
#include "api/world/rules.h"
#include "fixture/cache.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fixture_world {
    struct fixture_world *older;
    struct mifake *world; /* the list owns it */
    char path[];
};

static struct fixture_world *fixture_worlds;

/* What MIFAKE_PROFILE says; NULL if it says nothing, or nothing that is known. */
static const struct mf_profile *asked_profile(void)
{
    const char *name = getenv("MIFAKE_PROFILE");
    return name == NULL ? NULL : mf_profile_find(name);
}

const struct mf_profile *mf_fixture_world_profile(void)
{
    const struct mf_profile *asked = asked_profile();
    return asked == NULL ? mf_profile_default() : asked;
}

static struct mifake *find(const char *path)
{
    for (const struct fixture_world *known = fixture_worlds; known != NULL; known = known->older) {
        if (strcmp(known->path, path) == 0) {
            return known->world;
        }
    }
    return NULL;
}

/* The world of a file, with the rule of the environment; NULL with what is wrong in `error`. */
static struct mifake *open_world(const char *path, struct mf_error *error)
{
    struct mf_model *model = mf_cache_load(path, asked_profile(), NULL, error);
    struct mifake *world = model == NULL ? NULL : mf_world_new(model);
    if (world != NULL && !mf_rules_arm(world, error)) {
        mf_ref_drop(&world->ref);
        return NULL;
    }
    return world;
}

static struct mifake *load(const char *path)
{
    struct mf_error error = {0};
    struct mifake *opened = open_world(path, &error);
    if (opened != NULL) {
        mf_error_clear(&error);
        return opened;
    }
    char *report = mf_error_take_text(&error);
    mf_error_clear(&error);
    struct mifake *world =
        report == NULL ? NULL : mf_world_new_unreachable(mf_fixture_world_profile(), report);
    free(report);
    return world;
}

static struct fixture_world *make(const char *path)
{
    struct fixture_world *made = malloc(sizeof *made + strlen(path) + 1U);
    if (made == NULL) {
        return NULL;
    }
    memcpy(made->path, path, strlen(path) + 1U);
    made->world = load(path);
    if (made->world == NULL) {
        free(made);
        return NULL;
    }
    return made;
}

/* With the lock. */
static struct mifake *hold(struct mifake *world)
{
    (void)mf_ref_hold(&world->ref);
    return world;
}

/* What was wrong in the process before the first world of this door is no matter of it: a fork has
 * what its parent had. */
static uint64_t earlier;

static uint64_t count_mistakes(void)
{
    const struct mf_journal *journal = mf_process_journal();
    return journal->errors + journal->notes;
}

static void begin(void)
{
    if (fixture_worlds == NULL) {
        earlier = count_mistakes();
    }
}

/* Loading takes its time, so it is done without the lock; two threads may load one file, and the
 * first one's world stays. */
struct mifake *mf_fixture_world_find(const char *path)
{
    mf_lock();
    struct mifake *known = find(path);
    if (known != NULL) {
        known = hold(known);
    }
    mf_unlock();
    if (known != NULL) {
        return known;
    }
    struct fixture_world *made = make(path);
    if (made == NULL) {
        return NULL;
    }
    mf_lock();
    known = find(path);
    if (known == NULL) {
        begin();
        made->older = fixture_worlds;
        fixture_worlds = made;
        struct mifake *world = hold(made->world);
        mf_unlock();
        return world;
    }
    known = hold(known);
    mf_unlock();
    mf_ref_drop(&made->world->ref);
    free(made);
    return known;
}

/* --- the end of the process ------------------------------------------------------------------- */

static void append_report(const struct mf_journal *journal)
{
    char *report = mf_journal_report(journal);
    mf_output_file_append("MIFAKE_REPORT", report);
    free(report);
}

__attribute__((destructor)) static void shut_all(void)
{
    const bool had_worlds = fixture_worlds != NULL;
    while (fixture_worlds != NULL) {
        struct fixture_world *last = fixture_worlds;
        fixture_worlds = last->older;
        mf_world_shut(last->world);
        append_report(&last->world->journal);
        mf_ref_drop(&last->world->ref);
        free(last);
    }
    if (had_worlds && count_mistakes() > earlier) {
        append_report(mf_process_journal());
    }
}
