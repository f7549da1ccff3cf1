/* The test's side: what mifake.h declares. */
#include "api/application.h"
#include "api/destination.h"
#include "api/lock.h"
#include "api/session.h"
#include "api/world/census.h"
#include "api/world/error.h"
#include "api/world/process.h"
#include "fixture/cache.h"

#include <stdlib.h>
#include <string.h>

/* --- worlds ----------------------------------------------------------------------------------- */

static struct mifake *open_world(const char *path, const mifake_options *options,
                                 const struct mf_profile *profile, struct mf_error *mistakes)
{
    struct mf_progress progress = {0};
    if (options != NULL) {
        progress = (struct mf_progress){.tell = options->progress, .context = options->context};
    }
    struct mf_model *model = mf_cache_load(path, profile, &progress, mistakes);
    struct mifake *world = model == NULL ? NULL : mf_world_new(model);
    if (model != NULL && world == NULL) {
        (void)mf_error_memory(mistakes);
    }
    return world;
}

static struct mifake *refuse(struct mf_error *mistakes, mifake_error *error)
{
    mf_pass_on_error(mistakes, error);
    return NULL;
}

MI_EXPORT mifake *mifake_open_with(const char *path, const mifake_options *options,
                                   mifake_error *error)
{
    struct mf_error mistakes = {0};
    const char *name = options == NULL ? NULL : options->profile;
    const struct mf_profile *profile = name == NULL ? NULL : mf_profile_find(name);
    if (path == NULL) {
        (void)mf_error_add(&mistakes, "mifake_open", "", "expected the path of a fixture");
        return refuse(&mistakes, error);
    }
    if (name != NULL && profile == NULL) {
        (void)mf_error_add(&mistakes, path, "",
                           "unknown profile \"%s\": expected \"windows\" or \"omi\"", name);
        return refuse(&mistakes, error);
    }
    struct mifake *world = open_world(path, options, profile, &mistakes);
    if (world == NULL) {
        return refuse(&mistakes, error);
    }
    mf_error_clear(&mistakes);
    return world;
}

MI_EXPORT mifake *mifake_open(const char *path, mifake_error *error)
{
    return mifake_open_with(path, NULL, error);
}

MI_EXPORT mifake *mifake_again(mifake *world)
{
    return world == NULL ? NULL : mf_world_again(world);
}

MI_EXPORT void mifake_forget(void)
{
    mf_cache_forget();
}

MI_EXPORT bool mifake_close(mifake *world, char **report)
{
    if (report != NULL) {
        *report = NULL;
    }
    if (world == NULL) {
        return true;
    }
    mf_world_shut(world);
    mf_lock();
    const bool right = world->journal.errors == 0;
    if (report != NULL) {
        *report = mf_journal_report(&world->journal);
    }
    mf_unlock();
    mf_ref_drop(&world->ref);
    return right;
}

/* --- doors ------------------------------------------------------------------------------------ */

/* One thread lends at a time, so that two of them get one session. */
static pthread_mutex_t lending = PTHREAD_MUTEX_INITIALIZER;

static bool lend_application(struct mifake *world)
{
    mf_lock();
    const bool lent = mf_application_find(&world->application_handle) != NULL;
    mf_unlock();
    if (lent) {
        return true;
    }
    MI_Application handle;
    if (mf_application_open(NULL, &handle) != MI_RESULT_OK) {
        return false;
    }
    mf_lock();
    world->application_handle = handle;
    mf_unlock();
    return true;
}

static bool lend_session(struct mifake *world)
{
    mf_lock();
    const bool lent = world->lent_session != NULL && !world->lent_session->closing;
    mf_unlock();
    if (lent) {
        return true;
    }
    MI_Session handle;
    if (!lend_application(world) || mf_session_open(&world->application_handle, world, NULL, true,
                                                    NULL, &handle) != MI_RESULT_OK) {
        return false;
    }
    mf_lock();
    world->session_handle = handle;
    world->lent_session = mf_handle_find(MF_KIND_SESSION, handle.reserved1, handle.reserved2);
    mf_unlock();
    return true;
}

MI_EXPORT MI_Application *mifake_application(mifake *world)
{
    if (world == NULL) {
        return NULL;
    }
    (void)pthread_mutex_lock(&lending);
    const bool lent = lend_application(world);
    (void)pthread_mutex_unlock(&lending);
    return lent ? &world->application_handle : NULL;
}

MI_EXPORT MI_Session *mifake_session(mifake *world)
{
    if (world == NULL) {
        return NULL;
    }
    (void)pthread_mutex_lock(&lending);
    const bool lent = lend_session(world);
    (void)pthread_mutex_unlock(&lending);
    return lent ? &world->session_handle : NULL;
}

MI_EXPORT MI_Result mifake_new_session(mifake *world, MI_Session *session)
{
    if (session == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_session_fail(session, NULL);
    const MI_Application *application = mifake_application(world);
    if (application == NULL) {
        return world == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return mf_session_open(application, world, NULL, false, __builtin_return_address(0), session);
}

MI_EXPORT bool mifake_serve(mifake *world, const char *destination)
{
    return world != NULL && mf_destination_serve(world, destination);
}

/* --- reports ---------------------------------------------------------------------------------- */

static char *report_of(const struct mf_journal *journal)
{
    mf_lock();
    char *report = mf_journal_report(journal);
    mf_unlock();
    return report;
}

MI_EXPORT char *mifake_report(mifake *world)
{
    return world == NULL ? NULL : report_of(&world->journal);
}

/* What was made and belongs to no world is told when somebody asks. */
MI_EXPORT char *mifake_process_report(void)
{
    mf_lock();
    mf_census_tell(0, mf_process_journal());
    mf_unlock();
    return report_of(mf_process_journal());
}
