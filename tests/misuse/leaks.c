/* What callers made and never deleted is listed when its world is closed, with the place where it
 * was made (M36); so are applications (M4). */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* Nothing of it is an error, so the world closes well. */
static char *close_all(struct scene *scene)
{
    char *report = NULL;
    assert_int_equal(MI_Session_Close(&scene->session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&scene->application), MI_RESULT_OK);
    assert_true(mifake_close(scene->world, &report));
    return report;
}

static void expect(const char *report, const char *entry)
{
    if (report == NULL || strstr(report, entry) == NULL) {
        fail_msg("%s is not in: %s", entry, report == NULL ? "nothing" : report);
    }
}

static MI_Instance *make(struct scene *scene, const MI_Char *class_name)
{
    MI_Instance *instance = NULL;
    assert_int_equal(MI_Application_NewInstance(&scene->application, class_name, NULL, &instance),
                     0);
    return instance;
}

/* M36, E-20: instances by where they were made, with those of their clones. */
static void instances_are_listed_by_place(void **state)
{
    (void)state;
    struct scene scene;
    MI_Instance *clone = NULL;
    scene_open(&scene, NULL);
    MI_Instance *first = make(&scene, "Thing");
    MI_Instance *second = make(&scene, "Thing");
    assert_int_equal(MI_Instance_Clone(first, &clone), 0);
    char *report = close_all(&scene);
    expect(report, "note M36: an object that was made was never deleted: an instance of Thing");
    expect(report, "made in make, leaks.c:");
    expect(report, "likewise 1 more");
    expect(report, "made in instances_are_listed_by_place, leaks.c:");
    free(report);
    (void)MI_Instance_Delete(first);
    (void)MI_Instance_Delete(second);
    (void)MI_Instance_Delete(clone);
}

/* M36: a clone of a result belongs to the world that lent it; it stays usable all the same. */
static void a_clone_of_a_result_is_its_worlds(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *lent = NULL;
    MI_Instance *clone = NULL;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    assert_int_equal(MI_Operation_GetInstance(&operation, &lent, NULL, NULL, NULL, NULL), 0);
    assert_int_equal(MI_Instance_Clone(lent, &clone), 0);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    char *report = close_all(&scene);
    expect(report, "an instance of Link");
    free(report);
    assert_int_equal(MI_Instance_GetElementCount(clone, &count), 0);
    assert_int_equal(MI_Instance_Delete(clone), 0);
}

/* M36, E-23: classes and options. */
static void classes_and_options_are_listed(void **state)
{
    (void)state;
    struct scene scene;
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    MI_Class *object = NULL;
    scene_open(&scene, NULL);
    MI_Instance *instance = make(&scene, "Thing");
    assert_int_equal(MI_Instance_GetClass(instance, &object), 0);
    assert_int_equal(MI_Instance_Delete(instance), 0);
    assert_int_equal(MI_Application_NewOperationOptions(&scene.application, MI_FALSE, &options), 0);
    char *report = close_all(&scene);
    expect(report, "never deleted: class Thing");
    expect(report, "never deleted: options");
    free(report);
    assert_int_equal(MI_Class_Delete(object), 0);
    MI_OperationOptions_Delete(&options);
}

/* M36: what others hold, in instances, options or rules, is theirs to delete. */
static void what_is_deleted_or_held_is_not_listed(void **state)
{
    (void)state;
    struct scene scene;
    MI_Value value;
    scene_open(&scene, NULL);
    MI_Instance *inner = make(&scene, "Inner");
    MI_Instance *outer = make(&scene, "Outer");
    value.instance = inner;
    assert_int_equal(MI_Instance_AddElement(outer, "Inner", &value, MI_INSTANCE, 0), 0);
    assert_int_equal(MI_Instance_Delete(inner), 0);
    MI_Instance *key = scene_key("one");
    assert_true(mifake_on(scene.world, "given", NULL, MIFAKE_STEPS(MIFAKE_PUT(key), MIFAKE_REPO)));
    scene_refer(&scene, SCENE_SPACE, key, NULL, NULL);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n");
    assert_int_equal(MI_Instance_Delete(key), 0);
    assert_int_equal(MI_Instance_Delete(outer), 0);
    scene_close(&scene);
}

/* M36: what an application without a session leaves is the process's. */
static void without_a_world_the_process_is_told(void **state)
{
    (void)state;
    MI_Application application = MI_APPLICATION_NULL;
    MI_Instance *instance = NULL;
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &application), 0);
    assert_int_equal(MI_Application_NewInstance(&application, "Lost", NULL, &instance), 0);
    assert_int_equal(MI_Application_Close(&application), 0);
    char *report = mifake_process_report();
    expect(report, "an instance of Lost");
    free(report);
    (void)MI_Instance_Delete(instance);
}

/* --- applications ----------------------------------------------------------------------------- */

/* M4, A-45 */
static void an_application_that_is_not_closed_is_told(void **state)
{
    (void)state;
    struct scene scene;
    char *report = NULL;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    assert_false(mifake_close(scene.world, &report));
    expect(report, "error M4: an application was never closed");
    expect(report, "made in scene_open_file");
    free(report);
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_OK);
}

/* M4: one that is older than the world may be the whole process's. */
static void an_application_older_than_the_world_is_not(void **state)
{
    (void)state;
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    char *report = NULL;
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &application), MI_RESULT_OK);
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/links.json", NULL);
    assert_true(mifake_serve(world, NULL));
    assert_int_equal(
        MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session),
        MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    assert_true(mifake_close(world, &report));
    assert_null(report);
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_OK);
}

/* M4: whoever needed it first made it, for all that come after. */
static void an_application_in_a_static_variable_is_not(void **state)
{
    (void)state;
    static MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    char *report = NULL;
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/links.json", NULL);
    assert_true(mifake_serve(world, NULL));
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &application), MI_RESULT_OK);
    assert_int_equal(
        MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session),
        MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    assert_true(mifake_close(world, &report));
    assert_null(report);
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(instances_are_listed_by_place),
        cmocka_unit_test(a_clone_of_a_result_is_its_worlds),
        cmocka_unit_test(classes_and_options_are_listed),
        cmocka_unit_test(what_is_deleted_or_held_is_not_listed),
        cmocka_unit_test(without_a_world_the_process_is_told),
        cmocka_unit_test(an_application_that_is_not_closed_is_told),
        cmocka_unit_test(an_application_older_than_the_world_is_not),
        cmocka_unit_test(an_application_in_a_static_variable_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
