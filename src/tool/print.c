#include "tool/json.h"
#include "tool/listing.h"
#include "tool/path_text.h"
#include "tool/print_class.h"
#include "tool/scalar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A key may hold any character; a terminal should not get to see all of them. */
static void put_visible(const char *text)
{
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text < ' ' || *text == '\x7F') {
            (void)printf("\\x%02x", (unsigned)(unsigned char)*text);
        } else {
            (void)putchar(*text);
        }
    }
}

/* --- heading ---------------------------------------------------------------------------------- */

static void begin(const struct mf_listing *listing)
{
    const struct mf_call *call = listing->call;
    const struct mf_colour *colour = listing->colour;
    const char *subject = mf_call_subject(call);
    (void)printf("%s%s%s%s%s", colour->quiet, call->question->operation,
                 subject == NULL ? "" : " of", colour->end, subject == NULL ? "" : " ");
    put_visible(subject == NULL ? "" : subject);
    (void)printf("\n%sin %s, profile %s", colour->quiet, call->name_space, listing->profile);
    const struct mf_clause *clause = mf_listing_clause(listing, NULL);
    for (; clause != NULL; clause = mf_listing_clause(listing, clause)) {
        const char *value = mf_call_option(call, clause->option);
        if (value != NULL) {
            (void)printf(", %s%s%s", clause->phrase, clause->flag ? "" : " ", value);
        }
    }
    (void)printf("%s\n\n", colour->end);
}

/* --- instances -------------------------------------------------------------------------------- */

static int longest_name(const MI_Instance *instance, MI_Uint32 count)
{
    size_t longest = 0;
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        (void)MI_Instance_GetElementAt(instance, i, &name, NULL, NULL, NULL);
        const size_t length = name == NULL ? 0 : strlen(name);
        longest = length > longest ? length : longest;
    }
    return (int)longest;
}

static void put_reference(const MI_Instance *reference, const MI_Instance *home)
{
    char *path = mf_path_text(reference, home);
    put_visible(path == NULL ? "?" : path);
    free(path);
}

/* References, numbers and datetimes are bare, so that they can be read and copied; the rest is as
 * in JSON. */
static void put_value(const MI_Instance *instance, MI_Type type, const MI_Value *value)
{
    struct mf_scalar scalar;
    if (type == MI_REFERENCE) {
        put_reference(value->reference, instance);
    } else if (type < MI_CHAR16 || type == MI_DATETIME) {
        (void)fputs(mf_scalar_write(&scalar, type, value), stdout);
    } else {
        mf_json_value(stdout, type, value, instance);
    }
}

static void put_property(const struct mf_colour *colour, const MI_Instance *instance,
                         MI_Uint32 index, int width)
{
    const MI_Char *name = NULL;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = MI_FLAG_NULL;
    (void)MI_Instance_GetElementAt(instance, index, &name, &value, &type, &flags);
    (void)printf("  %s%-*s%s  ", colour->property, width, name == NULL ? "?" : name, colour->end);
    if ((flags & MI_FLAG_NULL) != 0) {
        (void)printf("%sNULL%s", colour->quiet, colour->end);
    } else {
        put_value(instance, type, &value);
    }
    (void)putchar('\n');
}

static void put_instance(void *context, const MI_Instance *instance)
{
    struct mf_listing *listing = context;
    const MI_Char *name = NULL;
    MI_Uint32 count = 0;
    (void)MI_Instance_GetClassName(instance, &name);
    (void)MI_Instance_GetElementCount(instance, &count);
    (void)printf("%s%s%s\n", listing->colour->class_name, name == NULL ? "?" : name,
                 listing->colour->end);
    const int width = longest_name(instance, count);
    for (MI_Uint32 i = 0; i < count; i++) {
        put_property(listing->colour, instance, i, width);
    }
    (void)putchar('\n');
    listing->count++;
}

/* --- classes ---------------------------------------------------------------------------------- */

static void put_declaration(void *context, const MI_Class *declaration)
{
    struct mf_listing *listing = context;
    if (mf_call_has(listing->call, MF_OPTION_NAMES_ONLY)) {
        const MI_Char *name = NULL;
        (void)MI_Class_GetClassName(declaration, &name);
        (void)printf("%s%s%s\n", listing->colour->class_name, name == NULL ? "?" : name,
                     listing->colour->end);
    } else {
        mf_print_class(listing->colour, declaration);
    }
    listing->count++;
}

/* --- end -------------------------------------------------------------------------------------- */

static void put_count(const struct mf_listing *listing, const char *after)
{
    const struct mf_question *question = listing->call->question;
    if (listing->count == 0) {
        (void)printf("no %s%s\n", question->many, after);
    } else {
        (void)printf("%zu %s%s\n", listing->count,
                     listing->count == 1 ? question->one : question->many, after);
    }
}

static void end(void *context, MI_Result result, const MI_Char *message, const MI_Instance *details)
{
    struct mf_listing *listing = context;
    if (listing->count > 0 && mf_call_has(listing->call, MF_OPTION_NAMES_ONLY)) {
        (void)putchar('\n');
    }
    if (result == MI_RESULT_OK) {
        put_count(listing, "");
    } else if (listing->count > 0) {
        put_count(listing, " before the error");
    }
    (void)mf_listing_end(listing, result, message, details);
}

const struct mf_format mf_print_format = {
    .begin = begin,
    .instance = put_instance,
    .declaration = put_declaration,
    .end = end,
};
