/* Which calls a match lets through, clause by clause. */
#include "script/match.h"

#include "scripted.h"
#include "support/test.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* True if a rule with that match takes the call. */
static bool matches(const char *match, const struct mf_capture *call)
{
    char rules[1024];
    struct scripted world;
    snprintf(rules, sizeof rules, "'rules': [{'id': 'r', 'match': %s, 'then': [{'repo': true}]}]",
             match);
    scripted_open(&world, rules);
    const bool took = strcmp(scripted_take(&world, call), "r") == 0;
    scripted_close(&world);
    return took;
}

/* A call, and matches that let it through or not. */
struct row {
    const char *match;
    bool holds;
};

static void check(const struct mf_capture *call, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (matches(rows[i].match, call) != rows[i].holds) {
            fail_msg("%s: expected %s", rows[i].match, rows[i].holds ? "a match" : "none");
        }
    }
}

#define CHECK(call, rows) check(&(call), rows, sizeof(rows) / sizeof(rows)[0])

static void operations_are_told_by_name(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{}", true},
        {"{'op': 'GetInstance'}", true},
        {"{'op': 'DeleteInstance'}", false},
        {"{'op': {'oneOf': ['DeleteInstance', 'GetInstance']}}", true},
        {"{'op': {'not': 'GetInstance'}}", false},
        {"{'op': {'pattern': 'Get%'}}", true},
    };
    const struct mf_capture call = {.operation = MF_GET_INSTANCE};
    CHECK(call, rows);
}

static void names_have_no_case_and_null_is_not_empty(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'role': 'WHOLE'}", true},
        {"{'role': 'Part'}", false},
        {"{'role': {'any': true}}", true},
        {"{'role': {'absent': true}}", false},
        {"{'role': {'pattern': 'w%E'}}", true},
        {"{'role': {'pattern': 'wh__e'}}", true},
        {"{'role': {'pattern': 'wh_e'}}", false},
        {"{'role': {'regex': '^who'}}", true},
        {"{'resultClass': 'ondisk'}", true},
        {"{'resultClass': {'isA': 'OnDisk'}}", true},
        {"{'namespace': 'ROOT\\\\test'}", true},
        {"{'op': 'AssociatorInstances', 'resultRole': ''}", true},
        {"{'op': 'AssociatorInstances', 'resultRole': null}", false},
        {"{'op': 'AssociatorInstances', 'assocClass': null}", true},
        {"{'op': 'AssociatorInstances', 'assocClass': ''}", false},
    };
    const struct mf_capture call = {
        .operation = MF_ASSOCIATOR_INSTANCES,
        .name_space = "Root/Test/",
        .role = "Whole",
        .result_role = "",
        .result_class = "OnDisk",
    };
    CHECK(call, rows);
}

static void classes_are_those_of_argument_or_instance(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'class': 'FastDisk'}", true},
        {"{'class': 'Disk'}", false},
        {"{'class': {'isA': 'Disk'}}", true},
        {"{'class': {'isA': 'Partition'}}", false},
        {"{'namespace': null, 'class': {'isA': 'Disk'}}", true},
    };
    const struct mf_captured_instance instance = {.class_name = "fastdisk"};
    const struct mf_capture named = {.operation = MF_GET_CLASS, .class_name = "FASTDISK"};
    const struct mf_capture held = {.operation = MF_GET_INSTANCE, .instance = &instance};
    CHECK(named, rows);
    CHECK(held, rows);
}

/* The class that is meant is that of the call's namespace, else any of the name. */
static void classes_are_found_in_other_namespaces(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'class': {'isA': 'Disk'}}", true},
        {"{'class': {'isA': 'Partition'}}", false},
    };
    const struct mf_capture call = {
        .operation = MF_GET_CLASS, .name_space = "root/nowhere", .class_name = "FastDisk"};
    CHECK(call, rows);
}

static void keys_are_paths_however_they_are_written(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'key': '@d0'}", true},
        {"{'key': '@d1'}", false},
        {"{'key': 'Disk.Name=\\\"D0\\\"'}", true},
        {"{'key': {'class': 'Disk', 'keys': {'Name': 'd0'}}}", true},
        {"{'key': {'oneOf': ['@d1', '@d0']}}", true},
        {"{'key': {'not': '@d0'}}", false},
        {"{'key': {'any': true}}", true},
    };
    struct scripted world;
    scripted_open(&world, "");
    const struct mf_capture call = scripted_references(&world, NULL, NULL);
    CHECK(call, rows);
    scripted_close(&world);
}

static void parameters_compare_by_their_type(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'op': 'Invoke', 'in': {'Force': true}}", true},
        {"{'op': 'Invoke', 'in': {'Force': false}}", false},
        {"{'op': 'Invoke', 'in': {'level': 3}}", true},
        {"{'op': 'Invoke', 'in': {'Level': {'gte': 3, 'lte': 4}}}", true},
        {"{'op': 'Invoke', 'in': {'Level': {'gte': 4}}}", false},
        {"{'op': 'Invoke', 'in': {'Why': 'Because'}}", true},
        {"{'op': 'Invoke', 'in': {'Why': 'because'}}", false},
        {"{'op': 'Invoke', 'in': {'Left': {'absent': true}}}", true},
        {"{'op': 'Invoke', 'in': {'Until': {'absent': true}}}", true},
    };
    const struct mf_captured_element elements[] = {
        {.name = "Force", .type = MI_BOOLEAN, .value = {.boolean = MI_TRUE}},
        {.name = "Level", .type = MI_UINT8, .value = {.uint8 = 3}},
        {.name = "Why", .type = MI_STRING, .value = {.string = (MI_Char[]){"Because"}}},
        {.name = "Until", .type = MI_DATETIME, .flags = MI_FLAG_NULL},
    };
    const struct mf_captured_instance in = {.elements = elements, .count = 4};
    const struct mf_capture call = {.operation = MF_INVOKE, .parameters = &in};
    CHECK(call, rows);
}

static void numbers_compare_by_value(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'op': 'Invoke', 'in': {'Shift': -3}}", true},
        {"{'op': 'Invoke', 'in': {'Shift': 3}}", false},
        {"{'op': 'Invoke', 'in': {'Shift': {'gte': -4, 'lte': 0}}}", true},
        {"{'op': 'Invoke', 'in': {'Shift': {'gte': 0}}}", false},
        {"{'op': 'Invoke', 'in': {'Part': 0.1}}", true},
        {"{'op': 'Invoke', 'in': {'Part': {'lte': 0.05}}}", false},
        {"{'op': 'Invoke', 'in': {'Ratio': 1.5}}", true},
        {"{'op': 'Invoke', 'in': {'Ratio': {'gte': 1, 'lte': 2}}}", true},
        {"{'op': 'Invoke', 'in': {'Ratio': {'gte': 1.75}}}", false},
        {"{'options': {'weight': 0.5}}", true},
        {"{'options': {'weight': {'gte': -1, 'lte': 1}}}", true},
        {"{'options': {'weight': {'gte': 'a'}}}", false},
        {"{'options': {'depth': -7}}", true},
        {"{'options': {'depth': {'lte': -6.5}}}", true},
        {"{'options': {'depth': -6.5}}", false},
        {"{'options': {'depth': true}}", false},
    };
    const struct mf_captured_element elements[] = {
        {.name = "Shift", .type = MI_SINT16, .value = {.sint16 = -3}},
        {.name = "Part", .type = MI_REAL32, .value = {.real32 = 0.1F}},
        {.name = "Ratio", .type = MI_REAL64, .value = {.real64 = 1.5}},
    };
    const struct mf_captured_element options[] = {
        {.name = "weight", .type = MI_REAL64, .value = {.real64 = 0.5}},
        {.name = "depth", .type = MI_SINT32, .value = {.sint32 = -7}},
    };
    const struct mf_captured_instance in = {.elements = elements, .count = 3};
    const struct mf_capture call = {
        .operation = MF_INVOKE, .parameters = &in, .options = options, .option_count = 2};
    CHECK(call, rows);
}

static void no_number_is_in_no_order_and_equal_to_none(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'op': 'Invoke', 'in': {'Ratio': 1.5}}", false},
        {"{'op': 'Invoke', 'in': {'Ratio': {'gte': 1}}}", false},
        {"{'op': 'Invoke', 'in': {'Ratio': {'lte': 1}}}", false},
        {"{'op': 'Invoke', 'in': {'Ratio': {'any': true}}}", true},
        {"{'options': {'weight': 1}}", false},
    };
    const struct mf_captured_element nan = {
        .name = "Ratio", .type = MI_REAL64, .value = {.real64 = (MI_Real64)NAN}};
    const struct mf_captured_element weight = {
        .name = "weight", .type = MI_REAL32, .value = {.real32 = NAN}};
    const struct mf_captured_instance in = {.elements = &nan, .count = 1};
    const struct mf_capture call = {
        .operation = MF_INVOKE, .parameters = &in, .options = &weight, .option_count = 1};
    CHECK(call, rows);
}

static void datetimes_are_in_the_order_of_their_text(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'op': 'Invoke', 'in': {'Until': '20260102030405.000000+000'}}", true},
        {"{'op': 'Invoke', 'in': {'Until': {'gte': '20260101000000.000000+000'}}}", true},
        {"{'op': 'Invoke', 'in': {'Until': {'lte': '20260101000000.000000+000'}}}", false},
    };
    const struct mf_captured_element until = {
        .name = "Until",
        .type = MI_DATETIME,
        .value = {.datetime = {.isTimestamp = 1, .u = {.timestamp = {2026, 1, 2, 3, 4, 5, 0, 0}}}}};
    const struct mf_captured_instance in = {.elements = &until, .count = 1};
    const struct mf_capture call = {.operation = MF_INVOKE, .parameters = &in};
    CHECK(call, rows);
}

/* D.1: options by their friendly or their real names, intervals in milliseconds. */
static void options_and_flags_are_told_by_name(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'options': {'timeout': 1500}}", true},
        {"{'options': {'timeout': {'lte': 1499}}}", false},
        {"{'options': {'__MI_OPERATIONOPTIONS_TIMEOUT': {'any': true}}}", true},
        {"{'options': {'writeErrorMode': 1}}", true},
        {"{'options': {'mine': 'x'}}", true},
        {"{'options': {'yours': null}}", true},
        {"{'flags': {'all': ['MI_OPERATIONFLAGS_NO_RTTI']}}", true},
        {"{'flags': {'none': ['MI_OPERATIONFLAGS_NO_RTTI']}}", false},
        {"{'flags': {'all': [], 'none': ['MI_OPERATIONFLAGS_BASIC_RTTI']}}", true},
        {"{'async': true, 'keysOnly': false}", true},
        {"{'async': {'not': true}}", false},
    };
    const struct mf_captured_element value = {
        .name = "value", .type = MI_STRING, .value = {.string = (MI_Char[]){"x"}}};
    const struct mf_captured_instance custom = {.elements = &value, .count = 1};
    const struct mf_captured_element options[] = {
        {.name = "__MI_OPERATIONOPTIONS_TIMEOUT",
         .type = MI_DATETIME,
         .value = {.datetime = {.u = {.interval = {.seconds = 1, .microseconds = 500000}}}}},
        {.name = "__MI_OPERATIONOPTIONS_WRITEERRORMODE", .type = MI_UINT32, .value = {.uint32 = 1}},
        {.name = "mine", .type = MI_INSTANCE, .object = &custom},
    };
    const struct mf_capture call = {
        .operation = MF_ENUMERATE_INSTANCES,
        .flags = MI_OPERATIONFLAGS_NO_RTTI,
        .options = options,
        .option_count = 3,
        .asynchronous = true,
    };
    CHECK(call, rows);
}

static void all_clauses_must_hold(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'op': 'QueryInstances', 'query': 'select 1'}", true},
        {"{'op': 'QueryInstances', 'query': 'SELECT 1'}", false},
        {"{'query': {'all': [{'pattern': 'select%'}, {'not': {'pattern': '%2'}}]}}", true},
        {"{'query': {'pattern': '%1', 'regex': '^s'}}", true},
        {"{'query': {'pattern': '%1', 'regex': '^t'}}", false},
        {"{'query': 'select 1', 'async': true}", false},
    };
    const struct mf_capture call = {.operation = MF_QUERY_INSTANCES, .query = "select 1"};
    CHECK(call, rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operations_are_told_by_name),
        cmocka_unit_test(names_have_no_case_and_null_is_not_empty),
        cmocka_unit_test(classes_are_those_of_argument_or_instance),
        cmocka_unit_test(classes_are_found_in_other_namespaces),
        cmocka_unit_test(keys_are_paths_however_they_are_written),
        cmocka_unit_test(parameters_compare_by_their_type),
        cmocka_unit_test(numbers_compare_by_value),
        cmocka_unit_test(no_number_is_in_no_order_and_equal_to_none),
        cmocka_unit_test(datetimes_are_in_the_order_of_their_text),
        cmocka_unit_test(options_and_flags_are_told_by_name),
        cmocka_unit_test(all_clauses_must_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
