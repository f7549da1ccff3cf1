/* Instances, classes, sets of qualifiers and of parameters. */
#include "api/callables.h"
#include "support/consumer.h"

#include <stdio.h>

static struct consumer consumer;
static MI_Instance *thing;
static MI_Class *thing_class;
static MI_Class *root_class;
static MI_QualifierSet qualifiers;
static MI_ParameterSet parameters;

/* What calls fill in. */
static MI_Instance *made;
static MI_Class *made_class;
static MI_Value value = {.uint32 = 7};
static MI_Type type;
static MI_Boolean flag;
static MI_Uint32 number;
static MI_Uint32 flags;
static const MI_Char *text;
static MI_Char *reference;
static MI_QualifierSet set;
static MI_ParameterSet parameter_set;

static void tidy(void)
{
    if (made != NULL) {
        (void)MI_Instance_Delete(made);
    }
    if (made_class != NULL) {
        (void)MI_Class_Delete(made_class);
    }
    made = NULL;
    made_class = NULL;
    value = (MI_Value){.uint32 = 7};
}

static MI_Instance *unowned(void)
{
    return add_uint32(consumer_new(&consumer, "Thing"), "Size", 1, 0);
}

/* Deleted by tidy. */
static MI_Instance *fresh(void)
{
    made = unowned();
    return made;
}

static MI_Class *unowned_class(void)
{
    MI_Class *clone = NULL;
    assert_int_equal(MI_Class_Clone(thing_class, &clone), MI_RESULT_OK);
    return clone;
}

static const MI_Char *next_name(void)
{
    static unsigned count;
    static MI_Char name[16];
    (void)snprintf(name, sizeof name, "Added%u", count++);
    return name;
}

static MI_Class *get_class(const char *class_name)
{
    MI_Class *found = NULL;
    struct pulled pulled = {0};
    const struct call call = {
        .operation = CALL_GET_CLASS, .space = "root/test", .class_name = class_name};
    consumer_call(&consumer, &call, &pulled);
    assert_int_equal(MI_Class_Clone(pulled.classes[0], &found), MI_RESULT_OK);
    pulled_clear(&pulled);
    return found;
}

static int open_all(void **state)
{
    (void)state;
    consumer_open(&consumer, "tests/api/worlds/things.json", "windows");
    thing = unowned();
    thing_class = get_class("Thing");
    root_class = get_class("Root");
    return MI_Class_GetMethod(thing_class, "Reset", NULL, &parameters, NULL) == MI_RESULT_OK &&
                   MI_Class_GetClassQualifierSet(root_class, &qualifiers) == MI_RESULT_OK
               ? 0
               : -1;
}

static int close_all(void **state)
{
    (void)state;
    (void)MI_Instance_Delete(thing);
    (void)MI_Class_Delete(thing_class);
    (void)MI_Class_Delete(root_class);
    consumer_close(&consumer);
    assert_int_equal(called, 39);
    return 0;
}

static void instances_survive_null(void **state)
{
    (void)state;
    EACH(2, MI_RESULT_OK, MI_Instance_Clone(P(0, thing), P(1, &made)));
    EACH(1, MI_RESULT_OK, MI_Instance_Destruct(P(0, fresh())));
    EACH(1, MI_RESULT_OK, MI_Instance_Delete(P(0, unowned())));
    EACH(3, MI_RESULT_OK, MI_Instance_IsA(P(0, thing), P(1, thing->classDecl), P(2, &flag)));
    EACH(2, MI_RESULT_OK, MI_Instance_GetClassName(P(0, thing), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_Instance_SetNameSpace(P(0, thing), P(1, "root/test")));
    EACH(2, MI_RESULT_OK, MI_Instance_GetNameSpace(P(0, thing), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_Instance_GetElementCount(P(0, thing), P(1, &number)));
    EACH(3, MI_RESULT_OK,
         MI_Instance_AddElement(P(0, thing), P(1, next_name()), P(2, &value), MI_UINT32, 0));
    EACH(2, MI_RESULT_OK, MI_Instance_SetElementAt(P(0, thing), 0, P(1, &value), MI_UINT32, 0));
    EACH(3, MI_RESULT_OK,
         MI_Instance_SetElement(P(0, thing), P(1, "Size"), P(2, &value), MI_UINT32, 0));
    EACH(6, MI_RESULT_OK,
         MI_Instance_GetElement(P(0, thing), P(1, "Size"), P(2, &value), P(3, &type), P(4, &flags),
                                P(5, &number)));
    EACH(5, MI_RESULT_OK,
         MI_Instance_GetElementAt(P(0, thing), 0, P(1, &text), P(2, &value), P(3, &type),
                                  P(4, &flags)));
    EACH(2, MI_RESULT_OK, MI_Instance_ClearElement(P(0, thing), P(1, "Size")));
    EACH(1, MI_RESULT_OK, MI_Instance_ClearElementAt(P(0, thing), 0));
    EACH(2, MI_RESULT_OK, MI_Instance_GetServerName(P(0, thing), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_Instance_SetServerName(P(0, thing), P(1, "HOST")));
    EACH(2, MI_RESULT_OK, MI_Instance_GetClass(P(0, thing), P(1, &made_class)));
}

static void classes_survive_null(void **state)
{
    (void)state;
    EACH(2, MI_RESULT_OK, MI_Class_GetClassName(P(0, thing_class), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_Class_GetNameSpace(P(0, thing_class), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_Class_GetServerName(P(0, thing_class), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_Class_GetElementCount(P(0, thing_class), P(1, &number)));
    EACH(9, MI_RESULT_OK,
         MI_Class_GetElement(P(0, thing_class), P(1, "Size"), P(2, &value), P(3, &flag),
                             P(4, &type), P(5, &reference), P(6, &set), P(7, &flags),
                             P(8, &number)));
    EACH(8, MI_RESULT_OK,
         MI_Class_GetElementAt(P(0, thing_class), 0, P(1, &text), P(2, &value), P(3, &flag),
                               P(4, &type), P(5, &reference), P(6, &set), P(7, &flags)));
    EACH(2, MI_RESULT_OK, MI_Class_GetClassQualifierSet(P(0, thing_class), P(1, &set)));
    EACH(2, MI_RESULT_OK, MI_Class_GetMethodCount(P(0, thing_class), P(1, &number)));
    EACH(4, MI_RESULT_OK,
         MI_Class_GetMethodAt(P(0, thing_class), 0, P(1, &text), P(2, &set), P(3, &parameter_set)));
    EACH(5, MI_RESULT_OK,
         MI_Class_GetMethod(P(0, thing_class), P(1, "Reset"), P(2, &set), P(3, &parameter_set),
                            P(4, &number)));
    EACH(2, MI_RESULT_OK, MI_Class_GetParentClassName(P(0, thing_class), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_Class_GetParentClass(P(0, thing_class), P(1, &made_class)));
    EACH(1, MI_RESULT_OK, MI_Class_Delete(P(0, unowned_class())));
    EACH(2, MI_RESULT_OK, MI_Class_Clone(P(0, thing_class), P(1, &made_class)));
}

static void qualifier_sets_survive_null(void **state)
{
    (void)state;
    EACH(2, MI_RESULT_OK, MI_QualifierSet_GetQualifierCount(P(0, &qualifiers), P(1, &number)));
    EACH(5, MI_RESULT_OK,
         MI_QualifierSet_GetQualifierAt(P(0, &qualifiers), 0, P(1, &text), P(2, &type),
                                        P(3, &flags), P(4, &value)));
    EACH(6, MI_RESULT_OK,
         MI_QualifierSet_GetQualifier(P(0, &qualifiers), P(1, "Version"), P(2, &type), P(3, &flags),
                                      P(4, &value), P(5, &number)));
}

static void parameter_sets_survive_null(void **state)
{
    (void)state;
    EACH(3, MI_RESULT_OK,
         MI_ParameterSet_GetMethodReturnType(P(0, &parameters), P(1, &type), P(2, &set)));
    EACH(2, MI_RESULT_OK, MI_ParameterSet_GetParameterCount(P(0, &parameters), P(1, &number)));
    EACH(5, MI_RESULT_OK,
         MI_ParameterSet_GetParameterAt(P(0, &parameters), 0, P(1, &text), P(2, &type),
                                        P(3, &reference), P(4, &set)));
    EACH(6, MI_RESULT_OK,
         MI_ParameterSet_GetParameter(P(0, &parameters), P(1, "Force"), P(2, &type),
                                      P(3, &reference), P(4, &set), P(5, &number)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(instances_survive_null),
        cmocka_unit_test(classes_survive_null),
        cmocka_unit_test(qualifier_sets_survive_null),
        cmocka_unit_test(parameter_sets_survive_null),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
