/*
 * Fixtures from any bytes. Either there is a model, and then it is whole: each reference has a
 * path, each link its association; or there is a report.
 */

#include "fixture/load.h"
#include "store/assoc.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void check_record(const struct mf_model *model, const struct mf_record *record)
{
    const struct mf_class *class = record->class;
    for (uint16_t i = 0; i < class->reference_count; i++) {
        if (mf_record_has(record, class->references[i])) {
            const struct mf_path *path =
                mf_record_get(record, class->references[i]).reference->path;
            check(path != NULL && model->path_list[path->number] == path);
        }
    }
    for (uint16_t i = 0; i < class->key_count; i++) {
        check(mf_record_has(record, class->keys[i]));
    }
}

static void check_model(const struct mf_model *model)
{
    check(model->schema.default_space != NULL);
    for (uint32_t i = 0; i < model->record_count; i++) {
        check(model->records[i]->number == i);
        check_record(model, model->records[i]);
    }
    for (uint32_t i = 0; i < model->link_count; i++) {
        check(mf_class_is_association(model->records[model->links[i].record]->class));
    }
}

/* What a fixture includes is not there: beside a file that cannot be. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct mf_error error = {0};
    struct mf_model *model = mf_fixture_load_text("/nowhere/fuzz.json", data, size, NULL, &error);
    if (model != NULL) {
        check(mf_error_none(&error));
        check_model(model);
        mf_ref_drop(&model->ref);
    } else {
        check(error.count > 0);
    }
    mf_error_clear(&error);
    return 0;
}
