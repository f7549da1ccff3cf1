/* The world of world.json, and queries over it. */
#ifndef TESTS_UNIT_ENGINE_QUERY_QUERY_WORLD_H
#define TESTS_UNIT_ENGINE_QUERY_QUERY_WORLD_H

#include "engine/query/query.h"
#include "store/model.h"

/* cmocka's group set-up and tear-down: load and drop the world. */
int query_world_open(void **state);
int query_world_close(void **state);

/* The class of that name. */
const struct mf_class *query_world_class(const char *name);

/* Parses and binds; NULL, or the problem. */
const char *query_world_try(struct mf_arena *arena, const char *text, enum mf_query_dialect dialect,
                            const char *profile, struct mf_query *query);

/* Fails unless the query finds exactly the instances with these names, one letter each. */
void assert_finds(const char *profile, const char *text, const char *names);

/* Fails unless the query is refused with this sentence. */
void assert_refused(const char *profile, const char *text, const char *problem);
void assert_cql_refused(const char *profile, const char *text, const char *problem);

/* "SELECT * FROM Thing WHERE " CONDITION */
#define THINGS(CONDITION) "SELECT * FROM Thing WHERE " CONDITION

#endif
