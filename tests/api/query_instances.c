/* MI_Session_QueryInstances: what comes back, and its errors. Which instances a query finds,
 * tests/unit/engine/query holds. */
#include "support/pull.h"
#include "support/test.h"

#include <MI.h>
#include <mifake.h>

#include <stdio.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/tests/unit/engine/query/world.json"

/* --- asking ----------------------------------------------------------------------------------- */

struct question {
    const MI_Char *name_space;
    const MI_Char *dialect;
    const MI_Char *text;
    MI_Uint32 flags;
};

static mifake *open_world(const char *profile)
{
    mifake *world = mifake_open_with(WORLD, &(mifake_options){.profile = profile}, NULL);
    assert_non_null(world);
    return world;
}

static void ask(mifake *world, const struct question *question, struct pulled *pulled)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_QueryInstances(mifake_session(world), question->flags, NULL, question->name_space,
                              question->dialect, question->text, NULL, &operation);
    pull_all(&operation, pulled);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
}

/* The value of a text or uint8, or what there is instead. */
static void describe_element(const MI_Instance *instance, MI_Uint32 index, char *text, size_t room)
{
    const MI_Char *name = NULL;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElementAt(instance, index, &name, &value, &type, &flags),
                     MI_RESULT_OK);
    if ((flags & MI_FLAG_NULL) != 0) {
        (void)snprintf(text, room, " %s=NULL", name);
    } else if (type == MI_STRING) {
        (void)snprintf(text, room, " %s=%s", name, value.string);
    } else if (type == MI_UINT8) {
        (void)snprintf(text, room, " %s=%u", name, value.uint8);
    } else {
        (void)snprintf(text, room, " %s", name);
    }
}

/* "Class Name=value Name=value|Class ...". */
static void describe(const struct pulled *pulled, char *text, size_t room)
{
    *text = '\0';
    for (size_t i = 0; i < pulled->count; i++) {
        const MI_Char *class_name = NULL;
        MI_Uint32 count = 0;
        size_t length = strlen(text);
        assert_int_equal(MI_Instance_GetClassName(pulled->instances[i], &class_name), MI_RESULT_OK);
        assert_int_equal(MI_Instance_GetElementCount(pulled->instances[i], &count), MI_RESULT_OK);
        (void)snprintf(text + length, room - length, "%s%s", i == 0 ? "" : "|", class_name);
        for (MI_Uint32 element = 0; element < count; element++) {
            length = strlen(text);
            describe_element(pulled->instances[i], element, text + length, room - length);
        }
    }
}

static void assert_gives_in(mifake *world, const struct question *question, const char *rows)
{
    struct pulled pulled = {0};
    char text[2048];
    ask(world, question, &pulled);
    assert_int_equal(pulled.result, MI_RESULT_OK);
    describe(&pulled, text, sizeof text);
    assert_string_equal(text, rows);
    pulled_clear(&pulled);
}

static void assert_gives(mifake *world, const char *text, const char *rows)
{
    assert_gives_in(world, &(struct question){"root/test", "WQL", text, 0}, rows);
}

static void assert_fails(mifake *world, const struct question *question, MI_Result result,
                         const char *text)
{
    struct pulled pulled = {0};
    ask(world, question, &pulled);
    assert_int_equal(pulled.count, 0);
    assert_int_equal(pulled.result, result);
    assert_string_equal(pulled.text, text);
    assert_non_null(pulled.details);
    pulled_clear(&pulled);
}

static void assert_size(mifake *world, const char *text, size_t count, MI_Uint32 elements)
{
    struct pulled pulled = {0};
    MI_Uint32 found = 0;
    ask(world, &(struct question){"root/test", "WQL", text, 0}, &pulled);
    assert_int_equal(pulled.result, MI_RESULT_OK);
    assert_int_equal(pulled.count, count);
    assert_int_equal(MI_Instance_GetElementCount(pulled.instances[0], &found), MI_RESULT_OK);
    assert_int_equal(found, elements);
    pulled_clear(&pulled);
}

/* --- SELECT ----------------------------------------------------------------------------------- */

static void a_star_gives_whole_instances_in_fixture_order(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    assert_size(world, "SELECT * FROM Thing", 4, 20);
    assert_size(world, "SELECT * FROM SubThing", 2, 21);
    assert_true(mifake_close(world, NULL));
}

static void a_list_gives_only_what_is_in_it(void **state)
{
    (void)state;
    static const char *const profiles[] = {"windows", "omi"};
    for (size_t i = 0; i < 2; i++) {
        mifake *world = open_world(profiles[i]);
        assert_gives(world, "select u8, NAME from thing where u8 < 3",
                     "Thing Name=a U8=1|SubThing Name=b U8=2");
        assert_gives(world, "SELECT Text FROM Thing WHERE Name = 'n'", "Thing Text=NULL");
        assert_gives(world, "SELECT Name FROM Thing WHERE Text = 'nothing has this'", "");
        assert_true(mifake_close(world, NULL));
    }
}

static void system_properties_add_no_elements(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    assert_gives(world, "SELECT __PATH, Name FROM Thing WHERE __CLASS = 'SubThing' AND U8 = 2",
                 "SubThing Name=b");
    assert_gives(world, "SELECT __CLASS FROM Thing WHERE Name = 'a'", "Thing");
    assert_true(mifake_close(world, NULL));
}

static void shallow_leaves_subclasses_out(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    assert_gives_in(world,
                    &(struct question){"root/test", "WQL", "SELECT Name FROM Thing",
                                       MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW},
                    "Thing Name=a|Thing Name=n");
    assert_gives_in(world,
                    &(struct question){"root/test", "CQL", "SELECT Name FROM SubThing WHERE U8 = 2",
                                       MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY},
                    "SubThing Name=b");
    assert_true(mifake_close(world, NULL));
}

/* A result is a copy of the world's: clones outlive the operation and the world. */
static void a_clone_of_a_row_outlives_the_world(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    struct pulled pulled = {0};
    char text[64];
    ask(world, &(struct question){"root/test", "WQL", "SELECT Text FROM Thing WHERE U8 = 1", 0},
        &pulled);
    mifake_close(world, NULL);
    describe(&pulled, text, sizeof text);
    assert_string_equal(text, "Thing Text=Alpha");
    pulled_clear(&pulled);
}

/* DESIGN, section 5: the rows are those of the world when the operation started. */
static void rows_stay_what_they_were_when_the_world_changes(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    MI_Session *session = mifake_session(world);
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Operation removal = MI_OPERATION_NULL;
    struct pulled pulled = {0};
    struct pulled removed = {0};
    struct pulled key = {0};
    char text[64];
    ask(world, &(struct question){"root/test", "WQL", "SELECT * FROM Thing WHERE Name = 'n'", 0},
        &key);
    MI_Session_QueryInstances(session, 0, NULL, "root/test", "WQL",
                              "SELECT Name FROM Thing WHERE U8 IS NULL OR U8 = 1", NULL,
                              &operation);
    MI_Session_DeleteInstance(session, 0, NULL, "root/test", key.instances[0], NULL, &removal);
    pull_all(&removal, &removed);
    assert_int_equal(removed.result, MI_RESULT_OK);
    assert_int_equal(MI_Operation_Close(&removal), MI_RESULT_OK);
    pull_all(&operation, &pulled);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    describe(&pulled, text, sizeof text);
    assert_string_equal(text, "Thing Name=a|Thing Name=n");
    pulled_clear(&pulled);
    pulled_clear(&removed);
    pulled_clear(&key);
    assert_gives(world, "SELECT Name FROM Thing WHERE U8 IS NULL OR U8 = 1", "Thing Name=a");
    assert_true(mifake_close(world, NULL));
}

static void callbacks_get_the_rows_too(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    struct pulled pulled = {0};
    struct awaited awaited;
    MI_Operation operation = MI_OPERATION_NULL;
    char text[64];
    awaited_init(&awaited, &pulled);
    MI_OperationCallbacks callbacks = awaited_callbacks(&awaited);
    MI_Session_QueryInstances(mifake_session(world), 0, NULL, "root/test", "WQL",
                              "SELECT Name FROM SubThing WHERE More = 1", &callbacks, &operation);
    awaited_wait(&awaited);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    describe(&pulled, text, sizeof text);
    assert_string_equal(text, "SubThing Name=b");
    awaited_clear(&awaited);
    pulled_clear(&pulled);
    assert_true(mifake_close(world, NULL));
}

/* --- REFERENCES OF and ASSOCIATORS OF --------------------------------------------------------- */

static void references_of_are_the_associations(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    assert_gives(world, "REFERENCES OF {Thing.Name=\"a\"}", "Link A B");
    assert_gives(world, "REFERENCES OF {SubThing='b'} WHERE ResultClass=Link Role=B", "Link A B");
    assert_gives(world, "REFERENCES OF {root/test:Thing=\"A\"} WHERE Role=A", "Link A B");
    assert_gives(world, "REFERENCES OF {Thing='a'} WHERE Role=B", "");
    assert_gives(world, "REFERENCES OF {Thing='nobody'}", "");
    assert_true(mifake_close(world, NULL));
}

static void associators_of_are_the_far_ends(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    assert_size(world, "ASSOCIATORS OF {Thing.Name=\"a\"}", 1, 21);
    assert_size(world,
                "ASSOCIATORS OF {SubThing='b'} WHERE AssocClass=Link ResultClass=Thing Role=B "
                "ResultRole=A",
                1, 20);
    assert_gives(world, "ASSOCIATORS OF {Thing='a'} WHERE ResultRole=A", "");
    assert_true(mifake_close(world, NULL));
}

static void qualifiers_are_those_of_classes(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    assert_gives(world, "REFERENCES OF {Thing='a'} WHERE RequiredQualifier=dynamic", "Link A B");
    assert_gives(world, "REFERENCES OF {Thing='a'} WHERE RequiredQualifier=Association",
                 "Link A B");
    assert_gives(world, "REFERENCES OF {Thing='a'} WHERE RequiredQualifier=Special", "");
    assert_size(world, "ASSOCIATORS OF {Thing='a'} WHERE RequiredQualifier=Special", 1, 21);
    assert_gives(world, "ASSOCIATORS OF {SubThing='b'} WHERE RequiredQualifier=Special", "");
    assert_size(world, "ASSOCIATORS OF {SubThing='b'} WHERE RequiredAssocQualifier=Dynamic", 1, 20);
    assert_gives(world, "ASSOCIATORS OF {SubThing='b'} WHERE RequiredAssocQualifier=Other", "");
    assert_true(mifake_close(world, NULL));
}

/* --- errors ----------------------------------------------------------------------------------- */

static void errors_of_windows_say_where(void **state)
{
    (void)state;
    mifake *world = open_world("windows");
    static const struct {
        struct question question;
        MI_Result result;
        const char *text;
    } rows[] = {
        {{"root/test", "WQL", "SELECT * FROM Thing WHERE Texts > 5", 0},
         MI_RESULT_INVALID_QUERY,
         "Thing has no property \"Texts\", at character 27; did you mean \"Text\"?"},
        {{"root/test", "WQL", "SELECT * FROM Thing WHERE U8 =", 0},
         MI_RESULT_INVALID_QUERY,
         "expected a value after \"=\", at character 31"},
        {{"root/test", "WQL", "SELECT * FROM Thing WITHIN 5", 0},
         MI_RESULT_INVALID_QUERY,
         "expected no WITHIN, which is for subscriptions"},
        {{"root/test", "WQL", "REFERENCES OF {Thing='a'} WHERE ClassDefsOnly", 0},
         MI_RESULT_INVALID_QUERY,
         "expected no ClassDefsOnly: there are only instances here"},
        {{"root/test", "WQL", NULL, 0},
         MI_RESULT_INVALID_QUERY,
         "expected a dialect and a query, not NULL"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_fails(world, &rows[i].question, rows[i].result, rows[i].text);
    }
    assert_true(mifake_close(world, NULL));
}

#define INVALID "The query is not valid for the specified query language."

static void errors_of_omi_have_the_standard_texts(void **state)
{
    (void)state;
    mifake *world = open_world("omi");
    static const struct question invalid[] = {
        {"root/test", "WQL", "SELECT * FROM", 0},
        {"root/test", "WQL", "SELECT * FROM Thing WHERE Size > 5", 0},
        {"root/test", "WQL", "ASSOCIATORS OF {Thing='a'}", 0},
        {"root/test", NULL, "SELECT * FROM Thing", 0},
    };
    for (size_t i = 0; i < sizeof invalid / sizeof invalid[0]; i++) {
        assert_fails(world, &invalid[i], MI_RESULT_INVALID_QUERY, INVALID);
    }
    assert_fails(world, &(struct question){"root/test", "XYZ", "SELECT * FROM Thing", 0},
                 MI_RESULT_QUERY_LANGUAGE_NOT_SUPPORTED,
                 "The query language is not recognized or supported.");
    assert_fails(world, &(struct question){"root/test", "CQL", "SELECT * FROM Nobody", 0},
                 MI_RESULT_INVALID_CLASS, "The specified class does not exist.");
    assert_fails(world, &(struct question){"root/none", "WQL", "SELECT * FROM Thing", 0},
                 MI_RESULT_INVALID_NAMESPACE, "The target namespace does not exist.");
    assert_true(mifake_close(world, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_star_gives_whole_instances_in_fixture_order),
        cmocka_unit_test(a_list_gives_only_what_is_in_it),
        cmocka_unit_test(system_properties_add_no_elements),
        cmocka_unit_test(shallow_leaves_subclasses_out),
        cmocka_unit_test(a_clone_of_a_row_outlives_the_world),
        cmocka_unit_test(rows_stay_what_they_were_when_the_world_changes),
        cmocka_unit_test(callbacks_get_the_rows_too),
        cmocka_unit_test(references_of_are_the_associations),
        cmocka_unit_test(associators_of_are_the_far_ends),
        cmocka_unit_test(qualifiers_are_those_of_classes),
        cmocka_unit_test(errors_of_windows_say_where),
        cmocka_unit_test(errors_of_omi_have_the_standard_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
