/* Object paths of records, written. */

#include "model/key.h"
#include "model/object_path.h"
#include "support/test.h"

#include <MI.h>

#include <stdlib.h>
#include <string.h>

#define COUNT(ROWS) (sizeof(ROWS) / sizeof((ROWS)[0]))

enum { key_limit = 8 };

/* A class with nothing but keys, named A, B, C... */
struct keyed {
    struct mf_class class;
    struct mf_namespace space;
    MI_PropertyDecl declarations[key_limit];
    const MI_PropertyDecl *properties[key_limit];
    uint16_t keys[key_limit];
};

static const char *const key_names[key_limit] = {"A", "B", "C", "D", "E", "F", "G", "H"};

static void declare(struct keyed *keyed, const char *space, const char *name, const MI_Type *types,
                    uint16_t count)
{
    *keyed = (struct keyed){.space.name = space, .class.decl.name = name};
    for (uint16_t i = 0; i < count; i++) {
        keyed->declarations[i] = (MI_PropertyDecl){.name = key_names[i], .type = types[i]};
        keyed->properties[i] = &keyed->declarations[i];
        keyed->keys[i] = i;
    }
    keyed->class.space = &keyed->space;
    keyed->class.decl.properties = keyed->properties;
    keyed->class.decl.numProperties = count;
    keyed->class.keys = keyed->keys;
    keyed->class.key_count = count;
}

static void assert_writes(const struct mf_class *class, const union mf_slot *keys, bool with_space,
                          const char *expected)
{
    struct mf_text text = {0};
    mf_object_path_write(&text, class, keys, with_space);
    assert_false(text.failed);
    assert_string_equal(text.bytes, expected);
    mf_text_clear(&text);
}

static void a_namespace_is_written_if_wanted(void **state)
{
    (void)state;
    struct keyed p;
    declare(&p, "root/cimv2", "P", (MI_Type[]){MI_STRING}, 1);
    const union mf_slot keys[] = {{.string = "p1"}};
    assert_writes(&p.class, keys, false, "P.A=\"p1\"");
    assert_writes(&p.class, keys, true, "root/cimv2:P.A=\"p1\"");
}

static void a_class_without_keys_is_a_singleton(void **state)
{
    (void)state;
    struct keyed p;
    declare(&p, "root", "P", NULL, 0);
    assert_writes(&p.class, NULL, false, "P=@");
    assert_writes(&p.class, NULL, true, "root:P=@");
}

static union mf_slot slot_of(MI_Type type, MI_Value value)
{
    return mf_slot_of_scalar(type, &value);
}

static void each_type_has_its_form(void **state)
{
    (void)state;
    const MI_Datetime datetime = {.isTimestamp = 1, .u.timestamp = {2024, 2, 29, 12, 0, 0, 0, 60}};
    const struct {
        MI_Type type;
        union mf_slot slot;
        const char *path;
    } rows[] = {
        {MI_BOOLEAN, slot_of(MI_BOOLEAN, (MI_Value){.boolean = 1}), "P.A=TRUE"},
        {MI_BOOLEAN, slot_of(MI_BOOLEAN, (MI_Value){.boolean = 0}), "P.A=FALSE"},
        {MI_UINT8, slot_of(MI_UINT8, (MI_Value){.uint8 = 255}), "P.A=255"},
        {MI_SINT8, slot_of(MI_SINT8, (MI_Value){.sint8 = -128}), "P.A=-128"},
        {MI_UINT16, slot_of(MI_UINT16, (MI_Value){.uint16 = 7}), "P.A=7"},
        {MI_SINT16, slot_of(MI_SINT16, (MI_Value){.sint16 = -7}), "P.A=-7"},
        {MI_UINT32, slot_of(MI_UINT32, (MI_Value){.uint32 = 4294967295U}), "P.A=4294967295"},
        {MI_SINT32, slot_of(MI_SINT32, (MI_Value){.sint32 = -1}), "P.A=-1"},
        {MI_UINT64, slot_of(MI_UINT64, (MI_Value){.uint64 = UINT64_MAX}),
         "P.A=18446744073709551615"},
        {MI_SINT64, slot_of(MI_SINT64, (MI_Value){.sint64 = INT64_MIN}),
         "P.A=-9223372036854775808"},
        {MI_REAL32, slot_of(MI_REAL32, (MI_Value){.real32 = 0.1F}), "P.A=0.1"},
        {MI_REAL64, slot_of(MI_REAL64, (MI_Value){.real64 = -1.5e300}), "P.A=-1.5e+300"},
        {MI_CHAR16, slot_of(MI_CHAR16, (MI_Value){.char16 = 0x20ac}), "P.A=\"\xe2\x82\xac\""},
        {MI_CHAR16, slot_of(MI_CHAR16, (MI_Value){.char16 = '"'}), "P.A=\"\\\"\""},
        {MI_CHAR16, slot_of(MI_CHAR16, (MI_Value){.char16 = 0xd800}), "P.A=\"\xef\xbf\xbd\""},
        {MI_CHAR16, slot_of(MI_CHAR16, (MI_Value){.char16 = 0}), "P.A=\"\""},
        {MI_DATETIME, {.datetime = &datetime}, "P.A=\"20240229120000.000000+060\""},
        {MI_STRING, {.string = ""}, "P.A=\"\""},
        {MI_STRING, {.string = NULL}, "P.A=(null)"},
        {MI_REFERENCE, {.reference = NULL}, "P.A=?"},
        {MI_REFERENCE, {.reference = &(struct mf_reference){0}}, "P.A=?"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct keyed p;
        declare(&p, "root", "P", &rows[i].type, 1);
        assert_writes(&p.class, &rows[i].slot, false, rows[i].path);
    }
}

static void keys_are_separated_by_commas(void **state)
{
    (void)state;
    struct keyed p;
    declare(&p, "root", "P", (MI_Type[]){MI_STRING, MI_UINT32, MI_BOOLEAN}, 3);
    const union mf_slot keys[] = {{.string = "s"}, {.bits = 7}, {.bits = 0}};
    assert_writes(&p.class, keys, false, "P.A=\"s\",B=7,C=FALSE");
}

/* Written, read again, the text of the key is the same. */
static void assert_comes_back(const struct mf_class *class, const char *string)
{
    struct mf_text text = {0};
    struct mf_arena arena = {0};
    struct mf_object_path path;
    const char *problem = NULL;
    mf_object_path_write(&text, class, &(union mf_slot){.string = string}, true);
    assert_true(mf_object_path_parse(&arena, text.bytes, &path, &problem));
    assert_string_equal(path.name_space, "root/cimv2");
    assert_string_equal(path.class_name, "P");
    assert_int_equal(path.key_count, 1);
    assert_string_equal(path.keys[0].text, string);
    mf_arena_clear(&arena);
    mf_text_clear(&text);
}

static void awkward_strings_come_back(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",
        "\"",
        "\\",
        "\\\"",
        "\"\\",
        "\\\\.\\PHYSICALDRIVE0",
        "C:\\a \"b\",c=d",
        " ",
        "\t\r\n\x01",
        "'",
        "a.b=c,d",
        "@",
        "root:P=@",
        "straße",
        "\xff\xfe",
        "\"\"\"",
        "\\\\\\",
        "%20",
        "//x/y:z",
        "ends with \\",
    };
    struct keyed p;
    declare(&p, "root/cimv2", "P", (MI_Type[]){MI_STRING}, 1);
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_comes_back(&p.class, rows[i]);
    }
}

/* --- references of records ------------------------------------------------------------------- */

static struct mf_path *new_path(const struct mf_class *class)
{
    struct mf_path *path = calloc(1, sizeof *path);
    assert_non_null(path);
    path->class = class;
    return path;
}

static void a_reference_is_quoted_text(void **state)
{
    (void)state;
    struct keyed p;
    struct keyed a;
    declare(&p, "root", "P", (MI_Type[]){MI_STRING}, 1);
    declare(&a, "root", "AB", (MI_Type[]){MI_REFERENCE, MI_UINT8}, 2);
    a.space = p.space;
    a.class.space = &p.space;
    struct mf_path *path = new_path(&p.class);
    const union mf_slot target[] = {{.string = "x\"y\\"}};
    const struct mf_reference reference = {.path = path, .keys = target};
    const union mf_slot keys[] = {{.reference = &reference}, {.bits = 1}};
    assert_writes(&a.class, keys, false, "AB.A=\"P.A=\\\"x\\\\\\\"y\\\\\\\\\\\"\",B=1");
    assert_writes(&a.class, keys, true, "root:AB.A=\"root:P.A=\\\"x\\\\\\\"y\\\\\\\\\\\"\",B=1");
    free(path);
}

static void another_namespace_is_always_written(void **state)
{
    (void)state;
    struct keyed p;
    struct keyed a;
    declare(&p, "root/other", "P", (MI_Type[]){MI_UINT8}, 1);
    declare(&a, "root", "A", (MI_Type[]){MI_REFERENCE}, 1);
    struct mf_path *path = new_path(&p.class);
    const struct mf_reference reference = {.path = path, .keys = &(union mf_slot){.bits = 1}};
    const union mf_slot key = {.reference = &reference};
    assert_writes(&a.class, &key, false, "A.A=\"root/other:P.A=1\"");
    free(path);
}

/* Writes a chain of `length` references and says how many paths can be read, one in the other. */
static unsigned count_readable(unsigned length)
{
    struct keyed chain;
    declare(&chain, "root", "L", (MI_Type[]){MI_REFERENCE}, 1);
    struct keyed end;
    declare(&end, "root", "E", (MI_Type[]){MI_STRING}, 1);
    struct mf_path *link = new_path(&chain.class);
    struct mf_path *last = new_path(&end.class);
    struct mf_reference references[32];
    union mf_slot keys[33] = {[32] = {.string = "\"\\"}};
    assert_true(length > 0 && length <= 32);
    for (unsigned i = 32; i > 0; i--) {
        references[i - 1] = (struct mf_reference){.path = i == 32 ? last : link, .keys = &keys[i]};
        keys[i - 1].reference = &references[i - 1];
    }
    struct mf_text text = {0};
    mf_object_path_write(&text, &chain.class, &keys[32 - length], false);

    unsigned readable = 0;
    struct mf_arena arena = {0};
    struct mf_object_path path = {0};
    const char *problem = NULL;
    const char *at = text.bytes;
    while (mf_object_path_parse(&arena, at, &path, &problem)) {
        at = path.keys[0].text;
        readable++;
    }
    assert_string_equal(at, length <= MF_OBJECT_PATH_DEPTH ? "\"\\" : "L.A=?");
    mf_arena_clear(&arena);
    mf_text_clear(&text);
    free(link);
    free(last);
    return readable;
}

static void references_nest_sixteen_deep(void **state)
{
    (void)state;
    assert_int_equal(count_readable(1), 2);
    assert_int_equal(count_readable(3), 4);
    assert_int_equal(count_readable(16), 17);
    assert_int_equal(count_readable(17), 16);
    assert_int_equal(count_readable(32), 16);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_namespace_is_written_if_wanted),
        cmocka_unit_test(a_class_without_keys_is_a_singleton),
        cmocka_unit_test(each_type_has_its_form),
        cmocka_unit_test(keys_are_separated_by_commas),
        cmocka_unit_test(awkward_strings_come_back),
        cmocka_unit_test(a_reference_is_quoted_text),
        cmocka_unit_test(another_namespace_is_always_written),
        cmocka_unit_test(references_nest_sixteen_deep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
