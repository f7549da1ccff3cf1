#include "model/record.h"
#include "support/test.h"
#include "unit/fixture/text.h"

/* The second differs from the first in every property; the third is the second, its texts in other
 * memory; the fourth has nothing. */
static const char world[] =
    "{ \"mifake\": 1, \"classes\": {"
    " \"In\": { \"properties\": { \"X\": \"uint8\", \"Y\": \"string\" } },"
    " \"T\": { \"properties\": {"
    "  \"K\": { \"type\": \"uint32\", \"key\": true }, \"B\": \"boolean\", \"R\": \"real32\","
    "  \"C\": \"char16\", \"S\": \"string\", \"D\": \"datetime\", \"I\": \"datetime\","
    "  \"To\": { \"ref\": \"T\" }, \"In\": { \"instance\": \"In\" },"
    "  \"N\": \"uint16[]\", \"Ts\": \"string[]\", \"Ds\": \"datetime[]\","
    "  \"Ins\": { \"instance\": \"In[]\" } } } },"
    " \"instances\": ["
    "  { \"class\": \"T\", \"properties\": { \"K\": 1, \"B\": true, \"R\": 1, \"C\": \"a\","
    "    \"S\": \"text\", \"D\": \"20260101120000.000000+060\", \"I\": "
    "\"00000001000000.000000:000\","
    "    \"To\": \"T.K=1\", \"In\": { \"class\": \"In\", \"properties\": { \"X\": 1 } },"
    "    \"N\": [1, 2], \"Ts\": [\"a\", \"b\"], \"Ds\": [\"20260101120000.000000+060\"],"
    "    \"Ins\": [{ \"class\": \"In\", \"properties\": { \"Y\": \"y\" } }] } },"
    "  { \"id\": \"@two\", \"class\": \"T\", \"properties\": { \"K\": 2, \"B\": false, \"R\": 2,"
    "    \"C\": \"b\", \"S\": \"Text\", \"D\": \"20260101120000.000000+000\","
    "    \"I\": \"00000002000000.000000:000\", \"To\": \"T.K=2\","
    "    \"In\": { \"class\": \"In\", \"properties\": { \"X\": 1, \"Y\": \"\" } },"
    "    \"N\": [1, 2, 3], \"Ts\": [\"a\", \"B\"], \"Ds\": [\"20260101120000.000000+000\"],"
    "    \"Ins\": [{ \"class\": \"In\", \"properties\": { \"Y\": \"z\" } }] } },"
    "  { \"class\": \"T\", \"properties\": { \"K\": 3, \"B\": false, \"R\": 2,"
    "    \"C\": \"b\", \"S\": \"Text\", \"D\": \"20260101120000.000000+000\","
    "    \"I\": \"00000002000000.000000:000\", \"To\": { \"class\": \"T\", \"keys\": { \"K\": 2 } "
    "},"
    "    \"In\": { \"class\": \"In\", \"properties\": { \"X\": 1, \"Y\": \"\" } },"
    "    \"N\": [1, 2, 3], \"Ts\": [\"a\", \"B\"], \"Ds\": [\"20260101120000.000000+000\"],"
    "    \"Ins\": [{ \"class\": \"In\", \"properties\": { \"Y\": \"z\" } }] } },"
    "  { \"class\": \"T\", \"properties\": { \"K\": 4 } } ] }";

static bool equal_at(const struct mf_record *a, const struct mf_record *b, MI_Uint32 property)
{
    return mf_slot_equal((MI_Type)mf_class_property(a->class, property)->type,
                         mf_record_get(a, property), mf_record_get(b, property));
}

static void values_are_equal_by_what_they_say(void **state)
{
    (void)state;
    struct mf_model *model = loaded(world);
    struct mf_record *const *records = model->records;
    for (MI_Uint32 i = 1; i < records[0]->class->decl.numProperties; i++) {
        assert_true(equal_at(records[0], records[0], i));
        assert_false(equal_at(records[0], records[1], i));
        assert_true(equal_at(records[1], records[2], i));
    }
    mf_ref_drop(&model->ref);
}

/* A timestamp is no interval. */
static void datetimes_of_two_kinds_differ(void **state)
{
    (void)state;
    const MI_Datetime moment = {.isTimestamp = 1};
    const MI_Datetime interval = {.isTimestamp = 0};
    assert_false(mf_slot_equal(MI_DATETIME, (union mf_slot){.datetime = &moment},
                               (union mf_slot){.datetime = &interval}));
}

static void records_are_equal_in_every_property(void **state)
{
    (void)state;
    struct mf_model *model = loaded(world);
    struct mf_record *const *records = model->records;
    assert_true(mf_record_equal(records[1], records[1]));
    assert_false(mf_record_equal(records[1], records[2]));
    mf_record_set(records[2], 0, mf_record_get(records[1], 0));
    assert_true(mf_record_equal(records[1], records[2]));
    mf_record_clear(records[2], 3);
    assert_false(mf_record_equal(records[1], records[2]));
    assert_false(mf_record_equal(records[3], records[1]));
    mf_ref_drop(&model->ref);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_equal_by_what_they_say),
        cmocka_unit_test(datetimes_of_two_kinds_differ),
        cmocka_unit_test(records_are_equal_in_every_property),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
