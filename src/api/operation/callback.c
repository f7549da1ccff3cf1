#include "api/operation/callback.h"

bool mf_callback_present(const MI_OperationCallbacks *callbacks, enum mf_result_kind kind)
{
    if (callbacks == NULL) {
        return false;
    }
    switch (kind) {
    case MF_RESULT_CLASS:
        return callbacks->classResult != NULL;
    case MF_RESULT_INDICATION:
        return callbacks->indicationResult != NULL;
    default:
        return callbacks->instanceResult != NULL;
    }
}

void mf_callback_call(const MI_OperationCallbacks *callbacks, enum mf_result_kind kind,
                      MI_Operation *operation, const struct mf_outcome *outcome,
                      mf_acknowledge acknowledge)
{
    void *context = callbacks->callbackContext;
    switch (kind) {
    case MF_RESULT_CLASS:
        callbacks->classResult(operation, context, outcome->class, outcome->more, outcome->code,
                               outcome->text, outcome->details, acknowledge);
        return;
    case MF_RESULT_INDICATION:
        callbacks->indicationResult(operation, context, outcome->instance, outcome->bookmark,
                                    outcome->machine, outcome->more, outcome->code, outcome->text,
                                    outcome->details, acknowledge);
        return;
    default:
        callbacks->instanceResult(operation, context, outcome->instance, outcome->more,
                                  outcome->code, outcome->text, outcome->details, acknowledge);
    }
}
