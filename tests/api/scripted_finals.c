/* How operations end when a script says so: the golden traces of providers that misbehave, and
 * every shape a final result may have. */
#include "api/scripted.h"
#include "support/test.h"

/* K4, C-13, F-24: three, and an error that comes with the third. */
static void an_error_comes_with_the_last_row(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "ReferenceInstances",
                  "{'rows': 3}, {'final': {'result': 'ACCESS_DENIED'}}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, F, 2, std(2), OMI_Error(2, cat 18))\n");
    scene_close(&scene);
}

/* K5, C-13 */
static void one_row_and_an_error_are_one_result(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 1}, {'final': {'result': 2}}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, Link, F, 2, std(2), OMI_Error(2, cat 18))\n");
    scene_close(&scene);
}

/* K6 */
static void an_error_may_come_before_anything(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "ReferenceInstances", "{'final': {'result': 'NOT_FOUND'}}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, -, F, 6, std(6), OMI_Error(6, cat 13))\n");
    scene_close(&scene);
}

/* K7 */
static void a_general_error_has_a_text_too(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, {'final': {'result': 'FAILED'}}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, F, 1, std(1), OMI_Error(1, cat 0))\n");
    scene_close(&scene);
}

/* K8, F-25: a provider that is called directly and posts a bare result. */
static void a_bare_result_has_no_text_in_direct_calls(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "GetInstance", "{'final': {'result': 'NOT_FOUND'}}");
    scripted_get(&scene, MI_T("d0"));
    trace_expect(scene.trace, "get(0, -, F, 6, -, OMI_Error(6, cat 13))\n");
    scene_close(&scene);
}

static const MI_Char *text_of(const MI_Instance *error, const MI_Char *name)
{
    MI_Value value;
    assert_non_null(error);
    assert_int_equal(MI_Instance_GetElement(error, name, &value, NULL, NULL, NULL), MI_RESULT_OK);
    return value.string;
}

static MI_Operation get_disk(struct scene *scene)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = scene_key_text(MI_T("Disk"), MI_T("Name"), MI_T("d0"));
    MI_Session_GetInstance(&scene->session, 0, NULL, SCENE_SPACE, key, NULL, &operation);
    assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    return operation;
}

/* K9, F-25: its own text is kept, and is in the details. */
static void a_text_of_the_provider_is_in_the_details(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *none = NULL;
    const MI_Instance *details = NULL;
    const MI_Char *text = NULL;
    MI_Result result = MI_RESULT_OK;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "GetInstance", "{'final': {'result': 2, 'message': 'boom text'}}");
    MI_Operation operation = get_disk(&scene);
    assert_int_equal(MI_Operation_GetInstance(&operation, &none, NULL, &result, &text, &details),
                     MI_RESULT_OK);
    assert_null(none);
    assert_int_equal(result, MI_RESULT_ACCESS_DENIED);
    assert_string_equal(text, "boom text");
    assert_string_equal(text_of(details, MI_T("Message")), "boom text");
    assert_string_equal(text_of(details, MI_T("OMI_ErrorMessage")),
                        "Access to a CIM resource is not available to the client.");
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_close(&scene);
}

/* K10, C-18: a number of errno is the result; the details say what it is. */
static void a_result_may_be_a_number_of_another_kind(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(
        &scene, "GetInstance",
        "{'final': {'result': 13, 'message': 'errno text', 'details': {"
        "'class': 'OMI_Error', 'properties': {'MessageID': 'CRT errno 13', "
        "'Message': 'errno text', 'CIMStatusCode': 2, 'OMI_Code': 13, 'OMI_Category': 18, "
        "'OMI_Type': 'ERRNO', 'OMI_ErrorMessage': 'Permission denied'}}}}");
    scripted_get(&scene, MI_T("d0"));
    trace_expect(scene.trace, "get(0, -, F, 13, \"errno text\", OMI_Error(13, cat 18))\n");
    scene_close(&scene);
}

/* K11: an unknown type of error has a text and no details. */
static void an_error_may_have_no_details(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "GetInstance",
                  "{'final': {'result': 1, 'message': 'w32 text', 'details': null}}");
    scripted_get(&scene, MI_T("d0"));
    trace_expect(scene.trace, "get(0, -, F, 1, \"w32 text\", -)\n");
    scene_close(&scene);
}

/* C-17: text and details, each there or not. */
static void text_and_details_come_in_all_four_combinations(void **state)
{
    (void)state;
    static const struct {
        const char *final;
        const char *trace;
    } rows[] = {
        {"{'final': {'result': 2}}", "get(0, -, F, 2, std(2), MSFT_WmiError(2, cat 18))\n"},
        {"{'final': {'result': 2, 'message': null}}",
         "get(0, -, F, 2, -, MSFT_WmiError(2, cat 18))\n"},
        {"{'final': {'result': 2, 'details': null}}", "get(0, -, F, 2, std(2), -)\n"},
        {"{'final': {'result': 2, 'message': null, 'details': null}}", "get(0, -, F, 2, -, -)\n"},
        {"{'final': {'result': 2, 'message': 'mine', 'details': '@disk'}}",
         "get(0, -, F, 2, \"mine\", Disk(9999, cat 9999))\n"},
        {"{'final': {'result': 'OK', 'message': 'all is well'}}",
         "get(0, -, F, 0, \"all is well\", -)\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct scene scene;
        scripted_open(&scene, "windows");
        scripted_rule(&scene, "ReferenceInstances", rows[i].final);
        scripted_pull(&scene);
        trace_expect(scene.trace, rows[i].trace);
        scene_close(&scene);
    }
}

/* C-18: whatever the number, text and details are those of FAILED unless the script has others. */
static void any_number_is_a_result(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", "{'final': {'result': 4294967295}}");
    scripted_pull(&scene);
    trace_expect(scene.trace,
                 "get(0, -, F, 4294967295, std(1), MSFT_WmiError(4294967295, cat 0))\n");
    scene_close(&scene);
}

/* C-11, C-14: alone, with the last row, with one of its own, with one of its own alone. */
static void a_final_has_the_shape_that_its_step_says(void **state)
{
    (void)state;
    static const struct {
        const char *steps;
        const char *trace;
    } rows[] = {
        {"{'rows': 1}, {'final': {'result': 2, 'details': null, 'with': null}}",
         "get(0, Link, T, 0, -, -)\nget(0, -, F, 2, std(2), -)\n"},
        {"{'rows': 1}, {'final': {'result': 2, 'details': null, 'with': '@disk'}}",
         "get(0, Link, T, 0, -, -)\nget(0, Disk, F, 2, std(2), -)\n"},
        {"{'rows': 0}, {'final': {'with': '@disk'}}", "get(0, Disk, F, 0, -, -)\n"},
        {"{'rows': 0}, {'final': {'with': null}}", "get(0, -, F, 0, -, -)\n"},
        {"{'row': '@disk'}, {'rows': 1}, {'row': '@spare'}, {'final': {}}",
         "get(0, Disk, T, 0, -, -)\nget(0, Link, T, 0, -, -)\nget(0, Disk, F, 0, -, -)\n"},
        {"{'row': '@disk'}, {'rows': 9}, {'final': {}}",
         "get(0, Disk, T, 0, -, -)\nget(0, Link, T, 0, -, -)\nget(0, Link, T, 0, -, -)\n"
         "get(0, Link, T, 0, -, -)\nget(0, Link, T, 0, -, -)\nget(0, Link, F, 0, -, -)\n"},
        {"{'row': '@disk'}, {'repo': true}",
         "get(0, Disk, T, 0, -, -)\nget(0, Link, T, 0, -, -)\nget(0, Link, T, 0, -, -)\n"
         "get(0, Link, T, 0, -, -)\nget(0, Link, T, 0, -, -)\nget(0, Link, F, 0, -, -)\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct scene scene;
        scripted_open(&scene, "windows");
        scripted_rule(&scene, "ReferenceInstances", rows[i].steps);
        scripted_pull(&scene);
        trace_expect(scene.trace, rows[i].trace);
        scene_close(&scene);
    }
}

/* C-14: a world whose finals come alone; a row that a final brings itself stays with it. */
static void finals_come_alone_where_the_world_says_so(void **state)
{
    (void)state;
    struct scene scene;
    scene_open_file(&scene, "separate", "omi");
    scripted_rule(&scene, "ReferenceInstances",
                  "{'row': {'class': 'P', 'properties': {'Name': 'mine'}}}, "
                  "{'final': {'result': 2}}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, P, T, 0, -, -)\n"
                              "get(0, -, F, 2, std(2), OMI_Error(2, cat 18))\n");
    scene_close(&scene);
}

/* C-10, C-24: after a scripted final its code is repeated, and nothing else. */
static void a_scripted_final_is_repeated(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 1}, {'final': {'result': 99}}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, F, 99, std(1), MSFT_WmiError(99, cat 0))\n"
                              "get(0, -, F, 99, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* C-10, C-13: the same with callbacks. */
static void callbacks_see_the_same(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, {'final': {'result': 2}}");
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    listener_wait_finals(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, F, 2, std(2), OMI_Error(2, cat 18), -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_comes_with_the_last_row),
        cmocka_unit_test(one_row_and_an_error_are_one_result),
        cmocka_unit_test(an_error_may_come_before_anything),
        cmocka_unit_test(a_general_error_has_a_text_too),
        cmocka_unit_test(a_bare_result_has_no_text_in_direct_calls),
        cmocka_unit_test(a_text_of_the_provider_is_in_the_details),
        cmocka_unit_test(a_result_may_be_a_number_of_another_kind),
        cmocka_unit_test(an_error_may_have_no_details),
        cmocka_unit_test(text_and_details_come_in_all_four_combinations),
        cmocka_unit_test(any_number_is_a_result),
        cmocka_unit_test(a_final_has_the_shape_that_its_step_says),
        cmocka_unit_test(finals_come_alone_where_the_world_says_so),
        cmocka_unit_test(a_scripted_final_is_repeated),
        cmocka_unit_test(callbacks_see_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
