/* MI_Session_ReferenceInstances: its arguments, what comes back, and its errors. That the right
 * associations come, tests/conformance holds. */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define ARRAY_LENGTH(array) (sizeof(array) / sizeof *(array))

/* --- arguments -------------------------------------------------------------------------------- */

struct row {
    const MI_Char *name_space;
    const MI_Char *class_name; /* of the key "one" */
    const MI_Char *result_class;
    const MI_Char *role;
    const char *trace;
};

static void check_rows(const char *profile, const struct row *rows, size_t count)
{
    struct scene scene;
    scene_open(&scene, profile);
    assert_true(mifake_misuse(scene.world, "M30", MIFAKE_OFF)); /* "" is meant */
    for (size_t i = 0; i < count; i++) {
        MI_Instance *key = scene_key_text(rows[i].class_name, "Name", "one");
        scene_refer(&scene, rows[i].name_space, key, rows[i].result_class, rows[i].role);
        trace_expect(scene.trace, rows[i].trace);
        (void)MI_Instance_Delete(key);
    }
    scene_close(&scene);
}

#define HIT "get(0, Link, F, 0, -, -)\n"
#define NO_HIT "get(0, -, F, 0, -, -)\n"

/* K38, K39, K40, B-8, F-11, F-12, F-13, F-14 */
static void errors_of_omi_have_its_texts(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"root/test", "P", NULL, NULL, HIT},
        {"ROOT/TEST", "P", NULL, NULL, HIT},
        {"root\\test", "P", NULL, NULL, "get(0, -, F, 3, std(3), OMI_Error(3, cat 10))\n"},
        {"root/test/", "P", NULL, NULL, "get(0, -, F, 3, std(3), OMI_Error(3, cat 10))\n"},
        {"", "P", NULL, NULL, "get(0, -, F, 3, std(3), OMI_Error(3, cat 10))\n"},
        {NULL, "P", NULL, NULL, "get(0, -, F, 1, -, -)\n"},
        {"root/test", "Nobody", NULL, NULL, "get(0, -, F, 5, std(5), OMI_Error(5, cat 10))\n"},
        {"root/test", "P", "Nobody", NULL, "get(0, -, F, 5, std(5), OMI_Error(5, cat 10))\n"},
        {"root/test", "P", "", NULL, "get(0, -, F, 5, std(5), OMI_Error(5, cat 10))\n"},
        {"root/test", "Lonely", NULL, NULL, "get(0, -, F, 7, std(7), OMI_Error(7, cat 11))\n"},
        {"root/test", "P", "P", NULL, "get(0, -, F, 7, std(7), OMI_Error(7, cat 11))\n"},
    };
    check_rows("omi", rows, ARRAY_LENGTH(rows));
}

/* The same in the other profile. */
static void errors_of_windows_have_an_error_of_wmi(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"ROOT/TEST", "P", NULL, NULL, HIT},
        {"root\\test", "P", NULL, NULL, HIT},
        {"\\root//test/", "P", NULL, NULL, HIT},
        {NULL, "P", NULL, NULL, HIT},
        {"", "P", NULL, NULL, "get(0, -, F, 3, std(3), MSFT_WmiError(3, cat 10))\n"},
        {"//", "P", NULL, NULL, "get(0, -, F, 3, std(3), MSFT_WmiError(3, cat 10))\n"},
        {"root", "P", NULL, NULL, "get(0, -, F, 3, std(3), MSFT_WmiError(3, cat 10))\n"},
        {"root/test", "Nobody", NULL, NULL, "get(0, -, F, 5, std(5), MSFT_WmiError(5, cat 10))\n"},
        {"root/test", "P", "", NULL, "get(0, -, F, 5, std(5), MSFT_WmiError(5, cat 10))\n"},
        {"root/test", "Lonely", NULL, NULL, NO_HIT},
        {"root/test", "P", "P", NULL, NO_HIT},
    };
    check_rows("windows", rows, ARRAY_LENGTH(rows));
}

/* F-20, F-21, F-26: resultClass takes a class and those below it, role the property that refers;
 * both without case. Only NULL and, for role, "" are no filter. */
static void filters_choose_among_the_links(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"root/test", "p", "LINK", NULL, HIT},     {"root/test", "P", "StrongLink", NULL, NO_HIT},
        {"root/test", "P", NULL, "LEFT", HIT},     {"root/test", "P", NULL, "", HIT},
        {"root/test", "P", NULL, "Right", NO_HIT}, {"root/test", "P", NULL, "Nothing", NO_HIT},
        {"root/test", "P", "Link", "Left", HIT},
    };
    check_rows("windows", rows, ARRAY_LENGTH(rows));
    check_rows("omi", rows, ARRAY_LENGTH(rows));
}

/* F-15: what does not exist may be referred to. */
static void a_dangling_reference_counts(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Instance *key = scene_key("ghost");
    scene_refer(&scene, SCENE_SPACE, key, NULL, NULL);
    scene_refer(&scene, SCENE_SPACE, key, "Link", NULL);
    trace_expect(scene.trace, "get(0, StrongLink, F, 0, -, -)\n"
                              "get(0, StrongLink, F, 0, -, -)\n");
    (void)MI_Instance_Delete(key);
    scene_close(&scene);
}

/* Without a namespace it is that of the key; with one, that of the call. */
static void a_key_may_carry_its_namespace(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "windows");
    MI_Instance *key = scene_key("one");
    assert_int_equal(MI_Instance_SetNameSpace(key, "root\\nowhere"), 0);
    scene_refer(&scene, NULL, key, NULL, NULL);
    trace_expect(scene.trace, "get(0, -, F, 3, std(3), MSFT_WmiError(3, cat 10))\n");
    assert_int_equal(MI_Instance_SetNameSpace(key, "ROOT\\TEST"), 0);
    scene_refer(&scene, NULL, key, NULL, NULL);
    trace_expect(scene.trace, HIT);
    (void)MI_Instance_Delete(key);
    scene_close(&scene);
}

/* --- keys ------------------------------------------------------------------------------------- */

static void refer_by(struct scene *scene, MI_Instance *key)
{
    scene_refer(scene, SCENE_SPACE, key, NULL, NULL);
    (void)MI_Instance_Delete(key);
}

/* References of Number by an "Id" without a value of its type, in these four ways. */
static void refer_by_numbers(struct scene *scene)
{
    MI_Value number;
    memset(&number, 0, sizeof number);
    number.sint32 = 1;
    refer_by(scene, scene_key_text("Number", "Other", "1"));
    refer_by(scene, scene_key_of("Number", "Id", MI_SINT32, &number, MI_FLAG_KEY));
    refer_by(scene, scene_key_text("Number", "Id", "one"));
    refer_by(scene, scene_key_text("Number", "Id", "1"));
}

/* K41, K42, F-16, F-18, F-19 */
static void keys_of_another_type_are_answered_by_profile(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    refer_by_numbers(&scene);
    trace_expect(scene.trace, "get(0, -, F, 12, std(12), OMI_Error(12, cat 10))\n"
                              "get(0, -, F, 13, std(13), OMI_Error(13, cat 9))\n"
                              "get(0, -, F, 1, std(1), OMI_Error(1, cat 0))\n"
                              "get(0, -, F, 0, -, -)\n");
    scene_close(&scene);
    scene_open(&scene, "windows");
    refer_by_numbers(&scene);
    trace_expect(scene.trace, "get(0, -, F, 4, std(4), MSFT_WmiError(4, cat 5))\n"
                              "get(0, -, F, 0, -, -)\n"
                              "get(0, -, F, 4, std(4), MSFT_WmiError(4, cat 5))\n"
                              "get(0, -, F, 0, -, -)\n");
    scene_close(&scene);
}

/* M29, F-17: Windows takes the value, and the journal has a note; to OMI it does not get. */
static void a_key_wants_its_flag(void **state)
{
    (void)state;
    struct scene scene;
    char *report = NULL;
    MI_Value one;
    one.string = (MI_Char[]){MI_T("one")};
    scene_open(&scene, "omi");
    refer_by(&scene, scene_key_of("P", "Name", MI_STRING, &one, 0));
    trace_expect(scene.trace, NO_HIT);
    scene_leave(&scene);
    scene_open(&scene, "windows");
    refer_by(&scene, scene_key_of("P", "Name", MI_STRING, &one, 0));
    trace_expect(scene.trace, HIT);
    report = mifake_report(scene.world);
    assert_non_null(report);
    assert_non_null(strstr(report, "M29"));
    free(report);
    scene_leave(&scene);
}

/* --- results ---------------------------------------------------------------------------------- */

/* The one association of "ghost", for as long as the operation is open. */
static const MI_Instance *first_of_ghost(struct scene *scene, MI_Boolean keys_only,
                                         MI_Operation *operation)
{
    const MI_Instance *link = NULL;
    MI_Instance *key = scene_key("ghost");
    MI_Session_ReferenceInstances(&scene->session, 0, NULL, SCENE_SPACE, key, NULL, NULL, keys_only,
                                  NULL, operation);
    assert_int_equal(MI_Operation_GetInstance(operation, &link, NULL, NULL, NULL, NULL), 0);
    assert_non_null(link);
    (void)MI_Instance_Delete(key);
    return link;
}

static void close_operation(struct scene *scene, MI_Operation *operation)
{
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
    scene_close(scene);
}

/* E-33: all properties of the class, the superclass's first. */
static void results_have_their_properties_in_order(void **state)
{
    (void)state;
    static const MI_Char *const names[] = {"Left", "Right", "Note"};
    struct scene scene;
    MI_Operation operation;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    const MI_Instance *link = first_of_ghost(&scene, MI_FALSE, &operation);
    assert_int_equal(MI_Instance_GetElementCount(link, &count), 0);
    assert_int_equal(count, ARRAY_LENGTH(names));
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        assert_int_equal(MI_Instance_GetElementAt(link, i, &name, NULL, NULL, NULL), 0);
        assert_string_equal(name, names[i]);
    }
    close_operation(&scene, &operation);
}

/* E-34, E-35: a reference is an instance of the target's class with its keys, and nothing else. */
static void references_are_instances_with_keys(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    MI_Uint32 count = 0;
    const MI_Char *name = NULL;
    scene_open(&scene, NULL);
    const MI_Instance *link = first_of_ghost(&scene, MI_FALSE, &operation);
    assert_int_equal(MI_Instance_GetElement(link, "left", &value, &type, &flags, NULL), 0);
    assert_int_equal(type, MI_REFERENCE);
    assert_true((flags & MI_FLAG_KEY) != 0);
    const MI_Instance *end = value.reference;
    assert_int_equal(MI_Instance_GetClassName(end, &name), 0);
    assert_string_equal(name, "P");
    assert_int_equal(MI_Instance_GetElementCount(end, &count), 0);
    assert_int_equal(count, 1);
    assert_int_equal(MI_Instance_GetElementAt(end, 0, &name, &value, &type, &flags), 0);
    assert_string_equal(name, "Name");
    assert_string_equal(value.string, "ghost");
    assert_true((flags & MI_FLAG_KEY) != 0);
    close_operation(&scene, &operation);
}

static void assert_whereabouts(const char *profile, const MI_Char *space, const MI_Char *server)
{
    struct scene scene;
    MI_Operation operation;
    const MI_Char *found_space = "untouched";
    const MI_Char *found_server = "untouched";
    scene_open(&scene, profile);
    const MI_Instance *link = first_of_ghost(&scene, MI_FALSE, &operation);
    assert_int_equal(MI_Instance_GetNameSpace(link, &found_space), 0);
    assert_int_equal(MI_Instance_GetServerName(link, &found_server), 0);
    assert_int_equal(found_space == NULL, space == NULL);
    assert_int_equal(found_server == NULL, server == NULL);
    if (space != NULL) {
        assert_string_equal(found_space, space);
        assert_string_equal(found_server, server);
    }
    close_operation(&scene, &operation);
}

/* E-32 */
static void results_say_where_they_are_from_in_windows(void **state)
{
    (void)state;
    assert_whereabouts("windows", "root/test", "localhost");
    assert_whereabouts("omi", NULL, NULL);
}

static bool note_is_null(const char *profile, MI_Boolean keys_only)
{
    struct scene scene;
    MI_Operation operation;
    MI_Value value;
    MI_Uint32 flags = 0;
    scene_open(&scene, profile);
    const MI_Instance *link = first_of_ghost(&scene, keys_only, &operation);
    assert_int_equal(MI_Instance_GetElement(link, "Left", &value, NULL, &flags, NULL), 0);
    assert_true((flags & MI_FLAG_NULL) == 0);
    assert_int_equal(MI_Instance_GetElement(link, "Note", &value, NULL, &flags, NULL), 0);
    close_operation(&scene, &operation);
    return (flags & MI_FLAG_NULL) != 0;
}

/* E-36: Windows leaves the other elements out, OMI does not even hear of it. */
static void keys_only_leaves_the_keys(void **state)
{
    (void)state;
    assert_false(note_is_null("windows", MI_FALSE));
    assert_true(note_is_null("windows", MI_TRUE));
    assert_false(note_is_null("omi", MI_TRUE));
}

/* E-31: superclass declarations are there in Windows. */
static void results_know_their_ancestry_in_windows(void **state)
{
    (void)state;
    static const char *const profiles[] = {"windows", "omi"};
    for (size_t i = 0; i < ARRAY_LENGTH(profiles); i++) {
        struct scene scene;
        MI_Operation operation;
        scene_open(&scene, profiles[i]);
        const MI_Instance *link = first_of_ghost(&scene, MI_FALSE, &operation);
        assert_string_equal(link->classDecl->name, "StrongLink");
        assert_int_equal(link->classDecl->superClassDecl != NULL, i == 0);
        close_operation(&scene, &operation);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(errors_of_omi_have_its_texts),
        cmocka_unit_test(errors_of_windows_have_an_error_of_wmi),
        cmocka_unit_test(filters_choose_among_the_links),
        cmocka_unit_test(a_dangling_reference_counts),
        cmocka_unit_test(a_key_may_carry_its_namespace),
        cmocka_unit_test(keys_of_another_type_are_answered_by_profile),
        cmocka_unit_test(a_key_wants_its_flag),
        cmocka_unit_test(results_have_their_properties_in_order),
        cmocka_unit_test(references_are_instances_with_keys),
        cmocka_unit_test(results_say_where_they_are_from_in_windows),
        cmocka_unit_test(keys_only_leaves_the_keys),
        cmocka_unit_test(results_know_their_ancestry_in_windows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
