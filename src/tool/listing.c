#include "tool/listing.h"

#include "tool/result.h"

#include <stdio.h>

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
    (void)fprintf(stderr, "mifake refs: %s%s (%d)%s", colour->error,
                  name == NULL ? "a result without a name" : name, (int)result, colour->end);
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
