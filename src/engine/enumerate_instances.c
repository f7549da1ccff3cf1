/* EnumerateInstances: the instances of a class and, unless the flags say otherwise, of all below
 * it. */
#include "engine/extents.h"
#include "engine/handlers.h"
#include "engine/target.h"

#include <stdlib.h>

static MI_Result prepare(struct mf_question *question, const struct mf_request *request)
{
    const MI_Result result = mf_target_namespace(question, request);
    return result == MI_RESULT_OK ? mf_target_class(question, request->class_name) : result;
}

static bool has_flags(MI_Uint32 flags, MI_Uint32 wanted)
{
    return (flags & wanted) == wanted;
}

/* DEEP_BASE_PROPS_ONLY has the bit of SHALLOW; OMI looks at that one alone (C.10). */
static bool wants_base_only(const struct mf_question *question)
{
    return question->model->profile->base_props_work &&
           has_flags(question->flags, MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY);
}

static bool is_deep(const struct mf_question *question)
{
    return wants_base_only(question) ||
           !has_flags(question->flags, MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW);
}

/* The properties of the class come first in every class below it. */
static bool select_base(struct mf_answer *answer, const struct mf_class *class)
{
    const MI_Uint32 count = class->decl.numProperties;
    answer->selection_memory = malloc((count + 1U) * sizeof *answer->selection_memory);
    for (MI_Uint32 i = 0; answer->selection_memory != NULL && i < count; i++) {
        answer->selection_memory[i] = (uint16_t)i;
    }
    answer->selection = (struct mf_selection){answer->selection_memory, (uint16_t)count};
    answer->selected = true;
    return answer->selection_memory != NULL;
}

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    if (wants_base_only(question) && !select_base(answer, question->class)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    answer->keys_only = question->keys_only && store->model->profile->keys_only_works;
    return mf_extents_open(store, &answer->rows, question->class, is_deep(question), NULL, NULL);
}

const struct mf_handler mf_enumerate_instances = {.prepare = prepare, .answer = answer};
