#include "model/xml/method.h"

#include "base/name.h"
#include "model/type.h"
#include "model/xml/qualifiers.h"

#include <string.h>

struct parameter {
    const MI_Char *name;
    MI_Type type;
    MI_Char *class_name;
    MI_QualifierSet qualifiers;
    MI_Uint32 flags;
    MI_Uint32 array_size;
};

/* --- reading ---------------------------------------------------------------------------------- */

static const MI_MethodDecl *declaration_of(const MI_Class *class, MI_Uint32 index)
{
    const MI_ClassDecl *decl = class->classDecl;
    return decl == NULL || index >= decl->numMethods ? NULL : decl->methods[index];
}

bool mf_xml_method_read(struct mf_xml *xml, const MI_Class *class, MI_Uint32 index,
                        struct mf_xml_method *method)
{
    MI_QualifierSet returned = {0};
    memset(method, 0, sizeof *method);
    if (!mf_xml_check(xml, class->ft->GetMethodAt(class, index, &method->name, &method->qualifiers,
                                                  &method->parameters)) ||
        !mf_xml_check(xml, MI_ParameterSet_GetMethodReturnType(&method->parameters, &method->type,
                                                               &returned))) {
        return false;
    }
    method->decl = declaration_of(class, index);
    if (method->decl != NULL) {
        method->flags = method->decl->flags;
        method->origin = method->decl->origin;
        method->propagator = method->decl->propagator;
    }
    return mf_xml_check(xml, method->name == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK);
}

/* By name: generated declarations begin with the value that is returned, sets do not. */
static const MI_ParameterDecl *find_declaration(const MI_MethodDecl *decl, const MI_Char *name)
{
    for (MI_Uint32 i = 0; decl != NULL && i < decl->numParameters; i++) {
        if (mf_name_equal(decl->parameters[i]->name, name)) {
            return decl->parameters[i];
        }
    }
    return NULL;
}

static bool read_parameter(struct mf_xml *xml, const struct mf_xml_method *method, MI_Uint32 index,
                           struct parameter *parameter)
{
    memset(parameter, 0, sizeof *parameter);
    if (!mf_xml_check(xml, MI_ParameterSet_GetParameterAt(
                               &method->parameters, index, &parameter->name, &parameter->type,
                               &parameter->class_name, &parameter->qualifiers)) ||
        !mf_xml_check(xml, parameter->name == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK)) {
        return false;
    }
    const MI_ParameterDecl *decl = find_declaration(method->decl, parameter->name);
    if (decl != NULL) {
        parameter->flags = decl->flags;
        parameter->array_size = decl->subscript;
    }
    return true;
}

/* --- writing ---------------------------------------------------------------------------------- */

static const MI_Char *tag_of(MI_Type type)
{
    if (type == MI_REFERENCE) {
        return MI_T("PARAMETER.REFERENCE");
    }
    if (type == MI_REFERENCEA) {
        return MI_T("PARAMETER.REFARRAY");
    }
    return mf_type_is_array(type) ? MI_T("PARAMETER.ARRAY") : MI_T("PARAMETER");
}

static void put_attributes(struct mf_xml *xml, const struct parameter *parameter)
{
    mf_xml_attribute(xml, MI_T("NAME"), parameter->name);
    if (mf_type_element(parameter->type) == MI_REFERENCE) {
        mf_xml_attribute(xml, MI_T("REFERENCECLASS"), parameter->class_name);
    } else {
        mf_xml_type(xml, parameter->type);
    }
    mf_xml_array_size(xml, parameter->type, parameter->array_size);
}

static void put_parameter(struct mf_xml *xml, const struct parameter *parameter, bool qualified)
{
    const MI_Char *tag = tag_of(parameter->type);
    mf_xml_open(xml, tag);
    put_attributes(xml, parameter);
    mf_xml_markup(xml, MI_T(">"));
    if (qualified) {
        const struct mf_xml_told told = {
            .flags = parameter->flags,
            .type = parameter->type,
            .class_name = parameter->class_name,
        };
        mf_xml_qualifiers(xml, &parameter->qualifiers, &told);
    }
    mf_xml_close(xml, tag);
}

void mf_xml_method_parameters(struct mf_xml *xml, const struct mf_xml_method *method,
                              bool qualified)
{
    MI_Uint32 count = 0;
    (void)mf_xml_check(xml, MI_ParameterSet_GetParameterCount(&method->parameters, &count));
    for (MI_Uint32 i = 0; i < count; i++) {
        struct parameter parameter;
        if (!read_parameter(xml, method, i, &parameter)) {
            return;
        }
        put_parameter(xml, &parameter, qualified);
    }
}
