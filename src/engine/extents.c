#include "engine/extents.h"

#include <stdlib.h>

/* --- flags ------------------------------------------------------------------------------------ */

static bool has_flags(MI_Uint32 flags, MI_Uint32 wanted)
{
    return (flags & wanted) == wanted;
}

/* DEEP_BASE_PROPS_ONLY has the bit of SHALLOW; OMI looks at that one alone (C.10). */
bool mf_extents_show_base(const struct mf_question *question)
{
    return question->model->profile->base_props_work &&
           has_flags(question->flags, MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY);
}

bool mf_extents_are_deep(const struct mf_question *question)
{
    return mf_extents_show_base(question) ||
           !has_flags(question->flags, MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW);
}

/* --- the model's instances -------------------------------------------------------------------- */

/* The extent whose next instance comes first in the fixture; NULL when all are through. */
static struct mf_extent *first_of(struct mf_extent_rows *at)
{
    struct mf_extent *first = NULL;
    for (uint32_t i = 0; i < at->extent_count; i++) {
        struct mf_extent *extent = &at->extents[i];
        if (extent->at != extent->end && (first == NULL || *extent->at < *first->at)) {
            first = extent;
        }
    }
    return first;
}

static const struct mf_record *next_loaded(struct mf_rows *rows)
{
    for (struct mf_extent *extent = first_of(&rows->at.extent); extent != NULL;
         extent = first_of(&rows->at.extent)) {
        const struct mf_record *record = mf_store_record(rows->store, *extent->at++);
        if (record != NULL) {
            return record;
        }
    }
    return NULL;
}

/* --- those that were created ------------------------------------------------------------------ */

static bool is_in(struct mf_class_range range, const struct mf_class *class)
{
    return class->first >= range.first && class->first <= range.last;
}

static const struct mf_record *next_created(struct mf_rows *rows)
{
    struct mf_extent_rows *at = &rows->at.extent;
    const struct mf_changes *changes = &rows->store->changes;
    while (at->created < changes->created_count) {
        const struct mf_record *record = changes->created[at->created++]->record;
        if (record != NULL && is_in(at->classes, record->class)) {
            return record;
        }
    }
    return NULL;
}

/* --- rows ------------------------------------------------------------------------------------- */

static bool next_instance(struct mf_rows *rows, struct mf_row *row)
{
    const struct mf_extent_rows *at = &rows->at.extent;
    while (true) {
        const struct mf_record *record = next_loaded(rows);
        if (record == NULL) {
            record = next_created(rows);
        }
        if (record == NULL) {
            return false;
        }
        if (at->wanted == NULL || at->wanted(at->filter, record)) {
            *row = (struct mf_row){.record = record};
            return true;
        }
    }
}

static void close_extents(struct mf_rows *rows)
{
    free(rows->at.extent.extents);
}

/* The extents that have something in them. */
static bool collect(const struct mf_model *model, struct mf_extent_rows *at)
{
    const uint32_t classes = (uint32_t)at->classes.last - at->classes.first + 1U;
    at->extents = malloc(classes * sizeof *at->extents);
    for (uint32_t i = 0; at->extents != NULL && i < classes; i++) {
        const struct mf_extent extent = mf_extent_of(model, at->classes.first + i);
        if (extent.at != extent.end) {
            at->extents[at->extent_count++] = extent;
        }
    }
    return at->extents != NULL;
}

MI_Result mf_extents_open(struct mf_store *store, struct mf_rows *rows,
                          const struct mf_class *class, bool deep,
                          bool (*wanted)(const void *filter, const struct mf_record *record),
                          const void *filter)
{
    rows->at.extent = (struct mf_extent_rows){
        .classes = {class->first, deep ? class->last : class->first},
        .wanted = wanted,
        .filter = filter,
    };
    if (!mf_extent_prepare(store->model) || !collect(store->model, &rows->at.extent)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    rows->next = next_instance;
    rows->close = close_extents;
    rows->follows_store = true;
    return MI_RESULT_OK;
}
