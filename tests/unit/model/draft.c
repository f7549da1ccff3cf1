#include "model/draft.h"

#include "support/stranger.h"
#include "support/test.h"
#include "unit/fixture/text.h"

#include <string.h>

static const char world[] =
    "{ \"mifake\": 1, \"classes\": {"
    " \"T\": { \"properties\": {"
    "  \"K\": { \"type\": \"string\", \"key\": true },"
    "  \"N\": { \"type\": \"uint32\", \"default\": 5 },"
    "  \"F\": { \"type\": \"uint32\", \"readonly\": true },"
    "  \"Ts\": \"string[]\", \"Ns\": \"uint16[]\", \"D\": \"datetime\","
    "  \"To\": { \"ref\": \"T\" }, \"In\": { \"instance\": \"T\" }, \"Ins\": { \"instance\": "
    "\"T[]\" },"
    "  \"Of\": { \"ref\": \"C\" }, \"At\": { \"ref\": \"W\" } "
    "} },"
    " \"C\": { \"properties\": { \"Of\": { \"ref\": \"C\", \"key\": true } } },"
    " \"W\": { \"properties\": { \"When\": { \"type\": \"datetime\", \"key\": true } } },"
    " \"L\": { \"association\": true, \"properties\": { \"At\": { \"ref\": \"T\", \"key\": true },"
    "  \"On\": { \"ref\": \"L\" } } } },"
    " \"instances\": [ { \"class\": \"T\", \"properties\": { \"K\": \"a\", \"N\": 1, \"F\": 2,"
    "  \"Ts\": [\"x\"] } } ] }";

struct scene {
    struct mf_model *model;
    struct mf_key_reader reader;
    struct mf_draft draft;
};

static void open_scene(struct scene *scene)
{
    scene->model = loaded(world);
    scene->reader = (struct mf_key_reader){&scene->model->schema, scene->model->profile};
}

static void close_scene(struct scene *scene)
{
    mf_draft_clear(&scene->draft);
    mf_ref_drop(&scene->model->ref);
}

static MI_Result read(struct scene *scene, const struct stranger_element *elements, MI_Uint32 count)
{
    struct stranger stranger;
    stranger_init(&stranger, "T", elements, count);
    return mf_draft_read(&scene->draft, &scene->reader, class_of(scene->model, "T"), &stranger.self,
                         true);
}

static MI_Result result_of(const struct stranger_element *element)
{
    struct scene scene;
    open_scene(&scene);
    const MI_Result result = read(&scene, element, 1);
    close_scene(&scene);
    return result;
}

/* --- values ----------------------------------------------------------------------------------- */

static MI_Char x[] = "x";
static MI_Char *some_texts[] = {x, x};
static MI_Char *missing_text[] = {x, NULL};
static MI_Uint16 some_numbers[] = {1, 2, 3};

/* What the caller does afterwards to its values does not matter. */
static void values_are_copied(void **state)
{
    (void)state;
    struct scene scene;
    MI_Char text[] = "n";
    const struct stranger_element elements[] = {
        {"k", MI_STRING, MI_FLAG_KEY, {.string = text}},
        {"TS", MI_STRINGA, 0, {.stringa = {some_texts, 2}}},
        {"ns", MI_UINT16A, 0, {.uint16a = {some_numbers, 3}}},
    };
    open_scene(&scene);
    assert_int_equal(read(&scene, elements, 3), MI_RESULT_OK);
    text[0] = 'z';
    assert_string_equal(value_of(scene.draft.record, "K").string, "n");
    assert_int_equal(value_of(scene.draft.record, "Ts").array->size, 2);
    const MI_Uint16 *numbers = value_of(scene.draft.record, "Ns").array->data;
    assert_ptr_not_equal(numbers, some_numbers);
    assert_int_equal(numbers[2], 3);
    assert_true(is_null(scene.draft.record, "D"));
    close_scene(&scene);
}

/* E-8: an array without elements is there, and empty. */
static void an_empty_array_is_no_null(void **state)
{
    (void)state;
    struct scene scene;
    const struct stranger_element empty = {"Ts", MI_STRINGA, 0, {.stringa = {NULL, 0}}};
    open_scene(&scene);
    assert_int_equal(read(&scene, &empty, 1), MI_RESULT_OK);
    assert_int_equal(value_of(scene.draft.record, "Ts").array->size, 0);
    close_scene(&scene);
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    MI_Instance *none[] = {NULL};
    const struct {
        struct stranger_element element;
        MI_Result result;
    } rows[] = {
        {{"Unknown", MI_UINT8, 0, {.uint8 = 1}}, MI_RESULT_NO_SUCH_PROPERTY},
        {{"N", MI_UINT64, 0, {.uint64 = 1}}, MI_RESULT_TYPE_MISMATCH},
        {{"N", MI_UINT64, MI_FLAG_NULL, {.uint64 = 0}}, MI_RESULT_TYPE_MISMATCH},
        {{"Ts", MI_STRING, 0, {.string = x}}, MI_RESULT_TYPE_MISMATCH},
        {{"Ts", MI_STRINGA, 0, {.stringa = {missing_text, 2}}}, MI_RESULT_INVALID_PARAMETER},
        {{"To", MI_INSTANCE, 0, {.instance = NULL}}, MI_RESULT_TYPE_MISMATCH},
        {{"Ins", MI_INSTANCEA, 0, {.instancea = {none, 1}}}, MI_RESULT_INVALID_PARAMETER},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(result_of(&rows[i].element), rows[i].result);
    }
}

/* --- objects ---------------------------------------------------------------------------------- */

/* Objects may nest, but not for ever: one that holds itself is refused. */
static void an_instance_inside_itself_is_refused(void **state)
{
    (void)state;
    struct scene scene;
    struct stranger inner;
    struct stranger_element element = {"In", MI_INSTANCE, 0, {.instance = NULL}};
    stranger_init(&inner, "T", &element, 1);
    element.value.instance = &inner.self;
    open_scene(&scene);
    assert_int_equal(read(&scene, &element, 1), MI_RESULT_INVALID_PARAMETER);
    close_scene(&scene);
}

static void a_reference_to_something_of_another_class_is_refused(void **state)
{
    (void)state;
    struct scene scene;
    struct stranger link;
    struct stranger_element element = {"At", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}};
    stranger_init(&link, "L", &element, 1);
    element.value.reference = &link.self;
    open_scene(&scene);
    const MI_Result result =
        mf_draft_read(&scene.draft, &scene.reader, class_of(scene.model, "L"), &link.self, true);
    assert_int_equal(result, MI_RESULT_INVALID_PARAMETER);
    close_scene(&scene);
}

/* So does a key that refers to the instance it is of. */
static void a_key_that_refers_to_itself_is_refused(void **state)
{
    (void)state;
    struct stranger link;
    struct stranger_element of = {"Of", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}};
    stranger_init(&link, "C", &of, 1);
    of.value.reference = &link.self;
    const struct stranger_element to = {"Of", MI_REFERENCE, 0, {.reference = &link.self}};
    assert_int_equal(result_of(&to), MI_RESULT_INVALID_PARAMETER);
}

static void keys_of_a_reference_have_their_types(void **state)
{
    (void)state;
    const MI_Datetime noon = {.isTimestamp = 1, .u = {.timestamp = {2026, 1, 2, 12, 0, 0, 0, 0}}};
    const struct {
        const char *property;
        const char *class_name;
        struct stranger_element key;
        MI_Result result;
    } rows[] = {
        {"At", "W", {"When", MI_DATETIME, MI_FLAG_KEY, {.datetime = noon}}, MI_RESULT_OK},
        {"At", "W", {"When", MI_BOOLEAN, MI_FLAG_KEY, {.boolean = 1}}, MI_RESULT_TYPE_MISMATCH},
        {"Of", "C", {"Of", MI_UINT8, MI_FLAG_KEY, {.uint8 = 1}}, MI_RESULT_TYPE_MISMATCH},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct stranger target;
        stranger_init(&target, rows[i].class_name, &rows[i].key, 1);
        const struct stranger_element to = {
            rows[i].property, MI_REFERENCE, 0, {.reference = &target.self}};
        assert_int_equal(result_of(&to), rows[i].result);
    }
}

/* The path of a reference has the bytes of the world's, folded as the profile says. */
static void a_reference_has_the_bytes_of_its_path(void **state)
{
    (void)state;
    struct scene scene;
    struct stranger target;
    struct mf_key key;
    MI_Char capital[] = "A";
    const struct stranger_element name = {"K", MI_STRING, MI_FLAG_KEY, {.string = capital}};
    stranger_init(&target, "t", &name, 1);
    const struct stranger_element to = {"To", MI_REFERENCE, 0, {.reference = &target.self}};
    open_scene(&scene);
    assert_int_equal(read(&scene, &to, 1), MI_RESULT_OK);
    const struct mf_path *path = value_of(scene.draft.record, "To").reference->path;
    mf_key_init(&key);
    assert_true(mf_key_from_record(&key, scene.model->records[0], true));
    assert_int_equal(path->key_length, key.length);
    assert_memory_equal(path->key, key.bytes, key.length);
    assert_string_equal(value_of(scene.draft.record, "To").reference->keys[0].string, "A");
    mf_key_clear(&key);
    close_scene(&scene);
}

/* --- over what there is ----------------------------------------------------------------------- */

static void defaults_fill_what_was_not_said(void **state)
{
    (void)state;
    struct scene scene;
    const struct stranger_element null = {"N", MI_UINT32, MI_FLAG_NULL, {.uint32 = 0}};
    open_scene(&scene);
    assert_int_equal(read(&scene, NULL, 0), MI_RESULT_OK);
    mf_draft_add_defaults(&scene.draft);
    assert_int_equal(value_of(scene.draft.record, "N").bits, 5);
    mf_draft_clear(&scene.draft);
    assert_int_equal(read(&scene, &null, 1), MI_RESULT_OK);
    mf_draft_add_defaults(&scene.draft);
    assert_true(is_null(scene.draft.record, "N"));
    close_scene(&scene);
}

static void what_was_not_said_stays(void **state)
{
    (void)state;
    struct scene scene;
    const struct stranger_element elements[] = {
        {"Ts", MI_STRINGA, MI_FLAG_NULL, {.stringa = {NULL, 0}}},
        {"F", MI_UINT32, 0, {.uint32 = 2}},
    };
    open_scene(&scene);
    assert_int_equal(read(&scene, elements, 2), MI_RESULT_OK);
    assert_true(mf_draft_lay_over(&scene.draft, scene.model->records[0]));
    assert_string_equal(value_of(scene.draft.record, "K").string, "a");
    assert_int_equal(value_of(scene.draft.record, "N").bits, 1);
    assert_true(is_null(scene.draft.record, "Ts"));
    close_scene(&scene);
}

static void what_is_read_only_stays_as_it_is(void **state)
{
    (void)state;
    static const struct stranger_element changes[] = {
        {"F", MI_UINT32, 0, {.uint32 = 3}},
        {"F", MI_UINT32, MI_FLAG_NULL, {.uint32 = 0}},
    };
    for (size_t i = 0; i < 2; i++) {
        struct scene scene;
        open_scene(&scene);
        assert_int_equal(read(&scene, &changes[i], 1), MI_RESULT_OK);
        assert_false(mf_draft_lay_over(&scene.draft, scene.model->records[0]));
        close_scene(&scene);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_copied),
        cmocka_unit_test(an_empty_array_is_no_null),
        cmocka_unit_test(what_does_not_fit_is_refused),
        cmocka_unit_test(an_instance_inside_itself_is_refused),
        cmocka_unit_test(a_reference_to_something_of_another_class_is_refused),
        cmocka_unit_test(a_key_that_refers_to_itself_is_refused),
        cmocka_unit_test(keys_of_a_reference_have_their_types),
        cmocka_unit_test(a_reference_has_the_bytes_of_its_path),
        cmocka_unit_test(defaults_fill_what_was_not_said),
        cmocka_unit_test(what_was_not_said_stays),
        cmocka_unit_test(what_is_read_only_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
