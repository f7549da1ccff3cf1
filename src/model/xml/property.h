/* What a class says of a property: by its own table and, where no table tells, by its declaration.
 * It belongs to the class. */
#ifndef MF_MODEL_XML_PROPERTY_H
#define MF_MODEL_XML_PROPERTY_H

#include "model/xml/xml.h"

struct mf_xml_property {
    const MI_Char *name;
    MI_Type type;
    MI_Uint32 flags;
    MI_Char *class_name; /* of a reference or embedded instance; may be NULL */
    MI_Boolean has_value;
    MI_Value value;
    MI_QualifierSet qualifiers;
    MI_Uint32 array_size;  /* 0: any */
    const MI_Char *origin; /* both may be NULL */
    const MI_Char *propagator;
};

bool mf_xml_property_read(struct mf_xml *xml, const MI_Class *class, MI_Uint32 index,
                          struct mf_xml_property *property);

/* The same for an element of an instance; false if the class, or NULL, does not have it there. */
bool mf_xml_property_find(const MI_Class *class, MI_Uint32 index, const MI_Char *name,
                          struct mf_xml_property *property);

/* PROPERTY, PROPERTY.ARRAY or PROPERTY.REFERENCE. Arrays of references are no properties in CIM:
 * MI_RESULT_NOT_SUPPORTED ends the document. */
const MI_Char *mf_xml_property_tag(struct mf_xml *xml, MI_Type type);

#endif
