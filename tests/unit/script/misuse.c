#include "script/misuse.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

static void every_misuse_has_a_row_of_its_own(void **state)
{
    (void)state;
    for (unsigned i = 0; i < MF_MISUSE_COUNT; i++) {
        const struct mf_misuse_row *row = mf_misuse_row((enum mf_misuse)i);
        enum mf_misuse found = MF_MISUSE_COUNT;
        assert_non_null(row->id);
        assert_true(mf_misuse_find(row->id, &found, NULL));
        assert_int_equal(found, i);
        assert_true(row->level == MF_LEVEL_NOTE || row->level == MF_LEVEL_ERROR);
        assert_true(row->name != NULL && row->what != NULL);
        assert_true((row->real == NULL) == (row->row == NULL));
    }
}

static void an_unknown_identifier_has_a_neighbour(void **state)
{
    (void)state;
    enum mf_misuse found = MF_MISUSE_COUNT;
    const char *nearest = NULL;
    assert_true(mf_misuse_find("m1", &found, &nearest));
    assert_int_equal(found, MF_M1_CLOSED_EARLY);
    assert_false(mf_misuse_find("M299", &found, &nearest));
    assert_string_equal(nearest, "M29");
    assert_false(mf_misuse_find("closing", &found, &nearest));
    assert_null(nearest);
}

static void levels_are_three_words(void **state)
{
    (void)state;
    enum mf_level level = MF_LEVEL_UNSET;
    assert_true(mf_misuse_find_level("note", &level));
    assert_int_equal(level, MF_LEVEL_NOTE);
    assert_string_equal(mf_misuse_level_name(MF_LEVEL_OFF), "off");
    assert_false(mf_misuse_find_level("Note", &level));
}

static void a_misuse_is_explained_in_three_lines(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_misuse_explain(&text, MF_M7_PULLED_IN_CALLBACK);
    assert_string_equal(text.bytes,
                        "M7, pulled in a callback: error (profile windows: note)\n"
                        "pulled inside a callback\n"
                        "the real library waits for ever: the result would come on this thread "
                        "(C-29)\n");
    mf_text_clear(&text);
}

static void the_table_has_a_line_for_each(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_misuse_write_table(&text);
    unsigned lines = 0;
    for (const char *at = text.bytes; *at != '\0'; at++) {
        lines += *at == '\n';
    }
    assert_int_equal(lines, MF_MISUSE_COUNT);
    assert_non_null(strstr(text.bytes, "\nM14  note  used after Close"));
    mf_text_clear(&text);
}

/* --- README.md -------------------------------------------------------------------------------- */

static void read_file(struct mf_text *text, const char *path)
{
    char line[4096];
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        mf_text_add(text, line);
    }
    (void)fclose(file);
}

/* Returns what comes after a line. */
static const char *expect_line(const char *at, const char *line)
{
    if (at == NULL || strncmp(at, line, strlen(line)) != 0) {
        fail_msg("README.md should go on with: %s", line);
    }
    return at + strlen(line);
}

static const char *expect_row(const char *at, const struct mf_misuse_row *row)
{
    struct mf_text line = {0};
    mf_text_format(&line, "| %s | %s | %s | %s%s | %s |\n", row->id, row->name, row->what,
                   mf_misuse_level_name(row->level), row->shared_thread ? "; `windows`: note" : "",
                   row->real == NULL ? "" : row->real);
    at = expect_line(at, line.bytes);
    mf_text_clear(&line);
    return at;
}

static void the_readme_has_the_table_as_it_is(void **state)
{
    (void)state;
    static const char head[] =
        "| | name | what is wrong | level | the real library |\n|---|---|---|---|---|\n";
    struct mf_text readme = {0};
    read_file(&readme, MIFAKE_SOURCE_DIR "/README.md");
    const char *at = expect_line(strstr(readme.bytes, head), head);
    for (unsigned i = 0; i < MF_MISUSE_COUNT; i++) {
        at = expect_row(at, mf_misuse_row((enum mf_misuse)i));
    }
    (void)expect_line(at, "\n");
    mf_text_clear(&readme);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_misuse_has_a_row_of_its_own),
        cmocka_unit_test(an_unknown_identifier_has_a_neighbour),
        cmocka_unit_test(levels_are_three_words),
        cmocka_unit_test(a_misuse_is_explained_in_three_lines),
        cmocka_unit_test(the_table_has_a_line_for_each),
        cmocka_unit_test(the_readme_has_the_table_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
