/* Canonical texts of instances, as tests/conformance has them. */
#ifndef TESTS_SUPPORT_CANONICAL_H
#define TESTS_SUPPORT_CANONICAL_H

#include <MI.h>

/* namespace:class.key=value,key=value, for the caller to free. `space` stands in for a namespace
 * that the instance does not carry; NULL: namespaces are left out altogether. */
char *canonical_path(const MI_Instance *instance, const char *space);

/* A canonical text without its namespaces, for the caller to free. */
char *canonical_without_namespaces(const char *canonical);

#endif
