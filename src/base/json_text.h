/* JSON strings, written. */
#ifndef MF_BASE_JSON_TEXT_H
#define MF_BASE_JSON_TEXT_H

#include "base/text.h"

/* Appends `string` in quotes, escaped. */
void mf_json_text_add(struct mf_text *text, const char *string);

#endif
