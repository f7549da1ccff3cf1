#include "script/journal.h"

#include "base/thread.h"
#include "script/journal_text.h"
#include "support/test.h"
#include "unit/script/calls.h"

static void start(struct mf_journal *journal, size_t keep)
{
    const struct mf_journal_settings settings = {.keep = keep};
    mf_journal_init(journal, mf_profile_default(), &settings);
}

/* L: session, function, arguments; then per result when and how acknowledged, Cancel and Close with
 * the state at that time. */
static void what_happens_to_a_call_is_kept_in_order(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t call = add_references(&journal, NULL);
    mf_journal_result(&journal, call, MI_RESULT_OK, true, false);
    journal.now = 250;
    mf_journal_acknowledged(&journal, call, MF_ACK_NEXT_GET);
    mf_journal_cancel(&journal, call);
    mf_journal_result(&journal, call, MI_RESULT_FAILED, false, true);
    mf_journal_close(&journal, call);
    static const struct mf_journal_event expected[] = {
        {.kind = MF_JOURNAL_RESULT, .results = 1, .object = true},
        {.kind = MF_JOURNAL_ACKNOWLEDGED, .at = 250, .results = 1, .route = MF_ACK_NEXT_GET},
        {.kind = MF_JOURNAL_CANCEL, .at = 250, .results = 1},
        {.kind = MF_JOURNAL_RESULT,
         .at = 250,
         .results = 1,
         .code = MI_RESULT_FAILED,
         .final = true},
        {.kind = MF_JOURNAL_CLOSE, .at = 250, .results = 1, .final = true},
    };
    const struct mf_journal_event *event = NULL;
    for (size_t i = 0; i < MI_COUNT(expected); i++) {
        event = mf_journal_next_event(&journal, call, event);
        assert_non_null(event);
        assert_int_equal(event->kind, expected[i].kind);
        assert_int_equal(event->at, expected[i].at);
        assert_int_equal(event->results, expected[i].results);
        assert_int_equal(event->code, expected[i].code);
        assert_int_equal(event->route, expected[i].route);
        assert_int_equal(event->object, expected[i].object);
        assert_int_equal(event->final, expected[i].final);
        assert_int_equal(event->thread, mf_thread_number());
    }
    assert_null(mf_journal_next_event(&journal, call, event));
    const struct mf_journal_entry *entry = mf_journal_find(&journal, call);
    assert_true(entry->final && entry->cancelled && entry->closed);
    assert_int_equal(entry->code, MI_RESULT_FAILED);
    mf_journal_clear(&journal);
}

static void events_of_calls_that_overlap_are_told_apart(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t one = add_references(&journal, NULL);
    const uint64_t two = add_references(&journal, NULL);
    mf_journal_result(&journal, two, MI_RESULT_OK, true, false);
    mf_journal_result(&journal, one, MI_RESULT_NOT_FOUND, false, true);
    mf_journal_close(&journal, two);
    const struct mf_journal_event *event = mf_journal_next_event(&journal, one, NULL);
    assert_int_equal(event->code, MI_RESULT_NOT_FOUND);
    assert_null(mf_journal_next_event(&journal, one, event));
    event = mf_journal_next_event(&journal, two, NULL);
    assert_int_equal(event->kind, MF_JOURNAL_RESULT);
    event = mf_journal_next_event(&journal, two, event);
    assert_int_equal(event->kind, MF_JOURNAL_CLOSE);
    assert_null(mf_journal_next_event(&journal, two, event));
    mf_journal_clear(&journal);
}

static void a_result_that_is_acknowledged_at_once_is_one_event(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t call = add_references(&journal, NULL);
    mf_journal_result(&journal, call, MI_RESULT_OK, true, false);
    mf_journal_acknowledged(&journal, call, MF_ACK_NEXT_GET);
    mf_journal_result(&journal, call, MI_RESULT_OK, true, false);
    mf_journal_cancel(&journal, call);
    mf_journal_acknowledged(&journal, call, MF_ACK_MANUAL);
    static const struct mf_journal_event expected[] = {
        {.kind = MF_JOURNAL_RESULT, .route = MF_ACK_NEXT_GET},
        {.kind = MF_JOURNAL_RESULT},
        {.kind = MF_JOURNAL_CANCEL},
        {.kind = MF_JOURNAL_ACKNOWLEDGED, .route = MF_ACK_MANUAL},
    };
    const struct mf_journal_event *event = NULL;
    for (size_t i = 0; i < MI_COUNT(expected); i++) {
        event = mf_journal_next_event(&journal, call, event);
        assert_non_null(event);
        assert_int_equal(event->kind, expected[i].kind);
        assert_int_equal(event->route, expected[i].route);
        assert_int_equal(mf_journal_acknowledged_too(event), i == 0);
    }
    assert_null(mf_journal_next_event(&journal, call, event));
    mf_journal_clear(&journal);
}

static void the_last_calls_are_kept_and_all_are_counted(void **state)
{
    (void)state;
    struct mf_journal journal;
    start(&journal, 3);
    for (unsigned i = 1; i <= 1000; i++) {
        const uint64_t call = add_references(&journal, NULL);
        assert_int_equal(call, i);
        mf_journal_result(&journal, call, MI_RESULT_OK, true, true);
        mf_journal_close(&journal, call);
    }
    assert_int_equal(journal.calls, 1000);
    assert_int_equal(journal.results, 1000);
    assert_null(mf_journal_find(&journal, 0));
    assert_null(mf_journal_find(&journal, 997));
    assert_null(mf_journal_find(&journal, 1001));
    for (uint64_t call = 998; call <= 1000; call++) {
        assert_non_null(mf_journal_find(&journal, call)->capture);
        assert_int_equal(mf_journal_next_event(&journal, call, NULL)->call, call);
    }
    assert_true(journal.entries.chunk_count <= 4 && journal.events.chunk_count <= 4);
    mf_journal_clear(&journal);
}

/* An operation may go on longer than its record. */
static void what_happens_to_a_forgotten_call_is_counted(void **state)
{
    (void)state;
    struct mf_journal journal;
    start(&journal, 1);
    const uint64_t old = add_references(&journal, NULL);
    const uint64_t latest = add_references(&journal, NULL);
    mf_journal_result(&journal, old, MI_RESULT_OK, true, false);
    mf_journal_acknowledged(&journal, old, MF_ACK_MANUAL);
    mf_journal_close(&journal, old);
    assert_int_equal(journal.results, 1);
    assert_int_equal(mf_deque_count(&journal.events), 0);
    assert_null(mf_journal_next_event(&journal, latest, NULL));
    mf_journal_clear(&journal);
}

static void a_call_with_many_results_keeps_the_first_and_the_final_one(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t call = add_references(&journal, NULL);
    for (unsigned i = 0; i < 5 * MF_JOURNAL_EVENTS; i++) {
        mf_journal_result(&journal, call, MI_RESULT_OK, true, false);
    }
    mf_journal_result(&journal, call, MI_RESULT_FAILED, false, true);
    assert_int_equal(journal.results, 5 * MF_JOURNAL_EVENTS);
    assert_int_equal(mf_deque_count(&journal.events), MF_JOURNAL_EVENTS + 1);
    const struct mf_journal_event *last =
        mf_deque_at(&journal.events, MF_JOURNAL_EVENTS, sizeof *last);
    assert_int_equal(last->code, MI_RESULT_FAILED);
    assert_int_equal(last->results, 5 * MF_JOURNAL_EVENTS);
    mf_journal_clear(&journal);
}

static void a_call_that_could_not_be_captured_is_a_call(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t call = mf_journal_call(&journal, NULL);
    mf_journal_result(&journal, call, MI_RESULT_SERVER_LIMITS_EXCEEDED, false, true);
    assert_null(mf_journal_find(&journal, call)->capture);
    assert_int_equal(mf_journal_find(&journal, call)->code, MI_RESULT_SERVER_LIMITS_EXCEEDED);
    mf_journal_clear(&journal);
}

/* --- in words --------------------------------------------------------------------------------- */

static void assert_written(struct mf_journal *journal, const char *expected)
{
    struct mf_text text = {0};
    mf_journal_text_write(&text, journal);
    assert_string_equal(text.bytes, expected);
    mf_text_clear(&text);
    mf_journal_clear(journal);
}

static void what_happened_is_written_in_order(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t call = add_references(&journal, NULL);
    mf_journal_result(&journal, call, MI_RESULT_OK, false, false);
    mf_journal_result(&journal, call, MI_RESULT_OK, true, false);
    mf_journal_acknowledged(&journal, call, MF_ACK_MANUAL);
    journal.now = 20;
    mf_journal_cancel(&journal, call);
    mf_journal_result(&journal, call, MI_RESULT_FAILED, false, true);
    mf_journal_acknowledged(&journal, call, MF_ACK_RETURN);
    mf_journal_close(&journal, call);
    assert_written(&journal, "operation 1, ReferenceInstances\n"
                             "    namespace \"root/test\", key P.Name=\"one\", resultClass "
                             "\"Link\"\n"
                             "    0 ms: nothing yet\n"
                             "    0 ms: result 1\n"
                             "    0 ms: acknowledged by the caller\n"
                             "    20 ms: cancelled after 1 result, before its end\n"
                             "    20 ms: no result, final: FAILED\n"
                             "    20 ms: acknowledged as the callback returned\n"
                             "    20 ms: closed after 1 result, when it had ended\n");
}

static void what_has_no_name_has_a_number(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t call = mf_journal_call(&journal, NULL);
    mf_journal_result(&journal, call, (MI_Result)77, false, true);
    mf_journal_close(&journal, call);
    assert_written(&journal, "operation 1, a call for which there was no memory\n"
                             "    0 ms: no result, final: 77\n"
                             "    0 ms: closed after 0 results, when it had ended\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_happens_to_a_call_is_kept_in_order),
        cmocka_unit_test(events_of_calls_that_overlap_are_told_apart),
        cmocka_unit_test(a_result_that_is_acknowledged_at_once_is_one_event),
        cmocka_unit_test(the_last_calls_are_kept_and_all_are_counted),
        cmocka_unit_test(what_happens_to_a_forgotten_call_is_counted),
        cmocka_unit_test(a_call_with_many_results_keeps_the_first_and_the_final_one),
        cmocka_unit_test(a_call_that_could_not_be_captured_is_a_call),
        cmocka_unit_test(what_happened_is_written_in_order),
        cmocka_unit_test(what_has_no_name_has_a_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
