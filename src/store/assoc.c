#include "store/assoc.h"

#include <stdlib.h>

/* Calls `visit` for each reference of each association, in fixture order. */
static void each_reference(const struct mf_model *model,
                           void (*visit)(const struct mf_model *model, struct mf_path *path,
                                         struct mf_link link))
{
    for (uint32_t number = 0; number < model->record_count; number++) {
        const struct mf_record *record = model->records[number];
        const struct mf_class *class = record->class;
        const uint16_t references = mf_class_is_association(class) ? class->reference_count : 0;
        for (uint16_t i = 0; i < references; i++) {
            if (mf_record_has(record, class->references[i])) {
                const uint32_t path =
                    mf_record_get(record, class->references[i]).reference->path->number;
                visit(model, model->path_list[path],
                      (struct mf_link){number, class->roles[i], class->first});
            }
        }
    }
}

static void count_link(const struct mf_model *model, struct mf_path *path, struct mf_link link)
{
    (void)model;
    (void)link;
    path->link_count++;
}

/* Gives each path its range, empty at first: fill_link makes it grow to its full length. */
static uint32_t reserve_ranges(struct mf_model *model)
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < model->path_count; i++) {
        struct mf_path *path = model->path_list[i];
        path->first_link = next;
        next += path->link_count;
        path->link_count = 0;
    }
    return next;
}

static void fill_link(const struct mf_model *model, struct mf_path *path, struct mf_link link)
{
    model->links[path->first_link + path->link_count++] = link;
}

bool mf_assoc_build(struct mf_model *model)
{
    each_reference(model, count_link);
    model->link_count = reserve_ranges(model);
    model->links = malloc(((size_t)model->link_count + 1U) * sizeof *model->links);
    if (model->links == NULL) {
        return false;
    }
    each_reference(model, fill_link);
    return true;
}

struct mf_links mf_assoc_links(const struct mf_model *model, const struct mf_path *path)
{
    if (path == NULL || path->link_count == 0) {
        return (struct mf_links){NULL, NULL};
    }
    const struct mf_link *first = model->links + path->first_link;
    return (struct mf_links){first, first + path->link_count};
}

static const struct mf_link *first_of(struct mf_links links, uint32_t record)
{
    while (links.at < links.end) {
        const struct mf_link *middle = links.at + (links.end - links.at) / 2;
        if (middle->record < record) {
            links.at = middle + 1;
        } else {
            links.end = middle;
        }
    }
    return links.at;
}

const struct mf_link *mf_assoc_seek(struct mf_links links, const struct mf_link *wanted,
                                    bool *found)
{
    *found = false;
    if (links.at == NULL) {
        return NULL;
    }
    const struct mf_link *link = first_of(links, wanted->record);
    while (link != links.end && link->record == wanted->record && link->role != wanted->role) {
        link++;
    }
    *found = link != links.end && link->record == wanted->record;
    return link;
}
