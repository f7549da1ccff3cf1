#include "tool/json.h"
#include "tool/json_class.h"
#include "tool/listing.h"
#include "tool/result.h"

#include <stdio.h>

static void put_member(const char *before, const char *name, const char *text)
{
    (void)printf("%s\"%s\": ", before, name);
    mf_json_string(stdout, text);
}

static void put_clause(const struct mf_listing *listing, const struct mf_clause *clause)
{
    const char *value = mf_call_option(listing->call, clause->option);
    if (clause->flag) {
        (void)printf(", \"%s\": %s", clause->member, value == NULL ? "false" : "true");
    } else {
        put_member(", ", clause->member, value);
    }
}

static bool has_names(const struct mf_listing *listing)
{
    return mf_call_has(listing->call, MF_OPTION_NAMES_ONLY);
}

/* Classes are an object, as in a fixture; all else is a list. */
static bool is_object(const struct mf_listing *listing)
{
    return listing->call->question->of_classes && !has_names(listing);
}

static void begin(const struct mf_listing *listing)
{
    const struct mf_call *call = listing->call;
    (void)fputs("{\n  \"call\": {", stdout);
    put_member("", "operation", call->question->operation);
    put_member(", ", call->question->subject, mf_call_subject(call));
    put_member(", ", "namespace", call->name_space);
    const struct mf_clause *clause = mf_listing_clause(listing, NULL);
    for (; clause != NULL; clause = mf_listing_clause(listing, clause)) {
        put_clause(listing, clause);
    }
    (void)fputs("},\n", stdout);
    put_member("  ", "profile", listing->profile);
    (void)printf(",\n  \"%s\": %c", call->question->of_classes ? "classes" : "instances",
                 is_object(listing) ? '{' : '[');
}

static void begin_element(struct mf_listing *listing)
{
    (void)fputs(listing->count == 0 ? "\n    " : ",\n    ", stdout);
    listing->count++;
}

static void put_declaration(void *context, const MI_Class *declaration)
{
    struct mf_listing *listing = context;
    const MI_Char *name = NULL;
    (void)MI_Class_GetClassName(declaration, &name);
    begin_element(listing);
    mf_json_string(stdout, name);
    if (!has_names(listing)) {
        (void)fputs(": ", stdout);
        mf_json_class(stdout, declaration);
    }
}

static void put_instance(void *context, const MI_Instance *instance)
{
    struct mf_listing *listing = context;
    begin_element(listing);
    mf_json_instance(stdout, instance, NULL);
}

static void end(void *context, MI_Result result, const MI_Char *message, const MI_Instance *details)
{
    struct mf_listing *listing = context;
    const char *text = mf_listing_end(listing, result, message, details);
    const char *name = mf_result_name(result);
    (void)printf("%s%c,\n", listing->count == 0 ? "" : "\n  ", is_object(listing) ? '}' : ']');
    if (name == NULL) {
        (void)printf("  \"result\": %d", (int)result);
    } else {
        put_member("  ", "result", name);
    }
    put_member(",\n  ", "message", text);
    (void)fputs("\n}\n", stdout);
}

const struct mf_format mf_json_format = {
    .begin = begin,
    .instance = put_instance,
    .declaration = put_declaration,
    .end = end,
};
