/* Runs the corpus, each consumer wrong and right, in both profiles, and reads what is told. */
#include "misuse/corpus/corpus.h"

#include "misuse/corpus/disks.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const struct chapter *const chapters[] = {
    &chapter_pulling, &chapter_keeping, &chapter_making, &chapter_closing, &chapter_calling_back,
};

static const char *const profiles[] = {"windows", "omi"};

/* --- a program and its world ------------------------------------------------------------------ */

static void start(struct program *program, const struct mistake *mistake, const char *profile)
{
    mifake_error error = {0};
    memset(program, 0, sizeof *program);
    program->world = mifake_open_with(MIFAKE_SOURCE_DIR "/fixtures/windows-disks.json",
                                      &(mifake_options){.profile = profile}, &error);
    if (program->world == NULL) {
        fail_msg("%s", error.text);
    }
    assert_true(mifake_serve(program->world, NULL));
    if (!mistake->connects) {
        disks_connect(program);
    }
}

/* A short grace is enough where nobody will act. A callback that waits is given fifty of them. */
static void run(struct program *program, const struct mistake *mistake, bool right)
{
    (void)setenv("MIFAKE_GRACE_MS", mistake->takes_time && !right ? "4" : "20", 1);
    mistake->run(program, right);
    if (!mistake->connects) {
        disks_disconnect(program);
    }
    (void)unsetenv("MIFAKE_GRACE_MS");
}

static void delete_forgotten(struct program *program)
{
    (void)MI_Instance_Delete(program->forgotten);
    (void)MI_Class_Delete(program->forgotten_class);
    MI_OperationOptions_Delete(&program->forgotten_options);
    (void)MI_Application_Close(&program->application);
}

/* Returns what the world had to say. */
static char *stop(struct program *program)
{
    char *report = NULL;
    (void)mifake_close(program->world, &report);
    delete_forgotten(program);
    return report;
}

/* --- right ------------------------------------------------------------------------------------ */

static void expect_nothing(const struct mistake *mistake, const char *profile)
{
    struct program program;
    char *before = mifake_process_report();
    start(&program, mistake, profile);
    run(&program, mistake, true);
    char *report = stop(&program);
    char *after = mifake_process_report();
    if (report != NULL) {
        fail_msg("in profile %s, done right: %s", profile, report);
    }
    assert_string_equal(before == NULL ? "" : before, after == NULL ? "" : after);
    free(before);
    free(after);
}

/* --- wrong ------------------------------------------------------------------------------------ */

static bool begins_with(const char *line, const char *start)
{
    return start != NULL && strncmp(line, start, strlen(start)) == 0 && line[strlen(start)] == ':';
}

static const char *next_entry(const char *entry)
{
    do {
        entry = strchr(entry, '\n');
        entry = entry == NULL ? NULL : entry + 1;
    } while (entry != NULL && *entry == ' ');
    return entry == NULL || *entry == '\0' ? NULL : entry;
}

/* The first cause comes first; all else is the same again, or comes of it. */
static bool names_mistake(const char *report, const char *told, const char *then)
{
    bool names = begins_with(report, told);
    for (const char *entry = report; names && entry != NULL; entry = next_entry(entry)) {
        names = begins_with(entry, told) || begins_with(entry, then);
    }
    return names;
}

/* "in function, file.c:10", or, without debug information, "in function in program". */
static bool names_place(const char *report, const char *function)
{
    char place[80];
    const int length = snprintf(place, sizeof place, " in %s", function);
    const char *found = strstr(report, place);
    while (found != NULL && found[length] != ',' && found[length] != ' ') {
        found = strstr(found + 1, place);
    }
    return found != NULL;
}

/* The process forgets nothing: the entry is one of many, and known by its place. */
static bool tells(const struct mistake *mistake, const char *report, const char *told)
{
    return report != NULL &&
           names_place(report, mistake->place == NULL ? mistake->name : mistake->place) &&
           (mistake->to_process ? strstr(report, told) != NULL
                                : names_mistake(report, told, mistake->then));
}

static void expect_entry(const struct mistake *mistake, const char *profile)
{
    struct program program;
    const bool omi = strcmp(profile, "omi") == 0;
    const char *told = omi && mistake->in_omi != NULL ? mistake->in_omi : mistake->told;
    start(&program, mistake, profile);
    run(&program, mistake, false);
    char *report = stop(&program);
    if (mistake->to_process) {
        assert_null(report);
        report = mifake_process_report();
    }
    if (!tells(mistake, report, told)) {
        fail_msg("in profile %s, expected %s of %s: %s", profile, told, mistake->name,
                 report == NULL ? "nothing" : report);
    }
    free(report);
}

/* --- all of them ------------------------------------------------------------------------------ */

static void is_told_and_done_right_is_not(void **state)
{
    const struct mistake *mistake = *state;
    for (size_t i = 0; i < sizeof profiles / sizeof profiles[0]; i++) {
        expect_nothing(mistake, profiles[i]);
        expect_entry(mistake, profiles[i]);
    }
}

static double now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

enum { MOST = 80 };

static void list_tests(struct CMUnitTest *tests)
{
    size_t count = 0;
    for (size_t i = 0; i < sizeof chapters / sizeof chapters[0]; i++) {
        for (size_t j = 0; j < chapters[i]->count; j++) {
            const struct mistake *mistake = &chapters[i]->mistakes[j];
            assert_true(count < MOST);
            tests[count++] = (struct CMUnitTest){.name = mistake->name,
                                                 .test_func = is_told_and_done_right_is_not,
                                                 .initial_state = (void *)(uintptr_t)mistake};
        }
    }
}

/* The quarantine is asked for: under the address sanitizer there is none by itself. */
int main(void)
{
    struct CMUnitTest tests[MOST + 1] = {{0}}; /* cmocka leaves out empty ones */
    (void)setenv("MIFAKE_QUARANTINE", "1", 1);
    const double began = now();
    list_tests(tests);
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    printf("all of it, much of which would hang, took %.1f seconds\n", now() - began);
    return failed;
}
