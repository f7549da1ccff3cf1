/*
 * mifake: an in-process fake of the Management Infrastructure client API.
 *
 * Include <MI.h> and use it as ever; this header is for the test around it. A world is loaded from
 * a JSON fixture, lends sessions to the code under test, and reports at the end what that code did
 * wrong. All text is UTF-8 char; the pointers a world lends end with it.
 *
 * Worlds are independent of each other. One world may be used by many threads at once, through MI.h
 * and through these functions, in callbacks too, but: nobody may use a world while it is being
 * closed, and mifake_close, mifake_reset and mifake_snapshot are not for callbacks. Results come in
 * one order, run after run, as long as one thread starts the operations, or each thread has a
 * world.
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
 * of the fixture. Of rules, scenarios and the clock it takes no note. */
void mifake_snapshot(mifake *world);

/* Undoes all changes since, at a cost that follows what was changed, makes all rules and
 * expectations unused and all scenarios new, and sets the clock to 0. The journal, the test's rules
 * and methods, and who delivers and moves the clock, stay. False, with nothing done, if operations
 * are open. */
bool mifake_reset(mifake *world);

/* Answers MI_Session_Invoke. `instance` is the one that the method is called on, NULL for a static
 * call; `parameters` are checked against the declaration, NULL if the call has none; `result` has
 * the elements ReturnValue and those of all parameters, to be set. All are lent for the call, on
 * the thread that starts the operation, or, if a rule answers with the world later, on the one that
 * brings the result. It may call MI. What it returns is the result of the operation. */
typedef MI_Result mifake_method_function(void *context, const MI_Instance *instance,
                                         const MI_Instance *parameters, MI_Instance *result);

/* Lets a function answer a method, of the class and all below it, instead of the fixture; the
 * latest one that fits does. METHOD_NOT_FOUND if no namespace has such a class and method. */
MI_Result mifake_method(mifake *world, const char *class_name, const char *method,
                        mifake_method_function *function, void *context);

/* Delivers an instance to every subscription of the world whose query accepts it. It is of a class
 * of indications, in the namespace that it carries or the world's default: INVALID_CLASS and so on
 * as for MI_Session_CreateInstance, but that keys may be missing. */
MI_Result mifake_indicate(mifake *world, const MI_Instance *indication);

/* --- time and order --------------------------------------------------------------------------- */

/* Who calls back with the results of asynchronous operations. Callbacks of one world never overlap,
 * but where several threads deliver: in mifake_pump, or inline. */
typedef enum mifake_delivery {
    MIFAKE_WORKER, /* one thread of the world; what a world begins with */
    MIFAKE_PUMP,   /* the test, in mifake_pump, mifake_step, mifake_advance; no thread, no sleep */
    MIFAKE_INLINE  /* whoever starts, acknowledges, answers, cancels: before that call returns, or
                      when the callback that it was made in does */
} mifake_delivery;

/* May be changed at any time. */
void mifake_deliver(mifake *world, mifake_delivery delivery);

/* Calls back until there is nothing left to deliver; returns how often. */
unsigned mifake_pump(mifake *world);

/* Calls back once; false if there is nothing to deliver. */
bool mifake_step(mifake *world);

/* The clock of a world is virtual: delays and time-outs of scripts cost no time. It jumps to the
 * next time that matters as soon as there is nothing else to do, or only the test moves it. */
typedef enum mifake_clock_mode { MIFAKE_CLOCK_AUTO, MIFAKE_CLOCK_MANUAL } mifake_clock_mode;
void mifake_clock(mifake *world, mifake_clock_mode mode);

/* Lets time pass. What comes due meanwhile is called back in its order before this returns, but in
 * a callback, where time just moves; a callback that does not return is waited for no longer than
 * MIFAKE_GRACE_MS. */
void mifake_advance(mifake *world, uint64_t milliseconds);

/* Milliseconds since the world was opened or reset. */
uint64_t mifake_now(mifake *world);

/* --- making things go wrong ------------------------------------------------------------------ */

/* A rule says which calls, and what is done with each instead of answering it from the world. Rules
 * of a test come before those of the fixture, the newest first; the first that matches and is not
 * used up has the call. */

typedef enum mifake_operation {
    MIFAKE_ANY_OPERATION,
    MIFAKE_GET_INSTANCE,
    MIFAKE_MODIFY_INSTANCE,
    MIFAKE_CREATE_INSTANCE,
    MIFAKE_DELETE_INSTANCE,
    MIFAKE_INVOKE,
    MIFAKE_ENUMERATE_INSTANCES,
    MIFAKE_QUERY_INSTANCES,
    MIFAKE_ASSOCIATORS,
    MIFAKE_REFERENCES,
    MIFAKE_SUBSCRIBE,
    MIFAKE_GET_CLASS,
    MIFAKE_ENUMERATE_CLASSES,
    MIFAKE_TEST_CONNECTION,
    MIFAKE_NEW_SESSION /* MI_Application_NewSession, for MIFAKE_REFUSE; only if it is named */
} mifake_operation;

typedef enum mifake_answer { MIFAKE_ANY, MIFAKE_NO, MIFAKE_YES } mifake_answer;

/* For a text that must be NULL. */
#define MIFAKE_ABSENT "\001NULL"

/* Which calls; what is zero does not matter. Names match whatever their case. */
typedef struct mifake_match {
    mifake_operation op;
    const char *name_space;
    const char *class_name; /* the argument, or else the class of the instance */
    const char *key;        /* "@disk0" of the fixture, or an object path */
    const char *result_class;
    const char *assoc_class;
    const char *role;
    const char *result_role;
    const char *method;
    const char *query;
    mifake_answer keys_only;
    mifake_answer async;
    /* of a rule: how often at most, and at least; 0: as often as it likes */
    unsigned times;
    /* of a rule: only in the state `when` of `scenario`, which it leaves in the state `become` */
    const char *scenario;
    const char *when;
    const char *become;
} mifake_match;

/* What is done, step by step. */
typedef struct mifake_rule_step {
    const char *kind; /* as in a fixture: "rows"; NULL ends the list */
    unsigned long long number;
    const char *text;
    const MI_Instance *instance;
} mifake_rule_step;

/* clang-format off */
#define MIFAKE_STEPS(...) ((const mifake_rule_step[]){__VA_ARGS__, {.kind = NULL}})

/* The last step is one of these five. */
#define MIFAKE_REPO            {.kind = "repo"}           /* what the world would answer, or its rest */
#define MIFAKE_HANG            {.kind = "hang"}           /* nothing more until a cancel */
#define MIFAKE_LOSE_CONNECTION {.kind = "loseConnection"} /* all operations of the session end */
#define MIFAKE_REFUSE(RESULT)                                     /* nothing starts; no other step */ \
    {.kind = "refuse", .number = (unsigned)(RESULT)}
#define MIFAKE_FINAL(RESULT, MESSAGE)                     /* NULL: the text of the result */       \
    {.kind = "final", .number = (unsigned)(RESULT), .text = (MESSAGE)}

#define MIFAKE_ROWS(COUNT)   {.kind = "rows", .number = (COUNT)}        /* the world's next rows */
#define MIFAKE_ROW(KEY)      {.kind = "row", .text = (KEY)}             /* "@id" or an object path */
#define MIFAKE_ROW_OF(I)     {.kind = "row", .instance = (I)}           /* a copy */
#define MIFAKE_DELAY(MS)     {.kind = "delayMs", .number = (MS)}        /* of the world's clock */
#define MIFAKE_MESSAGE(CHANNEL, TEXT) {.kind = "message", .number = (CHANNEL), .text = (TEXT)}
#define MIFAKE_PROMPT(TEXT)  {.kind = "prompt", .text = (TEXT)}
#define MIFAKE_ASK(TEXT, RESULT)                                 /* a no ends it with RESULT */    \
    {.kind = "prompt", .number = (unsigned)(RESULT), .text = (TEXT)}
#define MIFAKE_WRITE_ERROR(RESULT, MESSAGE)                                                        \
    {.kind = "writeError", .number = (unsigned)(RESULT), .text = (MESSAGE)}
#define MIFAKE_PUT(I)        {.kind = "put", .instance = (I)}           /* adds or replaces */
#define MIFAKE_REMOVE(KEY)   {.kind = "remove", .text = (KEY)}
#define MIFAKE_STEP(JSON)    {.kind = "json", .text = (JSON)}           /* any, as in a fixture */
/* clang-format on */

/* Adds a rule; NULL for `match` is every call. All is copied. `id` names it in reports. False if
 * something is wrong with it, which the report tells, or memory runs out. */
bool mifake_on(mifake *world, const char *id, const mifake_match *match,
               const mifake_rule_step *steps);

/* The same from JSON, a rule as a fixture has it. */
bool mifake_rule(mifake *world, const char *json, mifake_error *error);

/* Expects at least `min` such calls and at most `max`; the report tells if it was otherwise. */
bool mifake_expect(mifake *world, const mifake_match *match, unsigned min, unsigned max);

/* How often a rule was used; 0 if there is none of that id. */
size_t mifake_used(mifake *world, const char *id);

/* The state of a scenario, for the caller to free; NULL if no rule names the scenario. */
char *mifake_state(mifake *world, const char *scenario);
bool mifake_set_state(mifake *world, const char *scenario, const char *state);

/* What is strange in the fixture's rules, such as one that can never run, a line each, for the
 * caller to free; NULL if nothing is. */
char *mifake_warnings(mifake *world);

/* --- reports --------------------------------------------------------------------------------- */

/* The journal so far, for the caller to free; NULL when there is nothing to say. */
char *mifake_report(mifake *world);

/* The same for what belongs to no world, such as handles used after their world was closed. */
char *mifake_process_report(void);

/* How serious a mistake of the code under test is, by the identifier that reports give it: an error
 * makes mifake_close return false. False for an unknown identifier. */
typedef enum mifake_level { MIFAKE_OFF = 1, MIFAKE_NOTE, MIFAKE_ERROR } mifake_level;
bool mifake_misuse(mifake *world, const char *identifier, mifake_level level);

/* What an identifier means and what the real library does then; for NULL a table of all. For the
 * caller to free; NULL for an unknown one. */
char *mifake_explain(const char *identifier);

/* --- the journal ----------------------------------------------------------------------------- */

/* A call as it was made, and what has become of it. The texts are lent until the next one. */
typedef struct mifake_call {
    uint64_t number; /* from 1, as in reports */
    mifake_operation op;
    const char *name_space;
    const char *class_name; /* the argument */
    const char *key;        /* the instance, as an object path */
    const char *result_class;
    const char *assoc_class;
    const char *role;
    const char *result_role;
    const char *method;
    const char *query;
    MI_Uint32 flags;
    bool keys_only;
    bool async;
    uint64_t at;      /* milliseconds of the world's clock */
    uint64_t results; /* that were handed out, without those that had no object */
    bool finished;    /* the final result was handed out: `result` */
    MI_Result result;
    bool cancelled;
    bool closed;
    void *memory; /* the library's */
} mifake_call;

/* Goes on to the next call, from a zeroed one to the first that the journal has kept. False after
 * the last; who stops earlier clears. */
bool mifake_next_call(mifake *world, mifake_call *call);
void mifake_call_clear(mifake_call *call);

/* The value of an option that the caller set, and of a parameter of Invoke, or else of an element
 * of the instance, as text: NULL if there is none. Lent like the others. */
const char *mifake_call_option(const mifake_call *call, const char *name);
const char *mifake_call_in(const mifake_call *call, const char *name);

/* How many calls match; NULL is every call. The report tells if something is wrong with `match`, or
 * if calls that might have matched are forgotten (see "journal" of fixtures). */
size_t mifake_calls(mifake *world, const mifake_match *match);

/* All calls that are kept and what happened to them, for the caller to free. If MIFAKE_TRACE names
 * a file, no call is forgotten, and a world that is closed appends the same to it: a JSON object a
 * line. */
char *mifake_journal(mifake *world);

/* --- looking at a world ---------------------------------------------------------------------- */

typedef enum mifake_view {
    MIFAKE_VIEW_SUMMARY, /* namespaces, classes, how many instances */
    MIFAKE_VIEW_GRAPH,   /* instances and associations in Graphviz's language */
    MIFAKE_VIEW_JSON     /* a fixture that loads to the same world, as it is now */
} mifake_view;

/* A world as text, for the caller to free. NULL when memory runs out. The fixture has the rules of
 * the file, as they are there but for those that name an instance which is gone, and none from C;
 * what callers put into the world and a fixture cannot say, such as an infinity, is null. */
char *mifake_show(mifake *world, mifake_view view);

#ifdef __cplusplus
}
#endif

#endif
