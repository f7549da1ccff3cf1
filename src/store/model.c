#include "store/model.h"

const struct mf_path *mf_model_find_path(const struct mf_model *model, const void *key,
                                         size_t length)
{
    return mf_map_find(&model->paths, key, length);
}
