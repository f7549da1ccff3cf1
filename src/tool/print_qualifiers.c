#include "tool/print_qualifiers.h"

#include "tool/declared.h"
#include "tool/mof_value.h"

#include <stdlib.h>
#include <string.h>

enum {
    few = 40,  /* columns that may stand before a property */
    wide = 100 /* columns of a line */
};

/* What is true says so by being there. */
static void put_qualifier(FILE *file, const struct mf_declared_qualifier *qualifier)
{
    (void)fputs(qualifier->name, file);
    if (((unsigned)qualifier->type & MI_ARRAY) != 0) {
        mf_mof_value(file, qualifier->type, &qualifier->value);
    } else if (qualifier->type != MI_BOOLEAN || !qualifier->value.boolean) {
        (void)fputc('(', file);
        mf_mof_value(file, qualifier->type, &qualifier->value);
        (void)fputc(')', file);
    }
}

/* For the caller to free; NULL when memory runs out. */
static char *write_all(const MI_QualifierSet *set, MI_Uint32 count)
{
    char *text = NULL;
    size_t length = 0;
    FILE *file = open_memstream(&text, &length);
    if (file == NULL) {
        return NULL;
    }
    for (MI_Uint32 i = 0; i < count; i++) {
        const struct mf_declared_qualifier qualifier = mf_declared_qualifier(set, i);
        (void)fputs(i == 0 ? "[" : ", ", file);
        put_qualifier(file, &qualifier);
    }
    (void)fputc(']', file);
    return fclose(file) == 0 ? text : NULL;
}

/* The length of the first piece of a text: up to a comma and a blank, or all. */
static size_t piece(const char *text)
{
    const char *comma = strstr(text, ", ");
    return comma == NULL ? strlen(text) : (size_t)(comma - text) + 2U;
}

/* The length of the pieces that fit on a line, at least one. */
static size_t fit(const char *text, size_t room)
{
    size_t fitting = piece(text);
    for (size_t next = piece(text + fitting); next > 0 && fitting + next <= room;
         next = piece(text + fitting)) {
        fitting += next;
    }
    return fitting;
}

static void put_lines(const char *text, int indent)
{
    int column = indent;
    while (*text != '\0') {
        const size_t length = fit(text, (size_t)(wide - column));
        const bool last = text[length] == '\0';
        (void)printf("%.*s\n", (int)(length - (last ? 0 : 1)), text);
        text += length;
        column = indent + 1;
        (void)printf("%*s", last ? indent : column, "");
    }
}

void mf_print_qualifiers(const struct mf_colour *colour, const MI_QualifierSet *set, int indent)
{
    const MI_Uint32 count = mf_declared_qualifiers(set);
    char *text = count == 0 ? NULL : write_all(set, count);
    if (text == NULL) {
        return;
    }
    (void)fputs(colour->quiet, stdout);
    if (indent > 0 && strlen(text) <= few) {
        (void)printf("%s ", text);
    } else {
        put_lines(text, indent);
    }
    (void)fputs(colour->end, stdout);
    free(text);
}
