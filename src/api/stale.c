#include "api/stale.h"

#include "api/lock.h"
#include "api/session.h"
#include "api/world/worlds.h"

static const char *const names[] = {
    [MF_KIND_APPLICATION] = "an application",
    [MF_KIND_SESSION] = "a session",
    [MF_KIND_OPERATION] = "an operation",
    [MF_KIND_DESTINATION_OPTIONS] = "destination options",
    [MF_KIND_OPERATION_OPTIONS] = "operation options",
    [MF_KIND_SUBSCRIPTION_OPTIONS] = "subscription options",
    [MF_KIND_SERIALIZER] = "a serializer",
    [MF_KIND_DESERIALIZER] = "a deserializer",
    [MF_KIND_HOSTED_PROVIDER] = "a hosted provider",
};

/* --- what is known of it ---------------------------------------------------------------------- */

static MI_Uint64 application_of(const struct mf_session *session)
{
    return session->application == NULL ? 0 : session->application->handle.reserved1;
}

struct mf_past mf_stale_session_past(const struct mf_session *session)
{
    return (struct mf_past){.world = session->world->number,
                            .application = application_of(session),
                            .made_at = session->made_at};
}

struct mf_past mf_stale_operation_past(const struct mf_operation *operation)
{
    struct mf_past past = mf_stale_session_past(operation->session);
    past.call = operation->number;
    past.acknowledged = operation->manual && !operation->awaiting_ack;
    past.overtaken = operation->overtaken;
    return past;
}

/* The world that an application's latest session is to; 0 if there is none. */
static uint64_t world_of(MI_Uint64 application)
{
    const struct mf_application *owner =
        mf_handle_find(MF_KIND_APPLICATION, application, MF_KIND_APPLICATION);
    struct mf_past past = {0};
    if (owner != NULL) {
        return owner->world;
    }
    (void)mf_handle_past(MF_KIND_APPLICATION, application, MF_KIND_APPLICATION, &past);
    return past.world;
}

/* What is closed may still be there, until its last callback has returned. False: it never was. */
static bool find_past(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                      struct mf_past *past)
{
    const void *object = mf_handle_find(kind, reserved1, reserved2);
    if (object != NULL && kind == MF_KIND_OPERATION) {
        *past = mf_stale_operation_past(object);
        return true;
    }
    if (object != NULL && kind == MF_KIND_SESSION) {
        *past = mf_stale_session_past(object);
        return true;
    }
    const bool known = mf_handle_past(kind, reserved1, reserved2, past);
    if (past->world == 0 && past->application != 0) {
        past->world = world_of(past->application);
    }
    return known;
}

static bool is_application_open(MI_Uint64 reserved1)
{
    return mf_handle_find(MF_KIND_APPLICATION, reserved1, MF_KIND_APPLICATION) != NULL;
}

/* --- telling ---------------------------------------------------------------------------------- */

/* The world is gone, or the application: the real library has freed what the handle points to. */
static bool is_orphan(enum mf_kind kind, const struct mf_past *past)
{
    if (kind != MF_KIND_SESSION && kind != MF_KIND_OPERATION) {
        return false;
    }
    return (past->world != 0 && mf_worlds_find(past->world) == NULL) ||
           (past->application != 0 && !is_application_open(past->application));
}

/* Operations are known by their number, but only in the journal of their world. */
static void tell(enum mf_misuse misuse, enum mf_kind kind, const struct mf_past *past,
                 const struct mf_use *use)
{
    struct mf_journal *journal = mf_worlds_journal(past->world);
    const bool here = past->call != 0 && mf_worlds_find(past->world) != NULL;
    const struct mf_subject subject = {
        .call = here ? past->call : 0, .made_at = past->made_at, .at = use->at};
    if (here) {
        mf_journal_misuse_at(journal, misuse, &subject, "by %s", use->function);
    } else {
        mf_journal_misuse_at(journal, misuse, &subject, "%s, by %s", names[kind], use->function);
    }
}

void mf_stale_tell(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                   const struct mf_use *use)
{
    struct mf_past past;
    if (!find_past(kind, reserved1, reserved2, &past)) {
        tell(MF_M20_NOT_A_HANDLE, kind, &past, use);
    } else if (is_orphan(kind, &past)) {
        tell(MF_M16_APPLICATION_GONE, kind, &past, use);
    } else {
        tell(MF_M14_USED_AFTER_CLOSE, kind, &past, use);
    }
}

void mf_stale_tell_closed_twice(const MI_Session *session, bool awaited, const struct mf_use *use)
{
    struct mf_past past;
    const bool known = find_past(MF_KIND_SESSION, session->reserved1, session->reserved2, &past);
    if (known && awaited && !is_orphan(MF_KIND_SESSION, &past)) {
        tell(MF_M15_SESSION_CLOSED_TWICE, MF_KIND_SESSION, &past, use);
    } else {
        mf_stale_tell(MF_KIND_SESSION, session->reserved1, session->reserved2, use);
    }
}

void mf_stale_tell_acknowledgement(const MI_Operation *operation, const struct mf_use *use)
{
    struct mf_past past;
    if (!find_past(MF_KIND_OPERATION, operation->reserved1, operation->reserved2, &past) ||
        !past.acknowledged || is_orphan(MF_KIND_OPERATION, &past)) {
        mf_stale_tell(MF_KIND_OPERATION, operation->reserved1, operation->reserved2, use);
        return;
    }
    tell(past.overtaken ? MF_M10_ACKNOWLEDGED_LATE : MF_M9_ACKNOWLEDGED_TWICE, MF_KIND_OPERATION,
         &past, use);
}

void mf_stale_tell_kept(const MI_Operation *operation, const struct mf_use *use)
{
    struct mf_past past;
    (void)find_past(MF_KIND_OPERATION, operation->reserved1, operation->reserved2, &past);
    tell(MF_M19_CALLBACK_OPERATION_KEPT, MF_KIND_OPERATION, &past, use);
}

void mf_stale_tell_options(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                           bool deleted, const struct mf_use *use)
{
    struct mf_past past;
    if (reserved1 == 0 && reserved2 == 0) {
        return;
    }
    mf_lock();
    const bool known = find_past(kind, reserved1, reserved2, &past);
    if (known && deleted && kind == MF_KIND_DESTINATION_OPTIONS) {
        tell(MF_M31_OPTIONS_DELETED_TWICE, kind, &past, use);
    } else {
        mf_stale_tell(kind, reserved1, reserved2, use);
    }
    mf_unlock();
}

void mf_stale_tell_failed(enum mf_misuse misuse, MI_Uint64 application, const struct mf_use *use)
{
    const enum mf_kind kind =
        misuse == MF_M24_APPLICATION_NOT_INITIALIZED ? MF_KIND_APPLICATION : MF_KIND_SESSION;
    const struct mf_past past = {.world = world_of(application)};
    tell(misuse, kind, &past, use);
}
