#include "model/parameter_set.h"

#include "model/decl.h"
#include "model/qualifier_set.h"

#include <stdint.h>

static const MI_MethodDecl *method_of(const MI_ParameterSet *self)
{
    return (const MI_MethodDecl *)(intptr_t)self->reserved2;
}

static bool is_empty(const MI_ParameterSet *self)
{
    return self == NULL || self->reserved2 == 0;
}

/* MI describes a return value by a type and qualifiers, which are the method's. */
static MI_Result MI_CALL get_return_type(const MI_ParameterSet *self, MI_Type *type,
                                         MI_QualifierSet *qualifiers)
{
    if (is_empty(self)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_MethodDecl *method = method_of(self);
    if (type != NULL) {
        *type = (MI_Type)method->returnType;
    }
    mf_qualifier_set_fill(qualifiers, method->qualifiers, method->numQualifiers);
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_count(const MI_ParameterSet *self, MI_Uint32 *count)
{
    if (is_empty(self) || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = method_of(self)->numParameters;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_at(const MI_ParameterSet *self, MI_Uint32 index, const MI_Char **name,
                                MI_Type *type, MI_Char **class, MI_QualifierSet *qualifiers)
{
    if (is_empty(self) || index >= method_of(self)->numParameters) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_ParameterDecl *parameter = method_of(self)->parameters[index];
    if (name != NULL) {
        *name = parameter->name;
    }
    if (type != NULL) {
        *type = (MI_Type)parameter->type;
    }
    if (class != NULL) {
        *class = (MI_Char *)(uintptr_t)parameter->className;
    }
    mf_qualifier_set_fill(qualifiers, parameter->qualifiers, parameter->numQualifiers);
    return MI_RESULT_OK;
}

static MI_Uint32 find(const MI_MethodDecl *method, const MI_Char *name)
{
    const MI_Uint32 code = mf_decl_code(name);
    MI_Uint32 index = 0;
    while (index < method->numParameters &&
           !mf_decl_named(method->parameters[index]->code, method->parameters[index]->name, code,
                          name)) {
        index++;
    }
    return index;
}

static MI_Result MI_CALL get(const MI_ParameterSet *self, const MI_Char *name, MI_Type *type,
                             MI_Char **class, MI_QualifierSet *qualifiers, MI_Uint32 *index)
{
    if (is_empty(self) || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Uint32 found = find(method_of(self), name);
    if (found == method_of(self)->numParameters) {
        return MI_RESULT_NOT_FOUND;
    }
    if (index != NULL) {
        *index = found;
    }
    return get_at(self, found, NULL, type, class, qualifiers);
}

static const MI_ParameterSetFT table = {
    .GetMethodReturnType = get_return_type,
    .GetParameterCount = get_count,
    .GetParameterAt = get_at,
    .GetParameter = get,
};

void mf_parameter_set_fill(MI_ParameterSet *set, const MI_MethodDecl *method)
{
    if (set != NULL) {
        *set = (MI_ParameterSet){1, (ptrdiff_t)(intptr_t)method, &table};
    }
}
