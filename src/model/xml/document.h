/* An instance in CIM-XML together with all classes it takes to read it: CIM, DECLARATION,
 * DECLGROUP. Superclasses come before their subclasses, and each class comes once. */
#ifndef MF_MODEL_XML_DOCUMENT_H
#define MF_MODEL_XML_DOCUMENT_H

#include "model/xml/xml.h"

/* `flags` say what of the classes is written: see xml_class.h; they are never deep. */
void mf_xml_document(struct mf_xml *xml, const MI_Instance *instance, MI_Uint32 flags);

#endif
