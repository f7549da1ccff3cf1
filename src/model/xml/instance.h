/* Instances in CIM-XML: INSTANCE with a value for each property that is not null.
 *
 * An instance may be somebody else's: it is read through its own table. Its class, if it shows
 * one, adds what only a class knows. */
#ifndef MF_MODEL_XML_INSTANCE_H
#define MF_MODEL_XML_INSTANCE_H

#include "model/xml/xml.h"

void mf_xml_instance(struct mf_xml *xml, const MI_Instance *instance);

#endif
