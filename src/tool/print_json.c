#include "tool/json.h"
#include "tool/listing.h"
#include "tool/result.h"

#include <stdio.h>

static void put_member(const char *before, const char *name, const char *text)
{
    (void)printf("%s\"%s\": ", before, name);
    mf_json_string(stdout, text);
}

static void begin(const struct mf_listing *listing)
{
    const struct mf_call *call = listing->call;
    (void)fputs("{\n  \"call\": {", stdout);
    put_member("", "operation", "ReferenceInstances");
    put_member(", ", "path", listing->path);
    put_member(", ", "namespace", call->name_space);
    put_member(", ", "resultClass", call->result_class);
    put_member(", ", "role", call->role);
    (void)printf(", \"keysOnly\": %s},\n", call->keys_only ? "true" : "false");
    put_member("  ", "profile", listing->profile);
    (void)fputs(",\n  \"instances\": [", stdout);
}

static void put_instance(void *context, const MI_Instance *instance)
{
    struct mf_listing *listing = context;
    (void)fputs(listing->count == 0 ? "\n    " : ",\n    ", stdout);
    mf_json_instance(stdout, instance, NULL);
    listing->count++;
}

static void end(void *context, MI_Result result, const MI_Char *message, const MI_Instance *details)
{
    struct mf_listing *listing = context;
    const char *text = mf_listing_end(listing, result, message, details);
    const char *name = mf_result_name(result);
    (void)fputs(listing->count == 0 ? "],\n" : "\n  ],\n", stdout);
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
    .end = end,
};
