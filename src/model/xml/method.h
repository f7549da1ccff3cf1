/* Methods in CIM-XML: what a class says of a method, and its parameters. It belongs to the class.
 */
#ifndef MF_MODEL_XML_METHOD_H
#define MF_MODEL_XML_METHOD_H

#include "model/xml/xml.h"

struct mf_xml_method {
    const MI_Char *name;
    MI_Type type; /* of what it returns */
    MI_Uint32 flags;
    MI_QualifierSet qualifiers;
    MI_ParameterSet parameters;
    const MI_Char *origin; /* both may be NULL */
    const MI_Char *propagator;
    const MI_MethodDecl *decl; /* NULL: the class shows none */
};

bool mf_xml_method_read(struct mf_xml *xml, const MI_Class *class, MI_Uint32 index,
                        struct mf_xml_method *method);

void mf_xml_method_parameters(struct mf_xml *xml, const struct mf_xml_method *method,
                              bool qualified);

#endif
