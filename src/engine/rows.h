/* Rows: what an operation hands out, one at a time, and the places where they come from. A place
 * reads the store as it is; nothing is collected before it is asked for. */
#ifndef MF_ENGINE_ROWS_H
#define MF_ENGINE_ROWS_H

#include "base/seen.h"
#include "model/row.h"
#include "model/schema.h"
#include "store/extent.h"
#include "store/store.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mf_rows;

/* False when there are no more, or memory has run out: then `failed` is set. */
typedef bool mf_rows_next(struct mf_rows *rows, struct mf_row *row);

/* Class numbers from first to last: a class and all below it, or a namespace. */
struct mf_class_range {
    uint16_t first;
    uint16_t last;
};

/* A place among the links to one path, and the filters on them. */
struct mf_link_rows {
    const struct mf_path *path;
    struct mf_links links[2];           /* of the model, of the changes */
    struct mf_class_range associations; /* what the associations may be */
    uint16_t role;                      /* through which they refer to the key; 0: any */
    const MI_Char *qualifier;           /* that their classes have; NULL: any (WQL) */
    bool started;                       /* references: `last_record` was given out */
    uint32_t last_record;
    /* associators */
    uint16_t result_role;                /* through which they name the end; 0: any */
    const struct mf_class *result_class; /* what the ends may be; NULL: any */
    const MI_Char *end_qualifier;        /* that their classes have; NULL: any */
    const struct mf_link *link;          /* the one whose ends are being given out, or NULL */
    const struct mf_record *association; /* that link's */
    uint16_t next_reference;             /* of it, to look at */
    struct mf_seen seen;                 /* paths of the ends given out */
};

/* A place among the instances of a class and those below it. */
struct mf_extent_rows {
    struct mf_class_range classes;
    struct mf_extent *extents; /* of those classes that have instances, the heads of a merge */
    uint32_t extent_count;
    uint32_t created; /* of the changes, to look at */
    bool (*wanted)(const void *filter, const struct mf_record *record); /* NULL: all */
    const void *filter;                                                 /* the question's */
};

/* A place among classes. */
struct mf_class_rows {
    const struct mf_schema *schema;
    uint32_t next; /* number */
    uint32_t last;
    const struct mf_class *super; /* only its children, or the roots if there is none */
    bool shallow;
};

/* Rows that were taken down. */
struct mf_fixed_rows {
    const struct mf_record **records;
    size_t count;
    size_t next;
};

struct mf_rows {
    mf_rows_next *next;                  /* NULL: there are no rows */
    void (*close)(struct mf_rows *rows); /* NULL: nothing to free */
    const struct mf_store *store;
    bool follows_store; /* what comes depends on how the store is then */
    bool failed;        /* memory ran out: the rows are incomplete */
    union {
        struct mf_link_rows links;
        struct mf_extent_rows extent;
        struct mf_class_rows classes;
        struct mf_fixed_rows fixed;
        struct mf_row one;
    } at;
};

/* A single row. */
void mf_rows_set_record(struct mf_rows *rows, const struct mf_record *record);
void mf_rows_set_class(struct mf_rows *rows, const struct mf_class *class);

/* Takes down all that is to come. On failure `failed` is set and there are no more rows. */
void mf_rows_fix(struct mf_rows *rows);

void mf_rows_close(struct mf_rows *rows);

#endif
