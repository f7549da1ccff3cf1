/* UTF-8, one code point at a time. Over-long forms, surrogates and cut-off sequences are no UTF-8.
 */
#ifndef MF_BASE_UTF8_H
#define MF_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Decodes the code point at the start of `length` bytes; returns the bytes it took, 0 if none. */
size_t mf_utf8_decode(const char *bytes, size_t length, uint32_t *code);

/* Writes a code point, at most four bytes, without a terminator; returns how many. */
size_t mf_utf8_encode(uint32_t code, char *bytes);

/* The place of `at` in `text` as a reader counts characters, from 1. */
size_t mf_utf8_place(const char *text, const char *at);

#endif
