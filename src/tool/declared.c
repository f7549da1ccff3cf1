#include "tool/declared.h"

#include <stddef.h>

/* Whatever a function of MI does not fill in is nothing: zeroed before, or reset here. */

MI_Uint32 mf_declared_properties(const MI_Class *declaration)
{
    MI_Uint32 count = 0;
    return MI_Class_GetElementCount(declaration, &count) == MI_RESULT_OK ? count : 0;
}

MI_Uint32 mf_declared_methods(const MI_Class *declaration)
{
    MI_Uint32 count = 0;
    return MI_Class_GetMethodCount(declaration, &count) == MI_RESULT_OK ? count : 0;
}

MI_Uint32 mf_declared_qualifiers(const MI_QualifierSet *set)
{
    MI_Uint32 count = 0;
    return MI_QualifierSet_GetQualifierCount(set, &count) == MI_RESULT_OK ? count : 0;
}

struct mf_declared mf_declared_property(const MI_Class *declaration, MI_Uint32 index)
{
    struct mf_declared property = {.name = "?"};
    MI_Char *class_name = NULL;
    MI_Boolean has_value = MI_FALSE;
    (void)MI_Class_GetElementAt(declaration, index, &property.name, &property.value, &has_value,
                                &property.type, &class_name, &property.qualifiers, &property.flags);
    property.class_name = class_name;
    property.has_value = has_value != MI_FALSE;
    return property;
}

struct mf_declared_method mf_declared_method(const MI_Class *declaration, MI_Uint32 index)
{
    struct mf_declared_method method = {.name = "?"};
    MI_QualifierSet ignored;
    (void)MI_Class_GetMethodAt(declaration, index, &method.name, &method.qualifiers,
                               &method.parameters);
    (void)MI_ParameterSet_GetMethodReturnType(&method.parameters, &method.returns, &ignored);
    (void)MI_ParameterSet_GetParameterCount(&method.parameters, &method.count);
    return method;
}

struct mf_declared mf_declared_parameter(const MI_ParameterSet *set, MI_Uint32 index)
{
    struct mf_declared parameter = {.name = "?"};
    MI_Char *class_name = NULL;
    (void)MI_ParameterSet_GetParameterAt(set, index, &parameter.name, &parameter.type, &class_name,
                                         &parameter.qualifiers);
    parameter.class_name = class_name;
    return parameter;
}

struct mf_declared_qualifier mf_declared_qualifier(const MI_QualifierSet *set, MI_Uint32 index)
{
    struct mf_declared_qualifier qualifier = {.name = "?"};
    MI_Uint32 flags = 0;
    (void)MI_QualifierSet_GetQualifierAt(set, index, &qualifier.name, &qualifier.type, &flags,
                                         &qualifier.value);
    return qualifier;
}

const MI_Char *mf_declared_name(const MI_Class *declaration)
{
    const MI_Char *name = NULL;
    return MI_Class_GetClassName(declaration, &name) == MI_RESULT_OK && name != NULL ? name : "?";
}

const MI_Char *mf_declared_super(const MI_Class *declaration)
{
    const MI_Char *name = NULL;
    return MI_Class_GetParentClassName(declaration, &name) == MI_RESULT_OK ? name : NULL;
}

MI_QualifierSet mf_declared_own(const MI_Class *declaration)
{
    MI_QualifierSet set = {0};
    (void)MI_Class_GetClassQualifierSet(declaration, &set);
    return set;
}

bool mf_declared_is(const MI_QualifierSet *set, const MI_Char *name)
{
    MI_Type type = MI_STRING;
    MI_Uint32 flags = 0;
    MI_Uint32 index = 0;
    MI_Value value;
    return MI_QualifierSet_GetQualifier(set, name, &type, &flags, &value, &index) == MI_RESULT_OK &&
           type == MI_BOOLEAN && value.boolean;
}
