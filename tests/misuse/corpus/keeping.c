/* Mistakes with what results lend: kept, deleted or changed. */
#include "misuse/corpus/corpus.h"
#include "misuse/corpus/disks.h"

#include <string.h>

enum { MOST = 8 };

static void read_size(const MI_Instance *disk)
{
    MI_Value value;
    memset(&value, 0, sizeof value);
    (void)MI_Instance_GetElement(disk, MI_T("Size"), &value, NULL, NULL, NULL);
}

/* Lent objects are const, and a cast is quickly written. */
static MI_Instance *without_const(const MI_Instance *disk)
{
    return (MI_Instance *)(uintptr_t)disk;
}

/* M12, C-20: a list of pointers, read when all are there. */
static void keeps_instances_in_a_list(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    MI_Instance *disks[MOST] = {NULL};
    MI_Boolean more = MI_TRUE;
    size_t count = 0;
    while (more) {
        const MI_Instance *disk = NULL;
        (void)MI_Operation_GetInstance(&operation, &disk, &more, NULL, NULL, NULL);
        if (right) {
            (void)MI_Instance_Clone(disk, &disks[count++]);
        } else {
            disks[count++] = without_const(disk);
        }
    }
    for (size_t i = 0; i < count; i++) {
        (void)MI_Instance_GetElement(disks[i], MI_T("Size"), &(MI_Value){0}, NULL, NULL, NULL);
    }
    for (size_t i = 0; right && i < count; i++) {
        (void)MI_Instance_Delete(disks[i]);
    }
    (void)MI_Operation_Close(&operation);
}

/* M12, C-21: the function returns what its operation lent. */
static void reads_an_instance_after_close(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *disk = NULL;
    MI_Instance *key = disks_key(&program->application, MI_FLAG_KEY);
    MI_Session_GetInstance(&program->session, 0, NULL, DISKS_SPACE, key, NULL, &operation);
    (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    if (right) {
        read_size(disk);
    }
    (void)MI_Operation_Close(&operation);
    if (!right) {
        (void)MI_Instance_GetElement(disk, MI_T("Size"), &(MI_Value){0}, NULL, NULL, NULL);
    }
    (void)MI_Instance_Delete(key);
}

/* M12, C-21: the details of an error are lent too. */
static void reads_error_details_after_close(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *none = NULL;
    const MI_Instance *details = NULL;
    MI_Uint32 count = 0;
    MI_Session_EnumerateInstances(&program->session, 0, NULL, DISKS_SPACE, MI_T("Win32_Disc"),
                                  MI_FALSE, NULL, &operation);
    (void)MI_Operation_GetInstance(&operation, &none, NULL, NULL, NULL, &details);
    if (right) {
        (void)MI_Instance_GetElementCount(details, &count);
    }
    (void)MI_Operation_Close(&operation);
    if (!right) {
        (void)MI_Instance_GetElementCount(details, &count);
    }
}

/* M37, E.3 */
static void keeps_a_class(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Class *lent = NULL;
    MI_Class *copy = NULL;
    MI_Uint32 count = 0;
    MI_Session_GetClass(&program->session, 0, NULL, DISKS_SPACE, DISKS_CLASS, NULL, &operation);
    (void)MI_Operation_GetClass(&operation, &lent, NULL, NULL, NULL, NULL);
    (void)MI_Class_Clone(lent, &copy);
    (void)MI_Operation_Close(&operation);
    (void)MI_Class_GetElementCount(right ? copy : lent, &count);
    (void)MI_Class_Delete(copy);
}

/* M13, E-20: as with what it has made itself. */
static void deletes_what_is_lent(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    MI_Boolean more = MI_TRUE;
    while (more) {
        const MI_Instance *disk = NULL;
        (void)MI_Operation_GetInstance(&operation, &disk, &more, NULL, NULL, NULL);
        read_size(disk);
        if (!right) {
            (void)MI_Instance_Delete(without_const(disk));
        }
    }
    (void)MI_Operation_Close(&operation);
}

/* M13, E-20 */
static void deletes_a_lent_class(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Class *lent = NULL;
    MI_Session_GetClass(&program->session, 0, NULL, DISKS_SPACE, DISKS_CLASS, NULL, &operation);
    (void)MI_Operation_GetClass(&operation, &lent, NULL, NULL, NULL, NULL);
    if (!right) {
        (void)MI_Class_Delete((MI_Class *)(uintptr_t)lent);
    }
    (void)MI_Operation_Close(&operation);
}

/* M44, C-21: to send it back with ModifyInstance. */
static void changes_what_is_lent(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    const MI_Instance *disk = NULL;
    MI_Instance *clone = NULL;
    (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    (void)MI_Instance_Clone(disk, &clone);
    (void)MI_Instance_ClearElement(right ? clone : without_const(disk), MI_T("Status"));
    (void)MI_Instance_Delete(clone);
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
}

static const struct mistake mistakes[] = {
    {CONSUMER(keeps_instances_in_a_list), .told = "error M12"},
    {CONSUMER(reads_an_instance_after_close), .told = "error M12"},
    {CONSUMER(reads_error_details_after_close), .told = "error M12"},
    {CONSUMER(keeps_a_class), .told = "error M37"},
    {CONSUMER(deletes_what_is_lent), .told = "error M13"},
    {CONSUMER(deletes_a_lent_class), .told = "error M13"},
    {CONSUMER(changes_what_is_lent), .told = "note M44", .place = "disks_list"},
};

const struct chapter chapter_keeping = CHAPTER(mistakes);
