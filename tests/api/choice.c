/* Choices of order, as an explorer would make them. */
#include "script/choice.h"

#include "api/world/world.h"
#include "support/test.h"

#include <string.h>

/* What was asked, and what is answered. */
struct chooser {
    uint32_t answers[16];
    uint32_t counts[16];
    unsigned asked;
};

static uint32_t choose(void *context, enum mf_choice_kind kind, uint32_t count)
{
    struct chooser *chooser = context;
    assert_int_equal(kind, MF_CHOICE_DELIVERY);
    chooser->counts[chooser->asked] = count;
    return chooser->answers[chooser->asked++];
}

static void the_first_is_taken_unless_somebody_chooses(void **state)
{
    (void)state;
    const struct mf_choices none = {0};
    assert_int_equal(mf_choice(&none, MF_CHOICE_DELIVERY, 3), 0);
}

static void a_chooser_is_asked_where_there_is_a_choice(void **state)
{
    (void)state;
    struct chooser chooser = {.answers = {2, 3}};
    const struct mf_choices choices = {choose, &chooser};
    assert_int_equal(mf_choice(&choices, MF_CHOICE_DELIVERY, 1), 0);
    assert_int_equal(chooser.asked, 0);
    assert_int_equal(mf_choice(&choices, MF_CHOICE_DELIVERY, 3), 2);
    assert_int_equal(mf_choice(&choices, MF_CHOICE_DELIVERY, 3), 0); /* 3 is none of three */
    assert_int_equal(chooser.asked, 2);
}

/* --- at work ---------------------------------------------------------------------------------- */

struct call {
    char *order;
    char name;
};

static void MI_CALL note_name(MI_Operation *operation, void *context, const MI_Instance *instance,
                              MI_Boolean more, MI_Result result, const MI_Char *text,
                              const MI_Instance *details,
                              MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    const struct call *call = context;
    (void)instance;
    (void)more;
    (void)result;
    (void)text;
    (void)details;
    (void)acknowledge;
    (void)strncat(call->order, &call->name, 1);
    (void)MI_Operation_Close(operation);
}

/* Four operations whose only results are delivered in the order that the chooser wants. */
static void check_order(struct chooser *chooser, const char *expected)
{
    char order[8] = "";
    struct call calls[4];
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/links.json", NULL);
    assert_non_null(world);
    mifake_deliver(world, MIFAKE_PUMP);
    if (chooser != NULL) {
        world->choices = (struct mf_choices){choose, chooser};
    }
    for (int i = 0; i < 4; i++) {
        MI_Operation operation = MI_OPERATION_NULL;
        calls[i] = (struct call){order, (char)('a' + i)};
        MI_OperationCallbacks callbacks = {.callbackContext = &calls[i],
                                           .instanceResult = note_name};
        MI_Session_TestConnection(mifake_session(world), 0, &callbacks, &operation);
    }
    assert_int_equal(mifake_pump(world), 4);
    assert_string_equal(order, expected);
    assert_true(mifake_close(world, NULL));
}

static void operations_are_delivered_in_the_order_that_is_chosen(void **state)
{
    (void)state;
    struct chooser backwards = {.answers = {3, 2, 1}};
    struct chooser mixed = {.answers = {1, 2, 0}};
    check_order(NULL, "abcd");
    check_order(&backwards, "dcba");
    check_order(&mixed, "bdac");
    assert_int_equal(mixed.asked, 3);
    assert_int_equal(mixed.counts[0], 4);
    assert_int_equal(mixed.counts[1], 3);
    assert_int_equal(mixed.counts[2], 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_is_taken_unless_somebody_chooses),
        cmocka_unit_test(a_chooser_is_asked_where_there_is_a_choice),
        cmocka_unit_test(operations_are_delivered_in_the_order_that_is_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
