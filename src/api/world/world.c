#include "api/world/world.h"

#include "api/application.h"
#include "api/destination.h"
#include "api/lock.h"
#include "api/operation/delivery.h"
#include "api/operation/lent.h"
#include "api/operation/operation.h"
#include "api/session.h"
#include "api/world/census.h"
#include "api/world/method.h"
#include "api/world/output_file.h"
#include "api/world/process.h"
#include "api/world/worlds.h"
#include "base/text.h"
#include "fixture/write/trace.h"
#include "store/builder.h"

#include <stdlib.h>
#include <string.h>

/* --- making ----------------------------------------------------------------------------------- */

static struct mifake *world_of(struct mf_ref *ref)
{
    return (struct mifake *)(void *)((char *)ref - offsetof(struct mifake, ref));
}

/* A world that was never shut has nobody who reads its journal, such as that of an unknown host.
 * It ends with its last session, under the lock. */
static void bequeath(struct mifake *world)
{
    if (!world->closed && world->journal.violation_count > 0) {
        mf_journal_move(&world->journal, mf_process_journal());
    }
}

static void free_world(struct mf_ref *ref)
{
    struct mifake *world = world_of(ref);
    mf_worlds_remove(world);
    bequeath(world);
    (void)pthread_cond_destroy(&world->worker.work);
    mf_script_clear(&world->script);
    mf_timers_clear(&world->clock.timers);
    mf_method_clear(&world->methods);
    mf_changes_clear(&world->store.changes);
    if (world->store.model != NULL) {
        mf_ref_drop(&world->store.model->ref);
    }
    mf_journal_clear(&world->journal);
    free(world->problem);
    free(world);
}

static const mifake_delivery deliveries[] = {
    [MF_WORKER_DELIVERS] = MIFAKE_WORKER,
    [MF_PUMP_DELIVERS] = MIFAKE_PUMP,
    [MF_STARTER_DELIVERS] = MIFAKE_INLINE,
};

/* Takes a reference of the model. */
static struct mifake *make(struct mf_model *model, bool traced)
{
    struct mifake *world = malloc(sizeof *world);
    if (world == NULL) {
        mf_ref_drop(&model->ref);
        return NULL;
    }
    *world = (struct mifake){
        .store.model = model,
        .delivery = deliveries[model->deliverer],
        .reachable = true,
        .traced = traced,
    };
    if (!mf_script_start(&world->script, model)) {
        mf_ref_drop(&model->ref);
        free(world);
        return NULL;
    }
    mf_ref_init(&world->ref, free_world);
    (void)pthread_cond_init(&world->worker.work, NULL);
    mf_journal_init(&world->journal, model->profile, model->journal);
    if (traced) {
        world->journal.settings.keep = SIZE_MAX;
    }
    mf_worlds_add(world);
    mf_lent_start();
    return world;
}

struct mifake *mf_world_new(struct mf_model *model)
{
    return make(model, mf_output_file_wanted("MIFAKE_TRACE"));
}

struct mifake *mf_world_again(const struct mifake *world)
{
    struct mf_model *model = world->store.model;
    (void)mf_ref_hold(&model->ref);
    return make(model, world->traced);
}

static struct mf_model *new_empty_model(const struct mf_profile *profile)
{
    struct mf_builder builder;
    if (!mf_builder_init(&builder, profile)) {
        return NULL;
    }
    struct mf_model *model = mf_builder_take(&builder);
    mf_builder_clear(&builder);
    return model;
}

struct mifake *mf_world_new_unreachable(const struct mf_profile *profile, const char *problem)
{
    struct mf_model *model = new_empty_model(profile);
    struct mifake *world = model == NULL ? NULL : mf_world_new(model);
    if (world == NULL) {
        return NULL;
    }
    world->reachable = false;
    if (problem != NULL) {
        world->problem = mf_text_duplicate(problem); /* without memory they say nothing */
    }
    return world;
}

/* --- shutting --------------------------------------------------------------------------------- */

static void report_open(struct mifake *world, const struct mf_session *session)
{
    for (const struct mf_operation *operation = session->operations; operation != NULL;
         operation = operation->next) {
        if (!operation->delivering &&
            (!operation->closed || operation->awaiting_ack || operation->reply.awaited)) {
            mf_operation_blame(operation);
        }
    }
    if (!session->lent && !session->closing) {
        mf_journal_misuse_of(&world->journal, MF_M3_SESSION_OPEN, session->made_at, NULL);
    }
}

/* A line each. Clears the text. */
static void report_lines(struct mifake *world, enum mf_misuse misuse, struct mf_text *text)
{
    char *rest = NULL;
    for (char *line = text->bytes == NULL ? NULL : strtok_r(text->bytes, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        mf_journal_misuse_of(&world->journal, misuse, NULL, "%s", line);
    }
    mf_text_clear(text);
}

/* What the script expected and did not get, and what it was never asked for. A world that nobody
 * called needs no rules. */
static void report_script(struct mifake *world)
{
    struct mf_text unmet = {0};
    struct mf_text unused = {0};
    (void)mf_script_write_unmet(&world->script, &unmet);
    if (world->journal.calls > 0) {
        (void)mf_script_write_unused(&world->script, &unused);
    }
    report_lines(world, MF_M40_NOT_AS_EXPECTED, &unmet);
    report_lines(world, MF_M41_RULE_UNUSED, &unused);
}

static char *write_trace(const struct mifake *world)
{
    return world->traced ? mf_trace_write(&world->journal) : NULL;
}

static void shut_sessions(struct mifake *world)
{
    for (struct mf_session *session = world->sessions; session != NULL;) {
        struct mf_session *next = session->next_in_world;
        report_open(world, session);
        mf_session_abandon(session);
        session = next;
    }
}

/* Callbacks that are still running after the grace. */
static void report_running(struct mifake *world, enum mf_misuse misuse)
{
    for (const struct mf_session *session = world->sessions;
         world->worker.running && session != NULL; session = session->next_in_world) {
        for (const struct mf_operation *operation = session->operations; operation != NULL;
             operation = operation->next) {
            if (operation->delivering) {
                mf_journal_misuse(&world->journal, misuse, operation->number, NULL);
            }
        }
    }
}

void mf_world_shut(struct mifake *world)
{
    mf_lock();
    const bool was_closed = world->closed;
    const enum mf_misuse running = mf_operation_misuse_of_running(world);
    world->closed = true;
    mf_destination_unserve(world);
    shut_sessions(world);
    if (!was_closed) {
        mf_application_tell_open(world);
        report_script(world);
    }
    struct mf_application *lent = mf_application_find(&world->application_handle);
    if (lent != NULL) {
        mf_census_move(lent->handle.reserved1, world->number);
        mf_application_abandon(lent);
    }
    mf_delivery_stop(world);
    report_running(world, running);
    mf_census_tell(world->number, &world->journal);
    char *trace = was_closed ? NULL : write_trace(world);
    mf_unlock();
    mf_output_file_append("MIFAKE_TRACE", trace);
    free(trace);
    mf_session_complete();
}
