/* Queries in WQL and CQL: what their text says, and which records they accept.
 *
 * mf_query_parse reads the text and knows no class. mf_query_bind finds the properties in the class
 * that a SELECT names, and refuses comparisons that make no sense. mf_query_matches looks at
 * records; it allocates nothing. All lies in the arena given and lives as long, with the profile
 * and the class. A problem is a sentence in the arena such as `expected a value after "=", at
 * character 42`, or NULL when memory ran out. */
#ifndef MF_ENGINE_QUERY_QUERY_H
#define MF_ENGINE_QUERY_QUERY_H

#include "engine/query/condition.h"
#include "engine/query/dialect.h"
#include "model/object_path.h"
#include "model/profile.h"

#include <stdbool.h>
#include <stdint.h>

enum mf_query_kind {
    MF_QUERY_SELECT,
    MF_QUERY_REFERENCES_OF,
    MF_QUERY_ASSOCIATORS_OF,
};

/* SELECT names FROM class [WITHIN seconds] [WHERE condition] */
struct mf_query_select {
    struct mf_query_name *names; /* NULL: all properties */
    const char *class_name;
    bool polled; /* there is a WITHIN: it is a query for events */
    double within;
    struct mf_query_condition *where; /* NULL: there is none */

    /* set by mf_query_bind */
    const struct mf_class *class;
    const uint16_t *properties; /* indices of what is selected, ascending, each once */
    uint32_t property_count;
};

/* {REFERENCES|ASSOCIATORS} OF {path} [WHERE ...]. Names are NULL where nothing is said. */
struct mf_query_links {
    struct mf_object_path path;
    const char *assoc_class;
    const char *result_class;
    const char *role;
    const char *result_role;
    const char *required_qualifier;
    const char *required_assoc_qualifier;
    bool class_defs_only;
    bool keys_only;
};

struct mf_query {
    enum mf_query_kind kind;
    const struct mf_profile *profile;
    const char *text; /* a copy */
    struct mf_query_select select;
    struct mf_query_links links;
};

/* False with a problem for text that is no query. */
bool mf_query_parse(struct mf_arena *arena, const char *text, enum mf_query_dialect dialect,
                    const struct mf_profile *profile, struct mf_query *query, const char **problem);

/* Binds a SELECT to the class that it names. False with a problem for names that the class lacks
 * and values that cannot be compared. */
bool mf_query_bind(struct mf_arena *arena, struct mf_query *query, const struct mf_class *class,
                   const char **problem);

/* True if a bound SELECT accepts the record, which is of its class or below. */
bool mf_query_matches(const struct mf_query *query, const struct mf_record *record);

#endif
