#include "store/answers.h"

/* Whose answer to what; no padding, so that bytes can be compared. */
struct answer_key {
    const struct mf_method *method;
    uint64_t instance;
};

struct own_answer {
    struct answer_key key;
    const struct mf_record *answer;
};

static struct answer_key make_key(const struct mf_record *instance, const struct mf_method *method)
{
    return (struct answer_key){method, instance->number};
}

bool mf_answers_add(struct mf_model *model, const struct mf_record *instance,
                    const struct mf_method *method, const struct mf_record *answer)
{
    struct own_answer *own = mf_arena_alloc(&model->arena, sizeof *own);
    if (own == NULL) {
        return false;
    }
    *own = (struct own_answer){make_key(instance, method), answer};
    return mf_map_add(&model->answers, &own->key, sizeof own->key, own);
}

const struct mf_record *mf_answers_find(const struct mf_model *model,
                                        const struct mf_record *instance,
                                        const struct mf_method *method)
{
    if (instance == NULL) {
        return method->answer;
    }
    const struct answer_key key = make_key(instance, method);
    const struct own_answer *own = mf_map_find(&model->answers, &key, sizeof key);
    return own == NULL ? method->answer : own->answer;
}
