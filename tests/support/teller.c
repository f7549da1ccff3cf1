#include "support/teller.h"

#include "support/describe.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void add_target(MI_Instance *indication, MI_Instance *target)
{
    const MI_Value value = {.instance = target};
    assert_int_equal(MI_Instance_AddElement(indication, "TargetInstance", &value, MI_INSTANCE, 0),
                     MI_RESULT_OK);
    (void)MI_Instance_Delete(target);
}

MI_Instance *teller_new(struct consumer *consumer, const MI_Char *class_name, MI_Uint32 count,
                        const MI_Char *target_class, const MI_Char *target_name)
{
    MI_Instance *indication = add_uint32(consumer_new(consumer, class_name), "Count", count, 0);
    if (target_class != NULL) {
        add_target(indication, add_text(consumer_new(consumer, target_class), "Name", target_name,
                                        MI_FLAG_KEY));
    }
    return indication;
}

MI_Result teller_tell_of(struct consumer *consumer, const MI_Char *class_name, MI_Uint32 count,
                         const MI_Char *target_class, const MI_Char *target_name)
{
    MI_Instance *indication = teller_new(consumer, class_name, count, target_class, target_name);
    const MI_Result result = mifake_indicate(consumer->world, indication);
    (void)MI_Instance_Delete(indication);
    return result;
}

MI_Result teller_tell(struct consumer *consumer, const MI_Char *class_name, MI_Uint32 count)
{
    return teller_tell_of(consumer, class_name, count, NULL, NULL);
}

MI_Operation teller_subscribe(struct consumer *consumer, const MI_Char *query,
                              MI_OperationCallbacks *callbacks)
{
    MI_Operation subscription = MI_OPERATION_NULL;
    MI_Session_Subscribe(&consumer->session, 0, NULL, "root/test", "WQL", query, NULL, callbacks,
                         &subscription);
    return subscription;
}

void teller_expect(MI_Operation *subscription, const char *expected)
{
    const MI_Instance *indication = NULL;
    MI_Boolean more = MI_FALSE;
    MI_Result result = MI_RESULT_FAILED;
    assert_int_equal(MI_Operation_GetIndication(subscription, &indication, NULL, NULL, &more,
                                                &result, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(result, MI_RESULT_OK);
    assert_true(more);
    assert_non_null(indication);
    char *got = describe(indication);
    assert_string_equal(got, expected);
    free(got);
}

void teller_end(MI_Operation *subscription)
{
    const MI_Instance *indication = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    assert_int_equal(MI_Operation_Cancel(subscription, MI_REASON_NONE), MI_RESULT_OK);
    while (more) {
        assert_int_equal(MI_Operation_GetIndication(subscription, &indication, NULL, NULL, &more,
                                                    &result, NULL, NULL),
                         MI_RESULT_OK);
    }
    assert_null(indication);
    assert_int_equal(result, MI_RESULT_FAILED);
    assert_int_equal(MI_Operation_Close(subscription), MI_RESULT_OK);
}
