#include "bench/table.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* An operation: the rows found, handed out one by one. */
struct canned {
    size_t count;
    size_t next;
    const MI_Instance *results[];
};

static MI_Result MI_CALL get_instance(MI_Operation *operation, const MI_Instance **instance,
                                      MI_Boolean *more, MI_Result *result, const MI_Char **text,
                                      const MI_Instance **details)
{
    struct canned *canned = (struct canned *)operation->reserved2;
    *instance = canned->next < canned->count ? canned->results[canned->next++] : NULL;
    *more = canned->next < canned->count;
    (void)result;
    (void)text;
    (void)details;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL close_operation(MI_Operation *operation)
{
    free((void *)operation->reserved2);
    return MI_RESULT_OK;
}

static const MI_OperationFT operation_table = {.GetInstance = get_instance,
                                               .Close = close_operation};

static void MI_CALL refer(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                          const MI_Char *name_space, const MI_Instance *key,
                          const MI_Char *result_class, const MI_Char *role, MI_Boolean keys_only,
                          MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct table *table = (const struct table *)session->reserved2;
    struct canned *canned = malloc(sizeof *canned + table->count * sizeof *canned->results);
    MI_Value value;
    (void)flags;
    (void)options;
    (void)name_space;
    (void)result_class;
    (void)role;
    (void)keys_only;
    (void)callbacks;
    if (canned == NULL ||
        MI_Instance_GetElement(key, "DeviceID", &value, NULL, NULL, NULL) != MI_RESULT_OK) {
        give_up("the table has no answer");
    }
    canned->count = canned->next = 0;
    for (size_t i = 0; i < table->count; i++) {
        if (strcasecmp(table->rows[i].antecedent, value.string) == 0 ||
            strcasecmp(table->rows[i].dependent, value.string) == 0) {
            canned->results[canned->count++] = table->rows[i].result;
        }
    }
    *operation = (MI_Operation){.reserved2 = (ptrdiff_t)canned, .ft = &operation_table};
}

static const MI_SessionFT session_table = {.ReferenceInstances = refer};

/* --- filling ---------------------------------------------------------------------------------- */

static void copy_end(char to[TARGET_NAME_SIZE], const MI_Instance *link, const char *role)
{
    MI_Value end;
    MI_Value name;
    (void)MI_Instance_GetElement(link, role, &end, NULL, NULL, NULL);
    (void)MI_Instance_GetElement(end.reference, "DeviceID", &name, NULL, NULL, NULL);
    memcpy(to, name.string, strlen(name.string) + 1U);
}

static void add_rows(struct table *table, const struct world *world, uint32_t antecedent)
{
    MI_Instance *key = world_key(world, antecedent);
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    MI_Session_ReferenceInstances(world->session, 0, NULL, WORLD_SPACE, key, NULL, "Antecedent",
                                  MI_FALSE, NULL, &operation);
    while (more) {
        const MI_Instance *link = NULL;
        (void)MI_Operation_GetInstance(&operation, &link, &more, NULL, NULL, NULL);
        if (link != NULL) {
            struct table_row *row = &table->rows[table->count++];
            copy_end(row->antecedent, link, "Antecedent");
            copy_end(row->dependent, link, "Dependent");
            (void)MI_Instance_Clone(link, &row->result);
        }
    }
    (void)MI_Operation_Close(&operation);
    (void)MI_Instance_Delete(key);
}

void table_start(struct table *table, const struct world *world)
{
    *table = (struct table){.rows = calloc(world->model->record_count, sizeof *table->rows)};
    if (table->rows == NULL) {
        give_up("no memory for the table");
    }
    for (uint32_t i = 0; i < world->layout.first_dependent; i++) {
        add_rows(table, world, i);
    }
    table->session = (MI_Session){.reserved2 = (ptrdiff_t)table, .ft = &session_table};
}

void table_clear(struct table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        (void)MI_Instance_Delete(table->rows[i].result);
    }
    free(table->rows);
}
