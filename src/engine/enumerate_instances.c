/* EnumerateInstances: the instances of a class and, unless the flags say otherwise, of all below
 * it. */
#include "engine/extents.h"
#include "engine/handlers.h"
#include "engine/target.h"

static MI_Result prepare(struct mf_question *question, const struct mf_request *request)
{
    const MI_Result result = mf_target_namespace(question, request);
    return result == MI_RESULT_OK ? mf_target_class(question, request->class_name) : result;
}

/* The properties of the class come first in every class below it. */
static bool select_base(struct mf_answer *answer, const struct mf_class *class)
{
    const MI_Uint32 count = class->decl.numProperties;
    uint16_t *properties = mf_arena_array(&answer->arena, count, sizeof *properties);
    for (MI_Uint32 i = 0; properties != NULL && i < count; i++) {
        properties[i] = (uint16_t)i;
    }
    answer->selection = (struct mf_selection){properties, (uint16_t)count};
    answer->selected = true;
    return properties != NULL;
}

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    if (mf_extents_show_base(question) && !select_base(answer, question->class)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    answer->keys_only = question->keys_only && store->model->profile->keys_only_works;
    return mf_extents_open(store, &answer->rows, question->class, mf_extents_are_deep(question),
                           NULL, NULL);
}

const struct mf_handler mf_enumerate_instances = {.prepare = prepare, .answer = answer};
