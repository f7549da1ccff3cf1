#include "store/extent.h"

#include <stdlib.h>

/* Where each class begins: extent_starts[number], and where it ends: extent_starts[number + 1]. */
static void set_starts(const struct mf_model *model, uint32_t *starts)
{
    const uint32_t classes = model->schema.class_count;
    for (uint32_t i = 0; i < model->record_count; i++) {
        starts[model->records[i]->class->first + 1U]++;
    }
    for (uint32_t number = 1; number <= classes + 1U; number++) {
        starts[number] += starts[number - 1U];
    }
}

/* Puts each record where its class has got to, which moves the starts to the ends. */
static void fill(const struct mf_model *model, uint32_t *starts, uint32_t *records)
{
    for (uint32_t i = 0; i < model->record_count; i++) {
        records[starts[model->records[i]->class->first]++] = i;
    }
    for (uint32_t number = model->schema.class_count + 1U; number > 0; number--) {
        starts[number] = starts[number - 1U];
    }
    starts[0] = 0;
}

bool mf_extent_prepare(struct mf_model *model)
{
    if (model->extent_starts != NULL) {
        return true;
    }
    uint32_t *starts = calloc((size_t)model->schema.class_count + 2U, sizeof *starts);
    uint32_t *records = malloc(((size_t)model->record_count + 1U) * sizeof *records);
    if (starts == NULL || records == NULL) {
        free(starts);
        free(records);
        return false;
    }
    set_starts(model, starts);
    fill(model, starts, records);
    model->extent_starts = starts;
    model->extent_records = records;
    return true;
}

struct mf_extent mf_extent_of(const struct mf_model *model, uint32_t class_number)
{
    return (struct mf_extent){model->extent_records + model->extent_starts[class_number],
                              model->extent_records + model->extent_starts[class_number + 1U]};
}
