#include "engine/rows.h"

#include "base/list.h"

#include <stdlib.h>

/* --- one row ---------------------------------------------------------------------------------- */

static bool next_one(struct mf_rows *rows, struct mf_row *row)
{
    *row = rows->at.one;
    rows->next = NULL;
    return true;
}

void mf_rows_set_record(struct mf_rows *rows, const struct mf_record *record)
{
    rows->next = next_one;
    rows->at.one = (struct mf_row){.record = record};
}

void mf_rows_set_class(struct mf_rows *rows, const struct mf_class *class)
{
    rows->next = next_one;
    rows->at.one = (struct mf_row){.class = class};
}

/* --- rows taken down -------------------------------------------------------------------------- */

static bool next_fixed(struct mf_rows *rows, struct mf_row *row)
{
    struct mf_fixed_rows *fixed = &rows->at.fixed;
    if (fixed->next == fixed->count) {
        return false;
    }
    *row = (struct mf_row){.record = fixed->records[fixed->next++]};
    return true;
}

static void close_fixed(struct mf_rows *rows)
{
    free(rows->at.fixed.records);
}

static bool take_down(struct mf_rows *rows, struct mf_fixed_rows *fixed)
{
    size_t capacity = 0;
    struct mf_row row;
    while (rows->next(rows, &row)) {
        if (!mf_list_grow(&fixed->records, &capacity, fixed->count + 1U, sizeof(*fixed->records))) {
            return false;
        }
        fixed->records[fixed->count++] = row.record;
    }
    return !rows->failed;
}

void mf_rows_fix(struct mf_rows *rows)
{
    struct mf_fixed_rows fixed = {0};
    if (rows->next == NULL || !rows->follows_store) {
        return;
    }
    const bool done = take_down(rows, &fixed);
    mf_rows_close(rows);
    rows->at.fixed = fixed;
    rows->close = close_fixed;
    rows->next = done ? next_fixed : NULL;
    rows->failed = !done;
    rows->follows_store = false;
}

void mf_rows_close(struct mf_rows *rows)
{
    if (rows->close != NULL) {
        rows->close(rows);
    }
    rows->close = NULL;
    rows->next = NULL;
}
