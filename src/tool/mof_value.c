#include "tool/mof_value.h"

#include "tool/json.h"

#include <stdlib.h>

static void put_list(FILE *file, MI_Type type, const MI_Value *value)
{
    char *text = NULL;
    size_t length = 0;
    FILE *list = open_memstream(&text, &length);
    if (list == NULL) {
        return;
    }
    mf_json_value(list, type, value, NULL);
    if (fclose(list) == 0) {
        (void)fprintf(file, "{%.*s}", (int)length - 2, text + 1);
    }
    free(text);
}

void mf_mof_value(FILE *file, MI_Type type, const MI_Value *value)
{
    if (((unsigned)type & MI_ARRAY) != 0) {
        put_list(file, type, value);
    } else {
        mf_json_value(file, type, value, NULL);
    }
}
