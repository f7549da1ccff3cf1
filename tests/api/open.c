/* Opening worlds: what the cache of models means to a user, and progress. */
#include "support/test.h"

#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/fixtures/windows-disks.json"

struct told {
    unsigned times;
    size_t done;
    size_t total;
    bool backwards;
};

static void note(void *context, size_t done, size_t total)
{
    struct told *told = context;
    told->times++;
    told->backwards = told->backwards || done < told->done || done > total;
    told->done = done;
    told->total = total;
}

static void open_and_close(struct told *told)
{
    const mifake_options options = {.progress = note, .context = told};
    mifake *world = mifake_open_with(WORLD, &options, NULL);
    assert_non_null(world);
    assert_true(mifake_close(world, NULL));
}

static void progress_ends_with_everything_read(void **state)
{
    (void)state;
    struct told told = {0};
    mifake_forget();
    open_and_close(&told);
    assert_true(told.times > 0);
    assert_true(told.total > 0);
    assert_int_equal(told.done, told.total);
    assert_false(told.backwards);
}

/* A file of some two megabytes. */
static void write_large(FILE *file)
{
    (void)fputs("{\"mifake\": 1, \"classes\": {\"P\": {\"properties\": {\"Id\": {\"type\": "
                "\"uint32\", \"key\": true}}}}, \"instances\": [",
                file);
    for (unsigned i = 0; i < 40000; i++) {
        (void)fprintf(file, "%s{\"class\": \"P\", \"properties\": {\"Id\": %u}}",
                      i == 0 ? "" : ", ", i);
    }
    (void)fputs("]}", file);
}

static void progress_is_told_on_the_way(void **state)
{
    (void)state;
    char path[] = "/tmp/mifake-large-XXXXXX";
    const int number = mkstemp(path);
    FILE *file = number < 0 ? NULL : fdopen(number, "w");
    assert_non_null(file);
    write_large(file);
    assert_int_equal(fclose(file), 0);
    struct told told = {0};
    mifake *world =
        mifake_open_with(path, &(mifake_options){.progress = note, .context = &told}, NULL);
    assert_int_equal(remove(path), 0);
    assert_non_null(world);
    assert_true(told.times > 4);
    assert_int_equal(told.done, told.total);
    assert_false(told.backwards);
    assert_true(mifake_close(world, NULL));
}

static void worlds_outlive_what_is_forgotten(void **state)
{
    (void)state;
    mifake *world = mifake_open(WORLD, NULL);
    assert_non_null(world);
    mifake_forget();
    mifake_forget();
    char *summary = mifake_show(world, MIFAKE_VIEW_SUMMARY);
    assert_non_null(strstr(summary, "Win32_DiskDrive"));
    free(summary);
    assert_true(mifake_close(world, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(progress_ends_with_everything_read),
        cmocka_unit_test(progress_is_told_on_the_way),
        cmocka_unit_test(worlds_outlive_what_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
