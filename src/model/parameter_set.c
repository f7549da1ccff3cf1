#include "model/parameter_set.h"

#include "base/name.h"
#include "model/decl.h"
#include "model/qualifier_set.h"

#include <stdint.h>

/* Generated declarations begin with the value that is returned, under this name; a set tells it as
 * the return type and not as a parameter. */
#define RETURN_VALUE MI_T("MIReturn")

static const MI_MethodDecl *method_of(const MI_ParameterSet *self)
{
    return (const MI_MethodDecl *)(intptr_t)self->reserved2;
}

static bool is_empty(const MI_ParameterSet *self)
{
    return self == NULL || self->reserved2 == 0;
}

/* NULL: the declaration has it in MI_MethodDecl alone. */
static const MI_ParameterDecl *returned(const MI_MethodDecl *method)
{
    const MI_ParameterDecl *first = method->numParameters == 0 ? NULL : method->parameters[0];
    return first != NULL && mf_name_equal(first->name, RETURN_VALUE) ? first : NULL;
}

/* How many declarations come before the first parameter. */
static MI_Uint32 hidden(const MI_MethodDecl *method)
{
    return returned(method) == NULL ? 0 : 1;
}

static MI_Uint32 count_of(const MI_MethodDecl *method)
{
    return method->numParameters - hidden(method);
}

static const MI_ParameterDecl *parameter_at(const MI_MethodDecl *method, MI_Uint32 index)
{
    return method->parameters[index + hidden(method)];
}

/* Without a declaration of its own the return value has the method's type and qualifiers. */
static MI_Result MI_CALL get_return_type(const MI_ParameterSet *self, MI_Type *type,
                                         MI_QualifierSet *qualifiers)
{
    if (is_empty(self)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_MethodDecl *method = method_of(self);
    const MI_ParameterDecl *declared = returned(method);
    if (type != NULL) {
        *type = (MI_Type)(declared == NULL ? method->returnType : declared->type);
    }
    if (declared == NULL) {
        mf_qualifier_set_fill(qualifiers, method->qualifiers, method->numQualifiers);
    } else {
        mf_qualifier_set_fill(qualifiers, declared->qualifiers, declared->numQualifiers);
    }
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_count(const MI_ParameterSet *self, MI_Uint32 *count)
{
    if (is_empty(self) || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = count_of(method_of(self));
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_at(const MI_ParameterSet *self, MI_Uint32 index, const MI_Char **name,
                                MI_Type *type, MI_Char **class, MI_QualifierSet *qualifiers)
{
    if (is_empty(self)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (index >= count_of(method_of(self))) {
        return MI_RESULT_NOT_FOUND;
    }
    const MI_ParameterDecl *parameter = parameter_at(method_of(self), index);
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
    while (index < count_of(method) &&
           !mf_decl_named(parameter_at(method, index)->code, parameter_at(method, index)->name,
                          code, name)) {
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
    if (found == count_of(method_of(self))) {
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
