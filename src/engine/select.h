/* SELECT queries: read and bound to their class, for QueryInstances and Subscribe. */
#ifndef MF_ENGINE_SELECT_H
#define MF_ENGINE_SELECT_H

#include "engine/engine.h"
#include "engine/query/query.h"

/* INVALID_QUERY, with what is wrong where the profile says it; NULL: memory ran out. */
MI_Result mf_select_refuse(struct mf_question *question, const char *problem);

/* Reads the request's query into question->query. QUERY_LANGUAGE_NOT_SUPPORTED, or what
 * mf_select_refuse says. */
MI_Result mf_select_read(struct mf_question *question, const struct mf_request *request);

/* Finds the class of a SELECT in the question's namespace and binds it. */
MI_Result mf_select_bind(struct mf_question *question);

/* Hands the query and its projection to the answer, which keeps them. */
void mf_select_answer(struct mf_question *question, struct mf_answer *answer);

#endif
