/* Somebody's instance, read through its own table for a CIM-XML document.
 *
 * A table that cannot be read is MI_RESULT_INVALID_PARAMETER; what its functions refuse ends the
 * document with their result. What is read belongs to the instance. */
#ifndef MF_MODEL_XML_OBJECT_H
#define MF_MODEL_XML_OBJECT_H

#include "model/xml/xml.h"

/* Where something is; either may be NULL. */
struct mf_xml_place {
    const MI_Char *name_space;
    const MI_Char *server;
};

struct mf_xml_object {
    const MI_Instance *instance;
    const MI_Char *class_name;
    struct mf_xml_place place;
    MI_Uint32 count; /* of elements */
};

struct mf_xml_element {
    const MI_Char *name;
    MI_Value value;
    MI_Type type;
    MI_Uint32 flags;
};

bool mf_xml_object_read(struct mf_xml *xml, const MI_Instance *instance,
                        struct mf_xml_object *object);
bool mf_xml_object_element(struct mf_xml *xml, const struct mf_xml_object *object, MI_Uint32 index,
                           struct mf_xml_element *element);

/* The instance's class, for mf_xml_object_drop_class; NULL if it has none to show. */
MI_Class *mf_xml_object_class(struct mf_xml *xml, const struct mf_xml_object *object);
void mf_xml_object_drop_class(MI_Class *class);

#endif
