/* The errors that a running OMI answered, row by row, on classes like those it was asked about:
 * result, text, details. Observed on OMI. */
#include "support/consumer.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

#define WORLD "tests/api/worlds/bench.json"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

#define NO_TEXT NULL
#define FAILED_TEXT "A general error occurred, not covered by a more specific error code."
#define NAMESPACE_TEXT "The target namespace does not exist."
#define PARAMETER_TEXT "One or more parameter values passed to the method are not valid."
#define CLASS_TEXT "The specified class does not exist."
#define OBJECT_TEXT "The requested object cannot be found."
#define SUPPORT_TEXT "The requested operation is not supported."
#define PROPERTY_TEXT "The specified property does not exist."
#define TYPE_TEXT "The value supplied is not compatible with the type."
#define DIALECT_TEXT "The query language is not recognized or supported."
#define QUERY_TEXT "The query is not valid for the specified query language."

/* --- instances -------------------------------------------------------------------------------- */

static MI_Instance *named(struct consumer *consumer, const char *class_name, const char *property,
                          const char *key)
{
    return add_text(consumer_new(consumer, class_name), property, key, MI_FLAG_KEY);
}

static MI_Instance *system_1(struct consumer *consumer)
{
    return named(consumer, "BM_System", "Name", "sys1");
}

static MI_Instance *system_99(struct consumer *consumer)
{
    return named(consumer, "BM_System", "Name", "sys99");
}

static MI_Instance *lonely(struct consumer *consumer)
{
    return named(consumer, "BM_Lonely", "Name", "l");
}

static MI_Instance *nothing(struct consumer *consumer)
{
    return named(consumer, "BM_Nothing", "Name", "n");
}

static MI_Instance *keyless(struct consumer *consumer)
{
    return consumer_new(consumer, "BM_System");
}

static MI_Instance *with_unknown_key(struct consumer *consumer)
{
    return named(consumer, "BM_System", "Color", "red");
}

static MI_Instance *with_wrong_type(struct consumer *consumer)
{
    return add_uint32(consumer_new(consumer, "BM_System"), "Name", 1, MI_FLAG_KEY);
}

static MI_Instance *with_text_that_is_no_number(struct consumer *consumer)
{
    return named(consumer, "BM_Number", "Id", "seven");
}

static MI_Instance *unflagged(struct consumer *consumer)
{
    return add_text(consumer_new(consumer, "BM_System"), "Name", "sys1", 0);
}

static MI_Instance *with_unknown_parameter(struct consumer *consumer)
{
    return add_uint32(consumer_new(consumer, "Parameters"), "Color", 1, 0);
}

/* --- rows ------------------------------------------------------------------------------------- */

struct row {
    const char *what;
    MI_Instance *(*make)(struct consumer *consumer);
    MI_Instance *(*parameters)(struct consumer *consumer);
    struct call call; /* in root/bench, unless it says another; "-" is NULL */
    MI_Result result;
    const char *text; /* NULL: there is none */
    bool no_details;
};

#define GET .call.operation = CALL_GET
#define ENUMERATE .call.operation = CALL_ENUMERATE, .call.class_name
#define CLASS .call.operation = CALL_GET_CLASS, .call.class_name
#define REFERENCES .call.operation = CALL_REFERENCES
#define ASSOCIATORS .call.operation = CALL_ASSOCIATORS
#define QUERY .call.operation = CALL_QUERY, .call.dialect = "WQL", .call.query
#define INVOKE .call.operation = CALL_INVOKE, .call.class_name = "BM_System", .call.method

static const struct row rows[] = {
    {"Enumerate of an unknown class", ENUMERATE = "BM_Nothing", .result = 5, .text = CLASS_TEXT},
    {"Get of an unknown class", nothing, GET, .result = 5, .text = CLASS_TEXT},
    {"GetClass of an unknown class", CLASS = "BM_Nothing", .result = 5, .text = CLASS_TEXT},
    {"References of an unknown class", nothing, REFERENCES, .result = 5, .text = CLASS_TEXT},
    {"Associators of an unknown class", nothing, ASSOCIATORS, .result = 5, .text = CLASS_TEXT},
    {"Enumerate in an unknown namespace", ENUMERATE = "BM_System", .call.space = "root/nowhere",
     .result = 3, .text = NAMESPACE_TEXT},
    {"Enumerate with a backslash", ENUMERATE = "BM_System", .call.space = "root\\bench",
     .result = 3, .text = NAMESPACE_TEXT},
    {"GetInstance, key not there", system_99, GET, .result = 6, .text = NO_TEXT},
    {"GetInstance without a key", keyless, GET, .result = 12, .text = PROPERTY_TEXT},
    {"GetInstance with an unknown key", with_unknown_key, GET, .result = 12, .text = PROPERTY_TEXT},
    {"GetInstance with a key of the wrong type", with_wrong_type, GET, .result = 13,
     .text = TYPE_TEXT},
    {"GetInstance with text that is no number", with_text_that_is_no_number, GET, .result = 1,
     .text = FAILED_TEXT},
    {"GetInstance, the key without its flag", unflagged, GET, .result = 6, .text = NO_TEXT},
    {"References, unknown resultClass", system_1, REFERENCES, .call.result_class = "BM_Nothing",
     .result = 5, .text = CLASS_TEXT},
    {"References, resultClass without text", system_1, REFERENCES, .call.result_class = "",
     .result = 5, .text = CLASS_TEXT},
    {"Associators, unknown resultClass", system_1, ASSOCIATORS, .call.result_class = "BM_Nothing",
     .result = 5, .text = CLASS_TEXT},
    {"Associators, unknown assocClass", system_1, ASSOCIATORS, .call.assoc_class = "BM_Nothing",
     .result = 5, .text = CLASS_TEXT},
    {"References, resultClass is no association", system_1, REFERENCES,
     .call.result_class = "BM_Disk", .result = 7, .text = SUPPORT_TEXT},
    {"Associators, assocClass is no association", system_1, ASSOCIATORS,
     .call.assoc_class = "BM_Disk", .result = 7, .text = SUPPORT_TEXT},
    {"Associators, resultClass unrelated", system_1, ASSOCIATORS, .call.result_class = "BM_Slow",
     .result = 7, .text = SUPPORT_TEXT},
    {"References of a class without associations", lonely, REFERENCES, .result = 7,
     .text = SUPPORT_TEXT},
    {"Associators of a class without associations", lonely, ASSOCIATORS, .result = 7,
     .text = SUPPORT_TEXT},
    {"References without a key", keyless, REFERENCES, .result = 12, .text = PROPERTY_TEXT},
    {"Associators without a key", keyless, ASSOCIATORS, .result = 12, .text = PROPERTY_TEXT},
    {"GetInstance of NULL", GET, .result = 4, .no_details = true},
    {"References of NULL", REFERENCES, .result = 4, .no_details = true},
    {"Invoke of NULL", INVOKE = NULL, .result = 4, .no_details = true},
    {"Enumerate of NULL", ENUMERATE = NULL, .result = 4, .text = PARAMETER_TEXT},
    {"Enumerate, namespace NULL", ENUMERATE = "BM_System", .call.space = "-", .result = 1,
     .no_details = true},
    {"EnumerateClasses", .call.operation = CALL_ENUMERATE_CLASSES, .result = 7, .no_details = true},
    {"Invoke of an unknown method", system_1, INVOKE = "Nothing", .result = 1, .text = FAILED_TEXT},
    {"Invoke with an unknown parameter", system_1, with_unknown_parameter, INVOKE = "Describe",
     .result = 12, .text = PROPERTY_TEXT},
    {"a query for an unknown class", QUERY = "SELECT * FROM BM_Nothing", .result = 5,
     .text = CLASS_TEXT},
    {"a query with a mistake", QUERY = "SELECT FROM WHERE", .result = 15, .text = QUERY_TEXT},
    {"ASSOCIATORS OF", QUERY = "ASSOCIATORS OF {BM_System.Name=\"sys1\"}", .result = 15,
     .text = QUERY_TEXT},
    {"a query in another dialect", .call.dialect = "XYZ", .call.query = "SELECT * FROM BM_Disk",
     .call.operation = CALL_QUERY, .result = 14, .text = DIALECT_TEXT},
    {"Invoke of a method that is not static, without instance", INVOKE = "Describe", .result = 4,
     .text = PARAMETER_TEXT},
};

/* --- OMI_Error -------------------------------------------------------------------------------- */

static const char *const elements[] = {
    "ErrorType",
    "OtherErrorType",
    "OwningEntity",
    "MessageID",
    "Message",
    "MessageArguments",
    "PerceivedSeverity",
    "ProbableCause",
    "ProbableCauseDescription",
    "RecommendedActions",
    "ErrorSource",
    "ErrorSourceFormat",
    "OtherErrorSourceFormat",
    "CIMStatusCode",
    "CIMStatusCodeDescription",
    "OMI_Code",
    "OMI_Category",
    "OMI_Type",
    "OMI_ErrorMessage",
};

static const unsigned categories[] = {[1] = 0,  [2] = 18,  [3] = 10, [4] = 5,   [5] = 10, [6] = 13,
                                      [7] = 11, [12] = 10, [13] = 9, [14] = 11, [15] = 5};

static const char *const standard[] = {
    [1] = FAILED_TEXT,   [3] = NAMESPACE_TEXT, [4] = PARAMETER_TEXT, [5] = CLASS_TEXT,
    [6] = OBJECT_TEXT,   [7] = SUPPORT_TEXT,   [12] = PROPERTY_TEXT, [13] = TYPE_TEXT,
    [14] = DIALECT_TEXT, [15] = QUERY_TEXT,
};

static MI_Value value_of(const MI_Instance *details, const char *name)
{
    MI_Value value;
    assert_int_equal(MI_Instance_GetElement(details, name, &value, NULL, NULL, NULL), MI_RESULT_OK);
    return value;
}

static void check_names(const MI_Instance *details)
{
    MI_Uint32 count = 0;
    assert_int_equal(MI_Instance_GetElementCount(details, &count), MI_RESULT_OK);
    assert_int_equal(count, COUNT(elements));
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        assert_int_equal(MI_Instance_GetElementAt(details, i, &name, NULL, NULL, NULL),
                         MI_RESULT_OK);
        assert_string_equal(name, elements[i]);
    }
}

static void check_details(const MI_Instance *details, MI_Result result)
{
    char id[32];
    const MI_Char *class_name = NULL;
    (void)snprintf(id, sizeof id, "OMI:MI_Result:%d", (int)result);
    assert_int_equal(MI_Instance_GetClassName(details, &class_name), MI_RESULT_OK);
    assert_string_equal(class_name, "OMI_Error");
    check_names(details);
    assert_string_equal(value_of(details, "OwningEntity").string, "OMI:CIMOM");
    assert_string_equal(value_of(details, "MessageID").string, id);
    assert_string_equal(value_of(details, "Message").string, standard[result]);
    assert_int_equal(value_of(details, "PerceivedSeverity").uint16, 7);
    assert_int_equal(value_of(details, "ProbableCause").uint16, 0);
    assert_string_equal(value_of(details, "ProbableCauseDescription").string, "Unknown");
    assert_int_equal(value_of(details, "CIMStatusCode").uint32, result);
    assert_int_equal(value_of(details, "OMI_Code").uint32, result);
    assert_int_equal(value_of(details, "OMI_Category").uint16, categories[result]);
    assert_string_equal(value_of(details, "OMI_Type").string, "MI");
    assert_string_equal(value_of(details, "OMI_ErrorMessage").string, standard[result]);
}

/* --- asking ----------------------------------------------------------------------------------- */

static void check_answer(const struct row *row, const struct pulled *pulled)
{
    if (pulled->result != row->result) {
        fail_msg("%s: %d, not %d", row->what, (int)pulled->result, (int)row->result);
    }
    assert_int_equal(pulled->count, 0);
    assert_int_equal(pulled->calls, 1);
    if (row->text == NULL) {
        assert_null(pulled->text);
    } else {
        assert_non_null(pulled->text);
        assert_string_equal(pulled->text, row->text);
    }
    if (row->no_details) {
        assert_null(pulled->details);
    } else {
        assert_non_null(pulled->details);
        check_details(pulled->details, row->result);
    }
}

static MI_Instance *make(struct consumer *consumer, MI_Instance *(*maker)(struct consumer *))
{
    return maker == NULL ? NULL : maker(consumer);
}

static void ask(struct consumer *consumer, const struct row *row)
{
    struct pulled pulled = {0};
    struct call call = row->call;
    MI_Instance *instance = make(consumer, row->make);
    MI_Instance *parameters = make(consumer, row->parameters);
    call.instance = instance;
    call.parameters = parameters;
    call.space = call.space == NULL             ? "root/bench"
                 : strcmp(call.space, "-") == 0 ? NULL
                                                : call.space;
    consumer_call(consumer, &call, &pulled);
    check_answer(row, &pulled);
    pulled_clear(&pulled);
    (void)MI_Instance_Delete(instance);
    (void)MI_Instance_Delete(parameters);
}

static void ask_all(bool asynchronous)
{
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "omi");
    consumer.asynchronous = asynchronous;
    for (size_t i = 0; i < COUNT(rows); i++) {
        ask(&consumer, &rows[i]);
    }
    consumer_close(&consumer);
}

/* G-1..G-3, F-11..F-19, B-31, K8, K12, K38..K42: pulled. */
static void errors_are_those_of_omi(void **state)
{
    (void)state;
    ask_all(false);
}

/* B-12, C-17: with callbacks. */
static void errors_with_callbacks_are_those_of_omi(void **state)
{
    (void)state;
    ask_all(true);
}

/* F-15, F-20: what a provider decides is decided here: an unknown role and a key that is not there
 * are no errors. */
static void what_omi_leaves_to_providers_is_empty(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "omi");
    MI_Instance *key = system_1(&consumer);
    MI_Instance *none = system_99(&consumer);
    const struct call calls[] = {
        {.operation = CALL_REFERENCES, .space = "root/bench", .instance = key, .role = "Nothing"},
        {.operation = CALL_ASSOCIATORS, .space = "root/bench", .instance = key, .role = "Nothing"},
        {.operation = CALL_REFERENCES, .space = "root/bench", .instance = none},
        {.operation = CALL_ASSOCIATORS, .space = "root/bench", .instance = none},
    };
    for (size_t i = 0; i < COUNT(calls); i++) {
        assert_int_equal(consumer_count(&consumer, &calls[i]), 0);
    }
    (void)MI_Instance_Delete(key);
    (void)MI_Instance_Delete(none);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(errors_are_those_of_omi),
        cmocka_unit_test(errors_with_callbacks_are_those_of_omi),
        cmocka_unit_test(what_omi_leaves_to_providers_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
