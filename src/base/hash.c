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

/* One to seven bytes, each in it at least once: the length is hashed besides. */
static uint64_t few_at(const unsigned char *bytes, size_t length)
{
    if (length >= sizeof(uint32_t)) {
        uint32_t first;
        uint32_t last;
        memcpy(&first, bytes, sizeof first);
        memcpy(&last, bytes + length - sizeof last, sizeof last);
        return (uint64_t)first << 32 | last;
    }
    return (uint64_t)bytes[0] << 16 | (uint64_t)bytes[length / 2U] << 8 | bytes[length - 1U];
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
        const uint64_t tail =
            length >= sizeof(uint64_t) ? word_at(at + left - sizeof(uint64_t)) : few_at(at, left);
        hash = mix(hash ^ tail, factor);
    }
    return mix(hash, seed);
}
