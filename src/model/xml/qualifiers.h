/* Qualifiers in CIM-XML: those that are there, then those that only a flag or a type tells of. */
#ifndef MF_MODEL_XML_QUALIFIERS_H
#define MF_MODEL_XML_QUALIFIERS_H

#include "model/xml/xml.h"

/* What a class says of a class, property, method or parameter besides its qualifiers. */
struct mf_xml_told {
    MI_Uint32 flags;
    MI_Type type;              /* of embedded instances a qualifier tells */
    const MI_Char *class_name; /* their class; NULL: any */
    bool inherited;            /* restricted qualifiers stay with the superclass */
};

void mf_xml_qualifiers(struct mf_xml *xml, const MI_QualifierSet *set,
                       const struct mf_xml_told *told);

/* The same for a thing that has no qualifiers. */
void mf_xml_qualifiers_told(struct mf_xml *xml, const struct mf_xml_told *told);

#endif
