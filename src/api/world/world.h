/* A world, and the objects that belong to it: applications, sessions, operations.
 *
 * All fields are guarded by the lock of api/lock.h, but for those that never change once the object
 * can be found. A world lives until its owner has closed it and its last session, operation and its
 * worker are gone. */
#ifndef MF_API_WORLD_WORLD_H
#define MF_API_WORLD_WORLD_H

#include "api/handle.h"
#include "api/operation/timers.h"
#include "api/options/options.h"
#include "base/ref.h"
#include "engine/engine.h"
#include "script/choice.h"
#include "script/journal.h"
#include "script/script.h"
#include "store/store.h"

#include <MI.h>
#include <mifake.h>

#include <pthread.h>
#include <stdbool.h>

struct mf_application {
    struct mf_handle handle;
    struct mf_session *sessions; /* linked by next_in_application */
    struct mf_application *next; /* in the list of application.c */
    struct mf_application *previous;
    const void *made_at;  /* in the code under test; NULL: it is lent */
    const void *variable; /* the caller's that it was made in; never followed */
    uint64_t born;        /* the number of the latest world then */
    uint64_t world;       /* the number of the one its latest session is to; 0: none */
    unsigned pins;        /* threads that are adding a session */
    bool closing;
};

struct mf_session {
    struct mf_handle handle;
    struct mf_application *application; /* NULL once the session is closed */
    struct mifake *world;
    struct mf_session *next_in_application;
    struct mf_session *next_in_world;
    struct mf_session *next_completed; /* in the list of session_close.c */
    struct mf_operation *operations;   /* linked by next */
    struct mf_options *options;        /* as they were when the session was made; may be NULL */
    void(MI_CALL *completed)(void *context); /* of an asynchronous close */
    void *completion_context;
    const void *made_at; /* in the code under test; NULL: not known */
    unsigned pins;       /* threads that are in the middle of something with it */
    bool closing;
    bool lent; /* belongs to the world: leaving it open is right */
};

/* Asynchronous operations are delivered by one thread of their world, started with the first. */
struct mf_worker {
    pthread_t thread;
    pthread_cond_t work;
    struct mf_operation *first; /* operations that have something to deliver, in order */
    struct mf_operation *last;
    uint32_t queued;
    bool running;
    bool busy; /* with an operation */
    bool stop;
};

/* The virtual clock, in milliseconds since the world was opened. It jumps to the next time that
 * somebody waits for, unless the test moves it. */
struct mf_clock {
    uint64_t now;
    bool manual;
    struct mf_timers timers;
};

struct mifake {
    struct mf_ref ref;      /* the owner, each session, the worker */
    uint64_t number;        /* never another world's */
    struct mifake *younger; /* in the list of worlds.c */
    struct mf_store store;
    struct mf_journal journal;
    struct mf_worker worker;
    struct mf_clock clock;
    struct mf_script script;
    struct mf_choices choices;
    mifake_delivery delivery;
    struct mifake *next_unsettled; /* inline delivery: in the list of delivery.c */
    bool is_unsettled;
    struct mf_session *sessions; /* linked by next_in_world */
    struct mf_session *lent_session;
    MI_Session session_handle;
    MI_Application application_handle;
    struct mf_own_method *methods; /* the latest first */
    char *problem;                 /* why it is unreachable; NULL: the operations say nothing */
    bool reachable;                /* else every operation fails */
    bool closed;
    bool traced; /* its journal is written down in the end (MIFAKE_TRACE) */
};

/* A world over a model, whose reference it takes. NULL when memory runs out. */
struct mifake *mf_world_new(struct mf_model *model);

/* A fresh one over the model of another, traced as that is. NULL when memory runs out. */
struct mifake *mf_world_again(const struct mifake *world);

/* A world in which every operation fails, for destinations that do not answer. `problem` is what
 * the operations tell; NULL: nothing. NULL when memory runs out. */
struct mifake *mf_world_new_unreachable(const struct mf_profile *profile, const char *problem);

/* Closes everything that is open in a world and stops its worker; what was left open goes to the
 * journal. The owner's reference stays. Without the lock. */
void mf_world_shut(struct mifake *world);

#endif
