/* Scripts in tests: rules for the world of a scene, which is worlds/scripted.json, and the
 * callbacks besides the one for results.
 *
 * Quotes in the JSON of a test are single ones; no text of the tests has one inside. */
#ifndef TESTS_API_SCRIPTED_H
#define TESTS_API_SCRIPTED_H

#include "api/scene.h"

/* A scene of the world. */
void scripted_open(struct scene *scene, const char *profile);

/* Adds a rule for all calls of an operation, or one spelled out. */
void scripted_rule(struct scene *scene, const char *operation, const char *steps);
void scripted_whole_rule(struct scene *scene, const char *rule);

/* What the callbacks below write to, and what they answer. `listener` comes first, so that it is
 * the context of all of them. */
struct confidant {
    struct listener listener;
    bool answers; /* questions at once, with `answer` */
    MI_OperationCallback_ResponseType answer;
    unsigned questions; /* this and what is below it is guarded by the listener's lock */
    MI_Operation asker; /* a copy of the last question's handle */
    MI_Result(MI_CALL *respond)(MI_Operation *operation,
                                MI_OperationCallback_ResponseType response);
};

#define CONFIDANT_EMPTY                                                                            \
    {                                                                                              \
        .listener = LISTENER_EMPTY                                                                 \
    }

/* All callbacks there are, but for those of results unless it is asynchronous. They write
 *
 *   message(1, "text")
 *   progress("activity", "operation", -, 50, 9)
 *   prompt("text", 0, asks)                what is not asked has "-"
 *   error(OMI_Error(2, cat 18), asks)
 *   streamed(Left, 13, ack)                name, type, acknowledgement
 */
MI_OperationCallbacks confidant_callbacks(struct confidant *confidant, bool asynchronous);

/* Waits for so many questions; answers the last one. */
void confidant_wait_questions(struct confidant *confidant, unsigned questions);
MI_Result confidant_answer(struct confidant *confidant, MI_OperationCallback_ResponseType answer);

/* References of P.five with callbacks and options, which may be NULL. */
MI_Operation scripted_call(struct scene *scene, MI_Uint32 flags, MI_OperationOptions *options,
                           MI_OperationCallbacks *callbacks);

/* The same with no callback that is called: pulled to the end, traced, and closed. */
void scripted_pull(struct scene *scene);

/* GetInstance of a disk, likewise. */
void scripted_get(struct scene *scene, const MI_Char *name);

#endif
