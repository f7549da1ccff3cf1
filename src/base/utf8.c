#include "base/utf8.h"

#include <stdbool.h>

/* The length a first byte promises, and the least code point that needs it. */
static size_t promised_length(unsigned char first)
{
    if (first < 0x80U) {
        return 1;
    }
    if (first >= 0xC2U && first < 0xE0U) {
        return 2;
    }
    if (first >= 0xE0U && first < 0xF0U) {
        return 3;
    }
    return first >= 0xF0U && first < 0xF5U ? 4 : 0;
}

static bool is_sound(uint32_t code, size_t length)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800U && code <= 0xDFFFU;
    return code >= least[length] && code <= 0x10FFFFU && !surrogate;
}

size_t mf_utf8_decode(const char *bytes, size_t length, uint32_t *code)
{
    static const unsigned char payload[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    if (length == 0) {
        return 0;
    }
    const size_t promised = promised_length((unsigned char)bytes[0]);
    if (promised == 0 || promised > length) {
        return 0;
    }
    uint32_t value = (unsigned char)bytes[0] & payload[promised];
    for (size_t i = 1; i < promised; i++) {
        const unsigned char byte = (unsigned char)bytes[i];
        if ((byte & 0xC0U) != 0x80U) {
            return 0;
        }
        value = value << 6 | (byte & 0x3FU);
    }
    *code = value;
    return is_sound(value, promised) ? promised : 0;
}

size_t mf_utf8_encode(uint32_t code, char *bytes)
{
    if (code < 0x80U) {
        bytes[0] = (char)code;
        return 1;
    }
    if (code < 0x800U) {
        bytes[0] = (char)(0xC0U | code >> 6);
        bytes[1] = (char)(0x80U | (code & 0x3FU));
        return 2;
    }
    if (code < 0x10000U) {
        bytes[0] = (char)(0xE0U | code >> 12);
        bytes[1] = (char)(0x80U | (code >> 6 & 0x3FU));
        bytes[2] = (char)(0x80U | (code & 0x3FU));
        return 3;
    }
    bytes[0] = (char)(0xF0U | code >> 18);
    bytes[1] = (char)(0x80U | (code >> 12 & 0x3FU));
    bytes[2] = (char)(0x80U | (code >> 6 & 0x3FU));
    bytes[3] = (char)(0x80U | (code & 0x3FU));
    return 4;
}

size_t mf_utf8_place(const char *text, const char *at)
{
    size_t place = 1;
    for (; text < at; text++) {
        place += ((unsigned char)*text & 0xC0U) != 0x80U;
    }
    return place;
}
