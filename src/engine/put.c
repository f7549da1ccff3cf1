#include "engine/put.h"

#include "engine/target.h"
#include "model/draft.h"

static bool has_keys(const struct mf_record *record)
{
    for (uint16_t i = 0; i < record->class->key_count; i++) {
        if (!mf_record_has(record, record->class->keys[i])) {
            return false;
        }
    }
    return true;
}

static MI_Result read(const struct mf_model *model, const MI_Instance *instance,
                      struct mf_draft *draft)
{
    const struct mf_key_reader reader = {&model->schema, model->profile};
    const struct mf_class *class = NULL;
    MI_Result result = mf_target_own_class(model, instance, &class);
    if (result == MI_RESULT_OK) {
        result = mf_draft_read(draft, &reader, class, instance, true);
    }
    if (result != MI_RESULT_OK) {
        return result;
    }
    mf_draft_add_defaults(draft);
    return has_keys(draft->record) ? MI_RESULT_OK : model->profile->key_missing;
}

MI_Result mf_put_instance(struct mf_store *store, const MI_Instance *instance)
{
    struct mf_draft draft = {0};
    MI_Result result = read(store->model, instance, &draft);
    if (result == MI_RESULT_OK) {
        result = mf_changes_put_draft(store, &draft);
    }
    mf_draft_clear(&draft);
    return result;
}
