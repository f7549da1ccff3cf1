/* Arenas: what the pieces look like, and that large ones disturb nothing. */

#include "base/arena.h"

#include "support/test.h"

#include <stdbool.h>
#include <string.h>

static bool is_zeroed(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) {
            return false;
        }
    }
    return true;
}

static void pieces_are_zeroed_and_aligned(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    for (size_t size = 1; size < 3000; size++) {
        unsigned char *piece = mf_arena_alloc(&arena, size);
        assert_non_null(piece);
        assert_int_equal((uintptr_t)piece % 8U, 0);
        assert_true(is_zeroed(piece, size));
        memset(piece, 0xff, size);
    }
    mf_arena_clear(&arena);
}

static void pieces_stay_where_they_are(void **state)
{
    (void)state;
    enum { count = 20000 };
    static size_t *pieces[count];
    struct mf_arena arena = {0};
    for (size_t i = 0; i < count; i++) {
        pieces[i] = mf_arena_copy(&arena, &i, sizeof i);
        assert_non_null(pieces[i]);
    }
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(*pieces[i], i);
    }
    mf_arena_clear(&arena);
}

static void a_large_piece_leaves_the_current_chunk_in_use(void **state)
{
    (void)state;
    const size_t size = (size_t)3 * 1024U * 1024U;
    struct mf_arena arena = {0};
    unsigned char *before = mf_arena_alloc(&arena, 8);
    unsigned char *large = mf_arena_alloc(&arena, size);
    unsigned char *after = mf_arena_alloc(&arena, 8);
    assert_non_null(large);
    assert_true(is_zeroed(large, size));
    assert_ptr_equal(after, before + 8);
    memset(large, 0xff, size);
    assert_true(is_zeroed(after, 8));
    mf_arena_clear(&arena);
}

static void a_large_piece_may_be_the_first(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    unsigned char *large = mf_arena_alloc(&arena, 100000);
    assert_non_null(large);
    memset(large, 0xff, 100000);
    assert_non_null(mf_arena_alloc(&arena, 8));
    assert_int_equal(large[99999], 0xff);
    mf_arena_clear(&arena);
}

static void total_counts_what_malloc_gave(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    assert_int_equal(arena.total, 0);
    assert_non_null(mf_arena_alloc(&arena, 1));
    const size_t first = arena.total;
    assert_true(first >= 8);
    assert_non_null(mf_arena_alloc(&arena, 1));
    assert_int_equal(arena.total, first);
    assert_non_null(mf_arena_alloc(&arena, 1000000));
    assert_true(arena.total >= first + 1000000);
    mf_arena_clear(&arena);
}

static void sizes_that_overflow_are_refused(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    assert_null(mf_arena_alloc(&arena, SIZE_MAX));
    assert_null(mf_arena_array(&arena, SIZE_MAX / 4U, 8));
    assert_null(mf_arena_array(&arena, SIZE_MAX, SIZE_MAX));
    assert_null(mf_arena_text(&arena, "", SIZE_MAX));
    mf_arena_clear(&arena);
}

static void zero_bytes_are_a_piece(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    assert_non_null(mf_arena_alloc(&arena, 8));
    assert_non_null(mf_arena_alloc(&arena, 0));
    assert_non_null(mf_arena_array(&arena, 0, 8));
    assert_non_null(mf_arena_array(&arena, 8, 0));
    assert_non_null(mf_arena_copy(&arena, NULL, 0));
    mf_arena_clear(&arena);
}

/* An empty list of a class that is the first thing in its arena must not look like no memory. */
static void zero_bytes_are_a_piece_of_an_empty_arena(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    assert_non_null(mf_arena_alloc(&arena, 0));
    mf_arena_clear(&arena);
}

static void text_is_copied_and_terminated(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    assert_string_equal(mf_arena_text(&arena, "diskette", 4), "disk");
    assert_string_equal(mf_arena_text(&arena, "disk", 0), "");
    mf_arena_clear(&arena);
}

static void clear_makes_an_arena_ready_again(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    mf_arena_clear(&arena);
    assert_non_null(mf_arena_alloc(&arena, 8));
    mf_arena_clear(&arena);
    assert_int_equal(arena.total, 0);
    assert_non_null(mf_arena_alloc(&arena, 8));
    mf_arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zeroed_and_aligned),
        cmocka_unit_test(pieces_stay_where_they_are),
        cmocka_unit_test(a_large_piece_leaves_the_current_chunk_in_use),
        cmocka_unit_test(a_large_piece_may_be_the_first),
        cmocka_unit_test(total_counts_what_malloc_gave),
        cmocka_unit_test(sizes_that_overflow_are_refused),
        cmocka_unit_test(zero_bytes_are_a_piece),
        cmocka_unit_test(zero_bytes_are_a_piece_of_an_empty_arena),
        cmocka_unit_test(text_is_copied_and_terminated),
        cmocka_unit_test(clear_makes_an_arena_ready_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
