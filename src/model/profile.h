/* Where Microsoft's documentation and OMI differ: one row for each behaviour, chosen by the
 * profile of a world (DESIGN, section 5). */
#ifndef MF_MODEL_PROFILE_H
#define MF_MODEL_PROFILE_H

#include <MI.h>

#include <stdbool.h>

struct mf_profile {
    const char *name;

    /* requests */
    bool unfit_class_fails;         /* no association class fits: NOT_SUPPORTED, not OK (F-14) */
    bool namespace_has_default;     /* NULL means the key's or the world's, not FAILED (B-8) */
    bool namespace_takes_backslash; /* and repeated, leading and trailing slashes (R17) */
    MI_Result key_missing;          /* a key property is missing or NULL (R10, F-16) */
    MI_Result key_unreadable;       /* text that is no value of the key's type, or does not fit */
    bool key_extra_fails;           /* an element flagged KEY that the class lacks (F-16) */
    bool key_needs_flag;            /* the value of an unflagged element does not arrive (F-17) */
    bool key_converts_integers;     /* by value, any width and sign; else TYPE_MISMATCH (F-19) */
    bool key_folds_case;            /* string and char16 keys compare without case (D5) */
    bool keys_only_works;           /* keysOnly leaves values only in keys (R23, E-36) */
    MI_Result method_missing;       /* METHOD_NOT_FOUND, or what OMI makes of it */
    MI_Result not_an_indication;    /* a subscription to a class of something else */
    bool base_props_work;           /* DEEP_BASE_PROPS_ONLY is not the same as SHALLOW (C.10) */
    bool enumerates_classes;        /* else the transport has no such operation (B-6, B-31) */
    bool reports_start;             /* REPORT_OPERATION_STARTED is honoured (C-30, S40) */
    bool timeout_works;             /* the timeout option ends an operation (C-70, C-71) */

    /* queries: engine/query/query.h */
    bool query_speaks_wmi;         /* IS NULL, ISA "Class", __CLASS, elements, ... OF {path} */
    bool query_operands_are_free;  /* properties with each other, constants too; TRUE > FALSE */
    bool query_kinds_are_strict;   /* integers, reals and booleans only with their own kind */
    bool query_datetimes_are_text; /* else moments by when they are, wherever their clock stands */
    bool query_folds_unicode;      /* text compares without case: all letters, or only ASCII */
    bool query_null_voids;         /* NULL put in an order, or a path through it: no match at all */
    bool query_problem_speaks;     /* INVALID_QUERY says where, not the standard text */
    unsigned query_symbol_limit;   /* operands and operators after WHERE; 0: no limit */

    bool callbacks_share_thread; /* pulling in a callback waits for ever (C-29, C-38) */

    /* results */
    bool results_say_where;     /* nameSpace and serverName are set (E-32) */
    bool results_have_ancestry; /* superclass declarations are set (E-31) */
    bool unknown_host_speaks;   /* details name the destination (DESIGN, section 2) */
    bool providers_are_terse;   /* what providers answer to direct calls has no text (K8) */
    bool details_are_wmi;       /* MSFT_WmiError, not OMI_Error (G.1) */

    /* connecting */
    const char *protocols[4]; /* besides NULL and "mifake"; NULL ends the list */
};

/* The profile of that name; NULL for an unknown one. */
const struct mf_profile *mf_profile_find(const char *name);

/* What a world has that names none: windows. */
const struct mf_profile *mf_profile_default(void);

#endif
