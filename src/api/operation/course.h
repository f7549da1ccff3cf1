/* The course of an operation: what its next turn is, before anybody decides how it is handed out.
 *
 * Without a script that is the rows of the engine and then the end it named; a subscription waits
 * for indications; a script gives a program of steps (perform.h). With the lock. */
#ifndef MF_API_OPERATION_COURSE_H
#define MF_API_OPERATION_COURSE_H

#include "api/operation/operation.h"

enum mf_turn_kind {
    MF_TURN_ROW,   /* `row` */
    MF_TURN_END,   /* `ending` */
    MF_TURN_TELLS, /* `step` calls another callback than that for results */
    MF_TURN_WAITS  /* nothing yet: until operation->due, or until somebody acts */
};

/* Only what `kind` names is set. */
struct mf_turn {
    enum mf_turn_kind kind;
    struct mf_row row;
    struct mf_ending ending;
    const struct mf_step *step;
};

/* Sets the turn, whatever it was. */
void mf_course_next(struct mf_operation *operation, struct mf_turn *turn);

/* The rows of the engine, then the end it named. */
void mf_course_next_of_engine(struct mf_operation *operation, struct mf_turn *turn);

/* The time-out of an operation, if it has one, begins anew. */
void mf_course_restart_timeout(struct mf_operation *operation);

/* Puts an operation's question to the engine and runs the test's own method, if there is one: the
 * lock is released meanwhile. */
void mf_course_ask(struct mf_operation *operation, struct mf_question *question);

/* Before the world changes: what running operations have still to give stays as it is now (DESIGN,
 * section 5). */
void mf_course_fix(struct mifake *world);

#endif
