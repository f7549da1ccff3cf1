#include "model/shape.h"

#include "model/decl.h"
#include "support/test.h"
#include "unit/fixture/text.h"

static const char world[] =
    "{ \"mifake\": 1, \"classes\": {"
    " \"A\": { \"properties\": { \"K\": { \"type\": \"string\", \"key\": true }, \"X\": \"uint8\" "
    "} },"
    " \"B\": { \"extends\": \"A\", \"properties\": { \"Y\": \"datetime\" } } } }";

static const uint16_t both[] = {1, 0};
static const struct mf_selection selection = {both, 2};

/* The properties in the order of the selection; the name and the flags of the class. */
static void a_shape_has_what_was_selected(void **state)
{
    (void)state;
    struct mf_model *model = loaded(world);
    struct mf_shape *shapes = NULL;
    const struct mf_shape *shape =
        mf_shape_find(&shapes, &selection, class_of(model, "B"), &model->ref);
    assert_non_null(shape);
    assert_string_equal(shape->decl->decl->name, "B");
    assert_int_equal(shape->decl->decl->numProperties, 2);
    assert_string_equal(shape->decl->decl->properties[0]->name, "X");
    assert_string_equal(shape->decl->decl->properties[1]->name, "K");
    assert_true(shape->decl->decl->properties[0]->offset !=
                shape->decl->decl->properties[1]->offset);
    mf_shape_clear(&shapes);
    assert_null(shapes);
    mf_ref_drop(&model->ref);
}

static void each_class_has_one(void **state)
{
    (void)state;
    struct mf_model *model = loaded(world);
    struct mf_shape *shapes = NULL;
    const struct mf_class *a = class_of(model, "A");
    const struct mf_class *b = class_of(model, "B");
    const struct mf_shape *first = mf_shape_find(&shapes, &selection, a, &model->ref);
    const struct mf_shape *second = mf_shape_find(&shapes, &selection, b, &model->ref);
    assert_ptr_not_equal(first, second);
    assert_ptr_equal(mf_shape_find(&shapes, &selection, a, &model->ref), first);
    assert_ptr_equal(mf_shape_find(&shapes, &selection, b, &model->ref), second);
    mf_shape_clear(&shapes);
    mf_ref_drop(&model->ref);
}

/* What holds the declaration outlives the list and the model. */
static void a_declaration_outlives_its_list(void **state)
{
    (void)state;
    struct mf_model *model = loaded(world);
    struct mf_shape *shapes = NULL;
    struct mf_decl *decl =
        mf_shape_find(&shapes, &selection, class_of(model, "A"), &model->ref)->decl;
    (void)mf_ref_hold(&decl->ref);
    mf_shape_clear(&shapes);
    mf_ref_drop(&model->ref);
    assert_string_equal(decl->decl->properties[1]->name, "K");
    mf_ref_drop(&decl->ref);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_shape_has_what_was_selected),
        cmocka_unit_test(each_class_has_one),
        cmocka_unit_test(a_declaration_outlives_its_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
