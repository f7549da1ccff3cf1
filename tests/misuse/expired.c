/* Every function of what has ended: an instance, a class, the operation of a callback. Each says
 * INVALID_PARAMETER, gives nothing, and is told by its name (M12, M37, M19). */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* What is given must have been cleared or left alone; it is never followed. */
#define LITTER ((void *)(uintptr_t)0xA5A5)

/* The functions that were called. */
static const char *names[32];
static size_t count;

#define REFUSED(call, name)                                                                        \
    do {                                                                                           \
        assert_int_equal(call, MI_RESULT_INVALID_PARAMETER);                                       \
        names[count++] = name;                                                                     \
    } while (0)

static void end(struct scene *scene, const char *misuse)
{
    char *report = mifake_report(scene->world);
    assert_non_null(report);
    for (size_t i = 0; i < count; i++) {
        if (strstr(report, names[i]) == NULL) {
            fail_msg("%s is not in: %s", names[i], report);
        }
    }
    free(report);
    count = 0;
    scene_end_with(scene, misuse);
}

static void every_function_of_an_instance_is_told(void **state)
{
    (void)state;
    struct scene scene;
    MI_Boolean more = MI_TRUE;
    const MI_Instance *lent = NULL;
    MI_Instance *copy = LITTER;
    MI_Class *object = LITTER;
    MI_Boolean is = MI_TRUE;
    const MI_Char *text = NULL;
    MI_Uint32 number = 0;
    MI_Value value;
    memset(&value, 0, sizeof value);
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    while (more) {
        const MI_Instance *next = NULL;
        (void)MI_Operation_GetInstance(&operation, &next, &more, NULL, NULL, NULL);
        lent = next == NULL ? lent : next;
    }
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    if (lent == NULL) {
        fail_msg("there is no result");
        return;
    }
    MI_Instance *kept = (MI_Instance *)(uintptr_t)lent;
    REFUSED(MI_Instance_Clone(kept, &copy), "MI_Instance_Clone");
    assert_null(copy);
    REFUSED(kept->ft->Clone(kept, NULL), "MI_Instance_Clone");
    REFUSED(MI_Instance_Destruct(kept), "MI_Instance_Destruct");
    REFUSED(MI_Instance_Delete(kept), "MI_Instance_Delete");
    REFUSED(MI_Instance_IsA(kept, kept->classDecl, &is), "MI_Instance_IsA");
    REFUSED(MI_Instance_GetClassName(kept, &text), "MI_Instance_GetClassName");
    REFUSED(MI_Instance_SetNameSpace(kept, "a"), "MI_Instance_SetNameSpace");
    REFUSED(MI_Instance_GetNameSpace(kept, &text), "MI_Instance_GetNameSpace");
    REFUSED(MI_Instance_GetElementCount(kept, &number), "MI_Instance_GetElementCount");
    REFUSED(MI_Instance_AddElement(kept, "A", &value, MI_UINT8, 0), "MI_Instance_AddElement");
    REFUSED(MI_Instance_SetElement(kept, "Left", &value, MI_UINT8, 0), "MI_Instance_SetElement");
    REFUSED(MI_Instance_SetElementAt(kept, 0, &value, MI_UINT8, 0), "MI_Instance_SetElementAt");
    REFUSED(MI_Instance_GetElement(kept, "Left", &value, NULL, NULL, NULL),
            "MI_Instance_GetElement");
    REFUSED(MI_Instance_GetElementAt(kept, 0, &text, &value, NULL, NULL),
            "MI_Instance_GetElementAt");
    REFUSED(MI_Instance_ClearElement(kept, "Left"), "MI_Instance_ClearElement");
    REFUSED(MI_Instance_ClearElementAt(kept, 0), "MI_Instance_ClearElementAt");
    REFUSED(MI_Instance_GetServerName(kept, &text), "MI_Instance_GetServerName");
    REFUSED(MI_Instance_SetServerName(kept, "host"), "MI_Instance_SetServerName");
    REFUSED(MI_Instance_GetClass(kept, &object), "MI_Instance_GetClass");
    assert_null(object);
    assert_int_equal(kept->ft->Destruct(NULL), MI_RESULT_INVALID_PARAMETER);
    end(&scene, "error M12");
}

static void every_function_of_a_class_is_told(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Class *lent = NULL;
    MI_Class *object = LITTER;
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Char *text = NULL;
    MI_QualifierSet qualifiers;
    MI_ParameterSet parameters;
    MI_Uint32 number = 0;
    scene_open(&scene, NULL);
    MI_Session_GetClass(&scene.session, 0, NULL, SCENE_SPACE, "P", NULL, &operation);
    (void)MI_Operation_GetClass(&operation, &lent, NULL, NULL, NULL, NULL);
    assert_non_null(lent);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    MI_Class *kept = (MI_Class *)(uintptr_t)lent;
    REFUSED(MI_Class_GetClassName(kept, &text), "MI_Class_GetClassName");
    REFUSED(MI_Class_GetNameSpace(kept, &text), "MI_Class_GetNameSpace");
    REFUSED(MI_Class_GetServerName(kept, &text), "MI_Class_GetServerName");
    REFUSED(MI_Class_GetElementCount(kept, &number), "MI_Class_GetElementCount");
    REFUSED(MI_Class_GetElement(kept, "Name", NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            "MI_Class_GetElement");
    REFUSED(MI_Class_GetElementAt(kept, 0, &text, NULL, NULL, NULL, NULL, NULL, NULL),
            "MI_Class_GetElementAt");
    REFUSED(MI_Class_GetClassQualifierSet(kept, &qualifiers), "MI_Class_GetClassQualifierSet");
    REFUSED(MI_Class_GetMethodCount(kept, &number), "MI_Class_GetMethodCount");
    REFUSED(MI_Class_GetMethodAt(kept, 0, &text, &qualifiers, &parameters), "MI_Class_GetMethodAt");
    REFUSED(MI_Class_GetMethod(kept, "Reset", &qualifiers, &parameters, &number),
            "MI_Class_GetMethod");
    REFUSED(MI_Class_GetParentClassName(kept, &text), "MI_Class_GetParentClassName");
    REFUSED(MI_Class_GetParentClass(kept, &object), "MI_Class_GetParentClass");
    assert_null(object);
    object = LITTER;
    REFUSED(MI_Class_Clone(kept, &object), "MI_Class_Clone");
    assert_null(object);
    REFUSED(MI_Class_Delete(kept), "MI_Class_Delete");
    assert_int_equal(kept->ft->Delete(NULL), MI_RESULT_INVALID_PARAMETER);
    end(&scene, "error M37");
}

/* Outputs as litter; what a Get refuses it clears. */
struct got {
    const MI_Instance *instance;
    const MI_Class *object;
    const MI_Char *bookmark;
    const MI_Char *machine;
    const MI_Char *text;
    const MI_Instance *details;
    MI_Boolean more;
    MI_Result result;
};

static struct got litter(void)
{
    return (struct got){LITTER, LITTER, LITTER, LITTER, LITTER, LITTER, MI_TRUE, MI_RESULT_OK};
}

static void assert_ended(const struct got *got)
{
    assert_int_equal(got->more, MI_FALSE);
    assert_int_equal(got->result, MI_RESULT_INVALID_PARAMETER);
    assert_null(got->text);
    assert_null(got->details);
}

static void every_function_of_an_operation_is_told(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = {1, 1, NULL};
    scene_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    (void)scene_listen(&scene, "one", 0);
    assert_int_equal(mifake_pump(scene.world), 1);
    MI_Operation *kept = scene.heard.pointer;
    struct got got = litter();
    REFUSED(MI_Operation_GetInstance(kept, &got.instance, &got.more, &got.result, &got.text,
                                     &got.details),
            "MI_Operation_GetInstance");
    assert_null(got.instance);
    assert_ended(&got);
    got = litter();
    REFUSED(MI_Operation_GetIndication(kept, &got.instance, &got.bookmark, &got.machine, &got.more,
                                       &got.result, &got.text, &got.details),
            "MI_Operation_GetIndication");
    assert_null(got.instance);
    assert_null(got.bookmark);
    assert_null(got.machine);
    assert_ended(&got);
    got = litter();
    REFUSED(
        MI_Operation_GetClass(kept, &got.object, &got.more, &got.result, &got.text, &got.details),
        "MI_Operation_GetClass");
    assert_null(got.object);
    assert_ended(&got);
    REFUSED(kept->ft->GetIndication(kept, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            "MI_Operation_GetIndication");
    REFUSED(kept->ft->GetClass(kept, NULL, NULL, NULL, NULL, NULL), "MI_Operation_GetClass");
    REFUSED(MI_Operation_GetSession(kept, &session), "MI_Operation_GetSession");
    assert_memory_equal(&session, &(MI_Session)MI_SESSION_NULL, sizeof session);
    REFUSED(MI_Operation_Cancel(kept, MI_REASON_NONE), "MI_Operation_Cancel");
    REFUSED(MI_Operation_Close(kept), "MI_Operation_Close");
    assert_int_equal(kept->ft->Close(NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Operation_Close(&scene.heard.handle), MI_RESULT_OK);
    end(&scene, "error M19");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_function_of_an_instance_is_told),
        cmocka_unit_test(every_function_of_a_class_is_told),
        cmocka_unit_test(every_function_of_an_operation_is_told),
    };
    (void)setenv("MIFAKE_QUARANTINE", "1", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
