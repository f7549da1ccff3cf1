/* How little it takes: what would be a hundred dense lines with function tables of one's own. */
#include "inventory.h"

#include <mifake_cmocka.h>

/* --- two references, then ACCESS_DENIED ------------------------------------------------------- */

/* Code under test. */
static unsigned count_references(MI_Session *session, MI_Result *result)
{
    MI_Value id = {.string = (MI_Char[]){"\\\\.\\PHYSICALDRIVE0"}};
    MI_Application application = MI_APPLICATION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *disk = NULL;
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    MI_Session_GetApplication(session, &application);
    MI_Application_NewInstance(&application, "Win32_DiskDrive", NULL, &disk);
    MI_Instance_AddElement(disk, "DeviceID", &id, MI_STRING, MI_FLAG_KEY);
    MI_Session_ReferenceInstances(session, 0, NULL, "root/cimv2", disk, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    while (more) {
        const MI_Instance *link = NULL;
        MI_Operation_GetInstance(&operation, &link, &more, result, NULL, NULL);
        count += link != NULL;
    }
    MI_Operation_Close(&operation);
    MI_Instance_Delete(disk);
    return count;
}

/* With the rule in C: nine lines. */
static void two_references_and_a_denial(void **state)
{
    MI_Result result = MI_RESULT_OK;
    mifake_on(*state, "denied", &(mifake_match){.op = MIFAKE_REFERENCES},
              MIFAKE_STEPS(MIFAKE_ROWS(2), MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, NULL)));
    assert_int_equal(count_references(mifake_session(*state), &result), 2);
    assert_int_equal(result, MI_RESULT_ACCESS_DENIED);
}

/* With the rule in the fixture, denied.json, where it is four. */
static void two_references_and_a_denial_of_the_fixture(void **state)
{
    MI_Result result = MI_RESULT_OK;
    assert_int_equal(count_references(mifake_session(*state), &result), 2);
    assert_int_equal(result, MI_RESULT_ACCESS_DENIED);
}

/* --- acknowledged by hand, cancelled after the first row, closed in the final callback -------- */

static void a_search_ends_with_what_it_finds_first(void **state)
{
    struct search search = {0};
    mifake_deliver(*state, MIFAKE_PUMP);
    start_search(mifake_session(*state), "Win32_DiskDrive", &search);
    assert_int_equal(mifake_pump(*state), 2);
    assert_true(search.found && search.done);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        mifake_unit_test(two_references_and_a_denial, "windows-disks.json"),
        mifake_unit_test(two_references_and_a_denial_of_the_fixture,
                         "../tests/examples/denied.json"),
        mifake_unit_test(a_search_ends_with_what_it_finds_first, "windows-disks.json"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
