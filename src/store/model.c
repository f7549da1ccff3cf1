#include "store/model.h"

#include <string.h>

struct mf_record *mf_model_find_given(const struct mf_model *model, const char *name)
{
    for (uint32_t i = 0; i < model->given_count; i++) {
        const struct mf_given_name *given = &model->given_names[i];
        if (strcmp(model->given_texts + given->text, name) == 0) {
            return model->records[given->record];
        }
    }
    return NULL;
}

const struct mf_path *mf_model_find_path(const struct mf_model *model, const void *key,
                                         size_t length)
{
    return mf_path_table_find(&model->paths, key, length);
}
