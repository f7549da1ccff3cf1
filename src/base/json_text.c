#include "base/json_text.h"

void mf_json_text_add(struct mf_text *text, const char *string)
{
    mf_text_add(text, "\"");
    for (; *string != '\0'; string++) {
        if (*string == '"' || *string == '\\') {
            mf_text_format(text, "\\%c", *string);
        } else if ((unsigned char)*string < ' ') {
            mf_text_format(text, "\\u%04x", (unsigned)*string);
        } else {
            mf_text_add_bytes(text, string, 1);
        }
    }
    mf_text_add(text, "\"");
}
