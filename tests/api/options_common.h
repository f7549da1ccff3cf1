/* What all three kinds of options do alike, slot by slot. Included after options_kind.h. */
#ifndef MIFAKE_TESTS_API_OPTIONS_COMMON_H
#define MIFAKE_TESTS_API_OPTIONS_COMMON_H

#include "api/options_kind.h"

/* So many options has a new object. */
static MI_Uint32 count_of_fresh(void)
{
    HANDLE options = fresh();
    MI_Uint32 count = 99;
    assert_int_equal(options.ft->GetOptionCount(&options, &count), MI_RESULT_OK);
    options.ft->Delete(&options);
    return count;
}

/* Every slot of `like`'s table that all kinds have, called with `handle`. */
static void assert_refused_by_setters(const HANDLE *like, HANDLE *handle)
{
    const MI_Interval interval = {.seconds = 1};
    assert_int_equal(like->ft->SetString(handle, MI_T("Name"), MI_T("text"), 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->SetNumber(handle, MI_T("Name"), 1, 0), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->SetInterval(handle, MI_T("Name"), &interval, 0),
                     MI_RESULT_INVALID_PARAMETER);
}

static void assert_refused_by_getters(const HANDLE *like, const HANDLE *handle)
{
    const MI_Char *text;
    MI_Uint32 number;
    MI_Interval interval;
    MI_Value value;
    MI_Type type;
    HANDLE clone;
    assert_int_equal(like->ft->GetString(handle, MI_T("Name"), &text, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->GetNumber(handle, MI_T("Name"), &number, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->GetInterval(handle, MI_T("Name"), &interval, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->GetOption(handle, MI_T("Name"), &value, &type, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->GetOptionAt(handle, 0, &text, &value, &type, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->GetOptionCount(handle, &number), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(like->ft->Clone(handle, &clone), MI_RESULT_INVALID_PARAMETER);
}

static void a_handle_may_be_missing_stale_or_garbage(void **state)
{
    (void)state;
    HANDLE options = fresh();
    HANDLE deleted = fresh();
    HANDLE stale = deleted;
    HANDLE garbage = {12345, 67890, options.ft};
    deleted.ft->Delete(&deleted);
    HANDLE *const handles[] = {NULL, &stale, &garbage};
    for (size_t i = 0; i < sizeof handles / sizeof handles[0]; i++) {
        assert_refused_by_setters(&options, handles[i]);
        assert_refused_by_getters(&options, handles[i]);
    }
    options.ft->Delete(NULL);
    options.ft->Delete(&options);
}

static void delete_clears_the_handle_and_copies_may_be_deleted_too(void **state)
{
    (void)state;
    static const HANDLE none;
    HANDLE options = fresh();
    HANDLE copy = options;
    options.ft->Delete(&options);
    assert_memory_equal(&options, &none, sizeof none);
    copy.ft->Delete(&copy);
    assert_memory_equal(&copy, &none, sizeof none);
}

static void arguments_may_be_missing(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Interval interval = {.seconds = 1};
    assert_int_equal(options.ft->SetString(&options, NULL, MI_T("text"), 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetString(&options, MI_T("Name"), NULL, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetNumber(&options, NULL, 1, 0), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetInterval(&options, NULL, &interval, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetInterval(&options, MI_T("Name"), NULL, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->Clone(&options, NULL), MI_RESULT_INVALID_PARAMETER);
    options.ft->Delete(&options);
}

static void setters_take_no_flags(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Interval interval = {.seconds = 1};
    assert_int_equal(options.ft->SetString(&options, MI_T("Name"), MI_T("text"), 1),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetNumber(&options, MI_T("Name"), 1, 1),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetInterval(&options, MI_T("Name"), &interval, 1),
                     MI_RESULT_INVALID_PARAMETER);
    options.ft->Delete(&options);
}

static void outputs_may_be_missing(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name;
    MI_Value value;
    MI_Type type;
    assert_int_equal(options.ft->SetNumber(&options, MI_T("Name"), 1, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->GetString(&options, MI_T("Name"), NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetNumber(&options, MI_T("Name"), NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetInterval(&options, MI_T("Name"), NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetOptionCount(&options, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetOption(&options, MI_T("Name"), NULL, &type, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetOption(&options, MI_T("Name"), &value, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetOptionAt(&options, 0, NULL, &value, &type, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetOptionAt(&options, 0, &name, NULL, &type, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetOptionAt(&options, 0, &name, &value, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    options.ft->Delete(&options);
}

static void names_compare_without_case_and_keep_their_first_spelling(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Uint32 index = count_of_fresh();
    const MI_Char *name = NULL;
    MI_Uint32 number = 0;
    MI_Value value;
    MI_Type type;
    assert_int_equal(options.ft->SetNumber(&options, MI_T("Retries"), 1, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->SetNumber(&options, MI_T("RETRIES"), 2, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->GetNumber(&options, MI_T("retries"), &number, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(number, 2);
    assert_count(&options, index + 1U);
    assert_int_equal(options.ft->GetOptionAt(&options, index, &name, &value, &type, NULL),
                     MI_RESULT_OK);
    assert_string_equal(name, MI_T("Retries"));
    options.ft->Delete(&options);
}

static void names_are_identifiers(void **state)
{
    (void)state;
    static const MI_Char *const names[] = {MI_T(""), MI_T("9lives"), MI_T("two words"),
                                           MI_T("a-b")};
    HANDLE options = fresh();
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_int_equal(options.ft->SetString(&options, names[i], MI_T("text"), 0),
                         MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(options.ft->SetNumber(&options, names[i], 1, 0),
                         MI_RESULT_INVALID_PARAMETER);
    }
    assert_count(&options, count_of_fresh());
    options.ft->Delete(&options);
}

static void a_value_keeps_its_type(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *text;
    MI_Uint32 number;
    MI_Interval interval = {.seconds = 1};
    assert_int_equal(options.ft->SetNumber(&options, MI_T("Number"), 7, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->SetString(&options, MI_T("Number"), MI_T("text"), 0),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->SetInterval(&options, MI_T("Number"), &interval, 0),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->GetString(&options, MI_T("Number"), &text, NULL, NULL),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->GetInterval(&options, MI_T("Number"), &interval, NULL, NULL),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->GetNumber(&options, MI_T("Number"), &number, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(number, 7);
    options.ft->Delete(&options);
}

static void getters_tell_the_position_and_no_flags(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Uint32 first = count_of_fresh();
    const MI_Char *text;
    MI_Interval interval = {.seconds = 1};
    MI_Uint32 number = 0;
    MI_Uint32 index = 99;
    MI_Uint32 flags = 99;
    assert_int_equal(options.ft->SetString(&options, MI_T("A"), MI_T("a"), 0), MI_RESULT_OK);
    assert_int_equal(options.ft->SetInterval(&options, MI_T("B"), &interval, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->SetNumber(&options, MI_T("C"), 3, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->GetNumber(&options, MI_T("C"), &number, &index, &flags),
                     MI_RESULT_OK);
    assert_int_equal(index, first + 2U);
    assert_int_equal(flags, 0);
    assert_int_equal(options.ft->GetInterval(&options, MI_T("B"), &interval, &index, &flags),
                     MI_RESULT_OK);
    assert_int_equal(index, first + 1U);
    assert_int_equal(options.ft->GetString(&options, MI_T("A"), &text, &index, &flags),
                     MI_RESULT_OK);
    assert_int_equal(index, first);
    options.ft->Delete(&options);
}

static void options_are_read_by_name_and_by_position(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Uint32 first = count_of_fresh();
    const MI_Char *name = NULL;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 index = 99;
    MI_Uint32 flags = 99;
    assert_int_equal(options.ft->SetString(&options, MI_T("A"), MI_T("text"), 0), MI_RESULT_OK);
    assert_int_equal(options.ft->GetOptionAt(&options, first, &name, &value, &type, &flags),
                     MI_RESULT_OK);
    assert_string_equal(name, MI_T("A"));
    assert_int_equal(type, MI_STRING);
    assert_string_equal(value.string, MI_T("text"));
    assert_int_equal(flags, 0);
    assert_int_equal(options.ft->GetOption(&options, MI_T("a"), &value, &type, &index, &flags),
                     MI_RESULT_OK);
    assert_int_equal(index, first);
    assert_string_equal(value.string, MI_T("text"));
    assert_int_equal(options.ft->GetOption(&options, MI_T("b"), &value, &type, NULL, NULL),
                     MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(options.ft->GetOptionAt(&options, first + 1U, &name, &value, &type, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    options.ft->Delete(&options);
}

static void strings_are_copied(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_Char name[] = MI_T("Name");
    MI_Char text[] = MI_T("text");
    const MI_Char *kept = NULL;
    assert_int_equal(options.ft->SetString(&options, name, text, 0), MI_RESULT_OK);
    name[0] = MI_T('X');
    text[0] = MI_T('X');
    assert_int_equal(options.ft->GetString(&options, MI_T("Name"), &kept, NULL, NULL),
                     MI_RESULT_OK);
    assert_string_equal(kept, MI_T("text"));
    options.ft->Delete(&options);
}

static void a_clone_is_independent(void **state)
{
    (void)state;
    HANDLE options = fresh();
    HANDLE clone;
    const MI_Char *text = NULL;
    assert_int_equal(options.ft->SetString(&options, MI_T("Name"), MI_T("old"), 0), MI_RESULT_OK);
    assert_int_equal(options.ft->SetNumber(&options, MI_T("Number"), 7, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->Clone(&options, &clone), MI_RESULT_OK);
    assert_int_equal(options.ft->SetString(&options, MI_T("Name"), MI_T("new"), 0), MI_RESULT_OK);
    assert_int_equal(clone.ft->SetNumber(&clone, MI_T("Another"), 8, 0), MI_RESULT_OK);
    assert_count(&options, count_of_fresh() + 2U);
    options.ft->Delete(&options);
    assert_count(&clone, count_of_fresh() + 3U);
    assert_int_equal(clone.ft->GetString(&clone, MI_T("Name"), &text, NULL, NULL), MI_RESULT_OK);
    assert_string_equal(text, MI_T("old"));
    clone.ft->Delete(&clone);
}

static void options_outlive_their_application(void **state)
{
    (void)state;
    MI_Application other;
    HANDLE options;
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &other), MI_RESULT_OK);
    assert_int_equal(NEW(&other, &options), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&other), MI_RESULT_OK);
    assert_int_equal(options.ft->SetNumber(&options, MI_T("Number"), 7, 0), MI_RESULT_OK);
    options.ft->Delete(&options);
}

static void an_output_is_needed(void **state)
{
    (void)state;
    assert_int_equal(NEW(&application, NULL), MI_RESULT_INVALID_PARAMETER);
}

/* For the list of tests. */
#define COMMON_TESTS                                                                               \
    cmocka_unit_test(a_handle_may_be_missing_stale_or_garbage),                                    \
        cmocka_unit_test(delete_clears_the_handle_and_copies_may_be_deleted_too),                  \
        cmocka_unit_test(arguments_may_be_missing), cmocka_unit_test(setters_take_no_flags),       \
        cmocka_unit_test(outputs_may_be_missing),                                                  \
        cmocka_unit_test(names_compare_without_case_and_keep_their_first_spelling),                \
        cmocka_unit_test(names_are_identifiers), cmocka_unit_test(a_value_keeps_its_type),         \
        cmocka_unit_test(getters_tell_the_position_and_no_flags),                                  \
        cmocka_unit_test(options_are_read_by_name_and_by_position),                                \
        cmocka_unit_test(strings_are_copied), cmocka_unit_test(a_clone_is_independent),            \
        cmocka_unit_test(options_outlive_their_application), cmocka_unit_test(an_output_is_needed)

#endif
