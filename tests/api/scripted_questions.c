/* Prompts and errors that ask whether to go on (contract C.9): who is asked, and what the answer
 * does. */
#include "api/scripted.h"
#include "support/test.h"

#define NOBODY_SAYS_NO "'onNo': [{'final': {'result': 'FAILED', 'message': 'no', 'details': null}}]"
#define PROMPT "{'prompt': {'text': 'Sure?', " NOBODY_SAYS_NO "}}, "
#define CRITICAL "{'prompt': {'text': 'Sure?', 'type': 'critical', " NOBODY_SAYS_NO "}}, "
#define ERROR "{'writeError': {'result': 'ACCESS_DENIED', " NOBODY_SAYS_NO "}}, "
#define DONE "{'rows': 1}, {'final': {}}"
#define YES "get(0, Link, F, 0, -, -)\n"
#define NO "get(0, -, F, 1, \"no\", -)\n"

enum { UNSET = 99 };

/* --- who is asked ----------------------------------------------------------------------------- */

struct row {
    const char *steps;
    MI_Uint32 mode; /* of prompts or errors; UNSET: no options */
    MI_Boolean acknowledged;
    bool heard; /* the callbacks are set */
    MI_OperationCallback_ResponseType answer;
    const char *callbacks; /* what they see */
    const char *trace;
};

static MI_OperationOptions options_of(struct scene *scene, const struct row *row)
{
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    assert_int_equal(MI_Application_NewOperationOptions(&scene->application, MI_FALSE, &options),
                     MI_RESULT_OK);
    if (row->mode != UNSET) {
        (void)MI_OperationOptions_SetPromptUserRegularMode(&options, (MI_CallbackMode)row->mode,
                                                           row->acknowledged);
        (void)MI_OperationOptions_SetWriteErrorMode(&options, (MI_CallbackMode)row->mode);
    }
    return options;
}

static void check_row(const struct row *row)
{
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, false);
    confidant.answers = true;
    confidant.answer = row->answer;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", row->steps);
    MI_OperationOptions options = options_of(&scene, row);
    MI_Operation operation = scripted_call(&scene, 0, &options, row->heard ? &callbacks : NULL);
    MI_OperationOptions_Delete(&options);
    trace_pull(scene.trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    trace_expect(&confidant.listener.trace, row->callbacks);
    trace_expect(scene.trace, row->trace);
    scene_close(&scene);
}

static void check_rows(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        check_row(&rows[i]);
    }
}

#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof(rows)[0])
#define ASKS "prompt(\"Sure?\", 0, asks)\nanswer 0\n"
#define TELLS "prompt(\"Sure?\", 0, -)\n"
#define INSISTS "prompt(\"Sure?\", 1, asks)\nanswer 0\n"

/* C-83: without options it is INQUIRE, and the answer decides. */
static void a_prompt_asks_by_default(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {PROMPT DONE, UNSET, 0, true, MI_OperationCallback_ResponseType_Yes, ASKS, YES},
        {PROMPT DONE, UNSET, 0, true, MI_OperationCallback_ResponseType_No, ASKS, NO},
        {PROMPT DONE, UNSET, 0, true, MI_OperationCallback_ResponseType_YesToAll, ASKS, YES},
        {PROMPT DONE, UNSET, 0, true, MI_OperationCallback_ResponseType_NoToAll, ASKS, NO},
    };
    CHECK(rows);
}

/* C-83: what is only reported, or ignored, is answered by the option. */
static void a_prompt_that_is_not_asked_has_the_answer_of_the_option(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {PROMPT DONE, MI_CALLBACKMODE_REPORT, MI_TRUE, true, 0, TELLS, YES},
        {PROMPT DONE, MI_CALLBACKMODE_REPORT, MI_FALSE, true, 0, TELLS, NO},
        {PROMPT DONE, MI_CALLBACKMODE_IGNORE, MI_TRUE, true, 0, "", YES},
        {PROMPT DONE, MI_CALLBACKMODE_IGNORE, MI_FALSE, true, 0, "", NO},
        {PROMPT DONE, MI_CALLBACKMODE_INQUIRE, MI_FALSE, true,
         MI_OperationCallback_ResponseType_Yes, ASKS, YES},
    };
    CHECK(rows);
}

/* C-83: a critical one is put, whatever the mode. */
static void a_critical_prompt_always_asks(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {CRITICAL DONE, MI_CALLBACKMODE_REPORT, MI_TRUE, true, MI_OperationCallback_ResponseType_No,
         INSISTS, NO},
        {CRITICAL DONE, MI_CALLBACKMODE_IGNORE, MI_FALSE, true,
         MI_OperationCallback_ResponseType_Yes, INSISTS, YES},
        {CRITICAL DONE, UNSET, 0, true, MI_OperationCallback_ResponseType_No, INSISTS, NO},
    };
    CHECK(rows);
}

/* C-80, C-88: who has no callback has said yes, or what the option says. */
static void who_has_no_callback_is_not_asked(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {PROMPT DONE, UNSET, 0, false, 0, "", YES},
        {CRITICAL DONE, UNSET, 0, false, 0, "", YES},
        {ERROR DONE, UNSET, 0, false, 0, "", YES},
        {PROMPT DONE, MI_CALLBACKMODE_INQUIRE, MI_FALSE, false, 0, "", NO},
        {CRITICAL DONE, MI_CALLBACKMODE_INQUIRE, MI_FALSE, false, 0, "", YES},
        {ERROR DONE, MI_CALLBACKMODE_INQUIRE, MI_FALSE, false, 0, "", YES},
    };
    CHECK(rows);
}

#define REPORTS "error(MSFT_WmiError(2, cat 18), -)\n"
#define INQUIRES "error(MSFT_WmiError(2, cat 18), asks)\nanswer 0\n"

/* C-84: errors are reported, unless another mode asks; IGNORE asks too. */
static void an_error_is_reported_by_default(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {ERROR DONE, UNSET, 0, true, 0, REPORTS, YES},
        {ERROR DONE, MI_CALLBACKMODE_REPORT, MI_FALSE, true, 0, REPORTS, YES},
        {ERROR DONE, MI_CALLBACKMODE_INQUIRE, 0, true, MI_OperationCallback_ResponseType_Yes,
         INQUIRES, YES},
        {ERROR DONE, MI_CALLBACKMODE_INQUIRE, 0, true, MI_OperationCallback_ResponseType_No,
         INQUIRES, NO},
        {ERROR DONE, MI_CALLBACKMODE_IGNORE, 0, true, MI_OperationCallback_ResponseType_NoToAll,
         INQUIRES, NO},
        {ERROR DONE, 7, 0, true, MI_OperationCallback_ResponseType_Yes, INQUIRES, YES},
    };
    CHECK(rows);
}

/* C-84: yes to all makes reports of the errors that follow, and of nothing else. */
static void yes_to_all_is_asked_once(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {ERROR ERROR PROMPT DONE, MI_CALLBACKMODE_INQUIRE, 0, true,
         MI_OperationCallback_ResponseType_YesToAll, INQUIRES REPORTS ASKS, YES},
        {ERROR ERROR DONE, MI_CALLBACKMODE_INQUIRE, 0, true, MI_OperationCallback_ResponseType_Yes,
         INQUIRES INQUIRES, YES},
        {PROMPT ERROR DONE, MI_CALLBACKMODE_INQUIRE, 0, true,
         MI_OperationCallback_ResponseType_YesToAll, ASKS INQUIRES, YES},
    };
    CHECK(rows);
}

/* A rule that has nothing for a no goes on. */
static void a_no_that_no_rule_minds_changes_nothing(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'prompt': {'text': 'Sure?'}}, " DONE, UNSET, 0, true,
         MI_OperationCallback_ResponseType_No, ASKS, YES},
    };
    CHECK(rows);
}

/* The rows that came before a no are not lost. */
static void a_no_comes_after_the_rows_before_it(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'rows': 1}, " PROMPT DONE, UNSET, 0, true, MI_OperationCallback_ResponseType_No, ASKS,
         "get(0, Link, F, 1, \"no\", -)\n"},
    };
    CHECK(rows);
}

/* --- when and where it is answered ------------------------------------------------------------ */

/* DESIGN 5: the callback is called in GetInstance, by the thread that pulls. */
static void a_synchronous_caller_is_asked_while_it_pulls(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, false);
    confidant.answers = true;
    confidant.answer = MI_OperationCallback_ResponseType_Yes;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", PROMPT DONE);
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    trace_expect(&confidant.listener.trace, "");
    (void)trace_get(scene.trace, &operation);
    assert_true(listener_was_here(&confidant.listener));
    trace_close(scene.trace, &operation);
    scene_close(&scene);
}

/* C-83: any thread may answer, and later; until then nothing else comes. */
static void a_question_may_be_answered_later(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, " PROMPT DONE);
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    confidant_wait_questions(&confidant, 1);
    assert_false(listener_was_here(&confidant.listener));
    assert_int_equal(confidant_answer(&confidant, MI_OperationCallback_ResponseType_Yes),
                     MI_RESULT_OK);
    listener_wait_finals(&confidant.listener, 1);
    trace_close(&confidant.listener.trace, &operation);
    trace_expect(&confidant.listener.trace, "cb(Link, T, 0, -, -, -)\n"
                                            "prompt(\"Sure?\", 0, asks)\n"
                                            "cb(Link, T, 0, -, -, -)\n"
                                            "cb(Link, F, 0, -, -, -)\n"
                                            "Close 0\n");
    scene_close(&scene);
}

struct answerer {
    struct confidant *confidant;
    MI_OperationCallback_ResponseType answer;
};

static void *answer(void *argument)
{
    const struct answerer *answerer = argument;
    confidant_wait_questions(answerer->confidant, 1);
    return confidant_answer(answerer->confidant, answerer->answer) == MI_RESULT_OK ? argument
                                                                                   : NULL;
}

/* C-83: who pulls waits meanwhile. */
static void another_thread_may_answer_for_who_pulls(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t thread;
    struct confidant confidant = CONFIDANT_EMPTY;
    struct answerer answerer = {&confidant, MI_OperationCallback_ResponseType_No};
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, false);
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", PROMPT DONE);
    assert_int_equal(pthread_create(&thread, NULL, answer, &answerer), 0);
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    trace_pull(scene.trace, &operation);
    void *answered = NULL;
    assert_int_equal(pthread_join(thread, &answered), 0);
    assert_non_null(answered);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, NO "Close 0\n");
    scene_close(&scene);
}

/* C-86: NULL, a handle of another kind of call, a second answer. */
static void an_answer_that_fits_no_question_is_refused(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    MI_Operation zero = MI_OPERATION_NULL;
    scripted_open(&scene, "windows");
    mifake_deliver(scene.world, MIFAKE_PUMP);
    scripted_rule(&scene, "ReferenceInstances", PROMPT DONE);
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    (void)mifake_pump(scene.world);
    const MI_OperationCallback_ResponseType yes = MI_OperationCallback_ResponseType_Yes;
    assert_int_equal(confidant.respond(NULL, yes), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(confidant.respond(&zero, yes), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(confidant.respond(&confidant.asker, yes), MI_RESULT_OK);
    assert_int_equal(confidant.respond(&confidant.asker, yes), MI_RESULT_INVALID_PARAMETER);
    (void)mifake_pump(scene.world);
    trace_close(&confidant.listener.trace, &operation);
    assert_int_equal(confidant.respond(&confidant.asker, yes), MI_RESULT_INVALID_PARAMETER);
    trace_expect(&confidant.listener.trace, "prompt(\"Sure?\", 0, asks)\n"
                                            "cb(Link, F, 0, -, -, -)\n"
                                            "Close 0\n");
    scene_close(&scene);
}

/* --- never answered --------------------------------------------------------------------------- */

/* C-86, M25: the real library waits for ever. */
static void a_question_nobody_answers_is_a_verdict_for_who_pulls(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, false);
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", PROMPT DONE);
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(1, -, F, 1, -, -)\nClose 0\n");
    scene_end_with(&scene, "M25");
}

/* C-86, M25: closing cancels, the final callback comes, and still the session waits. */
static void a_question_nobody_answers_keeps_a_closed_operation_alive(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", PROMPT DONE);
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    confidant_wait_questions(&confidant, 1);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    listener_wait_finals(&confidant.listener, 1);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_FAILED);
    trace_expect(&confidant.listener.trace, "prompt(\"Sure?\", 0, asks)\n"
                                            "cb(-, F, 1, -, -, -)\n");
    scene_end_with(&scene, "M25");
}

/* C-86: an answer that comes after all lets it go. */
static void a_late_answer_lets_a_closed_operation_go(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", PROMPT DONE);
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    confidant_wait_questions(&confidant, 1);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    listener_wait_finals(&confidant.listener, 1);
    assert_int_equal(confidant_answer(&confidant, MI_OperationCallback_ResponseType_Yes),
                     MI_RESULT_OK);
    scene_close(&scene);
}

/* M25: the world's own session is never closed by the test; the report tells all the same. */
static void a_question_nobody_answers_is_told_when_the_world_is_closed(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "TestConnection", "{'prompt': {'text': 'Sure?'}}, {'repo': true}");
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_TestConnection(mifake_session(scene.world), 0, &callbacks, &operation);
    confidant_wait_questions(&confidant, 1);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    listener_wait_finals(&confidant.listener, 1);
    mifake_advance(scene.world, 0); /* the final callback has returned */
    scene_end_with(&scene, "M25");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_prompt_asks_by_default),
        cmocka_unit_test(a_prompt_that_is_not_asked_has_the_answer_of_the_option),
        cmocka_unit_test(a_critical_prompt_always_asks),
        cmocka_unit_test(who_has_no_callback_is_not_asked),
        cmocka_unit_test(an_error_is_reported_by_default),
        cmocka_unit_test(yes_to_all_is_asked_once),
        cmocka_unit_test(a_no_that_no_rule_minds_changes_nothing),
        cmocka_unit_test(a_no_comes_after_the_rows_before_it),
        cmocka_unit_test(a_synchronous_caller_is_asked_while_it_pulls),
        cmocka_unit_test(a_question_may_be_answered_later),
        cmocka_unit_test(another_thread_may_answer_for_who_pulls),
        cmocka_unit_test(an_answer_that_fits_no_question_is_refused),
        cmocka_unit_test(a_question_nobody_answers_is_a_verdict_for_who_pulls),
        cmocka_unit_test(a_question_nobody_answers_keeps_a_closed_operation_alive),
        cmocka_unit_test(a_late_answer_lets_a_closed_operation_go),
        cmocka_unit_test(a_question_nobody_answers_is_told_when_the_world_is_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
