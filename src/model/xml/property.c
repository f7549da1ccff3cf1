#include "model/xml/property.h"

#include "base/name.h"
#include "model/type.h"

#include <string.h>

static const MI_PropertyDecl *declaration_of(const MI_Class *class, MI_Uint32 index)
{
    const MI_ClassDecl *decl = class->classDecl;
    return decl == NULL || index >= decl->numProperties ? NULL : decl->properties[index];
}

static MI_Result read(const MI_Class *class, MI_Uint32 index, struct mf_xml_property *property)
{
    memset(property, 0, sizeof *property);
    if (class->ft == NULL || class->ft->GetElementAt == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result = class->ft->GetElementAt(
        class, index, &property->name, &property->value, &property->has_value, &property->type,
        &property->class_name, &property->qualifiers, &property->flags);
    const MI_PropertyDecl *decl = declaration_of(class, index);
    if (decl != NULL) {
        property->array_size = decl->subscript;
        property->origin = decl->origin;
        property->propagator = decl->propagator;
    }
    return result == MI_RESULT_OK && property->name == NULL ? MI_RESULT_INVALID_PARAMETER : result;
}

bool mf_xml_property_read(struct mf_xml *xml, const MI_Class *class, MI_Uint32 index,
                          struct mf_xml_property *property)
{
    return mf_xml_check(xml, read(class, index, property));
}

bool mf_xml_property_find(const MI_Class *class, MI_Uint32 index, const MI_Char *name,
                          struct mf_xml_property *property)
{
    return class != NULL && read(class, index, property) == MI_RESULT_OK &&
           mf_name_equal(property->name, name);
}

const MI_Char *mf_xml_property_tag(struct mf_xml *xml, MI_Type type)
{
    if (type == MI_REFERENCEA) {
        (void)mf_xml_check(xml, MI_RESULT_NOT_SUPPORTED);
    }
    if (type == MI_REFERENCE) {
        return MI_T("PROPERTY.REFERENCE");
    }
    return mf_type_is_array(type) ? MI_T("PROPERTY.ARRAY") : MI_T("PROPERTY");
}
