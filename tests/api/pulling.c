/* Results that the caller pulls with MI_Operation_GetInstance (contract C.3). */
#include "api/scene.h"
#include "support/test.h"

#include <string.h>

/* K1, C-24, C-51 */
static void one_hit_is_the_final_result(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_pull(&scene, "one");
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n"
                              "get(0, -, F, 0, -, -)\n"
                              "Close 0\n"
                              "Close 4\n");
    scene_leave(&scene);
}

/* K2 */
static void no_hit_is_one_result(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_pull(&scene, "none");
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, -, F, 0, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* K3, C-10, C-11, C-15 */
static void the_fifth_of_five_is_the_final_result(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_pull(&scene, "five");
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, F, 0, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* C-14: the other legal shape, when the fixture asks for it. */
static void the_final_result_may_come_alone(void **state)
{
    (void)state;
    struct scene scene;
    scene_open_file(&scene, "separate", NULL);
    MI_Operation operation = scene_pull(&scene, "two");
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, -, F, 0, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* C-23, C-24: the call is fine, the operation is not; its code comes again, without its texts. */
static void a_failed_operation_repeats_its_code(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Instance *key = scene_key_text("Nobody", "Name", "one");
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  NULL, &operation);
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, -, F, 5, std(5), OMI_Error(5, cat 10))\n"
                              "get(0, -, F, 5, -, -)\n"
                              "Close 0\n");
    (void)MI_Instance_Delete(key);
    scene_close(&scene);
}

/* C-22 */
static void only_the_place_for_the_instance_is_needed(void **state)
{
    (void)state;
    struct scene scene;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    const MI_Char *text = "untouched";
    const MI_Instance *instance = NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    assert_int_equal(MI_Operation_GetInstance(&operation, NULL, &more, &result, &text, NULL), 4);
    assert_int_equal(result, MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(more, MI_TRUE);
    assert_string_equal(text, "untouched");
    assert_int_equal(MI_Operation_GetInstance(&operation, NULL, NULL, NULL, NULL, NULL), 4);
    assert_int_equal(MI_Operation_GetInstance(&operation, &instance, NULL, NULL, NULL, NULL), 0);
    assert_non_null(instance);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_leave(&scene);
}

/* C-25: neither the handle nor a copy of it finds the operation any more. */
static void a_closed_operation_has_nothing_to_give(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    MI_Operation copy = operation;
    trace_pull(scene.trace, &copy);
    trace_close(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &copy);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n"
                              "Close 0\n"
                              "get(4, -, F, 4, -, -)\n"
                              "get(4, -, F, 4, -, -)\n");
    scene_leave(&scene);
}

/* 0-8 */
static void a_zero_handle_leaves_outputs_untouched(void **state)
{
    (void)state;
    struct trace trace = TRACE_EMPTY;
    MI_Operation zero = MI_OPERATION_NULL;
    (void)trace_get(&trace, &zero);
    (void)trace_get(&trace, NULL);
    (void)trace_get_class(&trace, &zero);
    (void)trace_get_indication(&trace, &zero);
    trace_expect(&trace, "get(4, untouched, F, 4, untouched, untouched)\n"
                         "get(4, untouched, F, 4, untouched, untouched)\n"
                         "get(4, untouched, F, 4, untouched, untouched)\n"
                         "get(4, untouched, F, 4, untouched, untouched)\n");
}

/* K31, C-27: the operation does not mind. */
static void a_class_is_not_pulled_from_an_operation_of_instances(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    (void)trace_get_class(scene.trace, &operation);
    (void)trace_get_indication(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(4, -, F, 4, -, -)\n"
                              "get(4, -, F, 4, -, -)\n"
                              "get(0, Link, F, 0, -, -)\n"
                              "Close 0\n");
    scene_leave(&scene);
}

/* C-46 */
static void pulling_acknowledges_whatever_the_flags_say(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&scene.session, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL,
                                  SCENE_SPACE, key, NULL, NULL, MI_FALSE, NULL, &operation);
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n"
                              "Close 0\n");
    (void)MI_Instance_Delete(key);
    scene_close(&scene);
}

/* The key of the end that a link's property Right names. */
static void assert_right_end(const MI_Instance *link, const MI_Char *name)
{
    MI_Value end;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    assert_int_equal(MI_Instance_GetElement(link, "Right", &end, &type, NULL, NULL), 0);
    assert_int_equal(type, MI_REFERENCE);
    assert_int_equal(MI_Instance_GetElement(end.reference, "Name", &value, &type, NULL, NULL), 0);
    assert_int_equal(type, MI_STRING);
    assert_string_equal(value.string, name);
}

/* C-20, C-21: what is lent ends with the next Get; what is cloned outlives even the world. */
static void a_clone_is_for_keeps(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *lent = NULL;
    MI_Instance *kept = NULL;
    scene_open(&scene, NULL);
    assert_true(mifake_misuse(scene.world, "M36", MIFAKE_OFF)); /* it outlives the world */
    MI_Operation operation = scene_pull(&scene, "five");
    assert_int_equal(MI_Operation_GetInstance(&operation, &lent, NULL, NULL, NULL, NULL), 0);
    assert_int_equal(MI_Instance_Clone(lent, &kept), 0);
    trace_pull(scene.trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    scene_close(&scene);
    assert_right_end(kept, "1");
    assert_int_equal(MI_Instance_Delete(kept), 0);
}

/* C-28: two operations do not know of each other. */
static void operations_may_be_pulled_in_turns(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation one = scene_pull(&scene, "one");
    MI_Operation five = scene_pull(&scene, "five");
    (void)trace_get(scene.trace, &five);
    (void)trace_get(scene.trace, &one);
    (void)trace_get(scene.trace, &five);
    trace_close(scene.trace, &one);
    trace_pull(scene.trace, &five);
    trace_close(scene.trace, &five);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, F, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "Close 0\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, F, 0, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_hit_is_the_final_result),
        cmocka_unit_test(no_hit_is_one_result),
        cmocka_unit_test(the_fifth_of_five_is_the_final_result),
        cmocka_unit_test(the_final_result_may_come_alone),
        cmocka_unit_test(a_failed_operation_repeats_its_code),
        cmocka_unit_test(only_the_place_for_the_instance_is_needed),
        cmocka_unit_test(a_closed_operation_has_nothing_to_give),
        cmocka_unit_test(a_zero_handle_leaves_outputs_untouched),
        cmocka_unit_test(a_class_is_not_pulled_from_an_operation_of_instances),
        cmocka_unit_test(pulling_acknowledges_whatever_the_flags_say),
        cmocka_unit_test(a_clone_is_for_keeps),
        cmocka_unit_test(operations_may_be_pulled_in_turns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
