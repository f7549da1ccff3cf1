/*
 * Fixtures from any bytes. Either there is a model, and then it is whole: each reference has a
 * path, each link its association, and it can be written and read again; or there is a report.
 */

#include "fixture/load.h"
#include "fixture/write/world.h"
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

static char *write_again(struct mf_model *model)
{
    const struct mf_store store = {.model = model};
    struct mf_text text = {0};
    mf_write_world(&text, &store);
    return mf_text_take(&text);
}

/* What is written of a model loads, to as much; written once more it stays what it is. */
static void check_again(struct mf_model *model)
{
    char *written = write_again(model);
    for (int i = 0; i < 2; i++) {
        struct mf_error error = {0};
        struct mf_model *again =
            mf_fixture_load_text("again", written, strlen(written), NULL, &error);
        mf_error_clear(&error);
        check(again != NULL && again->record_count == model->record_count &&
              again->link_count == model->link_count &&
              again->schema.class_count == model->schema.class_count &&
              again->given_count == model->given_count);
        char *rewritten = write_again(again);
        check(i == 0 || strcmp(written, rewritten) == 0);
        mf_ref_drop(&again->ref);
        free(written);
        written = rewritten;
    }
    free(written);
}

/* What a fixture includes is not there: beside a file that cannot be. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct mf_error error = {0};
    struct mf_model *model = mf_fixture_load_text("/nowhere/fuzz.json", data, size, NULL, &error);
    if (model != NULL) {
        check(mf_error_none(&error));
        check_model(model);
        check_again(model);
        mf_ref_drop(&model->ref);
    } else {
        check(error.count > 0);
    }
    mf_error_clear(&error);
    return 0;
}
