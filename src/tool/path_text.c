#include "tool/path_text.h"

#include "tool/scalar.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

static const MI_Char *namespace_of(const MI_Instance *instance)
{
    const MI_Char *space = NULL;
    (void)MI_Instance_GetNameSpace(instance, &space);
    return space;
}

static void put_quoted(FILE *file, const char *text)
{
    (void)fputc('"', file);
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\') {
            (void)fputc('\\', file);
        }
        (void)fputc(*text, file);
    }
    (void)fputc('"', file);
}

static void put_reference(FILE *file, const MI_Instance *instance, const MI_Instance *home)
{
    char *text = mf_path_text(instance, home);
    put_quoted(file, text == NULL ? "?" : text);
    free(text);
}

static void put_value(FILE *file, MI_Type type, const MI_Value *value, const MI_Instance *home)
{
    struct mf_scalar scalar;
    switch (type) {
    case MI_STRING:
        put_quoted(file, value->string == NULL ? "" : value->string);
        return;
    case MI_REFERENCE:
        put_reference(file, value->reference, home);
        return;
    case MI_CHAR16:
    case MI_DATETIME:
        put_quoted(file, mf_scalar_write(&scalar, type, value));
        return;
    case MI_BOOLEAN:
        (void)fputs(value->boolean ? "TRUE" : "FALSE", file);
        return;
    default:
        (void)fputs(mf_scalar_write(&scalar, type, value), file);
    }
}

static void put_keys(FILE *file, const MI_Instance *instance)
{
    MI_Uint32 count = 0;
    (void)MI_Instance_GetElementCount(instance, &count);
    char before = '.';
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        MI_Value value;
        MI_Type type = MI_BOOLEAN;
        MI_Uint32 flags = 0;
        const MI_Result result =
            MI_Instance_GetElementAt(instance, i, &name, &value, &type, &flags);
        if (result != MI_RESULT_OK || (flags & MI_FLAG_KEY) == 0) {
            continue;
        }
        (void)fprintf(file, "%c%s=", before, name);
        if ((flags & MI_FLAG_NULL) != 0) {
            (void)fputs("NULL", file);
        } else {
            put_value(file, type, &value, instance);
        }
        before = ',';
    }
    if (before == '.') {
        (void)fputs("=@", file);
    }
}

static void put_path(FILE *file, const MI_Instance *instance, const MI_Instance *home)
{
    const MI_Char *space = namespace_of(instance);
    const MI_Char *known = home == NULL ? NULL : namespace_of(home);
    if (space != NULL && (known == NULL || strcasecmp(space, known) != 0)) {
        (void)fprintf(file, "%s:", space);
    }
    const MI_Char *name = NULL;
    (void)MI_Instance_GetClassName(instance, &name);
    (void)fputs(name == NULL ? "?" : name, file);
    put_keys(file, instance);
}

char *mf_path_text(const MI_Instance *instance, const MI_Instance *home)
{
    char *text = NULL;
    size_t length = 0;
    FILE *file = open_memstream(&text, &length);
    if (file == NULL) {
        return NULL;
    }
    put_path(file, instance, home);
    const bool failed = ferror(file) != 0;
    if (fclose(file) != 0 || failed) {
        free(text);
        return NULL;
    }
    return text;
}
