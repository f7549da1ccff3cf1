#include "script/journal.h"
#include "support/test.h"
#include "unit/script/calls.h"

#include <stdlib.h>
#include <string.h>

static void check_report(struct mf_journal *journal, const char *expected)
{
    char *report = mf_journal_report(journal);
    assert_non_null(report);
    assert_string_equal(report, expected);
    free(report);
    mf_journal_clear(journal);
}

static void an_empty_journal_has_no_report(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    add_references(&journal, NULL);
    assert_null(mf_journal_report(&journal));
    mf_journal_clear(&journal);
}

static void an_entry_says_what_was_called_and_what_the_real_library_does(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    const uint64_t call = add_references(&journal, NULL);
    mf_journal_misuse(&journal, MF_M1_CLOSED_EARLY, call, NULL);
    assert_int_equal(journal.errors, 1);
    check_report(&journal,
                 "error M1: operation 1, ReferenceInstances: closed before its final result was "
                 "pulled; the real library waits in MI_Operation_Close for ever (C-52)\n"
                 "    namespace \"root/test\", key P.Name=\"one\", resultClass \"Link\"\n");
}

static void an_addition_follows_the_sentence_or_the_lines(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    mf_journal_misuse_of(&journal, MF_M13_RESULT_DELETED, NULL, "%s", "MI_Instance_Delete");
    const uint64_t call = add_references(&journal, NULL);
    mf_journal_misuse(&journal, MF_M39_UNEXPECTED_CALL, call, "near:\n  rule %d\n", 1);
    check_report(&journal, "error M13: what a result lends was deleted: MI_Instance_Delete; the "
                           "real library corrupts its memory (E-20)\n"
                           "error M39: operation 1, ReferenceInstances: no rule answers this call\n"
                           "    namespace \"root/test\", key P.Name=\"one\", resultClass \"Link\"\n"
                           "    near:\n"
                           "      rule 1\n");
}

__attribute__((noinline)) static void *here(void)
{
    return __builtin_return_address(0);
}

static void what_is_wrong_at_one_place_is_told_once(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    void *caller = here();
    for (unsigned i = 0; i < 8; i++) {
        mf_journal_misuse(&journal, MF_M2_OPERATION_OPEN, add_references(&journal, caller), NULL);
    }
    char *report = mf_journal_report(&journal);
    assert_non_null(strstr(report, "error M2: operation 1, "));
    assert_null(strstr(report, "error M2: operation 2, "));
    assert_non_null(strstr(report, "    started in "));
    assert_non_null(strstr(report, "    likewise operation 2, 3, 4, 5, 6 and 2 more\n"));
    assert_int_equal(journal.errors, 8);
    free(report);
    mf_journal_clear(&journal);
}

static void entries_beyond_the_limit_are_counted(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    for (unsigned i = 0; i < MF_JOURNAL_LIMIT + 7U; i++) {
        mf_journal_misuse(&journal, MF_M2_OPERATION_OPEN, i + 1U, NULL);
    }
    char *report = mf_journal_report(&journal);
    assert_non_null(strstr(report, "error M2: operation 1000: never closed"));
    assert_null(strstr(report, "operation 1001"));
    assert_non_null(strstr(report, "and 7 more\n"));
    assert_int_equal(journal.errors, MF_JOURNAL_LIMIT + 7U);
    free(report);
    mf_journal_clear(&journal);
}

/* Beyond the limit there is no room in the other one either. */
static void what_is_wrong_moves_to_the_end_of_another_journal(void **state)
{
    (void)state;
    struct mf_journal from = {.incomplete = true};
    struct mf_journal to = {0};
    for (unsigned i = 1; i < MF_JOURNAL_LIMIT; i++) {
        mf_journal_misuse(&to, MF_M2_OPERATION_OPEN, i, NULL);
    }
    mf_journal_misuse_of(&from, MF_M13_RESULT_DELETED, NULL, "a");
    mf_journal_misuse_of(&from, MF_M12_RESULT_KEPT, NULL, "b");
    mf_journal_move(&from, &to);
    assert_int_equal(from.violation_count, 0);
    assert_int_equal(to.violation_count, MF_JOURNAL_LIMIT);
    assert_int_equal(to.errors, MF_JOURNAL_LIMIT + 1U);
    assert_true(to.incomplete);
    char *report = mf_journal_report(&to);
    assert_non_null(strstr(report, "error M13: what a result lends was deleted: a;"));
    assert_null(strstr(report, "error M12"));
    assert_non_null(strstr(report, "and 1 more\n"));
    free(report);
    mf_journal_clear(&from);
    mf_journal_clear(&to);
}

static void what_was_only_counted_moves_too(void **state)
{
    (void)state;
    struct mf_journal from = {0};
    struct mf_journal to = {0};
    for (unsigned i = 0; i < MF_JOURNAL_LIMIT + 3U; i++) {
        mf_journal_misuse(&from, MF_M2_OPERATION_OPEN, i + 1U, NULL);
    }
    mf_journal_move(&from, &to);
    assert_int_equal(from.errors, 0);
    assert_int_equal(to.violation_count, MF_JOURNAL_LIMIT);
    assert_int_equal(to.errors, MF_JOURNAL_LIMIT + 3U);
    mf_journal_clear(&from);
    mf_journal_clear(&to);
}

/* --- levels ----------------------------------------------------------------------------------- */

/* M7, M34: facts of OMI, where callbacks share one thread. */
static void the_profile_decides_what_callbacks_may_not_do(void **state)
{
    (void)state;
    struct mf_journal journal;
    mf_journal_init(&journal, mf_profile_find("omi"), NULL);
    mf_journal_misuse_of(&journal, MF_M7_PULLED_IN_CALLBACK, NULL, NULL);
    assert_int_equal(journal.errors, 1);
    mf_journal_clear(&journal);
    mf_journal_init(&journal, mf_profile_find("windows"), NULL);
    mf_journal_misuse_of(&journal, MF_M7_PULLED_IN_CALLBACK, NULL, NULL);
    assert_int_equal(journal.errors, 0);
    assert_int_equal(journal.notes, 1);
    mf_journal_clear(&journal);
}

static void a_level_that_is_set_goes_before_all(void **state)
{
    (void)state;
    struct mf_journal_settings settings = {0};
    settings.levels[MF_M1_CLOSED_EARLY] = MF_LEVEL_OFF;
    settings.levels[MF_M29_KEY_NOT_FLAGGED] = MF_LEVEL_ERROR;
    struct mf_journal journal;
    mf_journal_init(&journal, mf_profile_default(), &settings);
    mf_journal_misuse_of(&journal, MF_M1_CLOSED_EARLY, NULL, NULL);
    assert_null(mf_journal_report(&journal));
    mf_journal_misuse_of(&journal, MF_M29_KEY_NOT_FLAGGED, NULL, "Name");
    check_report(&journal, "error M29: a key was set without MI_FLAG_KEY: Name; the real library "
                           "of OMI does not send its value (F-17)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_journal_has_no_report),
        cmocka_unit_test(an_entry_says_what_was_called_and_what_the_real_library_does),
        cmocka_unit_test(an_addition_follows_the_sentence_or_the_lines),
        cmocka_unit_test(what_is_wrong_at_one_place_is_told_once),
        cmocka_unit_test(entries_beyond_the_limit_are_counted),
        cmocka_unit_test(what_is_wrong_moves_to_the_end_of_another_journal),
        cmocka_unit_test(what_was_only_counted_moves_too),
        cmocka_unit_test(the_profile_decides_what_callbacks_may_not_do),
        cmocka_unit_test(a_level_that_is_set_goes_before_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
