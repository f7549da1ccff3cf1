/*
 * The binary interface of mifake.h, told a second time: programs that were built with an earlier
 * library of this SOVERSION go on working. A difference means a new SOVERSION; what is added to the
 * end of an enumeration, or as a function, is added here too.
 */
#include <mifake.h>

#define SIZE(NAME, BYTES) _Static_assert(sizeof(NAME) == (BYTES), "size of " #NAME)
#define FIELD(OWNER, NAME, OFFSET, TYPE)                                                           \
    _Static_assert(offsetof(OWNER, NAME) == (OFFSET), #OWNER "." #NAME);                           \
    _Static_assert(_Generic(((OWNER *)0)->NAME, TYPE : 1, default : 0), "type " #OWNER "." #NAME)
#define NUMBER(NAME, VALUE) _Static_assert((int)(NAME) == (VALUE), #NAME)
#define FUNCTION(NAME, TYPE) _Static_assert(_Generic(&(NAME), TYPE : 1, default : 0), #NAME)

/* --- structs ---------------------------------------------------------------------------------- */

SIZE(mifake_error, 24);
FIELD(mifake_error, text, 0, char *);
FIELD(mifake_error, file, 8, char *);
FIELD(mifake_error, place, 16, char *);

SIZE(mifake_options, 24);
FIELD(mifake_options, profile, 0, const char *);
FIELD(mifake_options, progress, 8, void (*)(void *context, size_t done, size_t total));
FIELD(mifake_options, context, 16, void *);

SIZE(mifake_match, 120);
FIELD(mifake_match, op, 0, mifake_operation);
FIELD(mifake_match, name_space, 8, const char *);
FIELD(mifake_match, class_name, 16, const char *);
FIELD(mifake_match, key, 24, const char *);
FIELD(mifake_match, result_class, 32, const char *);
FIELD(mifake_match, assoc_class, 40, const char *);
FIELD(mifake_match, role, 48, const char *);
FIELD(mifake_match, result_role, 56, const char *);
FIELD(mifake_match, method, 64, const char *);
FIELD(mifake_match, query, 72, const char *);
FIELD(mifake_match, keys_only, 80, mifake_answer);
FIELD(mifake_match, async, 84, mifake_answer);
FIELD(mifake_match, times, 88, unsigned);
FIELD(mifake_match, scenario, 96, const char *);
FIELD(mifake_match, when, 104, const char *);
FIELD(mifake_match, become, 112, const char *);

SIZE(mifake_rule_step, 32);
FIELD(mifake_rule_step, kind, 0, const char *);
FIELD(mifake_rule_step, number, 8, unsigned long long);
FIELD(mifake_rule_step, text, 16, const char *);
FIELD(mifake_rule_step, instance, 24, const MI_Instance *);

SIZE(mifake_call, 136);
FIELD(mifake_call, number, 0, uint64_t);
FIELD(mifake_call, op, 8, mifake_operation);
FIELD(mifake_call, name_space, 16, const char *);
FIELD(mifake_call, class_name, 24, const char *);
FIELD(mifake_call, key, 32, const char *);
FIELD(mifake_call, result_class, 40, const char *);
FIELD(mifake_call, assoc_class, 48, const char *);
FIELD(mifake_call, role, 56, const char *);
FIELD(mifake_call, result_role, 64, const char *);
FIELD(mifake_call, method, 72, const char *);
FIELD(mifake_call, query, 80, const char *);
FIELD(mifake_call, flags, 88, MI_Uint32);
FIELD(mifake_call, keys_only, 92, bool);
FIELD(mifake_call, async, 93, bool);
FIELD(mifake_call, at, 96, uint64_t);
FIELD(mifake_call, results, 104, uint64_t);
FIELD(mifake_call, finished, 112, bool);
FIELD(mifake_call, result, 116, MI_Result);
FIELD(mifake_call, cancelled, 120, bool);
FIELD(mifake_call, closed, 121, bool);
FIELD(mifake_call, memory, 128, void *);

/* --- enumerations ----------------------------------------------------------------------------- */

NUMBER(MIFAKE_WORKER, 0);
NUMBER(MIFAKE_PUMP, 1);
NUMBER(MIFAKE_INLINE, 2);

NUMBER(MIFAKE_CLOCK_AUTO, 0);
NUMBER(MIFAKE_CLOCK_MANUAL, 1);

NUMBER(MIFAKE_ANY_OPERATION, 0);
NUMBER(MIFAKE_GET_INSTANCE, 1);
NUMBER(MIFAKE_MODIFY_INSTANCE, 2);
NUMBER(MIFAKE_CREATE_INSTANCE, 3);
NUMBER(MIFAKE_DELETE_INSTANCE, 4);
NUMBER(MIFAKE_INVOKE, 5);
NUMBER(MIFAKE_ENUMERATE_INSTANCES, 6);
NUMBER(MIFAKE_QUERY_INSTANCES, 7);
NUMBER(MIFAKE_ASSOCIATORS, 8);
NUMBER(MIFAKE_REFERENCES, 9);
NUMBER(MIFAKE_SUBSCRIBE, 10);
NUMBER(MIFAKE_GET_CLASS, 11);
NUMBER(MIFAKE_ENUMERATE_CLASSES, 12);
NUMBER(MIFAKE_TEST_CONNECTION, 13);

NUMBER(MIFAKE_ANY, 0);
NUMBER(MIFAKE_NO, 1);
NUMBER(MIFAKE_YES, 2);

NUMBER(MIFAKE_OFF, 1);
NUMBER(MIFAKE_NOTE, 2);
NUMBER(MIFAKE_ERROR, 3);

NUMBER(MIFAKE_VIEW_SUMMARY, 0);
NUMBER(MIFAKE_VIEW_GRAPH, 1);
NUMBER(MIFAKE_VIEW_JSON, 2);

/* --- functions -------------------------------------------------------------------------------- */

FUNCTION(mifake_error_clear, void (*)(mifake_error *));
FUNCTION(mifake_open, mifake *(*)(const char *, mifake_error *));
FUNCTION(mifake_open_with, mifake *(*)(const char *, const mifake_options *, mifake_error *));
FUNCTION(mifake_again, mifake *(*)(mifake *));
FUNCTION(mifake_forget, void (*)(void));
FUNCTION(mifake_close, bool (*)(mifake *, char **));
FUNCTION(mifake_session, MI_Session *(*)(mifake *));
FUNCTION(mifake_application, MI_Application *(*)(mifake *));
FUNCTION(mifake_new_session, MI_Result (*)(mifake *, MI_Session *));
FUNCTION(mifake_serve, bool (*)(mifake *, const char *));
FUNCTION(mifake_snapshot, void (*)(mifake *));
FUNCTION(mifake_reset, bool (*)(mifake *));
FUNCTION(mifake_method,
         MI_Result (*)(mifake *, const char *, const char *, mifake_method_function *, void *));
FUNCTION(mifake_indicate, MI_Result (*)(mifake *, const MI_Instance *));
FUNCTION(mifake_deliver, void (*)(mifake *, mifake_delivery));
FUNCTION(mifake_pump, unsigned (*)(mifake *));
FUNCTION(mifake_step, bool (*)(mifake *));
FUNCTION(mifake_clock, void (*)(mifake *, mifake_clock_mode));
FUNCTION(mifake_advance, void (*)(mifake *, uint64_t));
FUNCTION(mifake_now, uint64_t (*)(mifake *));
FUNCTION(mifake_on,
         bool (*)(mifake *, const char *, const mifake_match *, const mifake_rule_step *));
FUNCTION(mifake_rule, bool (*)(mifake *, const char *, mifake_error *));
FUNCTION(mifake_expect, bool (*)(mifake *, const mifake_match *, unsigned, unsigned));
FUNCTION(mifake_used, size_t (*)(mifake *, const char *));
FUNCTION(mifake_state, char *(*)(mifake *, const char *));
FUNCTION(mifake_set_state, bool (*)(mifake *, const char *, const char *));
FUNCTION(mifake_warnings, char *(*)(mifake *));
FUNCTION(mifake_report, char *(*)(mifake *));
FUNCTION(mifake_process_report, char *(*)(void));
FUNCTION(mifake_misuse, bool (*)(mifake *, const char *, mifake_level));
FUNCTION(mifake_explain, char *(*)(const char *));
FUNCTION(mifake_next_call, bool (*)(mifake *, mifake_call *));
FUNCTION(mifake_call_clear, void (*)(mifake_call *));
FUNCTION(mifake_call_option, const char *(*)(const mifake_call *, const char *));
FUNCTION(mifake_call_in, const char *(*)(const mifake_call *, const char *));
FUNCTION(mifake_calls, size_t (*)(mifake *, const mifake_match *));
FUNCTION(mifake_journal, char *(*)(mifake *));
FUNCTION(mifake_show, char *(*)(mifake *, mifake_view));

_Static_assert(_Generic((mifake_method_function *)0,
                        MI_Result (*)(void *, const MI_Instance *, const MI_Instance *,
                                      MI_Instance *) : 1,
                        default : 0),
               "mifake_method_function");

/* All of it was checked while compiling. */
int main(void)
{
    return 0;
}
