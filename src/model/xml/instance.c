#include "model/xml/instance.h"

#include "model/type.h"
#include "model/xml/object.h"
#include "model/xml/property.h"
#include "model/xml/reference.h"
#include "model/xml/value.h"

#include <string.h>

/* An element and what the class says of it. */
struct entry {
    struct mf_xml_element element;
    const MI_Char *class_name; /* of embedded instances; NULL: any */
    MI_Uint32 array_size;
};

/* --- reading ---------------------------------------------------------------------------------- */

static bool read(struct mf_xml *xml, const struct mf_xml_object *object, const MI_Class *class,
                 MI_Uint32 index, struct entry *entry)
{
    struct mf_xml_property property;
    memset(entry, 0, sizeof *entry);
    if (!mf_xml_object_element(xml, object, index, &entry->element)) {
        return false;
    }
    if (mf_xml_property_find(class, index, entry->element.name, &property)) {
        entry->class_name = property.class_name;
        entry->array_size = property.array_size;
    }
    return true;
}

/* --- writing ---------------------------------------------------------------------------------- */

static void put_embedded(struct mf_xml *xml, const MI_Char *class_name)
{
    mf_xml_attribute(xml, MI_T("EmbeddedObject"),
                     class_name == NULL ? MI_T("object") : MI_T("instance"));
    mf_xml_attribute(xml, MI_T("EmbeddedClassName"), class_name);
}

/* MODIFIED is not of CIM-XML: it keeps a flag of MI's. */
static void put_attributes(struct mf_xml *xml, const struct entry *entry)
{
    const struct mf_xml_element *element = &entry->element;
    mf_xml_attribute(xml, MI_T("NAME"), element->name);
    if (element->type != MI_REFERENCE) {
        mf_xml_type(xml, element->type);
    }
    mf_xml_array_size(xml, element->type, entry->array_size);
    if (mf_type_element(element->type) == MI_INSTANCE) {
        put_embedded(xml, entry->class_name);
    }
    if ((element->flags & MI_FLAG_NOT_MODIFIED) == 0) {
        mf_xml_attribute(xml, MI_T("MODIFIED"), MI_T("TRUE"));
    }
}

static void put_value(struct mf_xml *xml, struct mf_xml_place place,
                      const struct mf_xml_element *element)
{
    if ((element->flags & MI_FLAG_NULL) != 0) {
        return;
    }
    if (element->type != MI_REFERENCE) {
        mf_xml_value(xml, element->type, &element->value);
    } else if (element->value.reference != NULL) {
        mf_xml_reference(xml, place, element->value.reference);
    }
}

static void put_entry(struct mf_xml *xml, struct mf_xml_place place, const struct entry *entry)
{
    const MI_Char *tag = mf_xml_property_tag(xml, entry->element.type);
    mf_xml_open(xml, tag);
    put_attributes(xml, entry);
    mf_xml_markup(xml, MI_T(">"));
    put_value(xml, place, &entry->element);
    mf_xml_close(xml, tag);
}

static void put_elements(struct mf_xml *xml, const struct mf_xml_object *object,
                         const MI_Class *class)
{
    for (MI_Uint32 i = 0; i < object->count; i++) {
        struct entry entry;
        if (!read(xml, object, class, i, &entry)) {
            return;
        }
        put_entry(xml, object->place, &entry);
    }
}

void mf_xml_instance(struct mf_xml *xml, const MI_Instance *instance)
{
    struct mf_xml_object object;
    if (!mf_xml_enter(xml) || !mf_xml_object_read(xml, instance, &object)) {
        return;
    }
    MI_Class *class = mf_xml_object_class(xml, &object);
    mf_xml_markup(xml, MI_T("<INSTANCE"));
    mf_xml_attribute(xml, MI_T("CLASSNAME"), object.class_name);
    mf_xml_markup(xml, MI_T(">"));
    put_elements(xml, &object, class);
    mf_xml_markup(xml, MI_T("</INSTANCE>"));
    mf_xml_object_drop_class(class);
    mf_xml_leave(xml);
}
