/* A world that is shown as a fixture loads to the same world: the fixture shown of that one is the
 * same, byte for byte, and so is all that MI.h tells of it. */
#include "support/consumer.h"
#include "support/random_fixture.h"
#include "support/test.h"

#include <jansson.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef MIFAKE_SLOW_BUILD
enum { SEEDS = 300 };
#else
enum { SEEDS = 1000 };
#endif

/* --- files ------------------------------------------------------------------------------------ */

struct folder {
    char path[64];
};

static void folder_open(struct folder *folder)
{
    (void)snprintf(folder->path, sizeof folder->path, "/tmp/mifake-dump-XXXXXX");
    assert_non_null(mkdtemp(folder->path));
}

static void name_file(const struct folder *folder, const char *name, char path[128])
{
    (void)snprintf(path, 128, "%s/%s", folder->path, name);
}

static void write_file(const struct folder *folder, const char *name, const char *text)
{
    char path[128];
    name_file(folder, name, path);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void folder_close(const struct folder *folder)
{
    static const char *const names[] = {"main.json", "included.json", "again.json"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char path[128];
        name_file(folder, names[i], path);
        (void)unlink(path);
    }
    assert_int_equal(rmdir(folder->path), 0);
}

static mifake *open_world(const char *path)
{
    mifake_error error = {0};
    mifake *world = mifake_open(path, &error);
    if (world == NULL) {
        fail_msg("%s", error.text);
    }
    (void)mifake_misuse(world, "M39", MIFAKE_OFF); /* "unmatched" may be "fail" */
    (void)mifake_misuse(world, "M40", MIFAKE_OFF);
    (void)mifake_misuse(world, "M41", MIFAKE_OFF);
    return world;
}

/* --- what MI.h tells -------------------------------------------------------------------------- */

struct walk {
    FILE *out;
    struct consumer consumer;
    MI_Serializer serializer;
    const char *space;
};

static void put_document(const struct walk *walk, MI_Result result, const MI_Uint8 *bytes,
                         MI_Uint32 length)
{
    assert_int_equal(result, MI_RESULT_OK);
    (void)fwrite(bytes, 1, length, walk->out);
    (void)fputc('\n', walk->out);
}

static void put_instance(struct walk *walk, const MI_Instance *instance)
{
    static MI_Uint8 bytes[1024 * 1024];
    const MI_Char *space = NULL;
    const MI_Char *server = NULL;
    MI_Uint32 length = 0;
    (void)MI_Instance_GetNameSpace(instance, &space);
    (void)MI_Instance_GetServerName(instance, &server);
    (void)fprintf(walk->out, "%s %s ", server == NULL ? "-" : server, space == NULL ? "-" : space);
    const MI_Result result = MI_Serializer_SerializeInstance(&walk->serializer, 0, instance, bytes,
                                                             sizeof bytes, &length);
    put_document(walk, result, bytes, length);
}

static void put_class(struct walk *walk, const MI_Class *object)
{
    static MI_Uint8 bytes[1024 * 1024];
    MI_Uint32 length = 0;
    const MI_Result result = MI_Serializer_SerializeClass(
        &walk->serializer, MI_SERIALIZER_FLAGS_CLASS_DEEP, object, bytes, sizeof bytes, &length);
    put_document(walk, result, bytes, length);
}

static void put_results(struct walk *walk, const struct call *call, struct pulled *pulled)
{
    consumer_call(&walk->consumer, call, pulled);
    (void)fprintf(walk->out, "operation %d: %zu, result %d %s\n", (int)call->operation,
                  pulled->count, (int)pulled->result, pulled->text == NULL ? "" : pulled->text);
    for (size_t i = 0; pulled->instances != NULL && i < pulled->count; i++) {
        put_instance(walk, pulled->instances[i]);
    }
}

static void put_call(struct walk *walk, const struct call *call)
{
    struct pulled pulled = {0};
    put_results(walk, call, &pulled);
    pulled_clear(&pulled);
}

static void walk_methods(struct walk *walk, const MI_Class *object, const MI_Char *class_name,
                         const MI_Instance *instance)
{
    MI_Uint32 count = 0;
    (void)MI_Class_GetMethodCount(object, &count);
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        assert_int_equal(MI_Class_GetMethodAt(object, i, &name, NULL, NULL), MI_RESULT_OK);
        put_call(walk, &(struct call){.operation = CALL_INVOKE,
                                      .space = walk->space,
                                      .class_name = class_name,
                                      .method = name,
                                      .instance = instance});
    }
}

static void walk_instances(struct walk *walk, const MI_Class *object, const MI_Char *class_name)
{
    struct pulled pulled = {0};
    put_results(walk,
                &(struct call){.operation = CALL_ENUMERATE,
                               .flags = MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW,
                               .space = walk->space,
                               .class_name = class_name},
                &pulled);
    for (size_t i = 0; i < pulled.count; i++) {
        static const enum call_operation operations[] = {CALL_GET, CALL_REFERENCES,
                                                         CALL_ASSOCIATORS};
        for (size_t j = 0; j < sizeof operations / sizeof operations[0]; j++) {
            put_call(walk, &(struct call){.operation = operations[j],
                                          .space = walk->space,
                                          .instance = pulled.instances[i]});
        }
        walk_methods(walk, object, class_name, pulled.instances[i]);
    }
    pulled_clear(&pulled);
}

static const MI_Char *name_of(const MI_Class *object)
{
    const MI_Char *name = NULL;
    assert_int_equal(MI_Class_GetClassName(object, &name), MI_RESULT_OK);
    return name;
}

static void walk_classes(struct walk *walk)
{
    struct pulled pulled = {0};
    put_results(walk,
                &(struct call){.operation = CALL_ENUMERATE_CLASSES,
                               .flags = MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY,
                               .space = walk->space},
                &pulled);
    for (size_t i = 0; i < pulled.count; i++) {
        const MI_Char *name = name_of(pulled.classes[i]);
        put_class(walk, pulled.classes[i]);
        walk_methods(walk, pulled.classes[i], name, NULL);
        walk_instances(walk, pulled.classes[i], name);
    }
    pulled_clear(&pulled);
}

/* All that can be learnt of the namespaces that a shown world names. */
static char *tell_all(mifake *world, json_t *shown)
{
    MI_Char format[] = MI_T("MI_XML");
    char *text = NULL;
    size_t size = 0;
    struct walk walk = {.out = open_memstream(&text, &size), .consumer.world = world};
    assert_non_null(walk.out);
    walk.consumer.application = *mifake_application(world);
    walk.consumer.session = *mifake_session(world);
    assert_int_equal(
        MI_Application_NewSerializer(&walk.consumer.application, 0, format, &walk.serializer),
        MI_RESULT_OK);
    walk.space = json_string_value(json_object_get(shown, "namespace"));
    walk_classes(&walk);
    json_t *others = json_object_get(shown, "namespaces");
    for (size_t i = 0; i < json_array_size(others); i++) {
        walk.space = json_string_value(json_array_get(others, i));
        walk_classes(&walk);
    }
    (void)fclose(walk.out);
    assert_int_equal(MI_Serializer_Close(&walk.serializer), MI_RESULT_OK);
    return text;
}

/* --- again ------------------------------------------------------------------------------------ */

static void assert_same(const char *what, const char *before, const char *after)
{
    size_t at = 0;
    while (before[at] != '\0' && before[at] == after[at]) {
        at++;
    }
    if (before[at] != after[at]) {
        const size_t from = at < 200 ? 0 : at - 200;
        fail_msg("%s differ:\n...%.400s\n--- and then\n...%.400s", what, before + from,
                 after + from);
    }
}

static void assert_survives(const struct folder *folder, mifake *world)
{
    char path[128];
    char *shown = mifake_show(world, MIFAKE_VIEW_JSON);
    assert_non_null(shown);
    write_file(folder, "again.json", shown);
    name_file(folder, "again.json", path);
    mifake *again = open_world(path);
    char *shown_again = mifake_show(again, MIFAKE_VIEW_JSON);
    assert_same("fixtures", shown, shown_again);
    json_t *json = json_loads(shown, 0, NULL);
    assert_non_null(json);
    char *before = tell_all(world, json);
    char *after = tell_all(again, json);
    assert_same("worlds", before, after);
    free(before);
    free(after);
    json_decref(json);
    free(shown);
    free(shown_again);
    (void)mifake_close(again, NULL);
    mifake_forget();
}

static void random_worlds_survive(void **state)
{
    (void)state;
    struct folder folder;
    char path[128];
    folder_open(&folder);
    name_file(&folder, "main.json", path);
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct random_fixture fixture;
        random_fixture_make(&fixture, seed, "included.json");
        write_file(&folder, "main.json", fixture.main);
        write_file(&folder, "included.json", fixture.included);
        random_fixture_clear(&fixture);
        mifake *world = open_world(path);
        assert_survives(&folder, world);
        (void)mifake_close(world, NULL);
        mifake_forget();
    }
    folder_close(&folder);
}

/* --- files that there are --------------------------------------------------------------------- */

static bool is_fixture(const char *name)
{
    const size_t length = strlen(name);
    return length > 5 && strcmp(name + length - 5, ".json") == 0 &&
           strstr(name, "schema") == NULL && strstr(name, "calls") == NULL;
}

static size_t check_folder(const struct folder *folder, const char *name)
{
    char path[512];
    size_t count = 0;
    (void)snprintf(path, sizeof path, "%s/%s", MIFAKE_SOURCE_DIR, name);
    DIR *listing = opendir(path);
    assert_non_null(listing);
    for (const struct dirent *entry; (entry = readdir(listing)) != NULL;) {
        if (is_fixture(entry->d_name)) {
            (void)snprintf(path, sizeof path, "%s/%s/%s", MIFAKE_SOURCE_DIR, name, entry->d_name);
            mifake *world = open_world(path);
            assert_survives(folder, world);
            (void)mifake_close(world, NULL);
            count++;
        }
    }
    closedir(listing);
    return count;
}

static void the_worlds_of_the_tests_survive(void **state)
{
    (void)state;
    struct folder folder;
    folder_open(&folder);
    assert_true(check_folder(&folder, "fixtures") >= 2);
    assert_true(check_folder(&folder, "tests/cases/valid") > 30);
    assert_true(check_folder(&folder, "tests/api/worlds") > 5);
    assert_true(check_folder(&folder, "tests/conformance") > 10);
    folder_close(&folder);
}

/* --- changes ---------------------------------------------------------------------------------- */

static const char small[] =
    "{\"mifake\": 1, \"classes\": {\"P\": {\"properties\": {"
    "\"Id\": {\"type\": \"uint32\", \"key\": true}, \"Real\": \"real64\", \"Text\": \"string\", "
    "\"When\": \"datetime[]\", \"Letter\": \"char16\"}}}, \"instances\": ["
    "{\"id\": \"@one\", \"class\": \"P\", \"properties\": {\"Id\": 1, \"Text\": \"a\"}}, "
    "{\"id\": \"@two\", \"class\": \"P\", \"properties\": {\"Id\": 2}}]}";

static struct consumer open_text(const struct folder *folder, const char *text)
{
    char path[128];
    write_file(folder, "main.json", text);
    name_file(folder, "main.json", path);
    mifake *world = open_world(path);
    return (struct consumer){.world = world,
                             .application = *mifake_application(world),
                             .session = *mifake_session(world)};
}

static struct consumer open_small(const struct folder *folder)
{
    return open_text(folder, small);
}

static MI_Instance *p(struct consumer *consumer, MI_Uint32 id)
{
    return add_uint32(consumer_new(consumer, "P"), "Id", id, MI_FLAG_KEY);
}

static void do_call(struct consumer *consumer, enum call_operation operation, MI_Instance *instance)
{
    const struct call call = {.operation = operation, .space = "root/cimv2", .instance = instance};
    assert_int_equal(consumer_result(consumer, &call), MI_RESULT_OK);
    (void)MI_Instance_Delete(instance);
}

static void assert_shows_from(struct consumer *consumer, const char *member, const char *wanted)
{
    char *shown = mifake_show(consumer->world, MIFAKE_VIEW_JSON);
    const char *from = strstr(shown, member);
    assert_non_null(from);
    assert_string_equal(from, wanted);
    free(shown);
}

static void assert_shows(struct consumer *consumer, const char *wanted)
{
    assert_shows_from(consumer, "\"instances\"", wanted);
}

static const char ruled[] =
    "{\"mifake\": 1, \"classes\": {\"P\": {\"properties\": {"
    "\"Id\": {\"type\": \"uint32\", \"key\": true}, \"Text\": \"string\"}}}, \"instances\": ["
    "{\"id\": \"@one\", \"class\": \"P\", \"properties\": {\"Id\": 1}}, "
    "{\"id\": \"@two\", \"class\": \"P\", \"properties\": {\"Id\": 2}}], \"rules\": ["
    "{\"id\": \"a\", \"match\": {\"op\": \"GetInstance\", \"key\": \"@one\"}, "
    "\"then\": [{\"final\": {\"result\": \"FAILED\"}}]}, "
    "{\"id\": \"b\", \"match\": {\"op\": \"GetInstance\", \"key\": \"@two\"}, "
    "\"then\": [{\"final\": {\"result\": \"FAILED\"}}]}], \"expect\": ["
    "{\"order\": [\"a\", \"b\"]}, "
    "{\"match\": {\"op\": \"GetInstance\", \"key\": \"@one\"}, \"calls\": {\"max\": 1}}, "
    "{\"match\": {\"op\": \"GetInstance\"}, \"calls\": {\"max\": 1}}]}";

static void rules_for_what_is_gone_are_left_out(void **state)
{
    (void)state;
    struct folder folder;
    folder_open(&folder);
    struct consumer consumer = open_text(&folder, ruled);
    do_call(&consumer, CALL_DELETE, p(&consumer, 1));
    assert_shows_from(&consumer, "\"rules\"",
                      "\"rules\": [\n"
                      "    { \"id\": \"b\", \"match\": { \"op\": \"GetInstance\", \"key\": "
                      "\"@two\" }, \"then\": [{ \"final\": { \"result\": \"FAILED\" } }] }\n"
                      "  ],\n"
                      "  \"expect\": [\n"
                      "    { \"match\": { \"op\": \"GetInstance\" }, \"calls\": { \"max\": 1 } }\n"
                      "  ]\n}\n");
    assert_survives(&folder, consumer.world);
    (void)mifake_close(consumer.world, NULL);
    folder_close(&folder);
}

static void a_world_is_shown_as_it_is_now(void **state)
{
    (void)state;
    struct folder folder;
    folder_open(&folder);
    struct consumer consumer = open_small(&folder);
    do_call(&consumer, CALL_CREATE, add_text(p(&consumer, 3), "Text", "new", 0));
    do_call(&consumer, CALL_MODIFY, add_text(p(&consumer, 2), "Text", "b", 0));
    do_call(&consumer, CALL_DELETE, p(&consumer, 1));
    assert_shows(&consumer,
                 "\"instances\": [\n"
                 "    { \"id\": \"@two\", \"class\": \"P\", \"properties\": "
                 "{ \"Id\": 2, \"Text\": \"b\" } },\n"
                 "    { \"class\": \"P\", \"properties\": { \"Id\": 3, \"Text\": \"new\" } }\n"
                 "  ]\n}\n");
    assert_survives(&folder, consumer.world);
    assert_true(mifake_close(consumer.world, NULL));
    folder_close(&folder);
}

static void add_value(MI_Instance *instance, const char *name, MI_Type type, MI_Value value)
{
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, type, 0), MI_RESULT_OK);
}

static void what_a_fixture_cannot_say_is_null(void **state)
{
    (void)state;
    struct folder folder;
    folder_open(&folder);
    struct consumer consumer = open_small(&folder);
    MI_Instance *odd = add_text(p(&consumer, 3), "Text", "a\xFFz", 0);
    MI_Datetime never = {.isTimestamp = MI_TRUE, .u.timestamp = {.year = 2023, .month = 13}};
    add_value(odd, "Real", MI_REAL64, (MI_Value){.real64 = strtod("inf", NULL)});
    add_value(odd, "When", MI_DATETIMEA, (MI_Value){.datetimea = {&never, 1}});
    add_value(odd, "Letter", MI_CHAR16, (MI_Value){.char16 = 0xD800});
    do_call(&consumer, CALL_CREATE, odd);
    do_call(&consumer, CALL_DELETE, p(&consumer, 1));
    do_call(&consumer, CALL_DELETE, p(&consumer, 2));
    assert_shows(&consumer, "\"instances\": [\n"
                            "    { \"class\": \"P\", \"properties\": { \"Id\": 3, \"Real\": null, "
                            "\"Text\": \"a\xEF\xBF\xBDz\", \"When\": null, \"Letter\": null } }\n"
                            "  ]\n}\n");
    assert_true(mifake_close(consumer.world, NULL));
    folder_close(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_worlds_survive),
        cmocka_unit_test(the_worlds_of_the_tests_survive),
        cmocka_unit_test(a_world_is_shown_as_it_is_now),
        cmocka_unit_test(rules_for_what_is_gone_are_left_out),
        cmocka_unit_test(what_a_fixture_cannot_say_is_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
