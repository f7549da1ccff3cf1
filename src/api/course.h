/* The course of an operation: what happens to it next, before anybody decides how it is handed out.
 *
 * Without a script that is the rows of the engine and then the end it named; a subscription waits
 * for indications. Everything here is called with the lock. */
#ifndef MF_API_COURSE_H
#define MF_API_COURSE_H

#include "api/operation.h"

enum mf_event_kind {
    MF_EVENT_ROW,  /* `row` */
    MF_EVENT_END,  /* `ending` */
    MF_EVENT_WAITS /* nothing, until somebody or some time comes */
};

struct mf_event {
    enum mf_event_kind kind;
    struct mf_row row;
    struct mf_ending ending;
};

void mf_course_next(struct mf_operation *operation, struct mf_event *event);

/* Puts an operation's question to the engine and runs the test's own method, if there is one: the
 * lock is released meanwhile. What other operations have still to give stays as it is now. */
void mf_course_ask(struct mf_operation *operation, struct mf_question *question);

#endif
