/*
 * MI_Filter: the query that a provider's results or indications have to satisfy. Provider side:
 * lent for the request it came with.
 */
#ifndef MIFAKE_MI_FILTER_H
#define MIFAKE_MI_FILTER_H

#include "result.h"
#include "value.h"

struct _MI_FilterFT {
    MI_Result(MI_CALL *Evaluate)(const MI_Filter *self, const MI_Instance *instance,
                                 MI_Boolean *result);
    MI_Result(MI_CALL *GetExpression)(const MI_Filter *self, const MI_Char **queryLang,
                                      const MI_Char **queryExpr);
};

struct _MI_Filter {
    const MI_FilterFT *ft;
    ptrdiff_t reserved[3];
};

MI_INLINE MI_Result MI_INLINE_CALL MI_Filter_Evaluate(const MI_Filter *self,
                                                      const MI_Instance *instance,
                                                      MI_Boolean *result)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Evaluate(self, instance, result);
}

/* Lends the query and its language. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Filter_GetExpression(const MI_Filter *self,
                                                           const MI_Char **queryLang,
                                                           const MI_Char **queryExpr)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetExpression(self, queryLang, queryExpr);
}

#endif
