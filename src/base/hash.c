#include "base/hash.h"

#include <string.h>

/* Two odd constants with about as many ones as zeros; any such would do. */
static const uint64_t seed = 0x9e3779b97f4a7c15U;
static const uint64_t factor = 0xd6e8feb86659fd93U;

/* High and low half of the 128-bit product, folded together: every bit reaches every other. */
static uint64_t mix(uint64_t a, uint64_t b)
{
    __extension__ typedef unsigned __int128 wide;
    const wide product = (wide)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t word_at(const unsigned char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* The last one to seven bytes, zero-extended. */
static uint64_t tail_of(const unsigned char *bytes, size_t length)
{
    uint64_t word = 0;
    memcpy(&word, bytes, length);
    return word;
}

uint64_t mf_hash_bytes(const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    uint64_t hash = seed ^ length;
    size_t left = length;
    for (; left >= sizeof(uint64_t); left -= sizeof(uint64_t), at += sizeof(uint64_t)) {
        hash = mix(hash ^ word_at(at), factor);
    }
    if (left > 0) {
        hash = mix(hash ^ tail_of(at, left), factor);
    }
    return mix(hash, seed);
}
