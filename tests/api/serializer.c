/* MI_Serializer through MI.h: handles, buffers, and documents compared byte by byte with those of
 * tests/api/xml, in which line breaks and indentation are only for people. */
#include "support/pull.h"
#include "support/test.h"

#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/tests/api/worlds/serializer.json"
#define DOCUMENTS MIFAKE_SOURCE_DIR "/tests/api/xml/"

/* MI.h does not name these; OMI takes them. */
#define CLASS_ORIGINS 0x100U
#define CLASS_ANCESTORS 0x200U
#define CLASS_INHERITED 0x400U
#define CLASS_QUALIFIERS 0x800U

struct scene {
    mifake *world;
    MI_Application *application;
    MI_Serializer serializer;
    struct pulled links; /* of the hub, in fixture order */
    struct pulled things;
};

/* --- the scene -------------------------------------------------------------------------------- */

static MI_Instance *make_hub(MI_Application *application)
{
    MI_Instance *hub = NULL;
    MI_Value name;
    name.string = (MI_Char[]){MI_T("hub")};
    assert_int_equal(MI_Application_NewInstance(application, MI_T("Hub"), NULL, &hub), 0);
    assert_int_equal(MI_Instance_AddElement(hub, MI_T("Name"), &name, MI_STRING, MI_FLAG_KEY), 0);
    return hub;
}

static void pull_hub(struct scene *scene)
{
    MI_Session *session = mifake_session(scene->world);
    MI_Instance *hub = make_hub(scene->application);
    MI_Operation operation;
    MI_Session_ReferenceInstances(session, 0, NULL, MI_T("root/test"), hub, NULL, NULL, MI_FALSE,
                                  NULL, &operation);
    pull_all(&operation, &scene->links);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    MI_Session_AssociatorInstances(session, 0, NULL, MI_T("root/test"), hub, NULL, NULL, NULL, NULL,
                                   MI_FALSE, NULL, &operation);
    pull_all(&operation, &scene->things);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    assert_int_equal(MI_Instance_Delete(hub), 0);
}

static void open_scene(struct scene *scene, const char *profile)
{
    MI_Char format[] = MI_T("MI_XML");
    *scene = (struct scene){0};
    scene->world = mifake_open_with(WORLD, &(mifake_options){.profile = profile}, NULL);
    assert_non_null(scene->world);
    scene->application = mifake_application(scene->world);
    assert_int_equal(
        MI_Application_NewSerializer(scene->application, 0, format, &scene->serializer), 0);
    pull_hub(scene);
    assert_int_equal(scene->links.count, 4);
    assert_int_equal(scene->things.count, 4);
}

static void close_scene(struct scene *scene)
{
    pulled_clear(&scene->links);
    pulled_clear(&scene->things);
    assert_int_equal(MI_Serializer_Close(&scene->serializer), 0);
    assert_true(mifake_close(scene->world, NULL));
}

static int set_up(void **state)
{
    static struct scene scene;
    open_scene(&scene, "windows");
    *state = &scene;
    return 0;
}

static int tear_down(void **state)
{
    close_scene(*state);
    return 0;
}

/* --- documents -------------------------------------------------------------------------------- */

/* The file without its line breaks and what they are followed by. */
static char *read_document(const char *name)
{
    char path[512];
    char *document = calloc(1, 65536);
    size_t length = 0;
    bool indented = true;
    (void)snprintf(path, sizeof path, "%s%s.xml", DOCUMENTS, name);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_non_null(document);
    for (int c = fgetc(file); c != EOF; c = fgetc(file)) {
        indented = c == '\n' || (indented && c == ' ');
        if (!indented) {
            assert_true(length < 65535);
            document[length++] = (char)c;
        }
    }
    (void)fclose(file);
    return document;
}

/* As a careful caller does it: asks, then writes into what was asked for. */
static char *write_instance(struct scene *scene, const MI_Instance *instance, MI_Uint32 flags)
{
    MI_Uint32 needed = 0;
    MI_Uint32 written = 0;
    assert_int_equal(
        MI_Serializer_SerializeInstance(&scene->serializer, flags, instance, NULL, 0, &needed),
        MI_RESULT_FAILED);
    char *document = calloc(1, needed + 1U);
    assert_non_null(document);
    assert_int_equal(MI_Serializer_SerializeInstance(&scene->serializer, flags, instance,
                                                     (MI_Uint8 *)document, needed, &written),
                     MI_RESULT_OK);
    assert_int_equal(written, needed);
    return document;
}

static char *write_class(struct scene *scene, const MI_Class *class, MI_Uint32 flags)
{
    MI_Uint32 needed = 0;
    MI_Uint32 written = 0;
    assert_int_equal(
        MI_Serializer_SerializeClass(&scene->serializer, flags, class, NULL, 0, &needed),
        MI_RESULT_FAILED);
    char *document = calloc(1, needed + 1U);
    assert_non_null(document);
    assert_int_equal(MI_Serializer_SerializeClass(&scene->serializer, flags, class,
                                                  (MI_Uint8 *)document, needed, &written),
                     MI_RESULT_OK);
    assert_int_equal(written, needed);
    return document;
}

static void expect_document(char *document, const char *name)
{
    char *expected = read_document(name);
    assert_string_equal(document, expected);
    free(expected);
    free(document);
}

static void expect_instance(struct scene *scene, const MI_Instance *instance, MI_Uint32 flags,
                            const char *name)
{
    expect_document(write_instance(scene, instance, flags), name);
}

static void expect_class_of(struct scene *scene, const MI_Instance *instance, MI_Uint32 flags,
                            const char *name)
{
    MI_Class *class = NULL;
    assert_int_equal(MI_Instance_GetClass(instance, &class), 0);
    expect_document(write_class(scene, class, flags), name);
    assert_int_equal(MI_Class_Delete(class), 0);
}

/* --- instances -------------------------------------------------------------------------------- */

/* Reals have all digits, char16 is a number, markup and control characters are escaped, what lies
 * in an embedded instance once more. */
static void an_instance_has_a_value_of_every_type(void **state)
{
    struct scene *scene = *state;
    expect_instance(scene, scene->things.instances[0], 0, "instance-all");
}

static void a_null_property_has_no_value(void **state)
{
    struct scene *scene = *state;
    expect_instance(scene, scene->things.instances[1], 0, "instance-none");
}

static void a_reference_in_the_same_place_is_a_name(void **state)
{
    struct scene *scene = *state;
    expect_instance(scene, scene->links.instances[0], 0, "reference-same-place");
}

static void several_keys_are_bindings(void **state)
{
    struct scene *scene = *state;
    expect_instance(scene, scene->links.instances[2], 0, "reference-keys");
}

/* As OMI does it, and not as one would expect. */
static void a_reference_in_a_reference_in_the_same_place_has_its_path(void **state)
{
    struct scene *scene = *state;
    expect_instance(scene, scene->links.instances[3], 0, "reference-nested");
}

static void a_reference_elsewhere_has_as_much_path_as_is_known(void **state)
{
    struct scene *scene = *state;
    MI_Instance *link = scene->links.instances[0];
    assert_int_equal(MI_Instance_SetServerName(link, NULL), 0);
    assert_int_equal(MI_Instance_SetNameSpace(link, MI_T("root\\other")), 0);
    expect_instance(scene, link, 0, "reference-elsewhere");
}

/* E-32: results of profile omi do not say where they are. */
static void a_reference_without_a_place_is_a_name(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, "omi");
    expect_instance(&scene, scene.links.instances[0], 0, "reference-same-place");
    close_scene(&scene);
}

static void a_namespace_without_a_server_is_a_local_path(void **state)
{
    (void)state;
    struct scene scene;
    MI_Value value;
    MI_Uint32 index = 0;
    open_scene(&scene, "omi");
    MI_Instance *link = scene.links.instances[0];
    assert_int_equal(MI_Instance_GetElement(link, MI_T("Thing"), &value, NULL, NULL, &index), 0);
    assert_int_equal(MI_Instance_SetNameSpace(value.reference, MI_T("/root//a&b/")), 0);
    expect_instance(&scene, link, 0, "reference-local-path");
    close_scene(&scene);
}

/* A dynamic instance: what AddElement made has no declared class. */
static void what_callers_put_together_is_written_alike(void **state)
{
    struct scene *scene = *state;
    MI_Instance *hub = make_hub(scene->application);
    MI_Instance *inner = make_hub(scene->application);
    MI_Char *texts[] = {(MI_Char[]){MI_T("one")}, NULL};
    MI_Value value;
    value.stringa = (MI_StringA){texts, 2};
    assert_int_equal(MI_Instance_AddElement(hub, MI_T("Texts"), &value, MI_STRINGA, MI_FLAG_BORROW),
                     0);
    value.instance = inner;
    assert_int_equal(MI_Instance_AddElement(hub, MI_T("Inner"), &value, MI_INSTANCE, 0), 0);
    value.uint8a = (MI_Uint8A){NULL, 0};
    assert_int_equal(MI_Instance_AddElement(hub, MI_T("Bytes"), &value, MI_UINT8A, 0), 0);
    expect_instance(scene, hub, 0, "instance-dynamic");
    expect_instance(scene, hub, MI_SERIALIZER_FLAGS_INSTANCE_WITH_CLASS | CLASS_QUALIFIERS,
                    "instance-dynamic-with-class");
    assert_int_equal(MI_Instance_Delete(hub), 0);
    assert_int_equal(MI_Instance_Delete(inner), 0);
}

static void arrays_of_references_are_not_supported(void **state)
{
    struct scene *scene = *state;
    MI_Instance *hub = make_hub(scene->application);
    MI_Uint8 buffer[512];
    MI_Uint32 needed = 0;
    MI_Value value;
    value.referencea = (MI_ReferenceA){NULL, 0};
    assert_int_equal(MI_Instance_AddElement(hub, MI_T("Those"), &value, MI_REFERENCEA, 0), 0);
    assert_int_equal(MI_Serializer_SerializeInstance(&scene->serializer, 0, hub, NULL, 0, &needed),
                     MI_RESULT_NOT_SUPPORTED);
    assert_int_equal(
        MI_Serializer_SerializeInstance(&scene->serializer, 0, hub, buffer, sizeof buffer, &needed),
        MI_RESULT_NOT_SUPPORTED);
    assert_int_equal(MI_Instance_Delete(hub), 0);
}

/* --- classes ---------------------------------------------------------------------------------- */

static void a_class_alone_has_no_inherited_elements_and_no_qualifiers(void **state)
{
    struct scene *scene = *state;
    expect_class_of(scene, scene->things.instances[0], 0, "class-alone");
}

static void a_deep_class_has_inherited_elements(void **state)
{
    struct scene *scene = *state;
    expect_class_of(scene, scene->things.instances[0], MI_SERIALIZER_FLAGS_CLASS_DEEP,
                    "class-deep");
    expect_class_of(scene, scene->things.instances[0], CLASS_INHERITED, "class-deep");
}

static void a_class_may_have_qualifiers_origins_and_ancestors(void **state)
{
    struct scene *scene = *state;
    expect_class_of(scene, scene->things.instances[0],
                    MI_SERIALIZER_FLAGS_CLASS_DEEP | CLASS_ORIGINS | CLASS_ANCESTORS |
                        CLASS_QUALIFIERS,
                    "class-all");
}

static void references_name_their_class(void **state)
{
    struct scene *scene = *state;
    expect_class_of(scene, scene->links.instances[0], CLASS_QUALIFIERS, "class-association");
}

/* --- instances with their classes ------------------------------------------------------------- */

static void superclasses_come_first_and_each_class_once(void **state)
{
    struct scene *scene = *state;
    expect_instance(scene, scene->links.instances[0], MI_SERIALIZER_FLAGS_INSTANCE_WITH_CLASS,
                    "instance-with-class");
}

static void classes_of_embedded_instances_are_there(void **state)
{
    struct scene *scene = *state;
    MI_Instance *inner = make_hub(scene->application);
    MI_Instance *outer = make_hub(scene->application);
    MI_Instance *items[] = {inner, scene->links.instances[1]};
    MI_Value value;
    value.instancea = (MI_InstanceA){items, 2};
    assert_int_equal(
        MI_Instance_AddElement(outer, MI_T("Items"), &value, MI_INSTANCEA, MI_FLAG_BORROW), 0);
    expect_instance(scene, outer, MI_SERIALIZER_FLAGS_INSTANCE_WITH_CLASS,
                    "instance-with-embedded");
    assert_int_equal(MI_Instance_Delete(outer), 0);
    assert_int_equal(MI_Instance_Delete(inner), 0);
}

/* --- buffers ---------------------------------------------------------------------------------- */

/* Every size up to the one that is enough: nothing behind the buffer is touched. */
static void a_buffer_that_is_too_small_is_failed_and_told_how_much_it_takes(void **state)
{
    struct scene *scene = *state;
    const MI_Instance *link = scene->links.instances[0];
    char *document = write_instance(scene, link, 0);
    const MI_Uint32 size = (MI_Uint32)strlen(document);
    for (MI_Uint32 length = 0; length < size; length++) {
        MI_Uint8 *buffer = malloc(length + 1U);
        MI_Uint32 needed = 0;
        assert_non_null(buffer);
        buffer[length] = 0xA5;
        assert_int_equal(
            MI_Serializer_SerializeInstance(&scene->serializer, 0, link, buffer, length, &needed),
            MI_RESULT_FAILED);
        assert_int_equal(needed, size);
        assert_int_equal(buffer[length], 0xA5);
        free(buffer);
    }
    free(document);
}

/* --- handles ---------------------------------------------------------------------------------- */

/* */
static void a_format_is_spelt_exactly(void **state)
{
    const struct scene *scene = *state;
    static const MI_Serializer none;
    static const MI_Char *const formats[] = {MI_T("mi_xml"), MI_T("MI_XML "), MI_T(""),
                                             MI_T("MI_MOF_CIMV2_EXTV1")};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        MI_Char format[32];
        MI_Serializer serializer = {1, 2};
        (void)snprintf(format, sizeof format, "%s", formats[i]);
        assert_int_equal(MI_Application_NewSerializer(scene->application, 0, format, &serializer),
                         MI_RESULT_NOT_SUPPORTED);
        assert_memory_equal(&serializer, &none, sizeof none);
    }
}

/* */
static void a_serializer_needs_all_its_arguments(void **state)
{
    const struct scene *scene = *state;
    static const MI_Serializer none;
    MI_Char format[] = MI_T("MI_XML");
    MI_Serializer serializer = {1, 2};
    assert_int_equal(MI_Application_NewSerializer(scene->application, 1, format, &serializer),
                     MI_RESULT_INVALID_PARAMETER);
    assert_memory_equal(&serializer, &none, sizeof none);
    assert_int_equal(MI_Application_NewSerializer(scene->application, 0, NULL, &serializer),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_NewSerializer(scene->application, 0, format, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_NewSerializer(NULL, 0, format, &serializer),
                     MI_RESULT_INVALID_PARAMETER);
}

static void an_instance_is_serialized_with_good_arguments_only(void **state)
{
    struct scene *scene = *state;
    const MI_Instance *link = scene->links.instances[0];
    MI_Instance bare = {0};
    MI_Serializer *serializer = &scene->serializer;
    MI_Uint8 buffer[64];
    MI_Uint32 needed = 0;
    assert_int_equal(MI_Serializer_SerializeInstance(NULL, 0, link, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeInstance(serializer, 2, link, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeInstance(serializer, 0, NULL, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeInstance(serializer, 0, &bare, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeInstance(serializer, 0, link, NULL, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeInstance(serializer, 0, link, buffer, 64, NULL),
                     MI_RESULT_INVALID_PARAMETER);
}

static void a_class_is_serialized_with_good_arguments_only(void **state)
{
    struct scene *scene = *state;
    MI_Class *class = NULL;
    MI_Class bare = {0};
    MI_Serializer *serializer = &scene->serializer;
    MI_Uint8 buffer[64];
    MI_Uint32 needed = 0;
    assert_int_equal(MI_Instance_GetClass(scene->links.instances[0], &class), 0);
    assert_int_equal(MI_Serializer_SerializeClass(NULL, 0, class, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeClass(serializer, 0x1000, class, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeClass(serializer, 0, NULL, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeClass(serializer, 0, &bare, buffer, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeClass(serializer, 0, class, NULL, 64, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_SerializeClass(serializer, 0, class, buffer, 64, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Class_Delete(class), 0);
}

/* Copies of a handle are the same serializer, and end with it. */
static void a_closed_serializer_is_unknown(void **state)
{
    struct scene *scene = *state;
    const MI_Instance *link = scene->links.instances[0];
    MI_Char format[] = MI_T("MI_XML");
    MI_Serializer serializer;
    MI_Uint32 needed = 0;
    assert_int_equal(MI_Application_NewSerializer(scene->application, 0, format, &serializer), 0);
    MI_Serializer copy = serializer;
    assert_int_equal(MI_Serializer_SerializeInstance(&copy, 0, link, NULL, 0, &needed),
                     MI_RESULT_FAILED);
    assert_int_equal(MI_Serializer_Close(&serializer), MI_RESULT_OK);
    assert_int_equal(MI_Serializer_SerializeInstance(&copy, 0, link, NULL, 0, &needed),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_Close(&copy), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Serializer_Close(&serializer), MI_RESULT_INVALID_PARAMETER);
}

#define TEST(NAME) cmocka_unit_test_setup_teardown(NAME, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_instance_has_a_value_of_every_type),
        TEST(a_null_property_has_no_value),
        TEST(a_reference_in_the_same_place_is_a_name),
        TEST(several_keys_are_bindings),
        TEST(a_reference_in_a_reference_in_the_same_place_has_its_path),
        TEST(a_reference_elsewhere_has_as_much_path_as_is_known),
        cmocka_unit_test(a_reference_without_a_place_is_a_name),
        cmocka_unit_test(a_namespace_without_a_server_is_a_local_path),
        TEST(what_callers_put_together_is_written_alike),
        TEST(arrays_of_references_are_not_supported),
        TEST(a_class_alone_has_no_inherited_elements_and_no_qualifiers),
        TEST(a_deep_class_has_inherited_elements),
        TEST(a_class_may_have_qualifiers_origins_and_ancestors),
        TEST(references_name_their_class),
        TEST(superclasses_come_first_and_each_class_once),
        TEST(classes_of_embedded_instances_are_there),
        TEST(a_buffer_that_is_too_small_is_failed_and_told_how_much_it_takes),
        TEST(a_format_is_spelt_exactly),
        TEST(a_serializer_needs_all_its_arguments),
        TEST(an_instance_is_serialized_with_good_arguments_only),
        TEST(a_class_is_serialized_with_good_arguments_only),
        TEST(a_closed_serializer_is_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
