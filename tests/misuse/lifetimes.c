/* What a result lends ends with it (C-20, C-21, C-39), and who keeps it is told so. The quarantine
 * is asked for, since a build with the address sanitizer has none by itself. */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void expect_entry(struct scene *scene, const char *entry)
{
    char *report = mifake_report(scene->world);
    if (report == NULL || strstr(report, entry) == NULL) {
        fail_msg("%s is not in: %s", entry, report == NULL ? "nothing" : report);
    }
    free(report);
}

static const MI_Instance *get(MI_Operation *operation)
{
    const MI_Instance *instance = NULL;
    assert_int_equal(MI_Operation_GetInstance(operation, &instance, NULL, NULL, NULL, NULL), 0);
    assert_non_null(instance);
    return instance;
}

static const MI_Char *name_of(const MI_Instance *reference)
{
    MI_Value value;
    assert_int_equal(MI_Instance_GetElement(reference, "Name", &value, NULL, NULL, NULL), 0);
    return value.string;
}

static const MI_Instance *reference_of(const MI_Instance *link)
{
    MI_Value value;
    assert_int_equal(MI_Instance_GetElement(link, "Left", &value, NULL, NULL, NULL), 0);
    return value.reference;
}

static void leave(struct scene *scene, MI_Operation *operation)
{
    trace_pull(scene->trace, operation);
    (void)MI_Operation_Close(operation);
    scene_leave(scene);
}

/* --- instances -------------------------------------------------------------------------------- */

/* M12, C-20 */
static void an_instance_kept_beyond_the_next_get_is_told(void **state)
{
    (void)state;
    struct scene scene;
    MI_Value value;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    const MI_Instance *kept = get(&operation);
    (void)get(&operation);
    assert_int_equal(MI_Instance_GetElement(kept, "Left", &value, NULL, NULL, NULL), 4);
    expect_entry(&scene, "error M12: operation 1, ReferenceInstances: a result was used after it "
                         "had ended: by MI_Instance_GetElement");
    expect_entry(&scene, "misused in an_instance_kept_beyond_the_next_get_is_told");
    leave(&scene, &operation);
}

/* M12: what lies in it has ended too; the text that was read from it says nothing any more. */
static void a_reference_and_a_text_end_with_their_instance(void **state)
{
    (void)state;
    struct scene scene;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    const MI_Instance *reference = reference_of(get(&operation));
    const MI_Char *text = name_of(reference);
    assert_string_equal(text, "five");
    (void)get(&operation);
    assert_string_not_equal(text, "five");
    assert_int_equal(MI_Instance_GetElementCount(reference, &count), 4);
    expect_entry(&scene, "by MI_Instance_GetElementCount");
    leave(&scene, &operation);
}

/* M12, C-21: Close ends it as well, and so does the session's end after a verdict. */
static void an_instance_ends_with_its_operation(void **state)
{
    (void)state;
    struct scene scene;
    MI_Instance *clone = NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    const MI_Instance *kept = get(&operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_int_equal(MI_Instance_Clone(kept, &clone), MI_RESULT_INVALID_PARAMETER);
    assert_null(clone);
    scene_end_with(&scene, "by MI_Instance_Clone");
}

/* M12: an error's text has its own memory, although it is always the same; so have its details. */
static void an_error_ends_with_its_result(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *instance = NULL;
    const MI_Instance *details = NULL;
    const MI_Char *message = NULL;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    MI_Instance *key = scene_key_text("Nobody", "Name", "x");
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  NULL, &operation);
    (void)MI_Instance_Delete(key);
    (void)MI_Operation_GetInstance(&operation, &instance, NULL, NULL, &message, &details);
    assert_string_equal(message, "The specified class does not exist.");
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_string_not_equal(message, "The specified class does not exist.");
    assert_int_equal(MI_Instance_GetElementCount(details, &count), 4);
    scene_end_with(&scene, "error M12: operation 1, ReferenceInstances");
}

/* M12: a clone is the caller's, whatever becomes of what it was made of. */
static void a_clone_lives_on(void **state)
{
    (void)state;
    struct scene scene;
    MI_Instance *clone = NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    assert_int_equal(MI_Instance_Clone(get(&operation), &clone), MI_RESULT_OK);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_string_equal(name_of(reference_of(clone)), "one");
    assert_int_equal(MI_Instance_Delete(clone), MI_RESULT_OK);
    scene_close(&scene);
}

/* M12: once the world is closed the process is told. */
static void a_result_of_a_closed_world_is_told_to_the_process(void **state)
{
    (void)state;
    struct scene scene;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    const MI_Instance *kept = get(&operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_close(&scene);
    assert_int_equal(MI_Instance_GetElementCount(kept, &count), 4);
    char *report = mifake_process_report();
    assert_non_null(report);
    assert_non_null(strstr(report, "error M12: a result was used after it had ended"));
    free(report);
}

/* M13, E-20: what is lent is not deleted, and stays as it is. */
static void deleting_a_result_is_told(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    MI_Instance *lent = (MI_Instance *)(uintptr_t)get(&operation);
    assert_int_equal(MI_Instance_Delete(lent), MI_RESULT_INVALID_PARAMETER);
    assert_string_equal(name_of(reference_of(lent)), "one");
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_end_with(&scene, "error M13: operation 1, ReferenceInstances: what a result lends was "
                           "deleted: by MI_Instance_Delete");
}

/* M44, C-21: told once for each instance; the operation goes on undisturbed. */
static void changing_a_result_is_noted(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    MI_Instance *lent = (MI_Instance *)(uintptr_t)get(&operation);
    MI_Instance *reference = (MI_Instance *)(uintptr_t)reference_of(lent);
    assert_int_equal(MI_Instance_ClearElement(lent, "Left"), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetNameSpace(lent, "mine"), MI_RESULT_OK);
    assert_int_equal(MI_Instance_ClearElement(reference, "Name"), MI_RESULT_OK);
    expect_entry(&scene, "likewise operation 1\n");
    expect_entry(&scene, "note M44: operation 1, ReferenceInstances: what a result lends was "
                         "changed");
    leave(&scene, &operation);
}

/* --- classes ---------------------------------------------------------------------------------- */

/* M37, E.3 */
static void a_class_kept_beyond_its_result_is_told(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Class *kept = NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    MI_Session_GetClass(&scene.session, 0, NULL, SCENE_SPACE, "P", NULL, &operation);
    (void)MI_Operation_GetClass(&operation, &kept, NULL, NULL, NULL, NULL);
    assert_non_null(kept);
    assert_int_equal(MI_Class_Delete((MI_Class *)(uintptr_t)kept), 4);
    expect_entry(&scene, "error M13: operation 1, GetClass: what a result lends was deleted: by "
                         "MI_Class_Delete");
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_int_equal(MI_Class_GetElementCount(kept, &count), 4);
    scene_end_with(&scene, "error M37: operation 1, GetClass: a class of a result was used after "
                           "it had ended: by MI_Class_GetElementCount");
}

/* --- callbacks -------------------------------------------------------------------------------- */

/* M19, C-36: the copy is good, the pointer is not. */
static void the_operation_of_a_callback_ends_with_it(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    const MI_Instance *none = NULL;
    scene_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    (void)scene_listen(&scene, "one", 0);
    assert_int_equal(mifake_pump(scene.world), 1);
    assert_int_equal(MI_Operation_GetSession(scene.heard.pointer, &session), 4);
    assert_int_equal(MI_Operation_GetInstance(scene.heard.pointer, &none, NULL, NULL, NULL, NULL),
                     4);
    assert_int_equal(MI_Operation_Close(scene.heard.pointer), 4);
    assert_int_equal(MI_Operation_Close(&scene.heard.handle), MI_RESULT_OK);
    scene_end_with(&scene, "error M19: operation 1, ReferenceInstances: the operation pointer of a "
                           "callback was used after the callback: by MI_Operation_Close");
}

static void MI_CALL keep_instance(MI_Operation *operation, void *context,
                                  const MI_Instance *instance, MI_Boolean more, MI_Result result,
                                  const MI_Char *text, const MI_Instance *details,
                                  MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    (void)operation;
    (void)more;
    (void)result;
    (void)text;
    (void)details;
    (void)acknowledge;
    *(const MI_Instance **)context = instance;
}

/* M12, C-39: parameters of a callback are valid until it returns. */
static void an_instance_ends_with_its_callback(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *kept = NULL;
    MI_Uint32 count = 0;
    MI_OperationCallbacks callbacks = {.callbackContext = (void *)&kept,
                                       .instanceResult = keep_instance};
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_INLINE);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  &callbacks, &operation);
    (void)MI_Instance_Delete(key);
    assert_int_equal(MI_Instance_GetElementCount(kept, &count), 4);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_end_with(&scene, "error M12");
}

/* --- acknowledgements ------------------------------------------------------------------------- */

/* M10, C-44: the final result of a cancel did not wait for it. */
static void an_acknowledgement_after_a_cancel_is_told(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_listen(&scene, "five", MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    listener_wait(&scene.heard, 1);
    assert_int_equal(MI_Operation_Cancel(&operation, MI_REASON_NONE), MI_RESULT_OK);
    listener_wait_finals(&scene.heard, 1);
    listener_acknowledge(&scene.heard);
    listener_acknowledge(&scene.heard);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_end_with(&scene, "error M10: operation 1, ReferenceInstances: a result was acknowledged "
                           "after a cancel had ended it");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_instance_kept_beyond_the_next_get_is_told),
        cmocka_unit_test(a_reference_and_a_text_end_with_their_instance),
        cmocka_unit_test(an_instance_ends_with_its_operation),
        cmocka_unit_test(an_error_ends_with_its_result),
        cmocka_unit_test(a_clone_lives_on),
        cmocka_unit_test(a_result_of_a_closed_world_is_told_to_the_process),
        cmocka_unit_test(deleting_a_result_is_told),
        cmocka_unit_test(changing_a_result_is_noted),
        cmocka_unit_test(a_class_kept_beyond_its_result_is_told),
        cmocka_unit_test(the_operation_of_a_callback_ends_with_it),
        cmocka_unit_test(an_instance_ends_with_its_callback),
        cmocka_unit_test(an_acknowledgement_after_a_cancel_is_told),
    };
    (void)setenv("MIFAKE_QUARANTINE", "1", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
