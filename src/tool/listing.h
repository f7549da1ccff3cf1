/* The results of a call as they are printed: what was asked, how far it got, how it ended. */
#ifndef MF_TOOL_LISTING_H
#define MF_TOOL_LISTING_H

#include "tool/call.h"
#include "tool/colour.h"

#include <stddef.h>

struct mf_listing {
    const struct mf_call *call;
    const char *profile; /* of the world */
    const struct mf_colour *colour;
    const struct mf_colour *error_colour;
    size_t count;
    MI_Result result;
};

/* A way to print. `begin` comes before the call; the others are a sink whose context is the
 * listing. */
struct mf_format {
    void (*begin)(const struct mf_listing *listing);
    void (*instance)(void *listing, const MI_Instance *instance);
    void (*declaration)(void *listing, const MI_Class *declaration);
    void (*end)(void *listing, MI_Result result, const MI_Char *message,
                const MI_Instance *details);
};

extern const struct mf_format mf_print_format; /* for people */
extern const struct mf_format mf_json_format;  /* for programs */

/* The options that say what is asked for, in the order in which they are told. */
struct mf_clause {
    const char *member; /* of the call, in JSON */
    const char *phrase; /* before the value, or alone, for people */
    enum mf_option option;
    bool flag; /* has no value */
};

/* The first clause of the listing's command behind `before`, NULL for the first of all; NULL: no
 * more. */
const struct mf_clause *mf_listing_clause(const struct mf_listing *listing,
                                          const struct mf_clause *before);

/* Notes how a call ended and says on standard error if it failed. For `end` functions. Returns the
 * text of the error, which may be that of its details; NULL if there is none. */
const char *mf_listing_end(struct mf_listing *listing, MI_Result result, const MI_Char *message,
                           const MI_Instance *details);

#endif
