#include "model/qualifier_set.h"

#include "base/name.h"
#include "model/type.h"

#include <stdint.h>
#include <string.h>

static const MI_Qualifier *const *list_of(const MI_QualifierSet *self)
{
    return (const MI_Qualifier *const *)(intptr_t)self->reserved2;
}

static MI_Uint32 count_of(const MI_QualifierSet *self)
{
    return (MI_Uint32)self->reserved1;
}

void mf_qualifier_set_lend(MI_Uint32 type, const void *declared, MI_Value *value)
{
    const struct mf_type *row = mf_type_of((MI_Type)type);
    if (value == NULL) {
        return;
    }
    memset(value, 0, sizeof *value);
    if (declared != NULL && row != NULL) {
        memcpy(value, declared, row->size);
    }
}

static MI_Result MI_CALL get_count(const MI_QualifierSet *self, MI_Uint32 *count)
{
    if (self == NULL || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = count_of(self);
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_at(const MI_QualifierSet *self, MI_Uint32 index, const MI_Char **name,
                                MI_Type *type, MI_Uint32 *flags, MI_Value *value)
{
    if (self == NULL || index >= count_of(self)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Qualifier *qualifier = list_of(self)[index];
    if (name != NULL) {
        *name = qualifier->name;
    }
    if (type != NULL) {
        *type = (MI_Type)qualifier->type;
    }
    if (flags != NULL) {
        *flags = qualifier->flavor;
    }
    mf_qualifier_set_lend(qualifier->type, qualifier->value, value);
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get(const MI_QualifierSet *self, const MI_Char *name, MI_Type *type,
                             MI_Uint32 *flags, MI_Value *value, MI_Uint32 *index)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 found = 0;
    while (found < count_of(self) && !mf_name_equal(list_of(self)[found]->name, name)) {
        found++;
    }
    if (found == count_of(self)) {
        return MI_RESULT_NOT_FOUND;
    }
    if (index != NULL) {
        *index = found;
    }
    return get_at(self, found, NULL, type, flags, value);
}

static const MI_QualifierSetFT table = {
    .GetQualifierCount = get_count,
    .GetQualifierAt = get_at,
    .GetQualifier = get,
};

void mf_qualifier_set_fill(MI_QualifierSet *set, const MI_Qualifier *const *qualifiers,
                           MI_Uint32 count)
{
    if (set != NULL) {
        *set = (MI_QualifierSet){count, (ptrdiff_t)(intptr_t)qualifiers, &table};
    }
}
