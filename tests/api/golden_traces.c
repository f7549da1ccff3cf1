/* The golden traces of the client contract, section K, on a fixture. Where the real library hangs
 * or crashes the verdict stands in its place (DESIGN, section 5). */
#include "support/test.h"
#include "support/trace.h"

#include <mifake.h>

#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/tests/api/worlds/traces.json"

struct scene {
    mifake *world;
    MI_Application application;
    MI_Session session;
    MI_Instance *five; /* keys */
    MI_Instance *one;
    MI_Instance *none;
    struct trace trace;
};

static MI_Instance *make_key(struct scene *scene, const char *class_name, const char *name)
{
    MI_Instance *key = NULL;
    MI_Value value;
    memcpy(&value, &name, sizeof name);
    assert_int_equal(MI_Application_NewInstance(&scene->application, class_name, NULL, &key), 0);
    assert_int_equal(MI_Instance_AddElement(key, "Name", &value, MI_STRING, MI_FLAG_KEY), 0);
    return key;
}

static void open_scene(struct scene *scene, const char *profile, trace_act *act)
{
    *scene = (struct scene){0};
    scene->world = mifake_open_with(WORLD, &(mifake_options){.profile = profile}, NULL);
    assert_non_null(scene->world);
    assert_true(mifake_serve(scene->world, NULL));
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &scene->application), 0);
    assert_int_equal(MI_Application_NewSession(&scene->application, NULL, NULL, NULL, NULL, NULL,
                                               &scene->session),
                     0);
    scene->five = make_key(scene, "P", "five");
    scene->one = make_key(scene, "P", "one");
    scene->none = make_key(scene, "P", "none");
    trace_init(&scene->trace, act);
}

static void delete_keys(struct scene *scene)
{
    (void)MI_Instance_Delete(scene->five);
    (void)MI_Instance_Delete(scene->one);
    (void)MI_Instance_Delete(scene->none);
    trace_clear(&scene->trace);
}

/* Everything was closed, and nothing is in the journal. */
static void close_scene(struct scene *scene)
{
    char *report = NULL;
    assert_int_equal(MI_Session_Close(&scene->session, NULL, NULL), 0);
    assert_int_equal(MI_Application_Close(&scene->application), 0);
    assert_true(mifake_close(scene->world, &report));
    assert_null(report);
    delete_keys(scene);
}

/* The journal has the entry. */
static void close_world_with(struct scene *scene, const char *misuse)
{
    char *report = NULL;
    assert_false(mifake_close(scene->world, &report));
    assert_non_null(report);
    if (strstr(report, misuse) == NULL) {
        fail_msg("%s is not in: %s", misuse, report);
    }
    free(report);
    delete_keys(scene);
}

static void close_scene_with(struct scene *scene, const char *misuse)
{
    (void)MI_Session_Close(&scene->session, NULL, NULL);
    (void)MI_Application_Close(&scene->application);
    close_world_with(scene, misuse);
}

static MI_Operation refer(struct scene *scene, const MI_Instance *key, bool asynchronous,
                          MI_Uint32 flags)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationCallbacks callbacks = trace_callbacks(&scene->trace);
    MI_Session_ReferenceInstances(&scene->session, flags, NULL, "root/test", key, NULL, NULL,
                                  MI_FALSE, asynchronous ? &callbacks : NULL, &operation);
    return operation;
}

/* --- pulled ----------------------------------------------------------------------------------- */

/* K1 */
static void one_hit_is_the_final_result(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.one, false, 0);
    trace_get(&scene.trace, &operation);
    trace_get(&scene.trace, &operation);
    trace_expect(&scene.trace, "get(0, inst, F, 0, -, -); get(0, -, F, 0, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    assert_int_equal(MI_Operation_Close(&operation), 4);
    close_scene(&scene);
}

/* K2 */
static void no_hit_is_one_result(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.none, false, 0);
    trace_get(&scene.trace, &operation);
    trace_expect(&scene.trace, "get(0, -, F, 0, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

/* K3 */
static void the_fifth_of_five_is_the_final_result(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.five, false, 0);
    for (int i = 0; i < 5; i++) {
        trace_get(&scene.trace, &operation);
    }
    trace_expect(&scene.trace, "get(0, inst, T, 0, -, -); get(0, inst, T, 0, -, -); "
                               "get(0, inst, T, 0, -, -); get(0, inst, T, 0, -, -); "
                               "get(0, inst, F, 0, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

static void check_refused(struct scene *scene, MI_Operation *operation)
{
    MI_Session session = MI_SESSION_NULL;
    assert_non_null(operation->ft);
    trace_get(&scene->trace, operation);
    trace_get(&scene->trace, operation);
    trace_expect(&scene->trace, "get(0, -, F, 4, -, -); get(0, -, F, 4, -, -)");
    assert_int_equal(MI_Operation_Cancel(operation, MI_REASON_NONE), 1);
    assert_int_equal(MI_Operation_GetSession(operation, &session), 1);
    assert_memory_equal(&session, &scene->session, sizeof session);
    assert_int_equal(MI_Operation_Close(operation), 0);
    assert_memory_equal(operation, &(MI_Operation)MI_OPERATION_NULL, sizeof *operation);
    assert_int_equal(MI_Operation_Close(operation), 4);
}

/* K12 */
static void a_call_without_a_key_has_a_usable_handle(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "windows", NULL);
    MI_Operation operation = refer(&scene, NULL, false, 0);
    check_refused(&scene, &operation);
    close_scene(&scene);
}

/* K16 */
static void a_closed_session_refuses_in_the_same_way(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "windows", NULL);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), 0);
    MI_Operation operation = refer(&scene, scene.five, false, 0);
    check_refused(&scene, &operation);
    assert_int_equal(MI_Application_Close(&scene.application), 0);
    assert_true(mifake_close(scene.world, NULL));
    delete_keys(&scene);
}

/* K21 */
static void cancel_before_anything_ends_it(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.five, false, 0);
    assert_int_equal(MI_Operation_Cancel(&operation, MI_REASON_NONE), 0);
    trace_get(&scene.trace, &operation);
    trace_expect(&scene.trace, "get(0, -, F, 1, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

/* K23 */
static void cancel_after_the_final_result_does_nothing(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.one, false, 0);
    trace_get(&scene.trace, &operation);
    assert_int_equal(MI_Operation_Cancel(&operation, MI_REASON_NONE), 0);
    trace_get(&scene.trace, &operation);
    trace_expect(&scene.trace, "get(0, inst, F, 0, -, -); get(0, -, F, 0, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

/* K31 */
static void a_class_is_not_pulled_from_an_operation_of_instances(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Class *object = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    open_scene(&scene, "windows", NULL);
    MI_Operation operation = refer(&scene, scene.one, false, 0);
    assert_int_equal(MI_Operation_GetClass(&operation, &object, &more, &result, NULL, NULL), 4);
    assert_int_equal(result, 4);
    trace_get(&scene.trace, &operation);
    trace_expect(&scene.trace, "get(0, inst, F, 0, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

/* K34, M1: the verdict stands for the hang. */
static void closing_before_the_final_result_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "windows", NULL);
    MI_Operation operation = refer(&scene, scene.five, false, 0);
    assert_int_equal(MI_Operation_Close(&operation), 1);
    assert_int_equal(MI_Operation_Close(&operation), 4);
    close_scene_with(&scene, "M1: operation 1, ReferenceInstances");
}

/* --- with callbacks --------------------------------------------------------------------------- */

/* K13, K14 */
static void a_refused_call_tells_its_callback_inside(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    open_scene(&scene, "windows", NULL);
    MI_OperationCallbacks callbacks = trace_callbacks(&scene.trace);
    scene.trace.expected_handle = &operation;
    MI_Session_ReferenceInstances(&scene.session, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL,
                                  "root/test", NULL, NULL, NULL, MI_FALSE, &callbacks, &operation);
    trace_expect(&scene.trace, "cb(-, F, 4, -, -, -); same");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, "root/test", scene.five, NULL, NULL,
                                  MI_FALSE, &callbacks, NULL);
    trace_expect(&scene.trace, "cb(-, F, 4, -, -, -); other");
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, "root/test", scene.five, NULL, NULL,
                                  MI_FALSE, NULL, NULL);
    close_scene(&scene);
}

/* K15 */
static void a_zero_session_tells_its_callback_inside(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session zero = MI_SESSION_NULL;
    MI_Operation operation = {1, 1, NULL};
    open_scene(&scene, "windows", NULL);
    MI_OperationCallbacks callbacks = trace_callbacks(&scene.trace);
    MI_Session_ReferenceInstances(&zero, 0, NULL, NULL, scene.five, NULL, NULL, MI_FALSE,
                                  &callbacks, &operation);
    trace_expect(&scene.trace, "cb(-, F, 4, -, -, -)");
    assert_memory_equal(&operation, &(MI_Operation)MI_OPERATION_NULL, sizeof operation);
    close_scene(&scene);
}

#define FOUR_AND_THE_LAST(ack)                                                                     \
    "cb(inst, T, 0, -, -, " ack "); cb(inst, T, 0, -, -, " ack "); cb(inst, T, 0, -, -, " ack      \
    "); cb(inst, T, 0, -, -, " ack "); cb(inst, F, 0, -, -, " ack ")"

/* K17 */
static void callbacks_come_on_another_thread(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.five, true, 0);
    trace_wait_final(&scene.trace);
    trace_expect(&scene.trace, FOUR_AND_THE_LAST("-"));
    assert_true(scene.trace.off_thread);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

static void close_first(struct trace *trace, MI_Operation *operation, const MI_Instance *instance,
                        MI_Boolean more, MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    (void)acknowledge;
    (void)more;
    if (instance != NULL) {
        const MI_Result first = MI_Operation_Close(operation);
        const MI_Result second = MI_Operation_Close(operation);
        trace_add(trace, "close %d %d", (int)first, (int)second);
    }
}

/* K18 */
static void closing_in_the_first_callback_brings_a_final_one(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", close_first);
    MI_Operation operation = refer(&scene, scene.five, true, 0);
    trace_wait_final(&scene.trace);
    trace_expect(&scene.trace, "cb(inst, T, 0, -, -, -); close 0 4; cb(-, F, 1, -, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 4);
    close_scene(&scene);
}

static void close_last(struct trace *trace, MI_Operation *operation, const MI_Instance *instance,
                       MI_Boolean more, MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    (void)instance;
    if (!more) {
        trace_add(trace, "close %d", (int)MI_Operation_Close(operation));
    }
    if (acknowledge != NULL) {
        const MI_Result nothing = acknowledge(NULL);
        trace_add(trace, "ack %d %d", (int)nothing, (int)acknowledge(operation));
    }
}

/* K19 */
static void closing_in_the_last_callback_is_enough(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", close_last);
    MI_Operation operation = refer(&scene, scene.five, true, 0);
    trace_wait_final(&scene.trace);
    trace_expect(&scene.trace, FOUR_AND_THE_LAST("-") "; close 0");
    assert_int_equal(MI_Operation_Close(&operation), 4);
    close_scene(&scene);
}

static void cancel_first(struct trace *trace, MI_Operation *operation, const MI_Instance *instance,
                         MI_Boolean more, MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    (void)more;
    (void)acknowledge;
    if (instance != NULL) {
        trace_add(trace, "cancel %d", (int)MI_Operation_Cancel(operation, MI_REASON_NONE));
    }
}

/* K20 */
static void cancelling_in_the_first_callback_brings_the_final_one(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", cancel_first);
    MI_Operation operation = refer(&scene, scene.five, true, 0);
    trace_wait_final(&scene.trace);
    trace_expect(&scene.trace, "cb(inst, T, 0, -, -, -); cancel 0; cb(-, F, 1, -, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

/* K24, K26: ack(NULL) does not count, and the final one may come after Close. */
static void results_wait_for_their_acknowledgement(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", close_last);
    (void)refer(&scene, scene.one, true, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    trace_wait_final(&scene.trace);
    trace_expect(&scene.trace, "cb(inst, F, 0, -, -, ack); close 0; ack 4 0");
    close_scene(&scene);
}

/* K25 */
static void another_thread_acknowledges_later(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.five, true, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    for (unsigned i = 1; i <= 5; i++) {
        trace_wait(&scene.trace, i);
        assert_int_equal(scene.trace.callbacks, i);
        assert_int_equal(scene.trace.acknowledge(&operation), 0);
    }
    trace_expect(&scene.trace, FOUR_AND_THE_LAST("ack"));
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

/* K27, M8: no acknowledgement; Close brings the final one, and closing the session the verdict. */
static void a_missing_acknowledgement_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.five, true, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    trace_wait(&scene.trace, 1);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    trace_wait_final(&scene.trace);
    trace_expect(&scene.trace, "cb(inst, T, 0, -, -, ack); cb(-, F, 1, -, -, ack)");
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), 1);
    close_scene_with(&scene, "M8");
}

/* K28, M9: the verdict stands for the crash. */
static void a_second_acknowledgement_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.one, true, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    trace_wait_final(&scene.trace);
    assert_int_equal(scene.trace.acknowledge(&operation), 0);
    assert_int_equal(scene.trace.acknowledge(&operation), 4);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene_with(&scene, "M9");
}

/* K29 */
static void an_absent_server_is_told_inside_the_starter(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session nowhere = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    open_scene(&scene, "omi", NULL);
    assert_int_equal(
        MI_Application_NewSession(&scene.application, NULL, "nobody", NULL, NULL, NULL, &nowhere),
        0);
    MI_OperationCallbacks callbacks = trace_callbacks(&scene.trace);
    MI_Session_ReferenceInstances(&nowhere, 0, NULL, "root/test", scene.five, NULL, NULL, MI_FALSE,
                                  &callbacks, &operation);
    trace_expect(&scene.trace, "cb(-, F, 1, -, -, -)");
    assert_false(scene.trace.off_thread);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    assert_int_equal(MI_Session_Close(&nowhere, NULL, NULL), 0);
    close_scene(&scene);
}

/* K30 */
static void pulling_an_asynchronous_operation_changes_nothing(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.one, true, 0);
    trace_wait_final(&scene.trace);
    trace_get(&scene.trace, &operation);
    trace_expect(&scene.trace, "cb(inst, F, 0, -, -, -); get(4, -, F, 4, -, -)");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    close_scene(&scene);
}

/* --- closing ---------------------------------------------------------------------------------- */

static void MI_CALL count_completion(void *context)
{
    ++*(unsigned *)context;
}

/* K32 */
static void a_session_completes_with_its_last_operation(void **state)
{
    (void)state;
    struct scene scene;
    unsigned completions = 0;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.one, false, 0);
    trace_get(&scene.trace, &operation);
    assert_int_equal(MI_Session_Close(&scene.session, &completions, count_completion), 0);
    assert_int_equal(completions, 0);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    assert_int_equal(completions, 1);
    assert_int_equal(MI_Application_Close(&scene.application), 0);
    assert_true(mifake_close(scene.world, NULL));
    delete_keys(&scene);
}

/* K33, M2 */
static void an_unclosed_operation_is_a_verdict_of_the_session(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    MI_Operation operation = refer(&scene, scene.one, false, 0);
    trace_get(&scene.trace, &operation);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), 1);
    assert_int_equal(MI_Operation_Close(&operation), 4);
    close_scene_with(&scene, "M2");
}

/* K35, M3 */
static void an_open_session_is_a_verdict_of_the_application(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    assert_int_equal(MI_Application_Close(&scene.application), 1);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), 4);
    close_world_with(&scene, "M3");
}

/* K36 */
static void a_second_close_of_a_session_does_not_call_back(void **state)
{
    (void)state;
    struct scene scene;
    unsigned completions = 0;
    open_scene(&scene, "windows", NULL);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), 0);
    assert_int_equal(MI_Session_Close(&scene.session, &completions, count_completion), 4);
    assert_int_equal(completions, 0);
    assert_int_equal(MI_Application_Close(&scene.application), 0);
    assert_true(mifake_close(scene.world, NULL));
    delete_keys(&scene);
}

/* K37 */
static void a_protocol_of_the_other_profile_is_not_found(void **state)
{
    (void)state;
    struct scene scene;
    unsigned completions = 0;
    MI_Session session = MI_SESSION_NULL;
    open_scene(&scene, "omi", NULL);
    assert_int_equal(
        MI_Application_NewSession(&scene.application, "WINRM", NULL, NULL, NULL, NULL, &session),
        6);
    assert_int_equal(MI_Session_Close(&session, &completions, count_completion), 4);
    assert_int_equal(completions, 1);
    close_scene(&scene);
}

/* --- errors, profile omi ---------------------------------------------------------------------- */

struct error_row {
    const char *name_space;
    const char *class_name;
    const char *result_class;
    MI_Result result;
    bool speaks;
};

/* K38, K39, K40 */
static void errors_of_omi_have_its_texts(void **state)
{
    (void)state;
    static const struct error_row rows[] = {
        {"ROOT/TEST", "P", NULL, MI_RESULT_OK, false},
        {"root\\test", "P", NULL, MI_RESULT_INVALID_NAMESPACE, true},
        {"", "P", NULL, MI_RESULT_INVALID_NAMESPACE, true},
        {NULL, "P", NULL, MI_RESULT_FAILED, false},
        {"root/test", "Nobody", NULL, MI_RESULT_INVALID_CLASS, true},
        {"root/test", "P", "Nobody", MI_RESULT_INVALID_CLASS, true},
        {"root/test", "P", "", MI_RESULT_INVALID_CLASS, true},
        {"root/test", "Lonely", NULL, MI_RESULT_NOT_SUPPORTED, true},
    };
    struct scene scene;
    open_scene(&scene, "omi", NULL);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const MI_Instance *instance = NULL;
        const MI_Instance *details = NULL;
        const MI_Char *text = NULL;
        MI_Result result = MI_RESULT_OK;
        MI_Operation operation;
        MI_Instance *key = make_key(&scene, rows[i].class_name, "none");
        MI_Session_ReferenceInstances(&scene.session, 0, NULL, rows[i].name_space, key,
                                      rows[i].result_class, NULL, MI_FALSE, NULL, &operation);
        assert_int_equal(
            MI_Operation_GetInstance(&operation, &instance, NULL, &result, &text, &details), 0);
        assert_int_equal(result, rows[i].result);
        assert_int_equal(text != NULL, rows[i].speaks);
        assert_int_equal(details != NULL, rows[i].speaks);
        if (rows[i].speaks) {
            const MI_Char *name = NULL;
            assert_int_equal(MI_Instance_GetClassName(details, &name), 0);
            assert_string_equal(name, "OMI_Error");
        }
        assert_int_equal(MI_Operation_Close(&operation), 0);
        (void)MI_Instance_Delete(key);
    }
    close_scene(&scene);
}

static MI_Result refer_by(struct scene *scene, const char *name, MI_Type type, const void *value,
                          MI_Uint32 flags)
{
    MI_Instance *key = NULL;
    MI_Operation operation;
    const MI_Instance *instance = NULL;
    MI_Result result = MI_RESULT_OK;
    MI_Value copy;
    memset(&copy, 0, sizeof copy);
    memcpy(&copy, value, type == MI_STRING ? sizeof(char *) : sizeof(MI_Uint32));
    assert_int_equal(MI_Application_NewInstance(&scene->application, "Number", NULL, &key), 0);
    assert_int_equal(MI_Instance_AddElement(key, name, &copy, type, flags), 0);
    MI_Session_ReferenceInstances(&scene->session, 0, NULL, "root/test", key, NULL, NULL, MI_FALSE,
                                  NULL, &operation);
    (void)MI_Operation_GetInstance(&operation, &instance, NULL, &result, NULL, NULL);
    (void)MI_Operation_Close(&operation);
    (void)MI_Instance_Delete(key);
    return result;
}

/* K41, K42 */
static void keys_of_another_type_are_answered_by_profile(void **state)
{
    (void)state;
    static const struct {
        const char *profile;
        MI_Result missing;
        MI_Result sint32;
        MI_Result bad_text;
    } rows[] = {
        {"omi", MI_RESULT_NO_SUCH_PROPERTY, MI_RESULT_TYPE_MISMATCH, MI_RESULT_FAILED},
        {"windows", MI_RESULT_INVALID_PARAMETER, MI_RESULT_OK, MI_RESULT_INVALID_PARAMETER}};
    const MI_Sint32 number = 1;
    const char *bad = "one";
    const char *good = "1";
    for (size_t i = 0; i < 2; i++) {
        struct scene scene;
        open_scene(&scene, rows[i].profile, NULL);
        assert_int_equal(refer_by(&scene, "Other", MI_STRING, &good, 0), rows[i].missing);
        assert_int_equal(refer_by(&scene, "Id", MI_SINT32, &number, MI_FLAG_KEY), rows[i].sint32);
        assert_int_equal(refer_by(&scene, "Id", MI_STRING, &bad, MI_FLAG_KEY), rows[i].bad_text);
        assert_int_equal(refer_by(&scene, "Id", MI_STRING, &good, MI_FLAG_KEY), MI_RESULT_OK);
        close_scene(&scene);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_hit_is_the_final_result),
        cmocka_unit_test(no_hit_is_one_result),
        cmocka_unit_test(the_fifth_of_five_is_the_final_result),
        cmocka_unit_test(a_call_without_a_key_has_a_usable_handle),
        cmocka_unit_test(a_closed_session_refuses_in_the_same_way),
        cmocka_unit_test(cancel_before_anything_ends_it),
        cmocka_unit_test(cancel_after_the_final_result_does_nothing),
        cmocka_unit_test(a_class_is_not_pulled_from_an_operation_of_instances),
        cmocka_unit_test(closing_before_the_final_result_is_a_verdict),
        cmocka_unit_test(a_refused_call_tells_its_callback_inside),
        cmocka_unit_test(a_zero_session_tells_its_callback_inside),
        cmocka_unit_test(callbacks_come_on_another_thread),
        cmocka_unit_test(closing_in_the_first_callback_brings_a_final_one),
        cmocka_unit_test(closing_in_the_last_callback_is_enough),
        cmocka_unit_test(cancelling_in_the_first_callback_brings_the_final_one),
        cmocka_unit_test(results_wait_for_their_acknowledgement),
        cmocka_unit_test(another_thread_acknowledges_later),
        cmocka_unit_test(a_missing_acknowledgement_is_a_verdict),
        cmocka_unit_test(a_second_acknowledgement_is_a_verdict),
        cmocka_unit_test(an_absent_server_is_told_inside_the_starter),
        cmocka_unit_test(pulling_an_asynchronous_operation_changes_nothing),
        cmocka_unit_test(a_session_completes_with_its_last_operation),
        cmocka_unit_test(an_unclosed_operation_is_a_verdict_of_the_session),
        cmocka_unit_test(an_open_session_is_a_verdict_of_the_application),
        cmocka_unit_test(a_second_close_of_a_session_does_not_call_back),
        cmocka_unit_test(a_protocol_of_the_other_profile_is_not_found),
        cmocka_unit_test(errors_of_omi_have_its_texts),
        cmocka_unit_test(keys_of_another_type_are_answered_by_profile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
