/* Object paths of instances that are somebody else's, written for people. */

#include "model/object_path.h"
#include "support/test.h"

#include <MI.h>

#include <stdlib.h>
#include <string.h>

#define COUNT(ROWS) (sizeof(ROWS) / sizeof((ROWS)[0]))

struct element {
    const MI_Char *name;
    MI_Type type;
    MI_Uint32 flags;
    MI_Value value;
};

struct foreign {
    MI_Instance self;
    const MI_Char *space;
    const MI_Char *name;
    const struct element *elements;
    MI_Uint32 count;
};

static MI_Result MI_CALL get_class_name(const MI_Instance *self, const MI_Char **name)
{
    *name = ((const struct foreign *)self)->name;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_name_space(const MI_Instance *self, const MI_Char **space)
{
    *space = ((const struct foreign *)self)->space;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_count(const MI_Instance *self, MI_Uint32 *count)
{
    *count = ((const struct foreign *)self)->count;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_at(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    const struct element *element = &((const struct foreign *)self)->elements[index];
    *name = element->name;
    *value = element->value;
    *type = element->type;
    *flags = element->flags;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL fail_name(const MI_Instance *self, const MI_Char **name)
{
    (void)self;
    *name = "not to be used";
    return MI_RESULT_FAILED;
}

static MI_Result MI_CALL fail_count(const MI_Instance *self, MI_Uint32 *count)
{
    (void)self;
    *count = 1000;
    return MI_RESULT_FAILED;
}

/* More elements than can be had. */
static MI_Result MI_CALL fail_at(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                 MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    return index < 1 ? get_at(self, index, name, value, type, flags) : MI_RESULT_FAILED;
}

#define WHOLE                                                                                      \
    .GetClassName = get_class_name, .GetNameSpace = get_name_space, .GetElementCount = get_count,  \
    .GetElementAt = get_at

static const MI_InstanceFT whole = {WHOLE};

static void assert_instance_writes(const MI_Instance *instance, const char *expected)
{
    struct mf_text text = {0};
    mf_object_path_write_instance(&text, instance);
    assert_string_equal(text.bytes, expected);
    mf_text_clear(&text);
}

static void keys_of_an_instance_are_those_flagged(void **state)
{
    (void)state;
    static const struct element elements[] = {
        {"Size", MI_UINT64, MI_FLAG_PROPERTY, {.uint64 = 5}},
        {"Name", MI_STRING, MI_FLAG_PROPERTY | MI_FLAG_KEY, {.string = NULL}},
        {"Index", MI_SINT32, MI_FLAG_KEY, {.sint32 = -2}},
    };
    struct element copy[3];
    char name[] = "a\"b";
    memcpy(copy, elements, sizeof copy);
    copy[1].value.string = name;
    struct foreign p = {.self.ft = &whole, .name = "P", .elements = copy, .count = 3};
    assert_instance_writes(&p.self, "P.Name=\"a\\\"b\",Index=-2");
    p.space = "root/cimv2";
    assert_instance_writes(&p.self, "root/cimv2:P.Name=\"a\\\"b\",Index=-2");
    p.space = "";
    p.count = 1;
    assert_instance_writes(&p.self, "P=@");
}

static void values_of_an_instance_may_be_null_or_strange(void **state)
{
    (void)state;
    static const struct {
        struct element element;
        const char *path;
    } rows[] = {
        {{"K", MI_STRING, MI_FLAG_KEY, {.string = NULL}}, "P.K=(null)"},
        {{"K", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}}, "P.K=(null)"},
        {{"K", MI_UINT8, MI_FLAG_KEY | MI_FLAG_NULL, {.uint8 = 5}}, "P.K=(null)"},
        {{"K", MI_UINT8A, MI_FLAG_KEY, {.uint8 = 0}}, "P.K=?"},
        {{"K", (MI_Type)99, MI_FLAG_KEY, {.uint8 = 0}}, "P.K=?"},
        {{NULL, MI_UINT8, MI_FLAG_KEY, {.uint8 = 5}}, "P.?=5"},
        {{"K", MI_BOOLEAN, MI_FLAG_KEY, {.boolean = 7}}, "P.K=TRUE"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct foreign p = {
            .self.ft = &whole, .name = "P", .elements = &rows[i].element, .count = 1};
        assert_instance_writes(&p.self, rows[i].path);
    }
}

static void what_cannot_be_asked_is_a_question_mark(void **state)
{
    (void)state;
    static const struct element element = {"K", MI_UINT8, MI_FLAG_KEY, {.uint8 = 5}};
    static const struct {
        MI_InstanceFT table;
        const char *path;
    } rows[] = {
        {{0}, "?.?"},
        {{.GetClassName = get_class_name}, "P.?"},
        {{.GetClassName = get_class_name, .GetElementCount = get_count}, "P.?"},
        {{.GetClassName = get_class_name, .GetElementAt = get_at}, "P.?"},
        {{.GetElementCount = get_count, .GetElementAt = get_at}, "?.K=5"},
        {{.GetClassName = fail_name,
          .GetNameSpace = fail_name,
          .GetElementCount = fail_count,
          .GetElementAt = get_at},
         "?.?"},
        {{.GetClassName = get_class_name, .GetElementCount = get_count, .GetElementAt = fail_at},
         "P.K=5"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct foreign p = {
            .self.ft = &rows[i].table, .name = "P", .elements = &element, .count = 1};
        assert_instance_writes(&p.self, rows[i].path);
        p.count += i == COUNT(rows) - 1 ? 1000 : 0;
        assert_instance_writes(&p.self, rows[i].path);
    }
    assert_instance_writes(NULL, "(null)");
    assert_instance_writes(&(MI_Instance){0}, "?");
    struct foreign nameless = {.self.ft = &whole};
    assert_instance_writes(&nameless.self, "?=@");
}

static void a_reference_of_an_instance_keeps_its_namespace(void **state)
{
    (void)state;
    static const struct element key = {"K", MI_UINT8, MI_FLAG_KEY, {.uint8 = 5}};
    struct foreign p = {
        .self.ft = &whole, .space = "root", .name = "P", .elements = &key, .count = 1};
    const struct element ends[] = {
        {"Left", MI_REFERENCE, MI_FLAG_KEY, {.reference = &p.self}},
        {"Right", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}},
    };
    struct foreign a = {.self.ft = &whole, .name = "A", .elements = ends, .count = 2};
    assert_instance_writes(&a.self, "A.Left=\"root:P.K=5\",Right=(null)");
}

/* Two references to itself, each with two: more paths than there is time to write. */
static void an_instance_that_refers_to_itself_comes_to_an_end(void **state)
{
    (void)state;
    struct foreign a = {.self.ft = &whole, .name = "A", .count = 2};
    const struct element ends[] = {
        {"Left", MI_REFERENCE, MI_FLAG_KEY, {.reference = &a.self}},
        {"Right", MI_REFERENCE, MI_FLAG_KEY, {.reference = &a.self}},
    };
    a.elements = ends;
    struct mf_text text = {0};
    mf_text_add(&text, "before: ");
    mf_object_path_write_instance(&text, &a.self);
    assert_memory_equal(text.bytes, "before: A.Left=\"A.Left=\\\"A.Left=", 32);
    assert_in_range(text.length, 65536, 3 * 65536);
    assert_string_equal(text.bytes + text.length - 3, "...");
    mf_text_clear(&text);
}

static void a_long_string_is_cut_between_characters(void **state)
{
    (void)state;
    enum { length = 100000 };
    char *name = calloc(1, length + 2);
    assert_non_null(name);
    for (size_t i = 0; i < length; i += 2) {
        name[i] = '\xc3';
        name[i + 1] = '\xa4';
    }
    const struct element key = {"K", MI_STRING, MI_FLAG_KEY, {.string = name}};
    struct foreign p = {.self.ft = &whole, .name = "P", .elements = &key, .count = 1};
    struct mf_text text = {0};
    mf_object_path_write_instance(&text, &p.self);
    assert_string_equal(text.bytes + text.length - 5, "\xc3\xa4...");
    assert_true(text.length < 65536 + 8);
    mf_text_clear(&text);
    free(name);
}

/* As if memory had run out before: the text takes nothing, and the writer must see it. */
static void a_failed_text_ends_the_writing(void **state)
{
    (void)state;
    struct foreign a = {.self.ft = &whole, .name = "A", .count = 2};
    const struct element ends[] = {
        {"Left", MI_REFERENCE, MI_FLAG_KEY, {.reference = &a.self}},
        {"Right", MI_REFERENCE, MI_FLAG_KEY, {.reference = &a.self}},
    };
    a.elements = ends;
    struct mf_text text = {.failed = true};
    mf_object_path_write_instance(&text, &a.self);
    assert_int_equal(text.length, 0);
    mf_text_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_of_an_instance_are_those_flagged),
        cmocka_unit_test(values_of_an_instance_may_be_null_or_strange),
        cmocka_unit_test(what_cannot_be_asked_is_a_question_mark),
        cmocka_unit_test(a_reference_of_an_instance_keeps_its_namespace),
        cmocka_unit_test(an_instance_that_refers_to_itself_comes_to_an_end),
        cmocka_unit_test(a_long_string_is_cut_between_characters),
        cmocka_unit_test(a_failed_text_ends_the_writing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
