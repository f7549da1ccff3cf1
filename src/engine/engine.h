/* The engine: a request and a store in, an answer out. It sees no handle, no callback, no script.
 *
 * An answer names the result that the operation will end with and holds a place in the rows, which
 * are looked up one at a time, as they are asked for. It lives as long as the store. */
#ifndef MF_ENGINE_ENGINE_H
#define MF_ENGINE_ENGINE_H

#include "model/profile.h"
#include "model/record.h"
#include "model/request.h"
#include "store/store.h"

#include <stdbool.h>
#include <stdint.h>

struct mf_rows;

/* The next row, or NULL when there are no more. */
typedef const struct mf_record *mf_rows_next(struct mf_rows *rows);

/* Class numbers from first to last: a class and all below it, or a namespace. */
struct mf_class_range {
    uint16_t first;
    uint16_t last;
};

/* A place among the links of one path, and the filters on them. */
struct mf_rows {
    mf_rows_next *next; /* NULL: there are no rows */
    const struct mf_model *model;
    struct mf_links links;
    struct mf_class_range associations; /* what the associations may be */
    uint16_t role;                      /* through which they refer to the key; 0: any */
    bool started;                       /* references: `last_record` was given out */
    uint32_t last_record;
    uint16_t result_role;                /* associators: through which they name the end; 0: any */
    const struct mf_class *result_class; /* what the ends may be; NULL: any */
    const struct mf_link *link;          /* the one whose ends are being given out, or NULL */
    uint16_t next_reference;             /* of its association, to look at */
    struct mf_map seen;                  /* the ends given out */
    bool failed;                         /* memory ran out: the rows are incomplete */
};

struct mf_answer {
    MI_Result result;
    bool silent;    /* the error carries neither text nor details (B-8) */
    bool keys_only; /* only keys have values (R23) */
    bool unflagged; /* a key came without MI_FLAG_KEY (M29) */
    struct mf_rows rows;
};

/* Answers a request. Reads the caller's instances through their own tables. */
void mf_engine_open(const struct mf_store *store, const struct mf_request *request,
                    struct mf_answer *answer);

/* Frees what a place in the rows holds. */
void mf_engine_close(struct mf_answer *answer);

/* The next row, or NULL. When memory runs out the rows end and the result says so. */
static inline const struct mf_record *mf_engine_next(struct mf_answer *answer)
{
    const struct mf_record *row =
        answer->rows.next == NULL ? NULL : answer->rows.next(&answer->rows);
    if (answer->rows.failed) {
        answer->result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return row;
}

#endif
