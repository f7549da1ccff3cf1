#include "support/random_fixture.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SPACES = 3, CLASSES = 9, PROPERTIES = 5, METHODS = 2, NONE = -1, REFERENCE = 14, INSTANCE };

/* --- chance ----------------------------------------------------------------------------------- */

static uint64_t state;

/* xorshift: the same numbers everywhere. */
static unsigned below(unsigned limit)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)((state >> 8) % limit);
}

static bool once_in(unsigned times)
{
    return below(times) == 0;
}

/* --- the plan --------------------------------------------------------------------------------- */

struct property {
    int type;   /* of `types`, or REFERENCE, INSTANCE */
    int target; /* class of a reference or an embedded instance */
    bool array;
    bool key;
    bool again; /* the superclass has it too */
    char name[16];
};

struct class
{
    char name[16];
    unsigned space;
    int super;
    int twin; /* the class of the same name in another namespace, declared first */
    bool association;
    bool abstract;
    bool keyed;         /* serial numbers tell its instances apart */
    bool included;      /* declared in the included file, with its instances */
    bool shared;        /* in the last namespace too */
    unsigned instances; /* their serial numbers are 0, 1... */
    unsigned named;     /* so many of them have an id */
    struct property own[PROPERTIES];
    unsigned count;
    struct property methods[METHODS]; /* what they return and their parameter */
    unsigned method_count;
};

static struct class classes[CLASSES];
static FILE *out;

static const char *const spaces[SPACES] = {"root/cimv2", "root/other", "root/third"};

static const struct {
    const char *name;
    const char *values[4];
} types[] = {
    {"boolean", {"true", "false", "true", "false"}},
    {"uint8", {"0", "255", "\"7\"", "1"}},
    {"sint8", {"-128", "127", "\"-1\"", "0"}},
    {"uint16", {"0", "65535", "\"65535\"", "9"}},
    {"sint16", {"-32768", "32767", "0", "1"}},
    {"uint32", {"0", "4294967295", "\"12\"", "3"}},
    {"sint32", {"-2147483648", "2147483647", "0", "-5"}},
    {"uint64", {"\"18446744073709551615\"", "9223372036854775807", "\"9223372036854775808\"", "0"}},
    {"sint64", {"-9223372036854775808", "9223372036854775807", "\"-1\"", "0"}},
    {"real32", {"0.1", "3.4028234e38", "-0.0", "5"}},
    {"real64", {"0.1", "1.7976931348623157e308", "5e-324", "123456789012345678"}},
    {"char16", {"\"a\"", "\"\\u00e9\"", "\"\\uffff\"", "\"\\\"\""}},
    {"datetime",
     {"\"20240229235959.999999-720\"", "\"00000000000000.000000:000\"",
      "\"99999999235959.999999:000\"", "\"16010101000000.000000+000\""}},
    {"string",
     {"\"\"", "\"a\\\"b\\\\c/\"", "\"\\u00e9\\ud83d\\ude00\\n\\u0001\\u007f\"", "\"@x\""}},
};

static void put(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void put(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)vfprintf(out, format, arguments);
    va_end(arguments);
}

static bool fresh; /* nothing is in the innermost object or array yet */

static void open_with(const char *bracket)
{
    put("%s", bracket);
    fresh = true;
}

static void close_with(const char *bracket)
{
    put("%s", bracket);
    fresh = false;
}

/* The next thing of an object or array begins. */
static void next(void)
{
    put("%s", fresh ? "" : ", ");
    fresh = false;
}

static void put_key(const char *name)
{
    next();
    put("\"%s\": ", name);
}

static void put_flag(const char *name, bool value)
{
    put_key(name);
    put(value ? "true" : "false");
}

static void put_named(const char *name, const char *text)
{
    put_key(name);
    put("\"%s\"", text);
}

/* --- planning --------------------------------------------------------------------------------- */

static const struct class *root_of(const struct class *class)
{
    return class->super == NONE ? class : root_of(&classes[class->super]);
}

/* A class before `limit` in the namespace, or NONE. */
static int pick_class(int limit, unsigned space, bool concrete)
{
    const int start = limit == 0 ? 0 : (int)below((unsigned)limit);
    for (int i = 0; i < limit; i++) {
        const int candidate = (start + i) % limit;
        if (classes[candidate].space == space && !(concrete && classes[candidate].abstract)) {
            return candidate;
        }
    }
    return NONE;
}

static struct property plan_value(int self, unsigned space)
{
    struct property property = {.type = (int)below(REFERENCE), .target = NONE, .array = once_in(3)};
    if (once_in(3) && (property.target = pick_class(self, space, true)) != NONE) {
        property.type = once_in(2) ? REFERENCE : INSTANCE;
        property.array = property.type == INSTANCE && property.array;
    }
    return property;
}

static void add(struct class *class, struct property property)
{
    const char place[] = {'_', (char)('0' + class->count), '\0'};
    memcpy(property.name, class->name, sizeof property.name);
    strcat(property.name, place);
    class->own[class->count++] = property;
}

static void plan_keys(struct class *class, int self)
{
    const int target = pick_class(self, class->space, false);
    if (once_in(3) && target != NONE && classes[target].keyed) {
        class->association = true;
        add(class, (struct property){.type = REFERENCE, .target = target, .key = true});
        class->keyed = true;
        add(class, (struct property){.type = REFERENCE, .target = target, .key = once_in(2)});
        return;
    }
    if (!once_in(6)) {
        add(class, (struct property){.type = 1 + (int)below(REFERENCE - 1), .key = true});
    }
    if (!once_in(3) && class->count > 0) {
        add(class, (struct property){.type = (int)below(REFERENCE), .key = true});
    }
    class->keyed = class->count > 0;
}

/* A property of the superclass, declared again. */
static void plan_again(struct class *class)
{
    const struct class *super = &classes[class->super];
    if (super->count == 0) {
        return;
    }
    class->own[class->count] = super->own[below(super->count)];
    class->own[class->count].again = true;
    class->count++;
}

/* Whether a namespace has a class of that name. */
static bool is_taken(int self, const char *name, unsigned space)
{
    int i = 0;
    while (i < self && (classes[i].space != space || strcmp(classes[i].name, name) != 0)) {
        i++;
    }
    return i < self;
}

/* Gives a class the name of one in another namespace, of the same file. */
static bool plan_twin(struct class *class, int self)
{
    const int twin = class->included ? NONE : 3 + (int)below((unsigned)self - 2);
    if (twin == NONE || twin == self || classes[twin].twin != NONE || classes[twin].shared ||
        is_taken(self, classes[twin].name, class->space)) {
        return false;
    }
    class->twin = twin;
    memcpy(class->name, classes[twin].name, sizeof class->name);
    return true;
}

static bool plan_super(struct class *class, int self)
{
    const int super = pick_class(self, class->space, false);
    if (super == NONE || classes[super].shared) {
        return false;
    }
    class->super = super;
    class->association = classes[super].association;
    class->keyed = classes[super].keyed;
    return true;
}

static void plan_identity(struct class *class, int self)
{
    const bool is_twin = once_in(2) && plan_twin(class, self);
    if (!is_twin && once_in(2) && plan_super(class, self)) {
        if (once_in(2)) {
            plan_again(class);
        }
        return;
    }
    plan_keys(class, self);
    class->shared = !is_twin && !class->association && class->space == 0 && once_in(4);
}

static void plan_class(int self)
{
    struct class *class = &classes[self];
    *class = (struct class){.space = below(4) % SPACES, .super = NONE, .twin = NONE};
    (void)snprintf(class->name, sizeof class->name, "C%d", self);
    class->included = self < 3;
    class->abstract = once_in(5);
    plan_identity(class, self);
    const int known = class->shared ? 0 : self; /* what the last namespace has not is not named */
    while (class->count < PROPERTIES && !once_in(4)) {
        add(class, plan_value(known, class->space));
    }
    class->instances = class->abstract ? 0 : below(class->keyed ? 5 : 2);
    class->named = below(class->instances + 1);
    class->method_count = below(METHODS + 1);
    for (unsigned i = 0; i < class->method_count; i++) {
        class->methods[i] = plan_value(known, class->space);
    }
}

/* --- keys and references ---------------------------------------------------------------------- */

/* Every path is told by its class and a serial number, whether or not there is such an instance. */
static unsigned serial_of_end(unsigned position, unsigned serial)
{
    return position == 0 ? serial : (serial * 3 + position) % 5;
}

static void put_scalar_key(int type, unsigned serial, bool json)
{
    const char *quote = json ? "\"" : "";
    switch (type) {
    case 0:
        put("%s", serial % 2 == 0 ? "true" : "false");
        return;
    case 9:
    case 10:
        put("%u.5", serial);
        return;
    case 11:
        put("%s\xE4\xB8%c%s", quote, (int)(0x80U + serial), quote); /* from U+4E00 on */
        return;
    case 12:
        put("%s2024010112%02u00.000000+000%s", quote, serial, quote);
        return;
    case 13:
        put(json ? "\"k \\\"%u\\\\\"" : "k \"%u\\", serial);
        return;
    default:
        put("%u", serial);
    }
}

static void put_object(int class, unsigned serial, unsigned from);

static void put_keys(const struct class *class, unsigned serial)
{
    const struct class *root = root_of(class);
    for (unsigned i = 0; i < root->count && root->own[i].key; i++) {
        put_key(root->own[i].name);
        if (root->own[i].type == REFERENCE) {
            put_object(root->own[i].target, serial_of_end(i, serial), class->space);
        } else {
            put_scalar_key(root->own[i].type, serial, true);
        }
    }
}

static void put_object(int class, unsigned serial, unsigned from)
{
    open_with("{");
    put_named("class", classes[class].name);
    if (classes[class].space != from || once_in(3)) {
        put_named("namespace", spaces[classes[class].space]);
    }
    put_key("keys");
    open_with("{");
    put_keys(&classes[class], serial);
    close_with("}");
    close_with("}");
}

/* A text within another: in quotes, with backslashes before what would end it. */
static void put_quoted(const char *text)
{
    put("\"");
    for (; *text != '\0'; text++) {
        put(*text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
    }
    put("\"");
}

static char *path_text(int class, unsigned serial);

static void put_path_key(const struct property *key, unsigned position, unsigned serial)
{
    char *inner = NULL;
    size_t size = 0;
    if (key->type < 11) {
        put_scalar_key(key->type, serial, false);
        return;
    }
    if (key->type == REFERENCE) {
        inner = path_text(key->target, serial_of_end(position, serial));
    } else {
        FILE *outer = out;
        out = open_memstream(&inner, &size);
        put_scalar_key(key->type, serial, false);
        (void)fclose(out);
        out = outer;
    }
    put_quoted(inner);
    free(inner);
}

static char *path_text(int class, unsigned serial)
{
    const struct class *root = root_of(&classes[class]);
    char *text = NULL;
    size_t size = 0;
    FILE *outer = out;
    out = open_memstream(&text, &size);
    put("%s:%s", spaces[classes[class].space], classes[class].name);
    unsigned i = 0;
    for (; i < root->count && root->own[i].key; i++) {
        put("%s%s=", i == 0 ? "." : ",", root->own[i].name);
        put_path_key(&root->own[i], i, serial);
    }
    put(i == 0 ? "=@" : "");
    (void)fclose(out);
    out = outer;
    return text;
}

static void put_reference(int class, unsigned serial, unsigned from)
{
    if (serial < classes[class].named && once_in(2)) {
        put("\"@%d_%u\"", class, serial);
    } else if (once_in(2)) {
        char *text = path_text(class, serial);
        put_quoted(text);
        free(text);
    } else {
        put_object(class, serial, from);
    }
}

/* --- values ----------------------------------------------------------------------------------- */

static void put_properties(const struct class *class, unsigned depth);

static void put_one(const struct property *property, unsigned space, unsigned depth)
{
    if (property->type == REFERENCE) {
        put_reference(property->target, below(6), space);
    } else if (property->type == INSTANCE) {
        open_with("{");
        put_named("class", classes[property->target].name);
        put_key("properties");
        open_with("{");
        put_properties(&classes[property->target], depth + 1);
        close_with("}");
        close_with("}");
    } else {
        put("%s", types[property->type].values[below(4)]);
    }
}

static void put_value(const struct property *property, unsigned space, unsigned depth)
{
    if (!property->array) {
        put_one(property, space, depth);
        return;
    }
    open_with("[");
    for (unsigned i = below(4); i > 0; i--) {
        next();
        put_one(property, space, depth);
    }
    close_with("]");
}

/* Some of the properties that are no keys, inherited ones first. */
static void put_properties(const struct class *class, unsigned depth)
{
    if (class->super != NONE) {
        put_properties(&classes[class->super], depth);
    }
    for (unsigned i = 0; i < class->count; i++) {
        const struct property *property = &class->own[i];
        const bool deep = property->type == INSTANCE && depth > 2;
        if (property->key || property->again || once_in(3)) {
            continue;
        }
        put_key(property->name);
        if (deep || once_in(6)) {
            put("null");
        } else {
            put_value(property, class->space, depth);
        }
    }
}

/* --- classes ---------------------------------------------------------------------------------- */

static void put_comment(void)
{
    if (once_in(6)) {
        put_named("comment", "of no matter");
    }
}

static void put_type(const struct property *property)
{
    const char *array = property->array ? "[]" : "";
    char text[32];
    if (property->type == REFERENCE) {
        put_named("ref", classes[property->target].name);
        return;
    }
    (void)snprintf(text, sizeof text, "%s%s",
                   property->type == INSTANCE ? classes[property->target].name
                                              : types[property->type].name,
                   array);
    put_named(property->type == INSTANCE ? "instance" : "type", text);
}

/* One of a type of its own, and one of each that needs none. */
static void put_qualifiers(void)
{
    static const char *const values[] = {"true",           "\"text\"",       "-5", "0.1",
                                         "[true, false]",  "[\"a\", \"b\"]", "[]", "[1, -2]",
                                         "[0.5, 2, 1e20]", "false"};
    if (!once_in(3)) {
        return;
    }
    const struct property typed = {.type = (int)below(REFERENCE), .array = once_in(2)};
    put_key("qualifiers");
    open_with("{");
    put_named("Description", "what it is");
    put_key("Any");
    put("%s", values[below(sizeof values / sizeof values[0])]);
    put_key("Typed");
    open_with("{");
    put_type(&typed);
    put_key("value");
    put_value(&typed, 0, 0);
    close_with("}");
    if (once_in(3)) {
        put_flag("Static", true);
    }
    close_with("}");
}

static void put_property(const struct class *class, const struct property *property)
{
    put_key(property->name);
    open_with("{");
    put_type(property);
    if (property->key && (!property->again || once_in(2))) {
        put_flag("key", true);
    }
    if (once_in(4)) {
        put_flag("readonly", once_in(2));
    }
    if (once_in(4)) {
        put_flag("required", once_in(2));
    }
    if (property->type < REFERENCE && !property->key && once_in(3)) {
        put_key("default");
        if (once_in(4)) {
            put("null");
        } else {
            put_value(property, class->space, 0);
        }
    }
    put_comment();
    put_qualifiers();
    close_with("}");
}

/* "value" and "out" of the method of that number. */
static void put_answer(const struct class *class, unsigned number)
{
    const struct property *method = &class->methods[number];
    put_key("value");
    put_value(method, class->space, 0);
    put_key("out");
    open_with("{");
    if (once_in(2)) {
        put_key("Out");
        put_value(method, class->space, 0);
    }
    close_with("}");
}

static bool is_static(unsigned number)
{
    return number == 1;
}

static void put_method(const struct class *class, unsigned number)
{
    put("\"%s_M%u\": ", class->name, number);
    open_with("{");
    put_key("returns");
    open_with("{");
    put_type(&class->methods[number]);
    if (once_in(2)) {
        put_answer(class, number);
    }
    close_with("}");
    put_flag("static", is_static(number));
    put_key("parameters");
    open_with("{");
    put_key("Out");
    open_with("{");
    put_type(&class->methods[number]);
    put_flag("out", true);
    if (once_in(2)) {
        put_flag("in", once_in(2));
    }
    put_qualifiers();
    close_with("}");
    put_named("In", types[below(REFERENCE)].name);
    close_with("}");
    put_qualifiers();
    close_with("}");
}

static void put_methods(const struct class *class)
{
    put_key("methods");
    open_with("{");
    for (unsigned i = 0; i < class->method_count; i++) {
        next();
        put_method(class, i);
    }
    close_with("}");
}

static void put_class_flags(const struct class *class)
{
    if (class->association && (class->super == NONE || once_in(2))) {
        put_flag("association", true);
    }
    if (class->abstract) {
        put_flag("abstract", true);
    }
    if (once_in(8)) {
        put_flag("indication", true);
    }
}

/* Where the class is, if not in the first namespace, which is that of the file. */
static void put_spaces(const struct class *class)
{
    if (class->shared) {
        put_key("namespaces");
        put("[\"%s\", \"%s\"]", spaces[class->space], spaces[SPACES - 1]);
    } else if (class->space != 0 || once_in(3)) {
        put_named("namespace", spaces[class->space]);
    }
}

static void put_class(const struct class *class)
{
    next();
    open_with("{");
    put_spaces(class);
    put_comment();
    if (class->super != NONE) {
        put_named("extends", classes[class->super].name);
    }
    put_class_flags(class);
    put_key("properties");
    open_with("{");
    for (unsigned i = 0; i < class->count; i++) {
        put_property(class, &class->own[i]);
    }
    close_with("}");
    put_methods(class);
    put_qualifiers();
    close_with("}");
}

/* A class and those of its name in other namespaces. */
static void put_variants(int self)
{
    put_key(classes[self].name);
    open_with("[");
    put_class(&classes[self]);
    for (int i = self + 1; i < CLASSES; i++) {
        if (classes[i].twin == self) {
            put_class(&classes[i]);
        }
    }
    close_with("]");
}

static bool has_twin(int self)
{
    int i = self + 1;
    while (i < CLASSES && classes[i].twin != self) {
        i++;
    }
    return i < CLASSES;
}

static void put_classes(bool included)
{
    put_key("classes");
    open_with("{");
    for (int i = 0; i < CLASSES; i++) {
        if (classes[i].included != included || classes[i].twin != NONE) {
            continue;
        }
        if (has_twin(i)) {
            put_variants(i);
        } else {
            put("%s\"%s\": ", fresh ? "" : ", ", classes[i].name);
            fresh = true;
            put_class(&classes[i]);
        }
    }
    close_with("}");
}

/* --- instances -------------------------------------------------------------------------------- */

static void put_returns(const struct class *class)
{
    if (class->method_count == 0 || once_in(2)) {
        return;
    }
    put_key("returns");
    open_with("{");
    put("\"%s_M0\": ", class->name);
    open_with("{");
    put_answer(class, 0);
    close_with("}");
    close_with("}");
}

static void put_instance(int self, unsigned serial)
{
    const struct class *class = &classes[self];
    next();
    open_with("{");
    if (serial < class->named) {
        put_key("id");
        put("\"@%d_%u\"", self, serial);
    }
    if (serial > 0 && class->named > 0 && once_in(2)) {
        put_key("like");
        put("\"@%d_0\"", self);
    } else {
        put_named("class", class->name);
        put_named("namespace", spaces[class->space]);
    }
    put_comment();
    put_key("properties");
    open_with("{");
    put_keys(class, serial);
    put_properties(class, 0);
    close_with("}");
    put_returns(class);
    close_with("}");
}

static void put_instances(bool included)
{
    put_key("instances");
    open_with("[");
    for (int i = 0; i < CLASSES; i++) {
        for (unsigned serial = 0; classes[i].included == included && serial < classes[i].instances;
             serial++) {
            put_instance(i, serial);
        }
    }
    close_with("]");
}

static void put_ends(const struct class *class)
{
    put_key("ends");
    open_with("{");
    put_key(class->own[0].name);
    open_with("[");
    for (unsigned serial = 10; serial < 12; serial++) {
        next();
        put_reference(class->own[0].target, serial, class->space);
    }
    close_with("]");
    put_key(class->own[1].name);
    put_reference(class->own[1].target, below(4), class->space);
    close_with("}");
}

/* Serial numbers from ten on: their ends are nobody's. */
static void put_associations(bool included)
{
    put_key("associations");
    open_with("[");
    for (int i = 0; i < CLASSES; i++) {
        const struct class *class = &classes[i];
        if (class->included != included || !class->association || class->super != NONE ||
            class->abstract || once_in(3)) {
            continue;
        }
        next();
        open_with("{");
        put_named("class", class->name);
        put_named("namespace", spaces[class->space]);
        put_ends(class);
        close_with("}");
    }
    close_with("]");
}

/* --- files ------------------------------------------------------------------------------------ */

static void put_rules(void)
{
    put_key("rules");
    put("[{\"id\": \"a\", \"match\": {\"op\": \"TestConnection\", \"options\": "
        "{\"timeout\": {\"gte\": 0.1}}}, \"times\": {\"max\": 3}, \"then\": [{\"delayMs\": "
        "%u}, {\"final\": {\"result\": \"FAILED\", \"message\": \"\\u00e9\\n\"}}]}",
        below(100));
    if (classes[0].named > 0) {
        put(", {\"match\": {\"key\": \"@0_0\", \"op\": \"GetInstance\"}, \"then\": [{\"row\": "
            "\"@0_0\"}, {\"repo\": true}]}");
    }
    put("]");
    put_key("expect");
    put("[{\"match\": {\"op\": \"TestConnection\"}, \"calls\": {\"min\": 0}}]");
}

static void put_settings(const char *included)
{
    put_named("$schema", "mifake-1.schema.json");
    put_named("profile", once_in(2) ? "omi" : "windows");
    put_named("final", once_in(2) ? "merged" : "separate");
    put_key("include");
    put("[\"%s\"]", included);
    if (once_in(2)) {
        put_named("server", "a \\\"server\\\"");
        put_named("unmatched", once_in(2) ? "fail" : "repo");
    }
    if (once_in(2)) {
        put_key("journal");
        put("{\"keep\": %u}", below(3));
        put_key("misuse");
        put("{\"M2\": \"note\", \"M30\": \"off\"}");
    }
    if (once_in(2)) {
        put_rules();
    }
}

static char *make_file(bool is_included, const char *included)
{
    char *text = NULL;
    size_t size = 0;
    out = open_memstream(&text, &size);
    open_with("{");
    put_key("mifake");
    put("1");
    if (!is_included) {
        put_settings(included);
    }
    put_named("namespace", spaces[0]);
    put_key("namespaces");
    put("[\"%s\", \"%s\", \"root/empty\"]", spaces[1], spaces[2]);
    put_comment();
    put_classes(is_included);
    put_instances(is_included);
    put_associations(is_included);
    close_with("}");
    (void)fclose(out);
    return text;
}

void random_fixture_make(struct random_fixture *fixture, uint64_t seed, const char *included)
{
    state = seed * 0x9E3779B97F4A7C15U + 1U;
    for (int i = 0; i < CLASSES; i++) {
        plan_class(i);
    }
    fixture->included = make_file(true, included);
    fixture->main = make_file(false, included);
}

void random_fixture_clear(struct random_fixture *fixture)
{
    free(fixture->main);
    free(fixture->included);
}
