#include "engine/query/collate.h"

#include "base/fold.h"
#include "base/name.h"
#include "base/utf8.h"

#include <string.h>

/* Longer than any code point, so that a text is not measured for each of its characters. */
enum { LONGEST = 4 };

uint32_t mf_collate_next(const char **text, bool unicode)
{
    const unsigned char byte = (unsigned char)**text;
    uint32_t code = byte;
    if (byte < 0x80U) {
        code = (unsigned char)mf_name_fold_char(*(*text)++);
        return code;
    }
    const size_t taken = mf_utf8_decode(*text, strnlen(*text, LONGEST), &code);
    if (taken == 0) {
        (*text)++;
        return byte;
    }
    *text += taken;
    return unicode ? mf_fold_code_point(code) : code;
}

int mf_collate_compare(const char *a, const char *b, bool unicode)
{
    while (*a != '\0' && *b != '\0') {
        const uint32_t left = mf_collate_next(&a, unicode);
        const uint32_t right = mf_collate_next(&b, unicode);
        if (left != right) {
            return left < right ? -1 : 1;
        }
    }
    return (*a != '\0') - (*b != '\0');
}
