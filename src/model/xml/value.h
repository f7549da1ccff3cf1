/* Values in CIM-XML: VALUE and VALUE.ARRAY. A value is passed as an address, as in value.h. */
#ifndef MF_MODEL_XML_VALUE_H
#define MF_MODEL_XML_VALUE_H

#include "model/xml/xml.h"

/* Any type but references, which MI_RESULT_FAILED ends. A null string or instance has no VALUE, in
 * an array it is VALUE.NULL. */
void mf_xml_value(struct mf_xml *xml, MI_Type type, const void *value);

/* A scalar without its tags; not null. */
void mf_xml_value_text(struct mf_xml *xml, MI_Type type, const void *value);

#endif
