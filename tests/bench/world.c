#include "bench/world.h"

#include "api/world/world.h"
#include "bench/scan.h"

#include <stdio.h>

/* --- worlds ----------------------------------------------------------------------------------- */

void world_open_file(struct world *world, const char *path, const struct fixture *fixture)
{
    mifake_error error = {0};
    world->mifake = mifake_open(path, &error);
    if (world->mifake == NULL) {
        (void)fputs(error.text, stderr);
        give_up("the fixture does not load");
    }
    world->session = mifake_session(world->mifake);
    world->model = world->mifake->store.model;
    world->layout = layout_of(fixture);
}

void world_open(struct world *world, const struct plan *plan, const struct fixture *fixture)
{
    char path[PLAN_PATH];
    plan_fixture(plan, fixture, path);
    world_open_file(world, path, fixture);
}

void world_close(struct world *world)
{
    if (!mifake_close(world->mifake, NULL)) {
        give_up("the journal of a world has an error");
    }
    mifake_forget();
}

MI_Instance *world_key(const struct world *world, uint32_t target)
{
    char name[TARGET_NAME_SIZE];
    MI_Instance *key = NULL;
    MI_Value value;
    name_target(target, name);
    value.string = name;
    if (MI_Application_NewInstance(mifake_application(world->mifake), "Bench_Extent", NULL, &key) !=
            MI_RESULT_OK ||
        MI_Instance_AddElement(key, "DeviceID", &value, MI_STRING, MI_FLAG_KEY) != MI_RESULT_OK) {
        give_up("no key instance");
    }
    return key;
}

/* --- calls ------------------------------------------------------------------------------------ */

static uint64_t rank_of(const MI_Instance *instance)
{
    MI_Value value;
    MI_Type type;
    const MI_Result result = MI_Instance_GetElement(instance, "Rank", &value, &type, NULL, NULL);
    return result == MI_RESULT_OK && type == MI_UINT32 ? value.uint32 : 0;
}

static void begin(MI_Session *session, const MI_Instance *key, struct filter filter,
                  MI_Operation *operation)
{
    MI_Session_ReferenceInstances(session, 0, NULL, WORLD_SPACE, key, filter.class_name,
                                  filter.role, MI_FALSE, NULL, operation);
}

struct answer world_refer(MI_Session *session, const MI_Instance *key, struct filter filter)
{
    struct answer answer = {0};
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    begin(session, key, filter, &operation);
    while (more) {
        const MI_Instance *instance = NULL;
        (void)MI_Operation_GetInstance(&operation, &instance, &more, NULL, NULL, NULL);
        if (instance != NULL) {
            answer.count++;
            answer.checksum += scan_mix(rank_of(instance));
        }
    }
    (void)MI_Operation_Close(&operation);
    return answer;
}

static size_t count(MI_Session *session, const MI_Instance *key, struct filter filter)
{
    size_t results = 0;
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    begin(session, key, filter, &operation);
    while (more) {
        const MI_Instance *instance = NULL;
        (void)MI_Operation_GetInstance(&operation, &instance, &more, NULL, NULL, NULL);
        results += instance != NULL;
    }
    (void)MI_Operation_Close(&operation);
    return results;
}

/* Every call must find what a linear scan finds. */
static void check(struct calls *calls, size_t i)
{
    const struct answer found = world_refer(calls->session, calls->keys[i], calls->filter);
    const struct answer scanned = scan_refer(calls->world->model, calls->targets[i], calls->filter);
    if (found.count != scanned.count || found.checksum != scanned.checksum) {
        give_up("a call and a linear scan give different answers");
    }
    if (i > 0 && found.count != calls->expected) {
        give_up("keys of one degree have different numbers of results");
    }
    calls->expected = found.count;
    calls->results += found.count;
    calls->checksum += found.checksum;
}

static void add_key(struct calls *calls, uint32_t target)
{
    const size_t i = calls->key_count++;
    calls->targets[i] = target;
    calls->keys[i] = world_key(calls->world, target);
    check(calls, i);
}

static struct calls no_calls(const struct world *world, struct filter filter)
{
    return (struct calls){.world = world, .session = world->session, .filter = filter};
}

void calls_start(struct calls *calls, const struct world *world, enum degree degree,
                 struct filter filter)
{
    const uint32_t first = world->layout.first[degree];
    const uint32_t available = world->layout.count[degree];
    const uint32_t wanted = available < CALL_KEYS ? available : CALL_KEYS;
    *calls = no_calls(world, filter);
    for (uint32_t i = 0; i < wanted; i++) {
        add_key(calls, first + (uint32_t)((uint64_t)i * available / wanted));
    }
}

void calls_start_hub(struct calls *calls, const struct world *world, struct filter filter)
{
    *calls = no_calls(world, filter);
    add_key(calls, 0);
}

void calls_clear(struct calls *calls)
{
    for (size_t i = 0; i < calls->key_count; i++) {
        (void)MI_Instance_Delete(calls->keys[i]);
    }
}

static size_t next_key(struct calls *calls)
{
    calls->next = calls->next + 1U == calls->key_count ? 0 : calls->next + 1U;
    return calls->next;
}

void calls_run(void *context, size_t times)
{
    struct calls *calls = context;
    for (size_t i = 0; i < times; i++) {
        const MI_Instance *key = calls->keys[next_key(calls)];
        if (count(calls->session, key, calls->filter) != calls->expected) {
            give_up("a call gave another number of results than before");
        }
    }
}

void calls_scan(void *context, size_t times)
{
    struct calls *calls = context;
    for (size_t i = 0; i < times; i++) {
        const uint32_t target = calls->targets[next_key(calls)];
        if (scan_refer(calls->world->model, target, calls->filter).count != calls->expected) {
            give_up("a linear scan gave another number of results than before");
        }
    }
}
