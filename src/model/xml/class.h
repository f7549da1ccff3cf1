/* Classes in CIM-XML: CLASS with its qualifiers, properties and methods.
 *
 * A class may be somebody else's: it is read through its own table; what no table tells, its
 * flags, array sizes and origins, is in its declaration, if it has one. */
#ifndef MF_MODEL_XML_CLASS_H
#define MF_MODEL_XML_CLASS_H

#include "model/xml/xml.h"

/* What of a class is written. MI.h has only the first; OMI takes them all. */
enum mf_xml_class_flags {
    MF_XML_CLASS_DEEP = 0x1, /* inherited properties and methods too */
    MF_XML_CLASS_ORIGINS = 0x100,
    MF_XML_CLASS_ANCESTORS = 0x200,
    MF_XML_CLASS_INHERITED = 0x400, /* as DEEP */
    MF_XML_CLASS_QUALIFIERS = 0x800
};

void mf_xml_class(struct mf_xml *xml, const MI_Class *class, MI_Uint32 flags);

/* NULL, and the end of the document, for a class that cannot be read. */
const MI_Char *mf_xml_class_name(struct mf_xml *xml, const MI_Class *class);

/* NULL if it has none; the name may be known without the class. */
const MI_Char *mf_xml_class_parent_name(const MI_Class *class);

/* The superclass, to be deleted by the caller; NULL if there is none or it is not known. */
MI_Class *mf_xml_class_parent(struct mf_xml *xml, const MI_Class *class);

#endif
