#include "store/path_table.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

enum { COUNT = 5000 };

/* A path whose bytes are its number. */
static struct mf_path *new_path(uint32_t number)
{
    struct mf_path *path = calloc(1, sizeof *path + sizeof number);
    assert_non_null(path);
    path->number = number;
    path->key_length = sizeof number;
    memcpy(path->key, &number, sizeof number);
    return path;
}

static void an_empty_table_finds_nothing(void **state)
{
    (void)state;
    struct mf_path_table table = {0};
    assert_null(mf_path_table_find(&table, "a", 1));
    mf_path_table_clear(&table);
}

static void each_path_is_found_however_many_there_are(void **state)
{
    (void)state;
    static struct mf_path *paths[COUNT];
    struct mf_path_table table = {0};
    for (uint32_t i = 0; i < COUNT; i++) {
        paths[i] = new_path(i);
        assert_null(mf_path_table_find(&table, &i, sizeof i));
        assert_true(mf_path_table_add(&table, paths[i]));
    }
    for (uint32_t i = 0; i < COUNT; i++) {
        assert_ptr_equal(mf_path_table_find(&table, &i, sizeof i), paths[i]);
    }
    const uint32_t other = COUNT;
    assert_null(mf_path_table_find(&table, &other, sizeof other));
    mf_path_table_clear(&table);
    for (uint32_t i = 0; i < COUNT; i++) {
        free(paths[i]);
    }
}

static void part_of_the_bytes_is_another_path(void **state)
{
    (void)state;
    const uint32_t number = 7;
    struct mf_path *path = new_path(number);
    struct mf_path_table table = {0};
    assert_true(mf_path_table_add(&table, path));
    assert_null(mf_path_table_find(&table, &number, sizeof number - 1U));
    assert_null(mf_path_table_find(&table, "", 0));
    assert_ptr_equal(mf_path_table_find(&table, &number, sizeof number), path);
    mf_path_table_clear(&table);
    free(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_table_finds_nothing),
        cmocka_unit_test(each_path_is_found_however_many_there_are),
        cmocka_unit_test(part_of_the_bytes_is_another_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
