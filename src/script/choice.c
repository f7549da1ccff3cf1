#include "script/choice.h"

#include <stddef.h>

uint32_t mf_choice(const struct mf_choices *choices, enum mf_choice_kind kind, uint32_t count)
{
    if (choices->choose == NULL || count < 2) {
        return 0;
    }
    const uint32_t chosen = choices->choose(choices->context, kind, count);
    return chosen < count ? chosen : 0;
}
