/* A 64-bit hash of bytes: folded multiplication, eight bytes at a time. Not for hostile keys across
 * a network; for a table in memory. */
#ifndef MF_BASE_HASH_H
#define MF_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t mf_hash_bytes(const void *bytes, size_t length);

#endif
