#include "unit/script/calls.h"

#include "model/instance.h"
#include "support/test.h"

#include <stdlib.h>

struct mf_capture *capture_references(void *caller)
{
    MI_Instance *key = NULL;
    MI_Value value;
    value.string = (MI_Char[]){MI_T("one")};
    assert_int_equal(mf_instance_new(MI_T("P"), &key), MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(key, MI_T("Name"), &value, MI_STRING, MI_FLAG_KEY),
                     MI_RESULT_OK);
    const struct mf_request request = {.operation = MF_REFERENCE_INSTANCES,
                                       .name_space = MI_T("root/test"),
                                       .instance = key,
                                       .result_class = MI_T("Link")};
    const struct mf_capture_context context = {.caller = caller};
    struct mf_capture *capture = mf_capture_new(&request, &context);
    assert_non_null(capture);
    MI_Instance_Delete(key);
    return capture;
}

uint64_t add_references(struct mf_journal *journal, void *caller)
{
    return mf_journal_call(journal, capture_references(caller));
}
