/* fixtures/windows-services.json, asked what a program that looks after services asks. */
#include "support/pull.h"
#include "support/test.h"

#include <mifake.h>

#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/fixtures/windows-services.json"
#define SPACE MI_T("root/cimv2")

static int open_world(void **state)
{
    mifake_error error = {0};
    mifake *world = mifake_open(WORLD, &error);
    if (world == NULL) {
        fail_msg("%s", error.text);
    }
    *state = world;
    return 0;
}

static int close_world(void **state)
{
    char *report = NULL;
    if (!mifake_close(*state, &report)) {
        fail_msg("%s", report);
    }
    return 0;
}

/* --- asking ----------------------------------------------------------------------------------- */

static MI_Instance *key_of(mifake *world, const MI_Char *name)
{
    MI_Instance *key = NULL;
    MI_Value value;
    value.string = (MI_Char *)(uintptr_t)name;
    assert_int_equal(
        MI_Application_NewInstance(mifake_application(world), MI_T("Win32_Service"), NULL, &key),
        MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(key, MI_T("Name"), &value, MI_STRING, MI_FLAG_KEY),
                     MI_RESULT_OK);
    return key;
}

static void finish(MI_Operation *operation, MI_Instance *key, struct pulled *pulled)
{
    pull_all(operation, pulled);
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
    assert_int_equal(pulled->result, MI_RESULT_OK);
    if (key != NULL) {
        assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    }
}

/* What `name` needs, if its role is Dependent; what needs it, if that is Antecedent. */
static struct pulled across(mifake *world, const MI_Char *name, const MI_Char *role)
{
    struct pulled pulled = {0};
    MI_Operation operation;
    MI_Instance *key = key_of(world, name);
    MI_Session_AssociatorInstances(mifake_session(world), 0, NULL, SPACE, key,
                                   MI_T("Win32_DependentService"), NULL, role, NULL, MI_FALSE, NULL,
                                   &operation);
    finish(&operation, key, &pulled);
    return pulled;
}

static struct pulled list(mifake *world, const MI_Char *class_name)
{
    struct pulled pulled = {0};
    MI_Operation operation;
    MI_Session_EnumerateInstances(mifake_session(world), 0, NULL, SPACE, class_name, MI_FALSE, NULL,
                                  &operation);
    finish(&operation, NULL, &pulled);
    return pulled;
}

static struct pulled get(mifake *world, const MI_Char *name)
{
    struct pulled pulled = {0};
    MI_Operation operation;
    MI_Instance *key = key_of(world, name);
    MI_Session_GetInstance(mifake_session(world), 0, NULL, SPACE, key, NULL, &operation);
    finish(&operation, key, &pulled);
    assert_int_equal(pulled.count, 1);
    return pulled;
}

static struct pulled query(mifake *world, const MI_Char *text)
{
    struct pulled pulled = {0};
    MI_Operation operation;
    MI_Session_QueryInstances(mifake_session(world), 0, NULL, SPACE, MI_QUERY_DIALECT_WQL, text,
                              NULL, &operation);
    finish(&operation, NULL, &pulled);
    return pulled;
}

/* Calls a method of a service without arguments; of the class if there is no name. */
static struct pulled invoke(mifake *world, const MI_Char *name, const MI_Char *method)
{
    struct pulled pulled = {0};
    MI_Operation operation;
    MI_Instance *key = name == NULL ? NULL : key_of(world, name);
    MI_Session_Invoke(mifake_session(world), 0, NULL, SPACE, MI_T("Win32_Service"), method, key,
                      NULL, NULL, &operation);
    finish(&operation, key, &pulled);
    assert_int_equal(pulled.count, 1);
    return pulled;
}

static MI_Value value_of(const MI_Instance *instance, const MI_Char *name, MI_Type wanted)
{
    MI_Value value = {0};
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = MI_FLAG_NULL;
    assert_int_equal(MI_Instance_GetElement(instance, name, &value, &type, &flags, NULL),
                     MI_RESULT_OK);
    assert_int_equal(type, wanted);
    assert_int_equal(flags & MI_FLAG_NULL, 0);
    return value;
}

static MI_Uint32 returned(mifake *world, const MI_Char *name, const MI_Char *method)
{
    struct pulled pulled = invoke(world, name, method);
    const MI_Uint32 code = value_of(pulled.instances[0], MI_T("ReturnValue"), MI_UINT32).uint32;
    pulled_clear(&pulled);
    return code;
}

/* NULL for an element that is NULL. */
static const MI_Char *text_of(const MI_Instance *instance, const MI_Char *name)
{
    MI_Value value = {0};
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(instance, name, &value, &type, &flags, NULL),
                     MI_RESULT_OK);
    assert_int_equal(type, MI_STRING);
    return (flags & MI_FLAG_NULL) != 0 ? NULL : value.string;
}

static void expect_names(struct pulled *pulled, const char *const *names, size_t count)
{
    assert_int_equal(pulled->count, count);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(text_of(pulled->instances[i], MI_T("Name")), names[i]);
    }
    pulled_clear(pulled);
}

#define EXPECT_NAMES(pulled, ...)                                                                  \
    expect_names((pulled), (const char *const[]){__VA_ARGS__},                                     \
                 sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* --- questions -------------------------------------------------------------------------------- */

static void what_a_service_needs_is_behind_its_dependencies(void **state)
{
    struct pulled drivers_too = across(*state, MI_T("Dhcp"), MI_T("Dependent"));
    EXPECT_NAMES(&drivers_too, "nsi", "Tdx", "AFD");
    struct pulled spooler = across(*state, MI_T("spooler"), MI_T("Dependent"));
    EXPECT_NAMES(&spooler, "RpcSs", "HTTP");
}

static void what_needs_a_service_would_stop_with_it(void **state)
{
    struct pulled dependents = across(*state, MI_T("RpcSs"), MI_T("Antecedent"));
    EXPECT_NAMES(&dependents, "SamSs", "nsi", "Spooler", "BFE", "wuauserv", "BITS",
                 "RemoteRegistry");
    struct pulled none = across(*state, MI_T("Spooler"), MI_T("Antecedent"));
    assert_int_equal(none.count, 0);
    pulled_clear(&none);
}

static void drivers_and_services_have_a_class_in_common(void **state)
{
    struct pulled services = list(*state, MI_T("Win32_Service"));
    struct pulled drivers = list(*state, MI_T("Win32_SystemDriver"));
    struct pulled both = list(*state, MI_T("Win32_BaseService"));
    assert_int_equal(services.count, 20);
    assert_int_equal(both.count, services.count + drivers.count);
    pulled_clear(&both);
    pulled_clear(&drivers);
    pulled_clear(&services);
}

static void every_service_belongs_to_the_computer(void **state)
{
    struct pulled members = list(*state, MI_T("Win32_SystemServices"));
    assert_int_equal(members.count, 20);
    pulled_clear(&members);
}

static void awkward_texts_arrive_as_they_are(void **state)
{
    struct pulled agent = get(*state, MI_T("ContosoAgent"));
    assert_string_equal(text_of(agent.instances[0], MI_T("DisplayName")),
                        "Contoso's \"Backup\" Agent");
    assert_string_equal(text_of(agent.instances[0], MI_T("PathName")),
                        "\"C:\\Program Files\\Contoso\\Agent\\agent.exe\" --config "
                        "\"C:\\ProgramData\\Contoso\\agent.ini\"");
    assert_null(text_of(agent.instances[0], MI_T("Description")));
    struct pulled old = get(*state, MI_T("FabrikamOld"));
    assert_string_equal(text_of(old.instances[0], MI_T("Description")), "");
    struct pulled sql = get(*state, MI_T("mssql$fabrikam"));
    assert_string_equal(text_of(sql.instances[0], MI_T("State")), "Paused");
    pulled_clear(&sql);
    pulled_clear(&old);
    pulled_clear(&agent);
}

static void queries_find_what_should_run_and_does_not(void **state)
{
    struct pulled down = query(*state, MI_T("SELECT Name FROM Win32_Service "
                                            "WHERE StartMode = 'Auto' AND State <> 'Running'"));
    EXPECT_NAMES(&down, "MSSQL$FABRIKAM", "ContosoAgent", "FabrikamOld");
    struct pulled undescribed =
        query(*state, MI_T("SELECT Name FROM Win32_BaseService WHERE Description IS NULL"));
    EXPECT_NAMES(&undescribed, "MSSQL$FABRIKAM", "ContosoAgent");
}

static void queries_can_name_awkward_texts(void **state)
{
    struct pulled quoted = query(*state, MI_T("SELECT Name FROM Win32_Service WHERE DisplayName "
                                              "= 'Contoso\\'s \"Backup\" Agent'"));
    EXPECT_NAMES(&quoted, "ContosoAgent");
    struct pulled like = query(*state, MI_T("SELECT Name FROM Win32_Service WHERE DisplayName "
                                            "LIKE '%100[%] [[]legacy]_service'"));
    EXPECT_NAMES(&like, "FabrikamOld");
    struct pulled path = query(*state, MI_T("SELECT Name FROM Win32_BaseService WHERE PathName "
                                            "LIKE '%\\\\spoolsv.exe'"));
    EXPECT_NAMES(&path, "Spooler");
}

static void methods_answer_for_the_service_they_are_called_on(void **state)
{
    assert_int_equal(returned(*state, MI_T("Dhcp"), MI_T("StopService")), 0);
    assert_int_equal(returned(*state, MI_T("nsi"), MI_T("StopService")), 3);
    assert_int_equal(returned(*state, MI_T("RPCSS"), MI_T("StopService")), 5);
    assert_int_equal(returned(*state, MI_T("Spooler"), MI_T("startservice")), 10);
    assert_int_equal(returned(*state, MI_T("RemoteRegistry"), MI_T("StartService")), 14);
    assert_int_equal(returned(*state, NULL, MI_T("Create")), 0);
}

static void methods_put_objects_out(void **state)
{
    struct pulled pulled = invoke(*state, MI_T("Dhcp"), MI_T("GetSecurityDescriptor"));
    const MI_Instance *descriptor =
        value_of(pulled.instances[0], MI_T("Descriptor"), MI_INSTANCE).instance;
    const MI_Instance *owner = value_of(descriptor, MI_T("Owner"), MI_INSTANCE).instance;
    assert_string_equal(text_of(owner, MI_T("SIDString")), "S-1-5-18");
    assert_int_equal(value_of(descriptor, MI_T("DACL"), MI_INSTANCEA).instancea.size, 2);
    pulled_clear(&pulled);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_service_needs_is_behind_its_dependencies),
        cmocka_unit_test(what_needs_a_service_would_stop_with_it),
        cmocka_unit_test(drivers_and_services_have_a_class_in_common),
        cmocka_unit_test(every_service_belongs_to_the_computer),
        cmocka_unit_test(awkward_texts_arrive_as_they_are),
        cmocka_unit_test(queries_find_what_should_run_and_does_not),
        cmocka_unit_test(queries_can_name_awkward_texts),
        cmocka_unit_test(methods_answer_for_the_service_they_are_called_on),
        cmocka_unit_test(methods_put_objects_out),
    };
    return cmocka_run_group_tests(tests, open_world, close_world);
}
