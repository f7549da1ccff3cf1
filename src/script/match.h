/* Matching: clauses, all of which must hold for a call. A clause is a fact and a test of it.
 *
 * Clauses lie in the arena of what was loaded and never change. Regular expressions are numbers
 * there: whoever matches brings them, compiled. */
#ifndef MF_SCRIPT_MATCH_H
#define MF_SCRIPT_MATCH_H

#include "script/fact.h"

#include <regex.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum mf_test_kind {
    MF_TEST_ANY, /* whatever it is, but not NULL */
    MF_TEST_ABSENT,
    MF_TEST_EQUALS,
    MF_TEST_ONE_OF,  /* of `tests` */
    MF_TEST_ALL,     /* of `tests` */
    MF_TEST_NOT,     /* `tests`, which is one */
    MF_TEST_PATTERN, /* of WQL: % is any text, _ one character */
    MF_TEST_REGEX,   /* POSIX, extended */
    MF_TEST_GTE,
    MF_TEST_LTE,
    MF_TEST_IS_A, /* a class, or one below it */
    MF_TEST_FLAGS /* has all of some bits and none of others */
};

struct mf_test {
    enum mf_test_kind kind;
    struct mf_datum wanted; /* EQUALS, GTE, LTE; its text: PATTERN, REGEX, IS_A */
    const struct mf_test *tests;
    uint32_t count;
    uint32_t regex;
    MI_Uint32 all;
    MI_Uint32 none;
};

struct mf_clause {
    enum mf_fact fact;
    const char *name; /* of a parameter or an option, else NULL */
    struct mf_test test;
};

struct mf_match {
    const struct mf_clause *clauses;
    uint32_t count;
};

/* A call, with what it takes to look at it. */
struct mf_sight {
    const struct mf_capture *call;
    const struct mf_schema *schema; /* tells which class is below which */
    const regex_t *regexes;
};

bool mf_match_holds(const struct mf_match *match, const struct mf_sight *sight);
bool mf_clause_holds(const struct mf_clause *clause, const struct mf_sight *sight);

/* True if the test holds for that datum; for IS_A and FLAGS see mf_clause_holds. */
bool mf_test_holds(const struct mf_test *test, const struct mf_datum *seen,
                   const struct mf_sight *sight);

/* The operations that a match lets through. Looks at "op" alone. NewSession is among them only if
 * it is named: whoever speaks of all calls does not mean it. */
unsigned mf_match_operations(const struct mf_match *match);

/* Writes what a clause is about, `in.Force`, and what it wants, `one of "a", "b"`. */
void mf_clause_write_name(struct mf_text *text, const struct mf_clause *clause);
void mf_test_write(struct mf_text *text, const struct mf_test *test);

#endif
