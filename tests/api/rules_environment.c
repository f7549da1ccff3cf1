/* MIFAKE_RULE: a rule for programs that know nothing of mifake. */
#include "support/test.h"

#include <MI.h>
#include <mifake.h>

#include <stdlib.h>
#include <string.h>

#define FIXTURE MIFAKE_SOURCE_DIR "/tests/cases/valid/parts/disks.json"

static MI_Application application = MI_APPLICATION_NULL;
static MI_Session session = MI_SESSION_NULL;

/* Each test names the file otherwise: a world is kept for the process, by the path of its file. */
static void connect(const char *fixture, const char *rule)
{
    assert_int_equal(setenv("MIFAKE_FIXTURE", fixture, 1), 0);
    assert_int_equal(setenv("MIFAKE_RULE", rule, 1), 0);
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &application), MI_RESULT_OK);
    assert_int_equal(
        MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session),
        MI_RESULT_OK);
}

static void disconnect(void)
{
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_OK);
}

/* How many disks there are, with the result and the start of the text of the end. */
static unsigned enumerate(MI_Result *result, char text[128])
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    text[0] = '\0';
    MI_Session_EnumerateInstances(&session, 0, NULL, "root/test", "Disk", MI_FALSE, NULL,
                                  &operation);
    while (more) {
        const MI_Instance *disk = NULL;
        const MI_Char *message = NULL;
        assert_int_equal(MI_Operation_GetInstance(&operation, &disk, &more, result, &message, NULL),
                         MI_RESULT_OK);
        count += disk != NULL;
        if (message != NULL) {
            strncpy(text, message, 127);
        }
    }
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    return count;
}

static void one_line_makes_two_calls_fail(void **state)
{
    (void)state;
    MI_Result result;
    char text[128] = "";
    connect(FIXTURE, "EnumerateInstances(Disk):2*rows(1);final(ACCESS_DENIED,no)->repo");
    for (int i = 0; i < 2; i++) {
        assert_int_equal(enumerate(&result, text), 1);
        assert_int_equal(result, MI_RESULT_ACCESS_DENIED);
        assert_string_equal(text, "no");
    }
    assert_int_equal(enumerate(&result, text), 2);
    assert_int_equal(result, MI_RESULT_OK);
    disconnect();
}

static void a_line_with_a_mistake_fails_every_operation(void **state)
{
    (void)state;
    MI_Result result;
    char text[128] = "";
    connect(MIFAKE_SOURCE_DIR "/tests/cases/valid/../valid/parts/disks.json",
            "EnumerateInstances(Dsk):repo");
    assert_int_equal(enumerate(&result, text), 0);
    assert_int_equal(result, MI_RESULT_FAILED);
    assert_string_equal(
        text, "MIFAKE_RULE, match, class: unknown class \"Dsk\"; did you mean \"Disk\"?\n");
    disconnect();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_line_makes_two_calls_fail),
        cmocka_unit_test(a_line_with_a_mistake_fails_every_operation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
