#include "script/capture.h"

#include "base/thread.h"
#include "model/instance.h"
#include "model/object_path.h"
#include "model/type.h"
#include "script/captured_path.h"
#include "support/test.h"
#include "unit/model/samples.h"

#include <stdlib.h>
#include <string.h>

static const struct mf_capture_context plain;

static MI_Instance *new_instance(const MI_Char *class_name)
{
    MI_Instance *instance = NULL;
    assert_int_equal(mf_instance_new(class_name, &instance), MI_RESULT_OK);
    return instance;
}

static void add(MI_Instance *instance, const MI_Char *name, MI_Type type, const MI_Value *value,
                MI_Uint32 flags)
{
    assert_int_equal(MI_Instance_AddElement(instance, name, value, type, flags), MI_RESULT_OK);
}

static void add_object(MI_Instance *holder, const MI_Char *name, MI_Type type, MI_Instance *object)
{
    MI_Value value;
    value.instance = object;
    add(holder, name, type, &value, 0);
    MI_Instance_Delete(object);
}

/* The capture of a call whose instance is gone afterwards. */
static struct mf_capture *capture_of(MI_Instance *instance)
{
    const struct mf_request request = {.operation = MF_REFERENCE_INSTANCES, .instance = instance};
    struct mf_capture *capture = mf_capture_new(&request, &plain);
    assert_non_null(capture);
    MI_Instance_Delete(instance);
    return capture;
}

/* --- the request ------------------------------------------------------------------------------ */

/* L: the record of a call tells NULL from "". */
static void null_and_empty_names_differ(void **state)
{
    (void)state;
    const struct mf_request request = {.operation = MF_ASSOCIATOR_INSTANCES,
                                       .name_space = MI_T(""),
                                       .result_class = MI_T("P"),
                                       .role = MI_T("")};
    struct mf_capture *capture = mf_capture_new(&request, &plain);
    assert_non_null(capture);
    assert_string_equal(capture->name_space, "");
    assert_string_equal(capture->result_class, "P");
    assert_string_equal(capture->role, "");
    assert_null(capture->result_role);
    assert_null(capture->assoc_class);
    assert_null(capture->instance);
    assert_null(capture->path);
    free(capture);
}

static void all_of_a_request_is_copied(void **state)
{
    (void)state;
    MI_Char names[][3] = {"ns", "cl", "as", "rc", "ro", "rr", "me", "di", "qu"};
    unsigned char path[] = {0, 1, 0, 2};
    const struct mf_request request = {.operation = MF_INVOKE,
                                       .flags = 0xF0000001U,
                                       .name_space = names[0],
                                       .class_name = names[1],
                                       .assoc_class = names[2],
                                       .result_class = names[3],
                                       .role = names[4],
                                       .result_role = names[5],
                                       .method = names[6],
                                       .dialect = names[7],
                                       .query = names[8],
                                       .keys_only = true,
                                       .names_only = true};
    const struct mf_capture_context context = {.path = path,
                                               .path_length = sizeof path,
                                               .callbacks = MF_CALLBACK_INSTANCE,
                                               .asynchronous = true,
                                               .caller = names};
    struct mf_capture *capture = mf_capture_new(&request, &context);
    assert_non_null(capture);
    memset(names, 'x', sizeof names);
    memset(path, 9, sizeof path);
    assert_int_equal(capture->operation, MF_INVOKE);
    assert_int_equal(capture->flags, 0xF0000001U);
    const MI_Char *const copies[] = {
        capture->name_space,   capture->class_name, capture->assoc_class,
        capture->result_class, capture->role,       capture->result_role,
        capture->method,       capture->dialect,    capture->query};
    static const char *const expected[] = {"ns", "cl", "as", "rc", "ro", "rr", "me", "di", "qu"};
    for (size_t i = 0; i < MI_COUNT(copies); i++) {
        assert_string_equal(copies[i], expected[i]);
    }
    assert_memory_equal(capture->path, "\0\1\0\2", 4);
    assert_int_equal(capture->path_length, 4);
    assert_int_equal(capture->callbacks, MF_CALLBACK_INSTANCE);
    assert_true(capture->asynchronous && capture->keys_only && capture->names_only);
    assert_ptr_equal(capture->caller, names);
    assert_int_equal(capture->thread, mf_thread_number());
    free(capture);
}

/* D-1: new operation options have a CHANNEL of three. */
static void options_are_copied_in_order(void **state)
{
    (void)state;
    MI_Uint32 channels[] = {0, 1, 2};
    struct mf_captured_element options[] = {
        {.name = MI_T("CHANNEL"), .type = MI_UINT32A},
        {.name = MI_T("mine"), .type = MI_INSTANCE},
    };
    options[0].value.uint32a.data = channels;
    options[0].value.uint32a.size = 3;
    options[1].value.instance = new_instance(MI_T("Option"));
    const struct mf_request request = {.operation = MF_TEST_CONNECTION};
    const struct mf_capture_context context = {.options = options, .option_count = 2};
    struct mf_capture *capture = mf_capture_new(&request, &context);
    assert_non_null(capture);
    MI_Instance_Delete(options[1].value.instance);
    assert_int_equal(capture->option_count, 2);
    assert_string_equal(capture->options[0].name, "CHANNEL");
    assert_ptr_not_equal(capture->options[0].value.uint32a.data, channels);
    assert_memory_equal(capture->options[0].value.uint32a.data, channels, sizeof channels);
    assert_string_equal(capture->options[1].object->class_name, "Option");
    free(capture);
}

/* --- instances of ours ------------------------------------------------------------------------ */

/* L: a deep copy of the key instance with element flags and its nameSpace and serverName. */
static void an_instance_outlives_its_original(void **state)
{
    (void)state;
    MI_Instance *key = new_instance(MI_T("P"));
    MI_Value value;
    value.string = (MI_Char[]){MI_T("one")};
    add(key, MI_T("Name"), MI_STRING, &value, MI_FLAG_KEY);
    add(key, MI_T("Size"), MI_UINT64, NULL, 0);
    assert_int_equal(MI_Instance_SetNameSpace(key, MI_T("root/a")), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetServerName(key, MI_T("host")), MI_RESULT_OK);
    struct mf_capture *capture = capture_of(key);
    const struct mf_captured_instance *copy = capture->instance;
    assert_string_equal(copy->class_name, "P");
    assert_string_equal(copy->name_space, "root/a");
    assert_string_equal(copy->server_name, "host");
    assert_int_equal(copy->count, 2);
    assert_string_equal(copy->elements[0].name, "Name");
    assert_string_equal(copy->elements[0].value.string, "one");
    assert_int_equal(copy->elements[0].flags & (MI_FLAG_KEY | MI_FLAG_NULL), MI_FLAG_KEY);
    assert_int_equal(copy->elements[1].type, MI_UINT64);
    assert_int_equal(copy->elements[1].flags & (MI_FLAG_KEY | MI_FLAG_NULL), MI_FLAG_NULL);
    free(capture);
}

static bool is_plain(MI_Type type)
{
    const MI_Type element = mf_type_element(type);
    return element != MI_REFERENCE && element != MI_INSTANCE;
}

static void values_of_every_type_are_copied(void **state)
{
    (void)state;
    for (unsigned type = 0; type < SAMPLE_COUNT; type++) {
        if (!is_plain((MI_Type)type)) {
            continue;
        }
        const MI_Value value = sample_of((MI_Type)type);
        MI_Instance *holder = new_instance(MI_T("P"));
        add(holder, MI_T("V"), (MI_Type)type, &value, 0);
        struct mf_capture *capture = capture_of(holder);
        const struct mf_captured_element *element = &capture->instance->elements[0];
        assert_int_equal(element->type, type);
        assert_true(sample_equal((MI_Type)type, &element->value, &value));
        assert_true(sample_apart((MI_Type)type, &element->value, &value));
        free(capture);
    }
}

static void objects_are_captured_inside_others(void **state)
{
    (void)state;
    MI_Instance *holder = new_instance(MI_T("Holder"));
    add_object(holder, MI_T("One"), MI_REFERENCE, new_instance(MI_T("Target")));
    MI_Instance *members[] = {new_instance(MI_T("A")), new_instance(MI_T("B"))};
    MI_Value value;
    value.instancea.data = members;
    value.instancea.size = 2;
    add(holder, MI_T("Many"), MI_INSTANCEA, &value, 0);
    MI_Instance_Delete(members[0]);
    MI_Instance_Delete(members[1]);
    struct mf_capture *capture = capture_of(holder);
    const struct mf_captured_element *elements = capture->instance->elements;
    assert_string_equal(elements[0].object->class_name, "Target");
    assert_int_equal(elements[1].value.array.size, 2);
    assert_string_equal(elements[1].objects[0]->class_name, "A");
    assert_string_equal(elements[1].objects[1]->class_name, "B");
    free(capture);
}

static void a_large_call_has_a_block_of_its_size(void **state)
{
    (void)state;
    enum { COUNT = 500 };
    MI_Instance *holder = new_instance(MI_T("Holder"));
    MI_Value value;
    for (MI_Uint32 i = 0; i < COUNT; i++) {
        const MI_Char name[] = {'N', (MI_Char)('a' + i / 26U), (MI_Char)('a' + i % 26U), 0};
        value.uint32 = i;
        add(holder, name, MI_UINT32, &value, 0);
    }
    struct mf_capture *capture = capture_of(holder);
    assert_int_equal(capture->instance->count, COUNT);
    for (MI_Uint32 i = 0; i < COUNT; i++) {
        assert_int_equal(capture->instance->elements[i].value.uint32, i);
    }
    free(capture);
}

static void objects_nest_as_deep_as_object_paths(void **state)
{
    (void)state;
    MI_Instance *top = new_instance(MI_T("P"));
    for (unsigned depth = 1; depth < 2 * MF_OBJECT_PATH_DEPTH; depth++) {
        MI_Instance *outer = new_instance(MI_T("P"));
        add_object(outer, MI_T("Next"), MI_REFERENCE, top);
        top = outer;
    }
    struct mf_capture *capture = capture_of(top);
    unsigned depth = 0;
    for (const struct mf_captured_instance *at = capture->instance; at != NULL; depth++) {
        at = at->count == 0 ? NULL : at->elements[0].object;
    }
    assert_int_equal(depth, MF_OBJECT_PATH_DEPTH);
    free(capture);
}

/* --- as paths --------------------------------------------------------------------------------- */

static void check_path(MI_Instance *instance, const char *expected)
{
    struct mf_capture *capture = capture_of(instance);
    struct mf_text text = {0};
    mf_captured_path_write(&text, capture->instance);
    assert_string_equal(text.bytes, expected);
    mf_text_clear(&text);
    free(capture);
}

static MI_Instance *new_keyed(const MI_Char *class_name, MI_Uint32 flags)
{
    MI_Instance *instance = new_instance(class_name);
    MI_Value value;
    value.string = (MI_Char[]){MI_T("a")};
    add(instance, MI_T("Name"), MI_STRING, &value, flags);
    return instance;
}

static void a_captured_key_is_written_as_an_object_path(void **state)
{
    (void)state;
    MI_Instance *key = new_keyed(MI_T("P"), MI_FLAG_KEY);
    assert_int_equal(MI_Instance_SetNameSpace(key, MI_T("root/a")), MI_RESULT_OK);
    MI_Instance *link = new_instance(MI_T("Link"));
    MI_Value value;
    value.reference = key;
    add(link, MI_T("From"), MI_REFERENCE, &value, MI_FLAG_KEY);
    check_path(link, "Link.From=\"root/a:P.Name=\\\"a\\\"\"");
    check_path(key, "root/a:P.Name=\"a\"");
    check_path(new_instance(MI_T("P")), "P=@");
}

/* M29: the key that was meant is there, only not flagged. */
static void without_a_flag_all_elements_are_written(void **state)
{
    (void)state;
    check_path(new_keyed(MI_T("P"), 0), "P.Name=\"a\"");
}

/* --- instances of somebody else --------------------------------------------------------------- */

static MI_Uint32 claimed;
static unsigned asked;
static const MI_Char *answers[2];

static MI_Result MI_CALL tell_claimed(const MI_Instance *self, MI_Uint32 *count)
{
    (void)self;
    *count = claimed;
    return MI_RESULT_OK;
}

/* Tells the first answer when asked first, later the second. */
static MI_Result MI_CALL tell_class(const MI_Instance *self, const MI_Char **name)
{
    (void)self;
    *name = answers[asked++ == 0 ? 0 : 1];
    return MI_RESULT_OK;
}

static MI_Result MI_CALL tell_itself(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                     MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    (void)index;
    *name = MI_T("Self");
    memcpy(&value->instance, &self, sizeof self);
    *type = MI_INSTANCE;
    *flags = 0;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL tell_nothing(const MI_Instance *self, MI_Uint32 index,
                                      const MI_Char **name, MI_Value *value, MI_Type *type,
                                      MI_Uint32 *flags)
{
    (void)self;
    (void)index;
    (void)name;
    (void)value;
    (void)type;
    (void)flags;
    return MI_RESULT_FAILED;
}

static struct mf_capture *capture_foreign(const MI_InstanceFT *table)
{
    const MI_Instance foreign = {.ft = table};
    const struct mf_request request = {.operation = MF_GET_INSTANCE, .instance = &foreign};
    asked = 0;
    struct mf_capture *capture = mf_capture_new(&request, &plain);
    assert_non_null(capture);
    return capture;
}

static void an_instance_without_functions_is_captured_empty(void **state)
{
    (void)state;
    static const MI_InstanceFT empty;
    struct mf_capture *capture = capture_foreign(&empty);
    assert_null(capture->instance->class_name);
    assert_int_equal(capture->instance->count, 0);
    free(capture);
    capture = capture_foreign(NULL);
    assert_null(capture->instance);
    free(capture);
}

static void elements_that_are_not_told_are_left_out(void **state)
{
    (void)state;
    static const MI_InstanceFT table = {.GetElementCount = tell_claimed,
                                        .GetElementAt = tell_nothing};
    claimed = 3;
    struct mf_capture *capture = capture_foreign(&table);
    assert_int_equal(capture->instance->count, 0);
    free(capture);
}

/* Another walk follows one that found too little room, until what is told then fits. */
static void an_instance_that_changes_its_mind_does_no_harm(void **state)
{
    (void)state;
    static const MI_InstanceFT table = {.GetClassName = tell_class};
    static MI_Char longer[4096];
    memset(longer, 'n', sizeof longer - 1U);
    answers[0] = longer + sizeof longer / 2U;
    answers[1] = longer;
    struct mf_capture *capture = capture_foreign(&table);
    assert_string_equal(capture->instance->class_name, longer);
    free(capture);
}

static void an_instance_that_holds_itself_ends(void **state)
{
    (void)state;
    static const MI_InstanceFT table = {.GetElementCount = tell_claimed,
                                        .GetElementAt = tell_itself};
    claimed = 2;
    free(capture_foreign(&table));
    claimed = 0xFFFFFFFFU;
    free(capture_foreign(&table));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(null_and_empty_names_differ),
        cmocka_unit_test(all_of_a_request_is_copied),
        cmocka_unit_test(options_are_copied_in_order),
        cmocka_unit_test(an_instance_outlives_its_original),
        cmocka_unit_test(values_of_every_type_are_copied),
        cmocka_unit_test(objects_are_captured_inside_others),
        cmocka_unit_test(a_large_call_has_a_block_of_its_size),
        cmocka_unit_test(objects_nest_as_deep_as_object_paths),
        cmocka_unit_test(a_captured_key_is_written_as_an_object_path),
        cmocka_unit_test(without_a_flag_all_elements_are_written),
        cmocka_unit_test(an_instance_without_functions_is_captured_empty),
        cmocka_unit_test(elements_that_are_not_told_are_left_out),
        cmocka_unit_test(an_instance_that_changes_its_mind_does_no_harm),
        cmocka_unit_test(an_instance_that_holds_itself_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
