#include "script/journal.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void an_empty_journal_has_no_report(void **state)
{
    (void)state;
    const struct mf_journal journal = {0};
    assert_null(mf_journal_report(&journal));
}

static void an_entry_names_its_misuse_in_one_line(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    mf_journal_add(&journal, MF_JOURNAL_ERROR, "M2", "%s was left open", "operation 1");
    mf_journal_add(&journal, MF_JOURNAL_NOTE, "M29", "a key without its flag");
    char *report = mf_journal_report(&journal);
    assert_string_equal(report, "error M2: operation 1 was left open\n"
                                "note M29: a key without its flag\n");
    assert_int_equal(journal.errors, 1);
    free(report);
    mf_journal_clear(&journal);
}

static void entries_beyond_the_limit_are_counted(void **state)
{
    (void)state;
    struct mf_journal journal = {0};
    for (unsigned i = 0; i < MF_JOURNAL_LIMIT + 7U; i++) {
        mf_journal_add(&journal, MF_JOURNAL_ERROR, "M1", "%u", i);
    }
    char *report = mf_journal_report(&journal);
    assert_non_null(strstr(report, "and 7 more\n"));
    assert_int_equal(journal.errors, MF_JOURNAL_LIMIT + 7U);
    free(report);
    mf_journal_clear(&journal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_journal_has_no_report),
        cmocka_unit_test(an_entry_names_its_misuse_in_one_line),
        cmocka_unit_test(entries_beyond_the_limit_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
