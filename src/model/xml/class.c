#include "model/xml/class.h"

#include "base/name.h"
#include "model/xml/method.h"
#include "model/xml/property.h"
#include "model/xml/qualifiers.h"
#include "model/xml/reference.h"
#include "model/xml/value.h"

static const MI_Uint32 all_elements = MF_XML_CLASS_DEEP | MF_XML_CLASS_INHERITED;

struct writer {
    struct mf_xml *xml;
    const MI_Class *class;
    const MI_Char *name;
    struct mf_xml_place place;
    MI_Uint32 flags;
};

static bool is_set(const struct writer *writer, MI_Uint32 flags)
{
    return (writer->flags & flags) != 0;
}

/* A name that a table cannot tell is none. */
static const MI_Char *name_by(const MI_Class *class,
                              MI_Result(MI_CALL *get)(const MI_Class *self, const MI_Char **name))
{
    const MI_Char *name = NULL;
    return get != NULL && get(class, &name) == MI_RESULT_OK ? name : NULL;
}

/* --- superclasses ----------------------------------------------------------------------------- */

const MI_Char *mf_xml_class_parent_name(const MI_Class *class)
{
    return name_by(class, class->ft->GetParentClassName);
}

MI_Class *mf_xml_class_parent(struct mf_xml *xml, const MI_Class *class)
{
    MI_Class *parent = NULL;
    if (class->ft->GetParentClass == NULL) {
        return NULL;
    }
    const MI_Result result = class->ft->GetParentClass(class, &parent);
    if (result == MI_RESULT_INVALID_SUPERCLASS) {
        return NULL;
    }
    return mf_xml_check(xml, result) ? parent : NULL;
}

/* Nearest first. */
static void put_ancestors(struct mf_xml *xml, const MI_Class *class)
{
    const MI_Char *name = mf_xml_class_parent_name(class);
    if (name == NULL || !mf_xml_enter(xml)) {
        return;
    }
    mf_xml_text(xml, name);
    MI_Class *parent = mf_xml_class_parent(xml, class);
    if (parent != NULL) {
        if (mf_xml_class_parent_name(parent) != NULL) {
            mf_xml_markup(xml, MI_T(","));
        }
        put_ancestors(xml, parent);
        (void)MI_Class_Delete(parent);
    }
    mf_xml_leave(xml);
}

static void put_derivation(const struct writer *writer)
{
    mf_xml_markup(writer->xml, MI_T(" DERIVATION=\""));
    put_ancestors(writer->xml, writer->class);
    mf_xml_markup(writer->xml, MI_T("\""));
}

/* --- properties ------------------------------------------------------------------------------- */

static bool is_inherited(const struct writer *writer, const MI_Char *propagator)
{
    return propagator != NULL && !mf_name_equal(propagator, writer->name);
}

/* A property without the flag is one that AddElement made: it has flags and no qualifiers. */
static void put_property_qualifiers(const struct writer *writer,
                                    const struct mf_xml_property *property)
{
    const struct mf_xml_told told = {
        .flags = property->flags,
        .type = property->type,
        .class_name = property->class_name,
        .inherited = is_inherited(writer, property->propagator),
    };
    if (!is_set(writer, MF_XML_CLASS_QUALIFIERS)) {
        return;
    }
    if ((property->flags & MI_FLAG_PROPERTY) == 0) {
        mf_xml_qualifiers_told(writer->xml, &told);
        return;
    }
    mf_xml_qualifiers(writer->xml, &property->qualifiers, &told);
}

static void put_attributes(const struct writer *writer, const struct mf_xml_property *property)
{
    struct mf_xml *xml = writer->xml;
    mf_xml_attribute(xml, MI_T("NAME"), property->name);
    if (property->type == MI_REFERENCE) {
        mf_xml_attribute(xml, MI_T("REFERENCECLASS"), property->class_name);
    } else {
        mf_xml_type(xml, property->type);
    }
    mf_xml_array_size(xml, property->type, property->array_size);
    if (is_set(writer, MF_XML_CLASS_ORIGINS)) {
        mf_xml_attribute(xml, MI_T("CLASSORIGIN"), property->origin);
    }
    if (is_inherited(writer, property->propagator)) {
        mf_xml_attribute(xml, MI_T("PROPAGATED"), MI_T("true"));
    }
}

static void put_default(const struct writer *writer, const struct mf_xml_property *property)
{
    if (!property->has_value) {
        return;
    }
    if (property->type != MI_REFERENCE) {
        mf_xml_value(writer->xml, property->type, &property->value);
    } else if (property->value.reference != NULL) {
        mf_xml_reference(writer->xml, writer->place, property->value.reference);
    }
}

static void put_property(const struct writer *writer, const struct mf_xml_property *property)
{
    const MI_Char *tag = mf_xml_property_tag(writer->xml, property->type);
    mf_xml_open(writer->xml, tag);
    put_attributes(writer, property);
    mf_xml_markup(writer->xml, MI_T(">"));
    put_property_qualifiers(writer, property);
    put_default(writer, property);
    mf_xml_close(writer->xml, tag);
}

static void put_properties(const struct writer *writer)
{
    MI_Uint32 count = 0;
    (void)mf_xml_check(writer->xml, writer->class->ft->GetElementCount(writer->class, &count));
    for (MI_Uint32 i = 0; i < count; i++) {
        struct mf_xml_property property;
        if (!mf_xml_property_read(writer->xml, writer->class, i, &property)) {
            return;
        }
        if (is_set(writer, all_elements) || !is_inherited(writer, property.propagator)) {
            put_property(writer, &property);
        }
    }
}

/* --- methods ---------------------------------------------------------------------------------- */

static void put_method_attributes(const struct writer *writer, const struct mf_xml_method *method)
{
    struct mf_xml *xml = writer->xml;
    mf_xml_attribute(xml, MI_T("NAME"), method->name);
    mf_xml_type(xml, method->type);
    if (is_set(writer, MF_XML_CLASS_ORIGINS)) {
        mf_xml_attribute(xml, MI_T("CLASSORIGIN"), method->origin);
    }
    if (is_inherited(writer, method->propagator)) {
        mf_xml_attribute(xml, MI_T("PROPAGATED"), MI_T("true"));
    }
}

static void put_method(const struct writer *writer, const struct mf_xml_method *method)
{
    const bool qualified = is_set(writer, MF_XML_CLASS_QUALIFIERS);
    mf_xml_markup(writer->xml, MI_T("<METHOD"));
    put_method_attributes(writer, method);
    mf_xml_markup(writer->xml, MI_T(">"));
    if (qualified) {
        const struct mf_xml_told told = {
            .flags = method->flags,
            .inherited = is_inherited(writer, method->propagator),
        };
        mf_xml_qualifiers(writer->xml, &method->qualifiers, &told);
    }
    mf_xml_method_parameters(writer->xml, method, qualified);
    mf_xml_markup(writer->xml, MI_T("</METHOD>"));
}

static void put_methods(const struct writer *writer)
{
    MI_Uint32 count = 0;
    (void)mf_xml_check(writer->xml, writer->class->ft->GetMethodCount(writer->class, &count));
    for (MI_Uint32 i = 0; i < count; i++) {
        struct mf_xml_method method;
        if (!mf_xml_method_read(writer->xml, writer->class, i, &method)) {
            return;
        }
        if (is_set(writer, all_elements) || !is_inherited(writer, method.propagator)) {
            put_method(writer, &method);
        }
    }
}

/* --- the class -------------------------------------------------------------------------------- */

static void put_qualifiers(const struct writer *writer)
{
    MI_QualifierSet qualifiers = {0};
    const MI_ClassDecl *decl = writer->class->classDecl;
    const struct mf_xml_told told = {.flags = decl == NULL ? 0 : decl->flags};
    if (is_set(writer, MF_XML_CLASS_QUALIFIERS) &&
        mf_xml_check(writer->xml,
                     writer->class->ft->GetClassQualifierSet(writer->class, &qualifiers))) {
        mf_xml_qualifiers(writer->xml, &qualifiers, &told);
    }
}

static void put_class(const struct writer *writer)
{
    struct mf_xml *xml = writer->xml;
    mf_xml_markup(xml, MI_T("<CLASS"));
    mf_xml_attribute(xml, MI_T("NAME"), writer->name);
    mf_xml_attribute(xml, MI_T("SUPERCLASS"), mf_xml_class_parent_name(writer->class));
    if (is_set(writer, MF_XML_CLASS_ANCESTORS)) {
        put_derivation(writer);
    }
    mf_xml_markup(xml, MI_T(">"));
    put_qualifiers(writer);
    put_properties(writer);
    put_methods(writer);
    mf_xml_markup(xml, MI_T("</CLASS>"));
}

static bool is_readable(const MI_Class *class)
{
    const MI_ClassFT *ft = class == NULL ? NULL : class->ft;
    return ft != NULL && ft->GetClassName != NULL && ft->GetElementCount != NULL &&
           ft->GetElementAt != NULL && ft->GetClassQualifierSet != NULL &&
           ft->GetMethodCount != NULL && ft->GetMethodAt != NULL;
}

const MI_Char *mf_xml_class_name(struct mf_xml *xml, const MI_Class *class)
{
    const MI_Char *name = NULL;
    if (!mf_xml_check(xml, is_readable(class) ? MI_RESULT_OK : MI_RESULT_INVALID_PARAMETER) ||
        !mf_xml_check(xml, class->ft->GetClassName(class, &name)) ||
        !mf_xml_check(xml, name == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK)) {
        return NULL;
    }
    return name;
}

void mf_xml_class(struct mf_xml *xml, const MI_Class *class, MI_Uint32 flags)
{
    struct writer writer = {
        .xml = xml,
        .class = class,
        .name = mf_xml_class_name(xml, class),
        .flags = flags,
    };
    if (writer.name != NULL) {
        writer.place.name_space = name_by(class, class->ft->GetNameSpace);
        writer.place.server = name_by(class, class->ft->GetServerName);
        put_class(&writer);
    }
}
