/* The names of query languages, without case: "WQL", "CQL", and the URIs that WS-Management has for
 * them. */
#ifndef MF_ENGINE_QUERY_DIALECT_H
#define MF_ENGINE_QUERY_DIALECT_H

#include <MI.h>

#include <stdbool.h>

enum mf_query_dialect {
    MF_QUERY_WQL,
    MF_QUERY_CQL, /* as WQL, without LIKE, and with Class::Property in paths */
};

/* False for NULL and every other name. */
bool mf_query_dialect_find(const MI_Char *name, enum mf_query_dialect *dialect);

#endif
