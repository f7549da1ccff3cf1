/* Clauses in words, for near misses and unmet expectations. */
#include "script/match.h"

#include <MI.h>

void mf_clause_write_name(struct mf_text *text, const struct mf_clause *clause)
{
    mf_text_add(text, mf_fact_name(clause->fact));
    if (clause->name != NULL) {
        mf_text_format(text, ".%s", clause->name);
    }
}

static void write_several(struct mf_text *text, const struct mf_test *test, const char *between)
{
    for (uint32_t i = 0; i < test->count; i++) {
        mf_text_add(text, i == 0 ? "" : between);
        mf_test_write(text, &test->tests[i]);
    }
}

static void write_wanted(struct mf_text *text, const char *before, const struct mf_test *test)
{
    mf_text_add(text, before);
    mf_datum_write(text, &test->wanted);
}

static void write_flags(struct mf_text *text, const struct mf_test *test)
{
    mf_text_format(text, "all of 0x%x, none of 0x%x", (unsigned)test->all, (unsigned)test->none);
}

void mf_test_write(struct mf_text *text, const struct mf_test *test)
{
    switch (test->kind) {
    case MF_TEST_ANY:
        mf_text_add(text, "anything but NULL");
        return;
    case MF_TEST_ABSENT:
        mf_text_add(text, "NULL");
        return;
    case MF_TEST_EQUALS:
        write_wanted(text, "", test);
        return;
    case MF_TEST_ONE_OF:
        write_several(text, test, " or ");
        return;
    case MF_TEST_ALL:
        write_several(text, test, " and ");
        return;
    case MF_TEST_NOT:
        mf_text_add(text, "not ");
        write_several(text, test, "");
        return;
    case MF_TEST_PATTERN:
        write_wanted(text, "like ", test);
        return;
    case MF_TEST_REGEX:
        mf_text_format(text, "matching /%s/", test->wanted.text);
        return;
    case MF_TEST_GTE:
        write_wanted(text, "at least ", test);
        return;
    case MF_TEST_LTE:
        write_wanted(text, "at most ", test);
        return;
    case MF_TEST_IS_A:
        mf_text_format(text, "%s or below it", test->wanted.text);
        return;
    default:
        write_flags(text, test);
        return;
    }
}

static bool names_operations(const struct mf_match *match)
{
    for (uint32_t i = 0; i < match->count; i++) {
        const struct mf_clause *clause = &match->clauses[i];
        if (clause->fact == MF_FACT_OP &&
            (clause->test.kind == MF_TEST_EQUALS || clause->test.kind == MF_TEST_ONE_OF)) {
            return true;
        }
    }
    return false;
}

/* Clauses on other facts hold or not whatever the operation is. */
unsigned mf_match_operations(const struct mf_match *match)
{
    unsigned operations = names_operations(match) ? MF_ANY_CALL : MF_ALL_OPERATIONS;
    for (uint32_t i = 0; i < match->count; i++) {
        for (unsigned code = 0; code < MF_OPERATION_COUNT; code++) {
            const struct mf_capture call = {.operation = (enum mf_operation_code)code};
            const struct mf_sight sight = {.call = &call};
            const struct mf_clause *clause = &match->clauses[i];
            if (clause->fact == MF_FACT_OP && !mf_clause_holds(clause, &sight)) {
                operations &= ~MF_OPERATION_BIT(code);
            }
        }
    }
    return operations;
}
