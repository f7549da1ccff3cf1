#include "api/scene.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORLDS MIFAKE_SOURCE_DIR "/tests/api/worlds/"

/* --- opening and closing ---------------------------------------------------------------------- */

static mifake *open_world(const char *name, const char *profile)
{
    char path[1024];
    mifake_error error = {0};
    (void)snprintf(path, sizeof path, WORLDS "%s.json", name);
    mifake *world = mifake_open_with(path, &(mifake_options){.profile = profile}, &error);
    if (world == NULL) {
        fail_msg("%s", error.text);
    }
    return world;
}

void scene_open_file(struct scene *scene, const char *name, const char *profile)
{
    *scene = (struct scene){.heard = LISTENER_EMPTY};
    scene->trace = &scene->heard.trace;
    scene->world = open_world(name, profile);
    assert_true(mifake_serve(scene->world, NULL));
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &scene->application), MI_RESULT_OK);
    assert_int_equal(MI_Application_NewSession(&scene->application, NULL, NULL, NULL, NULL, NULL,
                                               &scene->session),
                     MI_RESULT_OK);
}

void scene_open(struct scene *scene, const char *profile)
{
    scene_open_file(scene, "links", profile);
}

void scene_end(struct scene *scene)
{
    char *report = NULL;
    const bool right = mifake_close(scene->world, &report);
    if (!right || report != NULL) {
        fail_msg("expected nothing in the journal: %s", report);
    }
}

void scene_close(struct scene *scene)
{
    assert_int_equal(MI_Session_Close(&scene->session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&scene->application), MI_RESULT_OK);
    scene_end(scene);
}

void scene_leave(struct scene *scene)
{
    (void)MI_Session_Close(&scene->session, NULL, NULL);
    (void)MI_Application_Close(&scene->application);
    (void)mifake_close(scene->world, NULL);
}

void scene_end_with(struct scene *scene, const char *entry)
{
    char *report = NULL;
    (void)MI_Session_Close(&scene->session, NULL, NULL);
    (void)MI_Application_Close(&scene->application);
    assert_false(mifake_close(scene->world, &report));
    if (report == NULL || strstr(report, entry) == NULL) {
        fail_msg("%s is not in the journal: %s", entry, report == NULL ? "nothing is" : report);
    }
    free(report);
}

/* --- keys ------------------------------------------------------------------------------------- */

/* The table is that of any application; making an instance asks no more of it. */
MI_Instance *scene_key_of(const MI_Char *class_name, const MI_Char *property, MI_Type type,
                          const MI_Value *value, MI_Uint32 flags)
{
    MI_Application any = {1, 1, mi_clientFT_V1->applicationFT};
    MI_Instance *key = NULL;
    assert_int_equal(MI_Application_NewInstance(&any, class_name, NULL, &key), MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(key, property, value, type, flags), MI_RESULT_OK);
    return key;
}

MI_Instance *scene_key_text(const MI_Char *class_name, const MI_Char *property, const MI_Char *text)
{
    MI_Value value;
    memcpy(&value.string, &text, sizeof text);
    return scene_key_of(class_name, property, MI_STRING, &value, MI_FLAG_KEY);
}

MI_Instance *scene_key(const MI_Char *name)
{
    return scene_key_text(MI_T("P"), MI_T("Name"), name);
}

/* --- calls ------------------------------------------------------------------------------------ */

static MI_Operation start(struct scene *scene, const MI_Char *name, MI_Uint32 flags,
                          MI_OperationCallbacks *callbacks)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = scene_key(name);
    MI_Session_ReferenceInstances(&scene->session, flags, NULL, SCENE_SPACE, key, NULL, NULL,
                                  MI_FALSE, callbacks, &operation);
    assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    return operation;
}

MI_Operation scene_pull(struct scene *scene, const MI_Char *name)
{
    return start(scene, name, 0, NULL);
}

MI_Operation scene_listen(struct scene *scene, const MI_Char *name, MI_Uint32 flags)
{
    MI_OperationCallbacks callbacks = listener_callbacks(&scene->heard);
    return start(scene, name, flags, &callbacks);
}

void scene_refer(struct scene *scene, const MI_Char *name_space, const MI_Instance *key,
                 const MI_Char *result_class, const MI_Char *role)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_ReferenceInstances(&scene->session, 0, NULL, name_space, key, result_class, role,
                                  MI_FALSE, NULL, &operation);
    trace_pull(scene->trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
}
