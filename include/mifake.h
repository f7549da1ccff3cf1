/*
 * mifake: an in-process fake of the Management Infrastructure client API.
 *
 * Include <MI.h> and use it as ever; this header is for the test around it. A world is loaded from
 * a JSON fixture, lends sessions to the code under test, and reports at the end what that code did
 * wrong. All text is UTF-8 char. Functions may be called from any thread; the pointers a world
 * lends end with it.
 */
#ifndef MIFAKE_H
#define MIFAKE_H

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MIFAKE_VERSION "0.1.0"

/* A world: classes, instances and associations, and what was done with them. */
typedef struct mifake mifake;

/* --- errors ---------------------------------------------------------------------------------- */

/* Why a fixture did not load: every mistake on a line of its own, "file:place: what was expected",
 * with the file and the place of the first. Starts zeroed; mifake_error_clear frees it. */
typedef struct mifake_error {
    char *text;
    char *file;
    char *place; /* "line:column", or a JSON pointer */
} mifake_error;

/* Frees what an error holds and zeroes it. NULL and a zeroed error are fine. */
void mifake_error_clear(mifake_error *error);

/* --- worlds ---------------------------------------------------------------------------------- */

/* What may be asked of a world as it opens; zero means: as the fixture says. */
typedef struct mifake_options {
    const char *profile; /* "windows" or "omi" */
    /* Called now and then while a file is read, with how many bytes were and how many there are. */
    void (*progress)(void *context, size_t done, size_t total);
    void *context;
} mifake_options;

/* Opens the world of a fixture. The caller closes it. NULL with `error`, which may be NULL, filled
 * when the fixture is at fault or memory runs out. The file is read only if it, or one that it
 * includes, has changed since it was opened last. */
mifake *mifake_open(const char *path, mifake_error *error);
mifake *mifake_open_with(const char *path, const mifake_options *options, mifake_error *error);

/* A new world on what an open one has loaded: costs nothing. NULL when memory runs out. */
mifake *mifake_again(mifake *world);

/* Forgets the files read so far, of which the last eight are remembered. Open worlds stay. */
void mifake_forget(void);

/* Closes a world: its lent session and application, and, with an entry in the journal, whatever
 * the code under test left open. True when the journal has no error. `report`, unless NULL,
 * receives the journal's text, for the caller to free, or NULL if there is nothing to say. Never
 * waits for a callback that does not return. NULL closes nothing and is right. */
bool mifake_close(mifake *world, char **report);

/* --- doors ----------------------------------------------------------------------------------- */

/* The world's own session and application, ready for use. They end with the world; closing them
 * earlier is allowed, the next call then lends new ones. NULL when memory runs out. */
MI_Session *mifake_session(mifake *world);
MI_Application *mifake_application(mifake *world);

/* One more session, which the caller closes with MI_Session_Close. */
MI_Result mifake_new_session(mifake *world, MI_Session *session);

/* Makes MI_Application_NewSession find the world under a destination, case aside; NULL is the
 * default, which "." and "localhost" mean too. The latest world served under a name is found, until
 * it is closed. False when memory runs out. */
bool mifake_serve(mifake *world, const char *destination);

/* --- changing a world ------------------------------------------------------------------------ */

/* Makes the present state of the instances the one that mifake_reset returns to, which is else that
 * of the fixture. */
void mifake_snapshot(mifake *world);

/* Undoes all changes since, at a cost that follows what was changed. False, with nothing done, if
 * operations are open. */
bool mifake_reset(mifake *world);

/* Answers MI_Session_Invoke. `instance` is the one that the method is called on, NULL for a static
 * call; `parameters` are checked against the declaration, NULL if the call has none; `result` has
 * the elements ReturnValue and those of all parameters, to be set. All are lent for the call, on
 * the thread that starts the operation. What it returns is the result of the operation. */
typedef MI_Result mifake_method_function(void *context, const MI_Instance *instance,
                                         const MI_Instance *parameters, MI_Instance *result);

/* Lets a function answer a method, of the class and all below it, instead of the fixture; the
 * latest one that fits does. METHOD_NOT_FOUND if no namespace has such a class and method. */
MI_Result mifake_method(mifake *world, const char *class_name, const char *method,
                        mifake_method_function *function, void *context);

/* --- time and order ----------------------------------------------------------------------------
 */

/* Who calls back with the results of asynchronous operations. */
typedef enum mifake_delivery {
    MIFAKE_WORKER, /* one thread of the world; what a world begins with */
    MIFAKE_PUMP,   /* the test, in mifake_pump and mifake_step */
    MIFAKE_INLINE  /* whoever starts, cancels, acknowledges: before that call returns */
} mifake_delivery;

void mifake_deliver(mifake *world, mifake_delivery delivery);

/* Calls back until there is nothing left to deliver; returns how often. */
unsigned mifake_pump(mifake *world);

/* Calls back once; false if there is nothing to deliver. */
bool mifake_step(mifake *world);

/* The clock of a world is virtual: delays and time-outs of scripts cost no time. It jumps to the
 * next time that matters as soon as there is nothing else to do, or only the test moves it. */
typedef enum mifake_clock_mode { MIFAKE_CLOCK_AUTO, MIFAKE_CLOCK_MANUAL } mifake_clock_mode;
void mifake_clock(mifake *world, mifake_clock_mode mode);
void mifake_advance(mifake *world, uint64_t milliseconds);

/* Milliseconds since the world was opened. */
uint64_t mifake_now(mifake *world);

/* --- reports --------------------------------------------------------------------------------- */

/* The journal so far, for the caller to free; NULL when there is nothing to say. */
char *mifake_report(mifake *world);

/* The same for what belongs to no world, such as handles used after their world was closed. */
char *mifake_process_report(void);

/* --- looking at a world ---------------------------------------------------------------------- */

typedef enum mifake_view {
    MIFAKE_VIEW_SUMMARY, /* namespaces, classes, how many instances */
    MIFAKE_VIEW_GRAPH    /* instances and associations in Graphviz's language */
} mifake_view;

/* A world as text, for the caller to free. NULL when memory runs out. */
char *mifake_show(mifake *world, mifake_view view);

#ifdef __cplusplus
}
#endif

#endif
