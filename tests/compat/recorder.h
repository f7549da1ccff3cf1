/*
 * The recorder behind inlines.c: a function table whose entries note which slot was called with
 * which arguments, marked memory to pass as arguments, and the judge that compares what a call did
 * with what its row says.
 *
 * Every row is run in these situations: a good call, an entry that fails at once or at its second
 * call, a handle without a table, no handle, nothing but NULL, a good handle with nothing but NULL.
 * The entries are called through pointers of other types than their own: formally undefined, but MI
 * passes integers and pointers only, and this test is about the binary interface of the platform.
 */
#ifndef MIFAKE_TESTS_COMPAT_RECORDER_H
#define MIFAKE_TESTS_COMPAT_RECORDER_H

#include <MI.h>

#include <stdint.h>
#include <stdio.h>

enum { ARGUMENTS = 12, SLOTS = 31, MARKS = 12, MARK_SIZE = 128 };

enum situation {
    GOOD,
    FAILS,
    SECOND_FAILS,
    NO_TABLE,
    NO_HANDLE,
    ALL_NULL,
    NULL_ARGUMENTS,
    SITUATIONS
};

/* Memory that a call changes: bytes bytes behind mark, to value in the first and 0 in the others.
 */
struct effect {
    int mark;
    size_t bytes;
    unsigned char value;
};

/*
 * What one call has to do. The strings have a character for each argument of the entry:
 *
 *   h  the handle            1-9, a, b  the mark or number of that index
 *   0  NULL or 0             c  the callbacks     f  the function pointer
 *   l  a local number, which the entry sets to 1
 *   o  the option's name     t  text              #  number
 */
struct row {
    const char *call;
    unsigned slot;
    const char *arguments;
    const char *option;
    const char *text;
    unsigned number;
    const char *then; /* arguments of a second call of the same slot */
    const char *then_option;
    struct effect done[2];    /* after a good call */
    struct effect refused[2]; /* without a handle or its table */
    struct effect always[1];
    int guarded;  /* refuses NULL arguments, too */
    int silent;   /* returns nothing */
    int category; /* returns 0 when refused */
    int calls_back;
};

/*
 * The function table.
 */

static struct {
    unsigned count;
    unsigned slot[2];
    uintptr_t arguments[2][ARGUMENTS];
    uintptr_t local[2];
    unsigned callbacks;
    int wrong_callback;
} seen;

static const struct row *row;
static enum situation situation;

static uintptr_t note(unsigned slot, const uintptr_t *arguments)
{
    const unsigned call = seen.count++;
    if (call >= 2) {
        return MI_RESULT_OK;
    }
    seen.slot[call] = slot;
    memcpy(seen.arguments[call], arguments, sizeof seen.arguments[call]);
    const char *form = call == 0 ? row->arguments : row->then;
    const char *local = form != NULL ? strchr(form, 'l') : NULL;
    if (local != NULL && slot == row->slot && situation == GOOD) {
        *(MI_Uint32 *)arguments[local - form] = 1;
    }
    return situation == FAILS || (situation == SECOND_FAILS && call == 1) ? MI_RESULT_FAILED
                                                                          : MI_RESULT_OK;
}

#define ENTRY(SLOT)                                                                                \
    static uintptr_t entry_##SLOT(uintptr_t a0, uintptr_t a1, uintptr_t a2, uintptr_t a3,          \
                                  uintptr_t a4, uintptr_t a5, uintptr_t a6, uintptr_t a7,          \
                                  uintptr_t a8, uintptr_t a9, uintptr_t a10, uintptr_t a11)        \
    {                                                                                              \
        const uintptr_t arguments[ARGUMENTS] = {a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11}; \
        return note(SLOT, arguments);                                                              \
    }
/* clang-format would push the list further to the right each time. */
// clang-format off
#define EACH_SLOT(DO)                                                                              \
    DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12) DO(13) DO(14) \
    DO(15) DO(16) DO(17) DO(18) DO(19) DO(20) DO(21) DO(22) DO(23) DO(24) DO(25) DO(26) DO(27)     \
    DO(28) DO(29) DO(30)
// clang-format on

EACH_SLOT(ENTRY)

typedef uintptr_t entry(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t,
                        uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);

/* Volatile, or the compiler looks through the table and sees that the types differ. */
#define NAME_OF(SLOT) entry_##SLOT,
static entry *volatile const entries[SLOTS] = {EACH_SLOT(NAME_OF)};

static entry *table[SLOTS];

/* The table that no call should find: all entries are the last slot, which is never expected there.
 */
static entry *other_table[SLOTS];

/*
 * Arguments.
 */

static _Alignas(max_align_t) unsigned char marks[MARKS][MARK_SIZE];
static _Alignas(max_align_t) unsigned char handle[MARK_SIZE];
static const void *client[10];
static size_t ft_offset;
static int client_slot;
static const char *option_prefix = "";

const MI_ClientFT_V1 *mi_clientFT_V1;

static int context_mark;

static void answered(int right)
{
    seen.callbacks++;
    if (!right) {
        seen.wrong_callback = 1;
    }
}

static void MI_CALL on_instance(MI_Operation *operation, void *context, const MI_Instance *instance,
                                MI_Boolean more, MI_Result result, const MI_Char *message,
                                const MI_Instance *details,
                                MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    answered(row->calls_back == 'i' && operation == NULL && context == &context_mark &&
             instance == NULL && more == MI_FALSE && result == MI_RESULT_INVALID_PARAMETER &&
             message == NULL && details == NULL && acknowledge == NULL);
}

static void MI_CALL on_class(MI_Operation *operation, void *context, const MI_Class *class_result,
                             MI_Boolean more, MI_Result result, const MI_Char *message,
                             const MI_Instance *details,
                             MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    answered(row->calls_back == 'c' && operation == NULL && context == &context_mark &&
             class_result == NULL && more == MI_FALSE && result == MI_RESULT_INVALID_PARAMETER &&
             message == NULL && details == NULL && acknowledge == NULL);
}

static void MI_CALL on_indication(MI_Operation *operation, void *context,
                                  const MI_Instance *instance, const MI_Char *bookmark,
                                  const MI_Char *machine, MI_Boolean more, MI_Result result,
                                  const MI_Char *message, const MI_Instance *details,
                                  MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    answered(row->calls_back == 'n' && operation == NULL && context == &context_mark &&
             instance == NULL && bookmark == NULL && machine == NULL && more == MI_FALSE &&
             result == MI_RESULT_INVALID_PARAMETER && message == NULL && details == NULL &&
             acknowledge == NULL);
}

static void MI_CALL on_completion(void *context)
{
    answered(row->calls_back == 'f' && context == marks[1]);
}

static MI_OperationCallbacks operation_callbacks = {
    .callbackContext = &context_mark,
    .instanceResult = on_instance,
    .indicationResult = on_indication,
    .classResult = on_class,
};

static void *pointer(int mark)
{
    return situation == ALL_NULL || situation == NULL_ARGUMENTS ? NULL : marks[mark];
}

static unsigned char number(int index)
{
    return (unsigned char)(0x40 + index);
}

/* The type from which a pointer may be cast to that of any other function. */
typedef void any_function(void);

/* The arguments of a row's call: P a pointer, N a number, C the callbacks, F a function, to be
 * cast. */
#define P(INDEX) pointer(INDEX)
#define N(INDEX) number(INDEX)
#define C (pointer(0) != NULL ? &operation_callbacks : NULL)
#define F (pointer(0) != NULL ? (any_function *)on_completion : NULL)

/* The handle, of whatever type the call wants. */
static void *h;

/* From here on handles have their ft at that offset, and options begin with that prefix. */
static void use_handles(size_t offset, const char *prefix)
{
    ft_offset = offset;
    client_slot = -1;
    option_prefix = prefix;
}

/* From here on the table is found in that slot of mi_clientFT_V1. */
static void use_client(int slot)
{
    client_slot = slot;
    h = marks[0];
}

static void prepare_handle(void)
{
    const void *ft = situation == NO_TABLE ? NULL : table;
    const int missing = situation == NO_HANDLE || situation == ALL_NULL;
    if (client_slot < 0) {
        memset(handle, 0xA5, sizeof handle);
        memcpy(handle + ft_offset, &ft, sizeof ft);
        h = missing ? NULL : handle;
        return;
    }
    for (size_t i = 0; i < sizeof client / sizeof client[0]; i++) {
        client[i] = other_table;
    }
    client[client_slot] = ft;
    mi_clientFT_V1 = missing ? NULL : (const void *)client;
}

/*
 * The judge.
 */

static unsigned judged;
static unsigned rows;
static unsigned failures;

static void blame(const char *what)
{
    static const char *const names[] = {"good call",     "failing entry", "failing second call",
                                        "no table",      "no handle",     "all NULL",
                                        "NULL arguments"};
    failures++;
    printf("%s\n    %s: %s\n", row->call, names[situation], what);
}

static int same_text(uintptr_t text, const char *start, const char *end)
{
    const MI_Char *is = (const MI_Char *)text;
    for (; *start != '\0'; start++) {
        if (*is++ != (MI_Char)*start) {
            return 0;
        }
    }
    for (; *end != '\0'; end++) {
        if (*is++ != (MI_Char)*end) {
            return 0;
        }
    }
    return *is == 0;
}

static int is_mark(uintptr_t argument, int mark)
{
    const void *expected = pointer(mark);
    return argument == (uintptr_t)expected || (argument & 0xFF) == number(mark);
}

static int is_as_written(char form, uintptr_t argument, const char *option)
{
    switch (form) {
    case 'h':
        return argument == (uintptr_t)h;
    case '0':
        return (argument & 0xFFFFFFFF) == 0;
    case '#':
        return (argument & 0xFF) == row->number;
    case 'c':
        return argument == (uintptr_t)C;
    case 'f':
        return argument == (uintptr_t)F;
    case 'l':
        return argument != 0;
    case 'o':
        return same_text(argument, option_prefix, option);
    case 't':
        return same_text(argument, "", row->text);
    case 'a':
    case 'b':
        return is_mark(argument, form - 'a' + 10);
    default:
        return is_mark(argument, form - '0');
    }
}

static void judge_call(unsigned call, const char *form, const char *option)
{
    if (seen.slot[call] != row->slot) {
        blame("another slot was called");
        return;
    }
    for (size_t i = 0; form[i] != '\0'; i++) {
        if (!is_as_written(form[i], seen.arguments[call][i], option)) {
            blame("the entry got other arguments");
        }
    }
}

static unsigned wanted_calls(void)
{
    if (situation == NO_TABLE || situation == NO_HANDLE || situation == ALL_NULL ||
        (situation == NULL_ARGUMENTS && row->guarded)) {
        return 0;
    }
    return row->then != NULL && situation != FAILS ? 2 : 1;
}

static long long wanted_result(void)
{
    if (situation == FAILS || situation == SECOND_FAILS) {
        return MI_RESULT_FAILED;
    }
    if (wanted_calls() > 0) {
        return MI_RESULT_OK;
    }
    /* A close that has told its callback has done what it could. */
    if (row->calls_back == 'f' && situation != ALL_NULL) {
        return MI_RESULT_OK;
    }
    return row->category ? 0 : MI_RESULT_INVALID_PARAMETER;
}

static void apply(unsigned char (*wanted)[MARK_SIZE], const struct effect *effects, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        memset(wanted[effects[i].mark], 0, effects[i].bytes);
        if (effects[i].bytes > 0) {
            wanted[effects[i].mark][0] = effects[i].value;
        }
    }
}

static void judge_memory(void)
{
    static unsigned char wanted[MARKS][MARK_SIZE];
    memset(wanted, 0xA5, sizeof wanted);
    const int marked = situation != ALL_NULL && situation != NULL_ARGUMENTS;
    if (marked) {
        apply(wanted, row->always, 1);
    }
    if (marked && wanted_calls() == 0) {
        apply(wanted, row->refused, 2);
    }
    if (situation == GOOD) {
        apply(wanted, row->done, 2);
    }
    if (memcmp(wanted, marks, sizeof wanted) != 0) {
        blame("other outputs were written");
    }
}

static void judge_callbacks(void)
{
    const int refused = situation == NO_TABLE || situation == NO_HANDLE;
    if (seen.callbacks != (row->calls_back != 0 && refused ? 1u : 0u) || seen.wrong_callback) {
        blame("the callback was not called as it should");
    }
}

static void judge(long long result)
{
    judged++;
    if (seen.count != wanted_calls()) {
        blame("another number of calls");
    } else if (seen.count > 0) {
        judge_call(0, row->arguments, row->option);
    }
    if (seen.count == 2 && row->then != NULL) {
        judge_call(1, row->then, row->then_option);
    }
    if (!row->silent && result != wanted_result()) {
        blame("another result");
    }
    judge_memory();
    judge_callbacks();
}

static void prepare(void)
{
    memset(&seen, 0, sizeof seen);
    memset(marks, 0xA5, sizeof marks);
    prepare_handle();
}

static const struct row *begin(const struct row *next)
{
    for (size_t i = 0; i < SLOTS; i++) {
        table[i] = entries[i];
        other_table[i] = entries[SLOTS - 1];
    }
    row = next;
    situation = GOOD;
    rows++;
    prepare();
    return next;
}

static void next_situation(void)
{
    situation++;
    if (situation == SECOND_FAILS && row->then == NULL) {
        situation++;
    }
    if (situation < SITUATIONS) {
        prepare();
    }
}

/* Runs a call in all situations: the call, its slot, its arguments, and designated members of the
 * row. CALLS is for calls that return something, RUNS for those that do not. */
#define CALLS(CALL, ...)                                                                           \
    for (begin(&(const struct row){#CALL, __VA_ARGS__, .silent = 0}); situation < SITUATIONS;      \
         next_situation())                                                                         \
    judge(CALL)
#define RUNS(CALL, ...)                                                                            \
    for (begin(&(const struct row){#CALL, __VA_ARGS__, .silent = 1}); situation < SITUATIONS;      \
         next_situation())                                                                         \
    (CALL, judge(0))

#endif
