#include "tool/json_class.h"

#include "tool/declared.h"
#include "tool/json.h"
#include "tool/scalar.h"

#include <string.h>
#include <strings.h>

/* Members of an object that is being written. */
struct members {
    FILE *file;
    bool any;
};

static FILE *next(struct members *members, const char *name)
{
    (void)fprintf(members->file, "%s", members->any ? ", " : "");
    members->any = true;
    mf_json_string(members->file, name);
    (void)fputs(": ", members->file);
    return members->file;
}

static struct members begin(FILE *file)
{
    (void)fputc('{', file);
    return (struct members){.file = file};
}

static void end(struct members *members)
{
    (void)fputc('}', members->file);
}

static void put_flag(struct members *members, const char *name, bool set)
{
    if (set) {
        (void)fputs("true", next(members, name));
    }
}

/* --- qualifiers ------------------------------------------------------------------------------- */

/* Those that a fixture says in other words. */
static bool is_implied(const MI_Char *name)
{
    static const char *const names[] = {
        "Key", "Abstract", "Association", "Indication", "Terminal", "In", "Out", "Static",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcasecmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* The type is left out where a fixture would guess it. */
static void put_qualifier(struct members *members, const struct mf_declared_qualifier *qualifier)
{
    const MI_Type type = (MI_Type)((unsigned)qualifier->type & ~(unsigned)MI_ARRAY);
    const bool guessed = type == MI_BOOLEAN || type == MI_STRING || type == MI_SINT64;
    FILE *file = next(members, qualifier->name);
    if (!guessed) {
        (void)fprintf(file, "{\"type\": \"%s%s\", \"value\": ", mf_scalar_type(type),
                      type == qualifier->type ? "" : "[]");
    }
    mf_json_value(file, qualifier->type, &qualifier->value, NULL);
    (void)fputs(guessed ? "" : "}", file);
}

static bool has_qualifiers(const MI_QualifierSet *set)
{
    for (MI_Uint32 i = 0; i < mf_declared_qualifiers(set); i++) {
        if (!is_implied(mf_declared_qualifier(set, i).name)) {
            return true;
        }
    }
    return false;
}

static void put_qualifiers(struct members *members, const MI_QualifierSet *set)
{
    if (!has_qualifiers(set)) {
        return;
    }
    struct members inner = begin(next(members, "qualifiers"));
    for (MI_Uint32 i = 0; i < mf_declared_qualifiers(set); i++) {
        const struct mf_declared_qualifier qualifier = mf_declared_qualifier(set, i);
        if (!is_implied(qualifier.name)) {
            put_qualifier(&inner, &qualifier);
        }
    }
    end(&inner);
}

/* --- features --------------------------------------------------------------------------------- */

static void put_type(struct members *members, const struct mf_declared *feature)
{
    const char *const brackets = ((unsigned)feature->type & MI_ARRAY) != 0 ? "[]" : "";
    const bool named = feature->class_name != NULL;
    const char *word = feature->type == MI_REFERENCE ? "ref" : "instance";
    (void)fprintf(next(members, named ? word : "type"), "\"%s%s\"",
                  named ? feature->class_name : mf_scalar_type(feature->type), brackets);
}

static void put_property(struct members *properties, const struct mf_declared *property)
{
    struct members members = begin(next(properties, property->name));
    put_type(&members, property);
    put_flag(&members, "key", (property->flags & MI_FLAG_KEY) != 0);
    put_flag(&members, "readonly", (property->flags & MI_FLAG_READONLY) != 0);
    put_flag(&members, "required", (property->flags & MI_FLAG_REQUIRED) != 0);
    if (property->has_value) {
        mf_json_value(next(&members, "default"), property->type, &property->value, NULL);
    }
    put_qualifiers(&members, &property->qualifiers);
    end(&members);
}

/* What does not say where it goes goes in. */
static void put_parameter(struct members *parameters, const struct mf_declared *parameter)
{
    const bool out = mf_declared_is(&parameter->qualifiers, MI_T("Out"));
    struct members members = begin(next(parameters, parameter->name));
    put_type(&members, parameter);
    put_flag(&members, "in", out && mf_declared_is(&parameter->qualifiers, MI_T("In")));
    put_flag(&members, "out", out);
    put_qualifiers(&members, &parameter->qualifiers);
    end(&members);
}

/* --- methods ---------------------------------------------------------------------------------- */

static void put_method(struct members *methods, const struct mf_declared_method *method)
{
    const struct mf_declared returned = {.type = method->returns};
    struct members members = begin(next(methods, method->name));
    struct members returns = begin(next(&members, "returns"));
    put_type(&returns, &returned);
    end(&returns);
    put_flag(&members, "static", mf_declared_is(&method->qualifiers, MI_T("Static")));
    struct members parameters = begin(next(&members, "parameters"));
    for (MI_Uint32 i = 0; i < method->count; i++) {
        const struct mf_declared parameter = mf_declared_parameter(&method->parameters, i);
        put_parameter(&parameters, &parameter);
    }
    end(&parameters);
    put_qualifiers(&members, &method->qualifiers);
    end(&members);
}

/* --- classes ---------------------------------------------------------------------------------- */

static void put_head(struct members *members, const MI_Class *declaration)
{
    const MI_QualifierSet qualifiers = mf_declared_own(declaration);
    const MI_Char *super = mf_declared_super(declaration);
    if (super != NULL) {
        mf_json_string(next(members, "extends"), super);
    }
    put_flag(members, "abstract", mf_declared_is(&qualifiers, MI_T("Abstract")));
    put_flag(members, "association", mf_declared_is(&qualifiers, MI_T("Association")));
    put_flag(members, "indication", mf_declared_is(&qualifiers, MI_T("Indication")));
    put_flag(members, "terminal", mf_declared_is(&qualifiers, MI_T("Terminal")));
    put_qualifiers(members, &qualifiers);
}

static void put_properties(struct members *members, const MI_Class *declaration)
{
    struct members properties = begin(next(members, "properties"));
    const MI_Uint32 count = mf_declared_properties(declaration);
    for (MI_Uint32 i = 0; i < count; i++) {
        const struct mf_declared property = mf_declared_property(declaration, i);
        put_property(&properties, &property);
    }
    end(&properties);
}

static void put_methods(struct members *members, const MI_Class *declaration)
{
    struct members methods = begin(next(members, "methods"));
    const MI_Uint32 count = mf_declared_methods(declaration);
    for (MI_Uint32 i = 0; i < count; i++) {
        const struct mf_declared_method method = mf_declared_method(declaration, i);
        put_method(&methods, &method);
    }
    end(&methods);
}

void mf_json_class(FILE *file, const MI_Class *declaration)
{
    struct members members = begin(file);
    put_head(&members, declaration);
    put_properties(&members, declaration);
    put_methods(&members, declaration);
    end(&members);
}
