/* Facts: what a rule can ask of a call. Each is a row: its key in a fixture, which operations have
 * it, and how it is read from a captured call. */
#ifndef MF_SCRIPT_FACT_H
#define MF_SCRIPT_FACT_H

#include "model/datetime.h"
#include "model/schema.h"
#include "script/capture.h"
#include "script/datum.h"

#include <stdbool.h>

enum mf_fact {
    MF_FACT_OP,
    MF_FACT_NAMESPACE,
    MF_FACT_CLASS,
    MF_FACT_KEY,
    MF_FACT_RESULT_CLASS,
    MF_FACT_ASSOC_CLASS,
    MF_FACT_ROLE,
    MF_FACT_RESULT_ROLE,
    MF_FACT_METHOD,
    MF_FACT_QUERY,
    MF_FACT_IN,
    MF_FACT_KEYS_ONLY,
    MF_FACT_ASYNC,
    MF_FACT_FLAGS,
    MF_FACT_OPTIONS,
    MF_FACT_COUNT
};

/* A set of operations: one bit each, by their code. */
#define MF_OPERATION_BIT(code) (1U << (unsigned)(code))
#define MF_ALL_OPERATIONS (MF_OPERATION_BIT(MF_NEW_SESSION) - 1U)
#define MF_ANY_CALL (MF_OPERATION_BIT(MF_OPERATION_COUNT) - 1U) /* NewSession too */

/* The key in a fixture: "resultClass". */
const char *mf_fact_name(enum mf_fact fact);

/* The operations that have it. */
unsigned mf_fact_operations(enum mf_fact fact);

/* What a datum that is made while reading needs room for. */
struct mf_fact_room {
    char text[MF_NAME_LIMIT + 1U];
};

/* What a call says. `name` is that of a parameter or an option, else NULL. The datum lives as long
 * as the call and the room. */
struct mf_datum mf_fact_read(enum mf_fact fact, const char *name, const struct mf_capture *call,
                             struct mf_fact_room *room);

/* The same for an element of an instance. */
struct mf_datum mf_fact_of_element(const struct mf_captured_element *element,
                                   struct mf_fact_room *room);

/* The real name of an option that fixtures call "timeout", "writeErrorMode" and so on; any other
 * name is its own. */
const char *mf_fact_option(const char *name);

/* The friendly names, ended by NULL. */
extern const char *const mf_fact_option_names[];

#endif
