#include "script/match.h"

#include "base/utf8.h"

#include <string.h>

/* --- texts ------------------------------------------------------------------------------------ */

static const char *text_of(const struct mf_datum *datum)
{
    const bool text = datum->kind == MF_DATUM_TEXT || datum->kind == MF_DATUM_NAME;
    return text ? datum->text : NULL;
}

/* The bytes of the character at `text`; 1 for what is no UTF-8. */
static size_t character(const char *text)
{
    uint32_t code;
    const size_t length = mf_utf8_decode(text, strnlen(text, 4), &code);
    return length == 0 ? 1 : length;
}

static bool same(char a, char b, bool folds)
{
    return folds ? mf_name_fold_char(a) == mf_name_fold_char(b) : a == b;
}

/* After a mismatch only the last % can take more: what came before it has matched at its
 * earliest. */
static bool is_like(const char *text, const char *pattern, bool folds)
{
    const char *retry = NULL;
    const char *retry_pattern = NULL;
    while (*text != '\0') {
        if (*pattern == '%') {
            retry = text;
            retry_pattern = ++pattern;
        } else if (*pattern == '_') {
            text += character(text);
            pattern++;
        } else if (same(*text, *pattern, folds)) {
            text++;
            pattern++;
        } else if (retry != NULL) {
            retry += character(retry);
            text = retry;
            pattern = retry_pattern;
        } else {
            return false;
        }
    }
    return pattern[strspn(pattern, "%")] == '\0';
}

static bool is_pattern(const struct mf_test *test, const struct mf_datum *seen)
{
    const char *text = text_of(seen);
    return text != NULL && is_like(text, test->wanted.text, seen->kind == MF_DATUM_NAME);
}

static bool is_regex(const struct mf_test *test, const struct mf_datum *seen,
                     const struct mf_sight *sight)
{
    const char *text = text_of(seen);
    return text != NULL && regexec(&sight->regexes[test->regex], text, 0, NULL, 0) == 0;
}

/* --- classes ---------------------------------------------------------------------------------- */

/* The class of that name in the namespace of the call, else in the first that has it. */
static const struct mf_class *find_class(const struct mf_sight *sight, const char *name)
{
    char normal[MF_NAME_LIMIT + 1U];
    const struct mf_schema *schema = sight->schema;
    const char *said = sight->call->name_space;
    const struct mf_namespace *space = said != NULL && mf_namespace_normalise(said, normal) > 0
                                           ? mf_schema_find_namespace(schema, normal)
                                           : schema->default_space;
    const struct mf_class *class = space == NULL ? NULL : mf_namespace_find_class(space, name);
    for (space = schema->spaces; class == NULL && space != NULL; space = space->next) {
        class = mf_namespace_find_class(space, name);
    }
    return class;
}

static bool is_a(const struct mf_test *test, const struct mf_datum *seen,
                 const struct mf_sight *sight)
{
    const char *name = text_of(seen);
    const struct mf_class *class = name == NULL ? NULL : find_class(sight, name);
    while (class != NULL && !mf_name_equal(class->decl.name, test->wanted.text)) {
        class = class->super;
    }
    return class != NULL;
}

/* --- tests ------------------------------------------------------------------------------------ */

static bool holds_for_one(const struct mf_test *test, const struct mf_datum *seen,
                          const struct mf_sight *sight)
{
    for (uint32_t i = 0; i < test->count; i++) {
        if (mf_test_holds(&test->tests[i], seen, sight)) {
            return true;
        }
    }
    return false;
}

static bool holds_for_all(const struct mf_test *test, const struct mf_datum *seen,
                          const struct mf_sight *sight)
{
    for (uint32_t i = 0; i < test->count; i++) {
        if (!mf_test_holds(&test->tests[i], seen, sight)) {
            return false;
        }
    }
    return true;
}

static bool is_on_the_side(const struct mf_test *test, const struct mf_datum *seen)
{
    int order = 0;
    if (!mf_datum_order(seen, &test->wanted, &order)) {
        return false;
    }
    return test->kind == MF_TEST_GTE ? order >= 0 : order <= 0;
}

static bool has_flags(const struct mf_test *test, const struct mf_datum *seen)
{
    const uint64_t flags = seen->integer.bits;
    return (flags & test->all) == test->all && (flags & test->none) == 0;
}

bool mf_test_holds(const struct mf_test *test, const struct mf_datum *seen,
                   const struct mf_sight *sight)
{
    switch (test->kind) {
    case MF_TEST_ANY:
        return seen->kind != MF_DATUM_ABSENT;
    case MF_TEST_ABSENT:
        return seen->kind == MF_DATUM_ABSENT;
    case MF_TEST_EQUALS:
        return mf_datum_equal(&test->wanted, seen);
    case MF_TEST_ONE_OF:
        return holds_for_one(test, seen, sight);
    case MF_TEST_ALL:
        return holds_for_all(test, seen, sight);
    case MF_TEST_NOT:
        return !holds_for_one(test, seen, sight);
    case MF_TEST_PATTERN:
        return is_pattern(test, seen);
    case MF_TEST_REGEX:
        return is_regex(test, seen, sight);
    case MF_TEST_GTE:
    case MF_TEST_LTE:
        return is_on_the_side(test, seen);
    case MF_TEST_IS_A:
        return is_a(test, seen, sight);
    default:
        return has_flags(test, seen);
    }
}

bool mf_clause_holds(const struct mf_clause *clause, const struct mf_sight *sight)
{
    struct mf_fact_room room;
    const struct mf_datum seen = mf_fact_read(clause->fact, clause->name, sight->call, &room);
    return mf_test_holds(&clause->test, &seen, sight);
}

bool mf_match_holds(const struct mf_match *match, const struct mf_sight *sight)
{
    if (sight->call->operation == MF_NEW_SESSION &&
        (mf_match_operations(match) & MF_OPERATION_BIT(MF_NEW_SESSION)) == 0) {
        return false;
    }
    for (uint32_t i = 0; i < match->count; i++) {
        if (!mf_clause_holds(&match->clauses[i], sight)) {
            return false;
        }
    }
    return true;
}
