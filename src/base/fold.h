/* Case folding of UTF-8 text: the simple one of Unicode, one code point for one, so that
 * "straße" and "STRASSE" stay different (DESIGN: string keys of profile windows).
 *
 * Bytes that are no UTF-8 stand for themselves. */
#ifndef MF_BASE_FOLD_H
#define MF_BASE_FOLD_H

#include <stddef.h>
#include <stdint.h>

/* A code point takes at most this much more room folded: two bytes may become three. */
#define MF_FOLD_ROOM(length) ((length) + (length) / 2U)

uint32_t mf_fold_code_point(uint32_t code);

/* Folds `length` bytes into `folded`, which has MF_FOLD_ROOM(length); returns how many it wrote. */
size_t mf_fold_text(const char *text, size_t length, unsigned char *folded);

#endif
