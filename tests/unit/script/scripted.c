#include "scripted.h"

#include "fixture/load.h"
#include "model/key.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char world_text[] =
    "{'mifake': 1, 'namespace': 'root/test', 'classes': {"
    "'Disk': {'properties': {'Name': {'type': 'string', 'key': true}, 'Size': 'uint64'},"
    " 'methods': {'Reset': {'parameters': {'Force': 'boolean', 'Level': 'uint8', 'Why': 'string',"
    " 'Until': 'datetime', 'Shift': 'sint16', 'Part': 'real32', 'Ratio': 'real64',"
    " 'Left': {'type': 'uint32', 'out': true}}}}},"
    "'FastDisk': {'extends': 'Disk'},"
    "'Partition': {'properties': {'Name': {'type': 'string', 'key': true}}},"
    "'OnDisk': {'association': true, 'properties': {'Whole': {'ref': 'Disk', 'key': true},"
    " 'Part': {'ref': 'Partition', 'key': true}}}},"
    "'instances': ["
    "{'id': '@d0', 'class': 'Disk', 'properties': {'Name': 'd0', 'Size': 7}},"
    "{'id': '@d1', 'class': 'FastDisk', 'properties': {'Name': 'd1'}},"
    "{'id': '@p0', 'class': 'Partition', 'properties': {'Name': 'p0'}},"
    "{'id': '@l0', 'class': 'OnDisk', 'properties': {'Whole': '@d0', 'Part': '@p0'}}]";

static char *write_world(const char *members)
{
    const size_t size = sizeof world_text + strlen(members) + 4U;
    char *text = malloc(size);
    assert_non_null(text);
    snprintf(text, size, "%s%s%s}", world_text, *members == '\0' ? "" : ",", members);
    for (char *at = text; (at = strchr(at, '\'')) != NULL;) {
        *at = '"';
    }
    return text;
}

static struct mf_model *load(const char *members, struct mf_error *error)
{
    char *text = write_world(members);
    struct mf_model *model = mf_fixture_load_text("f", text, strlen(text), NULL, error);
    free(text);
    return model;
}

void scripted_open(struct scripted *world, const char *members)
{
    struct mf_error error = {0};
    *world = (struct scripted){.model = load(members, &error)};
    if (world->model == NULL) {
        print_error("%s", error.text.bytes);
    }
    mf_error_clear(&error);
    assert_non_null(world->model);
    assert_true(mf_script_start(&world->script, world->model));
}

void scripted_close(struct scripted *world)
{
    mf_script_clear(&world->script);
    mf_arena_clear(&world->arena);
    mf_ref_drop(&world->model->ref);
}

char *scripted_report(const char *members)
{
    struct mf_error error = {0};
    struct mf_model *model = load(members, &error);
    if (model != NULL) {
        mf_ref_drop(&model->ref);
    }
    char *report = mf_error_take_text(&error);
    mf_error_clear(&error);
    return report;
}

void scripted_aim(struct scripted *world, struct mf_capture *call, const char *id)
{
    struct mf_key key;
    mf_key_init(&key);
    const struct mf_record *record = mf_model_find_given(world->model, id);
    assert_non_null(record);
    assert_true(mf_key_from_record(&key, record, true));
    call->path = mf_arena_copy(&world->arena, key.bytes, key.length);
    call->path_length = key.length;
    mf_key_clear(&key);
}

struct mf_capture scripted_references(struct scripted *world, const char *result_class,
                                      const char *role)
{
    struct mf_capture call = {
        .operation = MF_REFERENCE_INSTANCES,
        .name_space = "root/test",
        .result_class = result_class,
        .role = role,
    };
    scripted_aim(world, &call, "@d0");
    return call;
}

const char *scripted_take(struct scripted *world, const struct mf_capture *call)
{
    const struct mf_plan plan = mf_script_take(&world->script, call);
    if (plan.unexpected) {
        return "!";
    }
    return plan.rule == NULL ? "" : plan.rule->id;
}
