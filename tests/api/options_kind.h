/* One kind of options under test: fresh options of an application, and the tests that every typed
 * option of a kind passes. A file that includes it defines
 *
 *     HANDLE      the type of the handle
 *     NEW(A, O)   the call that makes options O of application A
 */
#ifndef MIFAKE_TESTS_API_OPTIONS_KIND_H
#define MIFAKE_TESTS_API_OPTIONS_KIND_H

#include "api/shared_application.h"

static HANDLE fresh(void)
{
    HANDLE options;
    assert_int_equal(NEW(&application, &options), MI_RESULT_OK);
    assert_non_null(options.ft);
    return options;
}

static void assert_count(const HANDLE *options, MI_Uint32 expected)
{
    MI_Uint32 count = 99;
    assert_int_equal(options->ft->GetOptionCount(options, &count), MI_RESULT_OK);
    assert_int_equal(count, expected);
}

static void assert_type(const HANDLE *options, const MI_Char *name, MI_Type expected)
{
    MI_Value value;
    MI_Type type = MI_INSTANCEA;
    assert_int_equal(options->ft->GetOption(options, name, &value, &type, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(type, expected);
}

/* --- typed options, a test for each ---------------------------------------------------------- */

struct string_row {
    const MI_Char *name;
    MI_Result(MI_CALL *set)(HANDLE *options, const MI_Char *value);
    MI_Result(MI_CALL *get)(const HANDLE *options, const MI_Char **value);
};

struct number_row {
    const MI_Char *name;
    MI_Result (*set)(HANDLE *options, MI_Uint32 value);
    MI_Result (*get)(HANDLE *options, MI_Uint32 *value);
};

struct interval_row {
    const MI_Char *name;
    MI_Result (*set)(HANDLE *options, MI_Interval *value);
    MI_Result (*get)(HANDLE *options, MI_Interval *value);
};

static void keeps_string(void **state)
{
    const struct string_row *row = *state;
    HANDLE options = fresh();
    const MI_Char *value = NULL;
    assert_int_equal(row->get(&options, &value), MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(row->set(&options, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(row->set(&options, MI_T("first")), MI_RESULT_OK);
    assert_int_equal(row->set(&options, MI_T("second")), MI_RESULT_OK);
    assert_int_equal(row->get(&options, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(row->get(&options, &value), MI_RESULT_OK);
    assert_string_equal(value, MI_T("second"));
    assert_type(&options, row->name, MI_STRING);
    options.ft->Delete(&options);
}

/* 1 is a value of booleans and of every enumeration. */
static void keeps_number(void **state)
{
    const struct number_row *row = *state;
    HANDLE options = fresh();
    MI_Uint32 value = 99;
    assert_int_equal(row->get(&options, &value), MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(row->set(&options, 0), MI_RESULT_OK);
    assert_int_equal(row->get(&options, &value), MI_RESULT_OK);
    assert_int_equal(value, 0);
    assert_int_equal(row->set(&options, 1), MI_RESULT_OK);
    assert_int_equal(row->get(&options, &value), MI_RESULT_OK);
    assert_int_equal(value, 1);
    assert_type(&options, row->name, MI_UINT32);
    options.ft->Delete(&options);
}

static void keeps_interval(void **state)
{
    const struct interval_row *row = *state;
    HANDLE options = fresh();
    MI_Interval given = {.days = 1, .hours = 2, .minutes = 3, .seconds = 4, .microseconds = 5};
    MI_Interval value;
    assert_int_equal(row->get(&options, &value), MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(row->set(&options, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(row->set(&options, &given), MI_RESULT_OK);
    assert_int_equal(row->get(&options, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(row->get(&options, &value), MI_RESULT_OK);
    assert_memory_equal(&value, &given, sizeof value);
    assert_type(&options, row->name, MI_DATETIME);
    options.ft->Delete(&options);
}

/* Setters and getters of options kept as numbers take many types, and intervals with and without
 * const: these make them alike. */
#define ADAPT_NUMBER(SET, GET, TYPE)                                                               \
    static MI_Result number_##SET(HANDLE *options, MI_Uint32 value)                                \
    {                                                                                              \
        return SET(options, (TYPE)value);                                                          \
    }                                                                                              \
    static MI_Result number_##GET(HANDLE *options, MI_Uint32 *value)                               \
    {                                                                                              \
        TYPE typed = (TYPE)0;                                                                      \
        const MI_Result result = GET(options, &typed);                                             \
        *value = (MI_Uint32)typed;                                                                 \
        return result;                                                                             \
    }

#define ADAPT_INTERVAL(SET, GET)                                                                   \
    static MI_Result interval_##SET(HANDLE *options, MI_Interval *value)                           \
    {                                                                                              \
        return SET(options, value);                                                                \
    }                                                                                              \
    static MI_Result interval_##GET(HANDLE *options, MI_Interval *value)                           \
    {                                                                                              \
        return GET(options, value);                                                                \
    }

/* Entries of the list of tests. */
#define STRING_TEST(NAME, SET, GET)                                                                \
    {                                                                                              \
        "keeps " NAME, keeps_string, NULL, NULL, &(struct string_row)                              \
        {                                                                                          \
            MI_T(NAME), SET, GET                                                                   \
        }                                                                                          \
    }
#define NUMBER_TEST(NAME, SET, GET)                                                                \
    {                                                                                              \
        "keeps " NAME, keeps_number, NULL, NULL, &(struct number_row)                              \
        {                                                                                          \
            MI_T(NAME), number_##SET, number_##GET                                                 \
        }                                                                                          \
    }
#define INTERVAL_TEST(NAME, SET, GET)                                                              \
    {                                                                                              \
        "keeps " NAME, keeps_interval, NULL, NULL, &(struct interval_row)                          \
        {                                                                                          \
            MI_T(NAME), interval_##SET, interval_##GET                                             \
        }                                                                                          \
    }

#endif
