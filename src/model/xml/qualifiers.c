#include "model/xml/qualifiers.h"

#include "base/name.h"
#include "model/type.h"
#include "model/xml/value.h"

#include <string.h>

struct qualifier {
    const MI_Char *name;
    MI_Type type;
    MI_Uint32 flavor;
    MI_Value value;
};

/* Flags that are qualifiers, in the order in which they come. */
static const struct {
    MI_Uint32 flag;
    const MI_Char *name;
} flag_rows[] = {
    {MI_FLAG_KEY, MI_T("key")},
    {MI_FLAG_REQUIRED, MI_T("required")},
    {MI_FLAG_STATIC, MI_T("static")},
    {MI_FLAG_EXPENSIVE, MI_T("expensive")},
    {MI_FLAG_READONLY, MI_T("read")},
    {MI_FLAG_IN, MI_T("in")},
    {MI_FLAG_OUT, MI_T("out")},
    {MI_FLAG_ABSTRACT, MI_T("abstract")},
    {MI_FLAG_TERMINAL, MI_T("terminal")},
    {MI_FLAG_ASSOCIATION, MI_T("association")},
    {MI_FLAG_INDICATION, MI_T("indication")},
};

/* --- one qualifier ---------------------------------------------------------------------------- */

/* Only what differs from the default of a flavour is told. */
static void put_flavor(struct mf_xml *xml, MI_Uint32 flavor)
{
    if ((flavor & MI_FLAG_DISABLEOVERRIDE) != 0) {
        mf_xml_attribute(xml, MI_T("OVERRIDABLE"), MI_T("false"));
    }
    if ((flavor & MI_FLAG_RESTRICTED) != 0) {
        mf_xml_attribute(xml, MI_T("TOSUBCLASS"), MI_T("false"));
    }
    if ((flavor & MI_FLAG_TRANSLATABLE) != 0) {
        mf_xml_attribute(xml, MI_T("TRANSLATABLE"), MI_T("true"));
    }
}

static void put(struct mf_xml *xml, const struct qualifier *qualifier)
{
    mf_xml_markup(xml, MI_T("<QUALIFIER"));
    mf_xml_attribute(xml, MI_T("NAME"), qualifier->name);
    mf_xml_type(xml, qualifier->type);
    put_flavor(xml, qualifier->flavor);
    mf_xml_markup(xml, MI_T(">"));
    mf_xml_value(xml, qualifier->type, &qualifier->value);
    mf_xml_markup(xml, MI_T("</QUALIFIER>"));
}

/* --- what is only told ------------------------------------------------------------------------ */

static bool is_embedded(const struct mf_xml_told *told)
{
    return mf_type_element(told->type) == MI_INSTANCE;
}

static const MI_Char *embedded_name(const struct mf_xml_told *told)
{
    return told->class_name == NULL ? MI_T("EmbeddedObject") : MI_T("EmbeddedInstance");
}

static void put_embedded(struct mf_xml *xml, const struct mf_xml_told *told)
{
    struct qualifier qualifier = {.name = embedded_name(told), .type = MI_BOOLEAN};
    if (told->class_name == NULL) {
        qualifier.value.boolean = MI_TRUE;
    } else {
        qualifier.type = MI_STRING;
        memcpy(&qualifier.value, &told->class_name, sizeof told->class_name);
    }
    put(xml, &qualifier);
}

static void put_flags(struct mf_xml *xml, MI_Uint32 flags)
{
    for (size_t i = 0; i < sizeof flag_rows / sizeof flag_rows[0]; i++) {
        if ((flags & flag_rows[i].flag) != 0) {
            put(xml, &(struct qualifier){
                         .name = flag_rows[i].name, .type = MI_BOOLEAN, .value.boolean = MI_TRUE});
        }
    }
}

void mf_xml_qualifiers_told(struct mf_xml *xml, const struct mf_xml_told *told)
{
    if (is_embedded(told)) {
        put_embedded(xml, told);
    }
    put_flags(xml, told->flags);
}

/* A qualifier that is there need not be told once more. */
static void forget(struct mf_xml_told *rest, const MI_Char *name)
{
    for (size_t i = 0; i < sizeof flag_rows / sizeof flag_rows[0]; i++) {
        if (mf_name_equal(name, flag_rows[i].name)) {
            rest->flags &= ~flag_rows[i].flag;
        }
    }
    if (mf_name_equal(name, embedded_name(rest))) {
        rest->type = MI_BOOLEAN;
    }
}

/* --- all -------------------------------------------------------------------------------------- */

static MI_Result read_at(const MI_QualifierSet *set, MI_Uint32 index, struct qualifier *qualifier)
{
    memset(qualifier, 0, sizeof *qualifier);
    const MI_Result result = MI_QualifierSet_GetQualifierAt(
        set, index, &qualifier->name, &qualifier->type, &qualifier->flavor, &qualifier->value);
    return result == MI_RESULT_OK && qualifier->name == NULL ? MI_RESULT_INVALID_PARAMETER : result;
}

void mf_xml_qualifiers(struct mf_xml *xml, const MI_QualifierSet *set,
                       const struct mf_xml_told *told)
{
    struct mf_xml_told rest = *told;
    MI_Uint32 count = 0;
    (void)MI_QualifierSet_GetQualifierCount(set, &count);
    for (MI_Uint32 i = 0; i < count; i++) {
        struct qualifier qualifier;
        if (!mf_xml_check(xml, read_at(set, i, &qualifier))) {
            return;
        }
        if (!told->inherited || (qualifier.flavor & MI_FLAG_RESTRICTED) == 0) {
            put(xml, &qualifier);
            forget(&rest, qualifier.name);
        }
    }
    mf_xml_qualifiers_told(xml, &rest);
}
