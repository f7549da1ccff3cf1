#include "tool/print_class.h"

#include "tool/declared.h"
#include "tool/mof_value.h"
#include "tool/print_qualifiers.h"
#include "tool/scalar.h"

#include <stdio.h>

/* Columns: of properties and methods, and of the parameters below a method. */
enum { member = 4, inner = 8 };

static bool is_array(MI_Type type)
{
    return ((unsigned)type & MI_ARRAY) != 0;
}

/* --- features --------------------------------------------------------------------------------- */

/* A property or a parameter: "string Tags[]", "Disk REF Antecedent". */
static void put_feature(const struct mf_colour *colour, const struct mf_declared *feature,
                        int indent)
{
    const bool named = feature->class_name != NULL;
    mf_print_qualifiers(colour, &feature->qualifiers, indent);
    (void)printf("%s%s %s%s%s%s", named ? feature->class_name : mf_scalar_type(feature->type),
                 named && feature->type == MI_REFERENCE ? " REF" : "", colour->property,
                 feature->name, colour->end, is_array(feature->type) ? "[]" : "");
}

static void put_property(const struct mf_colour *colour, const MI_Class *declaration,
                         MI_Uint32 index)
{
    const struct mf_declared property = mf_declared_property(declaration, index);
    (void)printf("%*s", member, "");
    put_feature(colour, &property, member);
    if (property.has_value) {
        (void)fputs(" = ", stdout);
        mf_mof_value(stdout, property.type, &property.value);
    }
    (void)fputs(";\n", stdout);
}

/* A single parameter stays on the line of its method. */
static void put_parameters(const struct mf_colour *colour, const struct mf_declared_method *method)
{
    const bool alone = method->count < 2U;
    for (MI_Uint32 i = 0; i < method->count; i++) {
        const struct mf_declared parameter = mf_declared_parameter(&method->parameters, i);
        (void)printf("%s%s%*s", i == 0 ? "" : ",", alone ? "" : "\n", alone ? 0 : inner, "");
        put_feature(colour, &parameter, inner);
    }
}

static void put_method(const struct mf_colour *colour, const MI_Class *declaration, MI_Uint32 index)
{
    const struct mf_declared_method method = mf_declared_method(declaration, index);
    (void)printf("%*s", member, "");
    mf_print_qualifiers(colour, &method.qualifiers, member);
    (void)printf("%s%s %s%s%s(", mf_scalar_type(method.returns),
                 is_array(method.returns) ? "[]" : "", colour->property, method.name, colour->end);
    put_parameters(colour, &method);
    (void)fputs(");\n", stdout);
}

/* --- classes ---------------------------------------------------------------------------------- */

static void put_heading(const struct mf_colour *colour, const MI_Class *declaration)
{
    const MI_QualifierSet qualifiers = mf_declared_own(declaration);
    const MI_Char *super = mf_declared_super(declaration);
    mf_print_qualifiers(colour, &qualifiers, 0);
    (void)printf("class %s%s%s%s%s\n", colour->class_name, mf_declared_name(declaration),
                 colour->end, super == NULL ? "" : " : ", super == NULL ? "" : super);
}

void mf_print_class(const struct mf_colour *colour, const MI_Class *declaration)
{
    const MI_Uint32 properties = mf_declared_properties(declaration);
    const MI_Uint32 methods = mf_declared_methods(declaration);
    put_heading(colour, declaration);
    (void)fputs("{\n", stdout);
    for (MI_Uint32 i = 0; i < properties; i++) {
        put_property(colour, declaration, i);
    }
    if (properties > 0 && methods > 0) {
        (void)putchar('\n');
    }
    for (MI_Uint32 i = 0; i < methods; i++) {
        put_method(colour, declaration, i);
    }
    (void)fputs("};\n\n", stdout);
}
