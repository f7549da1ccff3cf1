/* The hash: equal bytes alike, others apart. */

#include "base/hash.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void equal_bytes_hash_alike_wherever_they_are(void **state)
{
    (void)state;
    static const char text[] = "root/cimv2:Win32_DiskDrive";
    char moved[sizeof text + 8];
    for (size_t shift = 0; shift < 8; shift++) {
        memcpy(moved + shift, text, sizeof text);
        for (size_t length = 0; length <= sizeof text; length++) {
            assert_true(mf_hash_bytes(moved + shift, length) == mf_hash_bytes(text, length));
        }
    }
}

static int compare(const void *a, const void *b)
{
    const uint64_t left = *(const uint64_t *)a;
    const uint64_t right = *(const uint64_t *)b;
    return (left > right) - (left < right);
}

static void assert_all_differ(uint64_t *hashes, size_t count)
{
    qsort(hashes, count, sizeof *hashes, compare);
    for (size_t i = 1; i < count; i++) {
        assert_true(hashes[i - 1] != hashes[i]);
    }
}

static void zeros_of_other_lengths_hash_apart(void **state)
{
    (void)state;
    static const unsigned char zeros[64];
    uint64_t hashes[65];
    for (size_t length = 0; length <= 64; length++) {
        hashes[length] = mf_hash_bytes(zeros, length);
    }
    assert_all_differ(hashes, 65);
}

static void each_bit_counts(void **state)
{
    (void)state;
    enum { bytes = 29, count = bytes * 8 };
    unsigned char text[bytes] = {0};
    uint64_t hashes[count];
    for (size_t bit = 0; bit < count; bit++) {
        text[bit / 8U] = (unsigned char)(1U << bit % 8U);
        hashes[bit] = mf_hash_bytes(text, bytes);
        text[bit / 8U] = 0;
    }
    assert_all_differ(hashes, count);
}

/* Keys of a world are much alike: the same class, then a number. */
static void numbers_in_a_row_spread_over_the_buckets(void **state)
{
    (void)state;
    enum { count = 100000, buckets = 1024 };
    static unsigned filled[buckets];
    for (uint32_t i = 0; i < count; i++) {
        const uint64_t hash = mf_hash_bytes(&i, sizeof i);
        filled[(unsigned)(hash ^ hash >> 32) % buckets]++;
    }
    for (size_t i = 0; i < buckets; i++) {
        assert_in_range(filled[i], count / buckets / 2, count / buckets * 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_bytes_hash_alike_wherever_they_are),
        cmocka_unit_test(zeros_of_other_lengths_hash_apart),
        cmocka_unit_test(each_bit_counts),
        cmocka_unit_test(numbers_in_a_row_spread_over_the_buckets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
