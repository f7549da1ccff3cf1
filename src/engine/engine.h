/* The engine: a request and a store in, an answer out. It sees no handle, no callback, no script.
 *
 * It works in two steps. Preparing reads the caller's objects through their own tables, which may
 * be code of the caller's, so no lock is held; it looks at the schema, which never changes.
 * Answering looks at the instances, under the lock of the api. A question keeps nothing of the
 * caller's, so it may be answered later.
 *
 * An answer names the result that the operation will end with and holds a place in the rows, which
 * are looked up one at a time, as they are asked for. It lives as long as the store. */
#ifndef MF_ENGINE_ENGINE_H
#define MF_ENGINE_ENGINE_H

#include "engine/question.h"
#include "engine/rows.h"
#include "model/request.h"
#include "model/shape.h"
#include "store/store.h"

#include <MI.h>

#include <stdbool.h>

struct mf_answer {
    MI_Result result;
    bool silent;     /* the error carries neither text nor details (B-8) */
    bool terse;      /* the error carries details but no text (K8) */
    bool keys_only;  /* only keys have values (R23) */
    bool names_only; /* of classes only the names */
    bool selected;   /* only `selection` is shown */
    bool open_ended; /* rows come from outside, until the operation is cancelled */
    char *problem;   /* what is wrong, in words, instead of the standard text; may be NULL */
    const struct mf_query *query; /* what rows are to fit; lies in `arena` */
    struct mf_selection selection;
    struct mf_shape *shapes;
    struct mf_arena arena; /* the question's, if the rows need what is in it */
    struct mf_rows rows;
};

/* Reads a request. The question is to be cleared. */
void mf_engine_prepare(const struct mf_model *model, const struct mf_request *request,
                       struct mf_question *question);

/* True if answering changes the world: what other operations have still to give is to be fixed
 * before. */
bool mf_engine_changes(const struct mf_question *question);

/* Answers it. With the lock. The answer is to be closed. */
void mf_engine_answer(struct mf_store *store, struct mf_question *question,
                      struct mf_answer *answer);

void mf_engine_close(struct mf_answer *answer);

/* The next row; false at their end. When memory runs out the rows end and the result says so. With
 * the lock. */
static inline bool mf_engine_next(struct mf_answer *answer, struct mf_row *row)
{
    const bool found = answer->rows.next != NULL && answer->rows.next(&answer->rows, row);
    if (answer->rows.failed) {
        answer->result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return found;
}

/* Takes down the rows that are to come, so that they stay what they are when the store changes
 * (DESIGN, section 5). With the lock. */
void mf_engine_fix(struct mf_answer *answer);

#endif
