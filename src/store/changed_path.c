#include "store/changed_path.h"

#include "store/assoc.h"

#include <string.h>

/* Where the link is, or is to go in. */
static uint32_t place_of(const struct mf_changed_path *changed, const struct mf_link *link,
                         bool *found)
{
    *found = false;
    if (changed->link_count == 0) {
        return 0;
    }
    const struct mf_links links = {changed->links, changed->links + changed->link_count};
    return (uint32_t)(mf_assoc_seek(links, link, found) - links.at);
}

bool mf_changed_path_has_link(const struct mf_changed_path *changed, const struct mf_link *link)
{
    bool found = false;
    (void)place_of(changed, link, &found);
    return found;
}

bool mf_changed_path_reserve(struct mf_changed_path *changed, struct mf_arena *arena)
{
    if (changed->link_count < changed->link_capacity) {
        return true;
    }
    const uint32_t capacity = changed->link_capacity == 0 ? 4U : changed->link_capacity * 2U;
    struct mf_link *links = mf_arena_array(arena, capacity, sizeof *links);
    if (links == NULL) {
        return false;
    }
    if (changed->link_count > 0) {
        memcpy(links, changed->links, changed->link_count * sizeof *links);
    }
    changed->links = links;
    changed->link_capacity = capacity;
    return true;
}

void mf_changed_path_add_link(struct mf_changed_path *changed, const struct mf_link *link)
{
    bool found = false;
    const uint32_t place = place_of(changed, link, &found);
    memmove(changed->links + place + 1U, changed->links + place,
            (changed->link_count - place) * sizeof *link);
    changed->links[place] = *link;
    changed->link_count++;
}

void mf_changed_path_remove_link(struct mf_changed_path *changed, const struct mf_link *link)
{
    bool found = false;
    const uint32_t place = place_of(changed, link, &found);
    changed->link_count--;
    memmove(changed->links + place, changed->links + place + 1U,
            (changed->link_count - place) * sizeof *link);
}
