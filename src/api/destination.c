#include "api/destination.h"

#include "api/lock.h"
#include "api/world/fixture_world.h"
#include "base/name.h"

#include <stdlib.h>
#include <string.h>

/* A name under which a world is served; not held: a world ends its serving when it is closed. */
struct serving {
    struct serving *older;
    struct mifake *world;
    char name[]; /* "" is the default */
};

static struct serving *servings; /* latest first */

/* --- serving ---------------------------------------------------------------------------------- */

/* NULL, "." and "localhost" are the default; "" is an unknown host. */
static bool is_default(const char *name)
{
    return name == NULL || strcmp(name, ".") == 0 || mf_name_equal(name, "localhost");
}

bool mf_destination_serve(struct mifake *world, const char *name)
{
    const char *plain = is_default(name) ? "" : name;
    struct serving *serving = malloc(sizeof *serving + strlen(plain) + 1U);
    if (serving == NULL) {
        return false;
    }
    serving->world = world;
    memcpy(serving->name, plain, strlen(plain) + 1U);
    mf_lock();
    serving->older = servings;
    servings = serving;
    mf_unlock();
    return true;
}

void mf_destination_unserve(const struct mifake *world)
{
    struct serving **link = &servings;
    while (*link != NULL) {
        struct serving *serving = *link;
        if (serving->world != world) {
            link = &serving->older;
            continue;
        }
        *link = serving->older;
        free(serving);
    }
}

/* The world served under a name, held, or NULL. */
static struct mifake *find_served(const char *name)
{
    struct mifake *world = NULL;
    mf_lock();
    for (const struct serving *serving = servings; serving != NULL && world == NULL;
         serving = serving->older) {
        if (mf_name_equal(serving->name, name)) {
            world = serving->world;
            (void)mf_ref_hold(&world->ref);
        }
    }
    mf_unlock();
    return world;
}

/* --- finding ---------------------------------------------------------------------------------- */

static struct mifake *find_default(void)
{
    struct mifake *served = find_served("");
    const char *fixture = getenv("MIFAKE_FIXTURE");
    if (served != NULL || fixture == NULL || *fixture == '\0') {
        return served;
    }
    return mf_fixture_world_find(fixture);
}

static struct mifake *find_named(const MI_Char *destination)
{
    if (is_default(destination)) {
        return find_default();
    }
    return *destination == '\0' ? NULL : find_served(destination);
}

static bool is_protocol(const struct mf_profile *profile, const MI_Char *protocol)
{
    for (size_t i = 0; profile->protocols[i] != NULL; i++) {
        if (strcmp(profile->protocols[i], protocol) == 0) {
            return true;
        }
    }
    return false;
}

/* The profile that decides where no world was found: that of the default world. */
static const struct mf_profile *default_profile(void)
{
    struct mifake *world = find_default();
    if (world == NULL) {
        return mf_fixture_world_profile();
    }
    const struct mf_profile *profile = world->store.model->profile;
    mf_ref_drop(&world->ref);
    return profile;
}

/* What the operations of a session to nowhere tell (assumed; profile omi says nothing). */
static struct mifake *make_unknown(const struct mf_profile *profile, const MI_Char *destination)
{
    if (!profile->unknown_host_speaks) {
        return mf_world_new_unreachable(profile, NULL);
    }
    struct mf_text text = {0};
    mf_text_format(&text, "The destination \"%s\" does not answer: no world is served under it.",
                   destination == NULL ? "localhost" : destination);
    char *problem = mf_text_take(&text);
    struct mifake *world = mf_world_new_unreachable(profile, problem);
    free(problem);
    return world;
}

static MI_Result find_by_name(const MI_Char *protocol, const MI_Char *destination,
                              struct mifake **world)
{
    *world = find_named(destination);
    const struct mf_profile *profile =
        *world == NULL ? default_profile() : (*world)->store.model->profile;
    if (protocol != NULL && strcmp(protocol, "mifake") != 0 && !is_protocol(profile, protocol)) {
        if (*world != NULL) {
            mf_ref_drop(&(*world)->ref);
        }
        *world = NULL;
        return MI_RESULT_NOT_FOUND;
    }
    if (*world == NULL) {
        *world = make_unknown(profile, destination);
    }
    return *world == NULL ? MI_RESULT_SERVER_LIMITS_EXCEEDED : MI_RESULT_OK;
}

MI_Result mf_destination_find(const MI_Char *protocol, const MI_Char *destination,
                              struct mifake **world)
{
    const bool is_path = protocol != NULL && destination != NULL && strcmp(protocol, "mifake") == 0;
    if (!is_path) {
        return find_by_name(protocol, destination, world);
    }
    *world = mf_fixture_world_find(destination);
    return *world == NULL ? MI_RESULT_SERVER_LIMITS_EXCEEDED : MI_RESULT_OK;
}
