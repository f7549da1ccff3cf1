/* AssociatorInstances by plain search through the JSON of a fixture: no index, no code of the
 * library, every loop written out. For fixtures without includes, ids and `associations`, whose
 * references are objects and whose keys do not differ in case. */
#ifndef TESTS_SUPPORT_NAIVE_H
#define TESTS_SUPPORT_NAIVE_H

#include <jansson.h>

#include <stdbool.h>

struct naive {
    json_t *fixture;
    bool omi;
};

/* What a call asks; NULL: no filter. `source` is a PATH of tests/conformance. */
struct naive_call {
    const char *space;
    const json_t *source;
    const char *assoc_class;
    const char *result_class;
    const char *role;
    const char *result_role;
};

/* A list of canonical texts, in order, or the number of an error. For json_decref. */
json_t *naive_associators(const struct naive *naive, const struct naive_call *call);

/* The instances of the fixture as PATHs, the names of its classes, and those of its references: for
 * json_decref. */
json_t *naive_sources(const struct naive *naive);
json_t *naive_class_names(const struct naive *naive);
json_t *naive_roles(const struct naive *naive);

const char *naive_default_space(const struct naive *naive);

#endif
