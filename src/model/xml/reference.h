/* References in CIM-XML: VALUE.REFERENCE, with as much of the path as its holder does not share. */
#ifndef MF_MODEL_XML_REFERENCE_H
#define MF_MODEL_XML_REFERENCE_H

#include "model/xml/object.h"

/* The target by class and keys, in something that is at `place`. */
void mf_xml_reference(struct mf_xml *xml, struct mf_xml_place place, const MI_Instance *target);

/* NAMESPACEPATH, or LOCALNAMESPACEPATH without a server; nothing without a namespace. */
void mf_xml_namespace_path(struct mf_xml *xml, struct mf_xml_place place);

#endif
