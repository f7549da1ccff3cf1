#include "tool/listing.h"

#include "tool/command.h"
#include "tool/result.h"

#include <stdio.h>

static const struct mf_clause clauses[] = {
    {"assocClass", "association class", MF_OPTION_ASSOC_CLASS, false},
    {"resultClass", "result class", MF_OPTION_RESULT_CLASS, false},
    {"role", "role", MF_OPTION_ROLE, false},
    {"resultRole", "result role", MF_OPTION_RESULT_ROLE, false},
    {"dialect", "dialect", MF_OPTION_DIALECT, false},
    {"deep", "deep", MF_OPTION_DEEP, true},
    {"shallow", "shallow", MF_OPTION_SHALLOW, true},
    {"keysOnly", "keys only", MF_OPTION_KEYS_ONLY, true},
    {"namesOnly", "names only", MF_OPTION_NAMES_ONLY, true},
};

const struct mf_clause *mf_listing_clause(const struct mf_listing *listing,
                                          const struct mf_clause *before)
{
    const unsigned options = listing->call->arguments->command->options;
    const struct mf_clause *clause = before == NULL ? clauses : before + 1;
    const struct mf_clause *end = clauses + sizeof clauses / sizeof *clauses;
    while (clause < end && (options & MF_OPTION_BIT(clause->option)) == 0) {
        clause++;
    }
    return clause < end ? clause : NULL;
}

/* The text of an error is there twice, once, or not at all. */
static const char *text_of(const MI_Char *message, const MI_Instance *details)
{
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = MI_FLAG_NULL;
    if (message != NULL ||
        MI_Instance_GetElement(details, MI_T("Message"), &value, &type, &flags, NULL) !=
            MI_RESULT_OK ||
        type != MI_STRING || (flags & MI_FLAG_NULL) != 0) {
        return message;
    }
    return value.string;
}

static void complain(const struct mf_listing *listing, MI_Result result, const char *text)
{
    const struct mf_colour *colour = listing->error_colour;
    const char *name = mf_result_name(result);
    (void)fflush(stdout);
    (void)fprintf(stderr, "mifake %s: %s%s (%d)%s", listing->call->arguments->command->name,
                  colour->error, name == NULL ? "a result without a name" : name, (int)result,
                  colour->end);
    (void)fprintf(stderr, "%s%s\n", text == NULL ? ", without a text" : ": ",
                  text == NULL ? "" : text);
}

const char *mf_listing_end(struct mf_listing *listing, MI_Result result, const MI_Char *message,
                           const MI_Instance *details)
{
    listing->result = result;
    const char *text = text_of(message, details);
    if (result != MI_RESULT_OK) {
        complain(listing, result, text);
    }
    return text;
}
