#include "base/fold.h"

#include "base/name.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

struct range {
    uint32_t first;
    uint32_t last;
    uint32_t step; /* every step-th code point of the range folds */
    int32_t delta;
};

static const struct range ranges[] = {
#include "base/fold_table.h"
};

static const struct range *find_range(uint32_t code)
{
    size_t low = 0;
    size_t high = sizeof ranges / sizeof ranges[0];
    while (low < high) {
        const size_t middle = low + (high - low) / 2U;
        if (code > ranges[middle].last) {
            low = middle + 1U;
        } else if (code < ranges[middle].first) {
            high = middle;
        } else {
            return &ranges[middle];
        }
    }
    return NULL;
}

uint32_t mf_fold_code_point(uint32_t code)
{
    if (code < 0x80U) {
        return (uint32_t)(unsigned char)mf_name_fold_char((char)code);
    }
    const struct range *range = find_range(code);
    if (range == NULL || (code - range->first) % range->step != 0) {
        return code;
    }
    return (uint32_t)((int32_t)code + range->delta);
}

/* False for a word that is not all ASCII. */
static bool fold_word_at(const char *from, unsigned char *to)
{
    const uint64_t high_bits = 0x8080808080808080U;
    uint64_t word;
    memcpy(&word, from, sizeof word);
    if ((word & high_bits) != 0) {
        return false;
    }
    word = mf_name_fold_word(word);
    memcpy(to, &word, sizeof word);
    return true;
}

/* Most text is ASCII. Folds words up to the first that is not all ASCII; returns how many bytes
 * that were. The last word may overlap the one before it. */
static size_t fold_words(const char *text, size_t length, unsigned char *folded)
{
    const size_t size = sizeof(uint64_t);
    size_t at = 0;
    while (length - at >= size && fold_word_at(text + at, folded + at)) {
        at += size;
    }
    const bool has_tail = at > 0 && at < length && length - at < size;
    return has_tail && fold_word_at(text + length - size, folded + length - size) ? length : at;
}

size_t mf_fold_text(const char *text, size_t length, unsigned char *folded)
{
    size_t written = fold_words(text, length, folded);
    for (size_t at = written; at < length;) {
        const unsigned char byte = (unsigned char)text[at];
        if (byte < 0x80U) {
            folded[written++] = (unsigned char)mf_name_fold_char(text[at++]);
            continue;
        }
        uint32_t code = 0;
        const size_t taken = mf_utf8_decode(text + at, length - at, &code);
        if (taken == 0) {
            folded[written++] = byte;
            at++;
            continue;
        }
        written += mf_utf8_encode(mf_fold_code_point(code), (char *)folded + written);
        at += taken;
    }
    return written;
}
