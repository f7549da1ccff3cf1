#include "unit/store/small_world.h"

#include "model/decl.h"
#include "support/test.h"

static const MI_PropertyDecl name = {
    .flags = MI_FLAG_PROPERTY | MI_FLAG_KEY, .code = 0x6E6504, .name = "Name", .type = MI_STRING};
static const MI_PropertyDecl left = {.flags = MI_FLAG_PROPERTY | MI_FLAG_KEY,
                                     .code = 0x6C7404,
                                     .name = "Left",
                                     .type = MI_REFERENCE,
                                     .className = "P"};
static const MI_PropertyDecl right = {.flags = MI_FLAG_PROPERTY | MI_FLAG_KEY,
                                      .code = 0x727405,
                                      .name = "Right",
                                      .type = MI_REFERENCE,
                                      .className = "P"};
static const MI_PropertyDecl *const p_properties[] = {&name};
static const MI_PropertyDecl *const link_properties[] = {&left, &right};

void small_world_init(struct small_world *world, const char *profile)
{
    assert_true(mf_builder_init(&world->builder, mf_profile_find(profile)));
    struct mf_schema *schema = &world->builder.model->schema;
    struct mf_namespace *space = mf_schema_add_namespace(schema, "root/test");
    world->p = mf_schema_add_class(
        schema, &(struct mf_class_plan){
                    .name = "P", .space = space, .properties = p_properties, .property_count = 1});
    world->link = mf_schema_add_class(schema, &(struct mf_class_plan){.name = "Link",
                                                                      .space = space,
                                                                      .flags = MI_FLAG_ASSOCIATION,
                                                                      .properties = link_properties,
                                                                      .property_count = 2});
    assert_true(mf_schema_number(schema, true));
}

const struct mf_reference *small_world_refer(struct small_world *world, const char *key)
{
    const union mf_slot slot = {.string = key};
    const struct mf_reference *reference = mf_builder_refer(&world->builder, world->p, &slot);
    assert_non_null(reference);
    return reference;
}

struct mf_record *small_world_add_p(struct small_world *world, const char *key,
                                    struct mf_conflict *conflict)
{
    struct mf_record *record = mf_record_new(&world->builder.model->arena, world->p);
    mf_record_set(record, 0, (union mf_slot){.string = key});
    return mf_builder_add(&world->builder, record, conflict) ? record : NULL;
}

struct mf_record *small_world_add_link(struct small_world *world, const char *left_key,
                                       const char *right_key)
{
    struct mf_conflict conflict;
    struct mf_record *record = mf_record_new(&world->builder.model->arena, world->link);
    mf_record_set(record, 0, (union mf_slot){.reference = small_world_refer(world, left_key)});
    mf_record_set(record, 1, (union mf_slot){.reference = small_world_refer(world, right_key)});
    assert_true(mf_builder_add(&world->builder, record, &conflict));
    return record;
}
