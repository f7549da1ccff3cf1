/* Lent instances: one block, as an operation hands out a result. */
#include "model/expired.h"
#include "model/field.h"
#include "model/instance.h"
#include "support/test.h"
#include "unit/model/rtti.h"
#include "unit/model/samples.h"

#include <MI.h>

#include <stdlib.h>
#include <string.h>

/* A disk whose Slot refers to a device, both in one block. */
struct block {
    struct mf_instance head; /* its last member is the MI_Instance of `disk` */
    unsigned char disk_fields[sizeof(struct disk) - sizeof(MI_Instance)];
    struct mf_instance slot_head;
    unsigned char slot_fields[sizeof(struct device) - sizeof(MI_Instance)];
};

static int owners_freed;

static void free_owner(struct mf_ref *ref)
{
    (void)ref;
    owners_freed++;
}

static struct mf_ref owner;

static void init_lent(struct mf_instance *head, const MI_ClassDecl *decl, struct mf_instance *top)
{
    head->owner = &owner;
    head->top = top;
    head->dynamic = true;
    head->lent = true;
    head->self.ft = &mf_instance_ft;
    head->self.classDecl = decl;
    head->self.nameSpace = MI_T("root/lent");
    head->self.serverName = MI_T("HOST");
}

/* A fresh owner has one reference, which the lent instance takes. */
static MI_Instance *lend_disk(void)
{
    static MI_Char text[] = MI_T("disk0");
    const MI_Value name = {.string = text};
    struct block *block = calloc(1, sizeof *block);
    assert_non_null(block);
    owners_freed = 0;
    mf_ref_init(&owner, free_owner);
    init_lent(&block->head, &disk_class, NULL);
    init_lent(&block->slot_head, &device_class, &block->head);
    const MI_Value slot = {.reference = &block->slot_head.self};
    struct disk *disk = (struct disk *)(void *)&block->head.self;
    struct device *device = (struct device *)(void *)&block->slot_head.self;
    mf_field_put(MI_STRING, &disk->name, &name, MI_FLAG_BORROW);
    mf_field_put(MI_REFERENCE, &disk->slot, &slot, MI_FLAG_BORROW);
    mf_field_put(MI_STRING, &device->name, &name, MI_FLAG_BORROW);
    mf_field_clear(MI_STRING, &disk->note, MI_FLAG_BORROW);
    return &block->head.self;
}

static MI_Instance *slot_of(const MI_Instance *disk)
{
    MI_Value value = {0};
    assert_int_equal(MI_Instance_GetElement(disk, MI_T("Slot"), &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    return value.reference;
}

static void add_number(MI_Instance *instance)
{
    const MI_Value value = sample_of(MI_STRINGA);
    assert_int_equal(MI_Instance_AddElement(instance, MI_T("More"), &value, MI_STRINGA, 0),
                     MI_RESULT_OK);
}

static int misuses;
static const char *misused_function;
static enum mf_lent_misuse latest;
static struct mf_lender last_lender;

static void note_misuse(enum mf_lent_misuse misuse, const struct mf_lender *lender,
                        const char *function, const void *at)
{
    (void)at;
    misuses++;
    latest = misuse;
    last_lender = *lender;
    misused_function = function;
}

static void expiring_gives_the_owner_back_once(void **state)
{
    (void)state;
    mf_instance_expire(lend_disk());
    assert_int_equal(owners_freed, 1);
    mf_instance_expire(NULL);
    mf_instance_release(NULL);
}

static void deleting_a_lent_instance_is_misuse_and_changes_nothing(void **state)
{
    (void)state;
    MI_Instance *disk = lend_disk();
    misuses = 0;
    mf_lent_listen(note_misuse);
    mf_instance_set_lender(disk, &(struct mf_lender){.world = 2, .call = 3});
    assert_int_equal(MI_Instance_Delete(disk), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(latest, MF_LENT_DELETED);
    assert_string_equal(misused_function, "MI_Instance_Delete");
    assert_int_equal(MI_Instance_Destruct(disk), MI_RESULT_INVALID_PARAMETER);
    assert_string_equal(misused_function, "MI_Instance_Destruct");
    assert_int_equal(MI_Instance_Delete(slot_of(disk)), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(last_lender.world, 2);
    assert_int_equal(last_lender.call, 3);
    assert_int_equal(misuses, 3);
    mf_lent_listen(NULL);
    assert_int_equal(MI_Instance_Delete(disk), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(misuses, 3);
    assert_string_equal(disk->nameSpace, "root/lent");
    mf_instance_expire(disk);
}

/* E-7: what a received instance shows. */
static void lent_elements_show_that_they_are_borrowed(void **state)
{
    (void)state;
    MI_Instance *disk = lend_disk();
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(disk, MI_T("Name"), NULL, NULL, &flags, NULL),
                     MI_RESULT_OK);
    assert_int_equal(flags, 0x42001004);
    assert_int_equal(MI_Instance_GetElement(disk, MI_T("Note"), NULL, NULL, &flags, NULL),
                     MI_RESULT_OK);
    assert_int_equal(flags, 0x62000004);
    mf_instance_expire(disk);
}

/* C-21, E-20: a clone is an ordinary instance and lives on. */
static void the_clone_of_a_lent_instance_outlives_it(void **state)
{
    (void)state;
    MI_Instance *disk = lend_disk();
    MI_Instance *copy = NULL;
    assert_int_equal(MI_Instance_Clone(disk, &copy), MI_RESULT_OK);
    mf_instance_expire(disk);
    assert_int_equal(owners_freed, 0);
    assert_false(mf_instance_of(copy)->lent);
    assert_string_equal(copy->nameSpace, "root/lent");
    MI_Value name = {0};
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(slot_of(copy), MI_T("Name"), &name, NULL, &flags, NULL),
                     MI_RESULT_OK);
    assert_string_equal(name.string, "disk0");
    assert_int_equal(flags, 0x02001004);
    assert_int_equal(MI_Instance_Delete(copy), MI_RESULT_OK);
    assert_int_equal(owners_freed, 1);
}

static void the_clone_of_a_nested_instance_keeps_the_owner(void **state)
{
    (void)state;
    MI_Instance *disk = lend_disk();
    MI_Instance *copy = NULL;
    assert_int_equal(MI_Instance_Clone(slot_of(disk), &copy), MI_RESULT_OK);
    mf_instance_expire(disk);
    assert_int_equal(owners_freed, 0);
    assert_int_equal(MI_Instance_Delete(copy), MI_RESULT_OK);
    assert_int_equal(owners_freed, 1);
}

static void what_callers_add_to_a_lent_instance_goes_with_it(void **state)
{
    (void)state;
    const MI_Value text = sample_of(MI_STRING);
    MI_Instance *disk = lend_disk();
    add_number(disk);
    assert_int_equal(MI_Instance_SetElement(disk, MI_T("Name"), &text, MI_STRING, 0), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetNameSpace(disk, MI_T("root/mine")), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetServerName(disk, NULL), MI_RESULT_OK);
    assert_string_equal(disk->nameSpace, "root/mine");
    assert_null(disk->serverName);
    mf_instance_expire(disk);
    assert_int_equal(owners_freed, 1);
}

static void what_callers_add_to_a_nested_instance_goes_with_the_whole(void **state)
{
    (void)state;
    const MI_Value other = sample_of(MI_REFERENCE);
    MI_Instance *disk = lend_disk();
    MI_Instance *slot = slot_of(disk);
    add_number(slot);
    assert_int_equal(MI_Instance_SetNameSpace(slot, MI_T("root/mine")), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetElement(disk, MI_T("Slot"), &other, MI_REFERENCE, 0),
                     MI_RESULT_OK);
    assert_int_equal(foreign_count(), 1);
    mf_instance_expire(disk);
    assert_int_equal(foreign_count(), 0);
    assert_int_equal(owners_freed, 1);
}

static void a_released_instance_is_only_memory(void **state)
{
    (void)state;
    MI_Instance *disk = lend_disk();
    add_number(disk);
    mf_instance_release(disk);
    assert_int_equal(owners_freed, 1);
    memset(disk, 0xDD, sizeof(struct disk));
    free(mf_instance_head(disk));
}

/* M12: both instances of the block tell, in the name of the lender; nothing of the old is left. */
static void an_expired_instance_is_poison(void **state)
{
    (void)state;
    MI_Uint32 count = 0;
    MI_Instance *disk = lend_disk();
    MI_Instance *slot = slot_of(disk);
    struct block *block = (struct block *)(void *)mf_instance_head(disk);
    block->head.size = sizeof *block;
    block->head.nested = &block->slot_head;
    mf_instance_set_lender(disk, &(struct mf_lender){.world = 5, .call = 6});
    void *memory = mf_expired_instance(disk);
    assert_ptr_equal(memory, block);
    assert_int_equal(owners_freed, 1);
    mf_lent_listen(note_misuse);
    assert_int_equal(MI_Instance_GetElementCount(slot, &count), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(latest, MF_LENT_INSTANCE_KEPT);
    assert_string_equal(misused_function, "MI_Instance_GetElementCount");
    assert_int_equal(last_lender.world, 5);
    assert_int_equal(MI_Instance_Delete(disk), MI_RESULT_INVALID_PARAMETER);
    assert_string_equal(misused_function, "MI_Instance_Delete");
    mf_lent_listen(NULL);
    assert_null(disk->nameSpace);
    assert_string_equal(disk->classDecl->name, "");
    assert_int_equal(block->disk_fields[0], MF_LENT_POISON);
    assert_int_equal(block->slot_fields[0], MF_LENT_POISON);
    free(memory);
}

static void an_owned_instance_can_be_lent(void **state)
{
    (void)state;
    const MI_Value value = sample_of(MI_REFERENCE);
    MI_Instance *thing = NULL;
    assert_int_equal(mf_instance_new(MI_T("Thing"), &thing), MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &value, MI_REFERENCE, 0),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetNameSpace(thing, MI_T("root")), MI_RESULT_OK);
    mf_instance_lend(thing);
    assert_int_equal(MI_Instance_Delete(thing), MI_RESULT_INVALID_PARAMETER);
    mf_instance_expire(thing);
    assert_int_equal(foreign_count(), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expiring_gives_the_owner_back_once),
        cmocka_unit_test(deleting_a_lent_instance_is_misuse_and_changes_nothing),
        cmocka_unit_test(lent_elements_show_that_they_are_borrowed),
        cmocka_unit_test(the_clone_of_a_lent_instance_outlives_it),
        cmocka_unit_test(the_clone_of_a_nested_instance_keeps_the_owner),
        cmocka_unit_test(what_callers_add_to_a_lent_instance_goes_with_it),
        cmocka_unit_test(what_callers_add_to_a_nested_instance_goes_with_the_whole),
        cmocka_unit_test(a_released_instance_is_only_memory),
        cmocka_unit_test(an_expired_instance_is_poison),
        cmocka_unit_test(an_owned_instance_can_be_lent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
