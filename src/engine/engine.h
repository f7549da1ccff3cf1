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

/* A place among the links of one path, and the filters on them. */
struct mf_rows {
    mf_rows_next *next; /* NULL: there are no rows */
    const struct mf_model *model;
    struct mf_links links;
    uint32_t last_record; /* of the row given out last; see mf_assoc */
    uint16_t first_class; /* rows are of these class numbers */
    uint16_t last_class;
    uint16_t role; /* 0: any */
    bool started;
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

static inline const struct mf_record *mf_engine_next(struct mf_answer *answer)
{
    return answer->rows.next == NULL ? NULL : answer->rows.next(&answer->rows);
}

#endif
