#include "base/pages.h"

#include "support/test.h"

#include <stdlib.h>

/* It is only advice: what there is to see is that the memory is whole, and still ours. */
static void memory_of_any_size_takes_advice(void **state)
{
    (void)state;
    static const size_t sizes[] = {
        0, 1, 4096, (size_t)2 << 20, ((size_t)4 << 20) - 1, ((size_t)9 << 20) + 5};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        unsigned char *memory = calloc(1, sizes[i] + 1U);
        assert_non_null(memory);
        mf_pages_prefer_large(memory, sizes[i]);
        for (size_t at = 0; at <= sizes[i]; at++) {
            if (memory[at] != 0) {
                fail();
            }
            memory[at] = 1;
        }
        free(memory);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(memory_of_any_size_takes_advice)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
