/* What a query says, in one line, so that tests can read it. */
#ifndef TESTS_UNIT_ENGINE_QUERY_DESCRIBE_H
#define TESTS_UNIT_ENGINE_QUERY_DESCRIBE_H

#include "base/text.h"
#include "engine/query/query.h"

/* A SELECT as "names|class|within|condition", the condition in brackets: [and a=1 [not b<2]].
 * Links as "refs|class|filter=name|flag". Strings are in quotes of the kind `like this'. */
void describe_query(struct mf_text *text, const struct mf_query *query);

#endif
