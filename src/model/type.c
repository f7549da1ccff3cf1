#include "model/type.h"

#include "base/name.h"

#define ROW(NAME, VALUE)                                                                           \
    {                                                                                              \
        .name = (NAME), .size = sizeof(MI_##VALUE), .field_size = sizeof(MI_##VALUE##Field),       \
        .align = _Alignof(MI_##VALUE)                                                              \
    }

/* Strings, references and instances are values of pointer size: their fields say it all. */
#define POINTER_ROW(NAME, VALUE)                                                                   \
    {                                                                                              \
        .name = (NAME), .size = sizeof(void *), .field_size = sizeof(MI_##VALUE##Field),           \
        .align = _Alignof(void *)                                                                  \
    }

#define ARRAY_ROW(NAME)                                                                            \
    {                                                                                              \
        .name = (NAME), .size = sizeof(MI_Array), .field_size = sizeof(MI_ArrayField),             \
        .align = _Alignof(MI_Array)                                                                \
    }

const struct mf_type mf_types[MF_TYPES] = {
    [MI_BOOLEAN] = ROW("boolean", Boolean),
    [MI_UINT8] = ROW("uint8", Uint8),
    [MI_SINT8] = ROW("sint8", Sint8),
    [MI_UINT16] = ROW("uint16", Uint16),
    [MI_SINT16] = ROW("sint16", Sint16),
    [MI_UINT32] = ROW("uint32", Uint32),
    [MI_SINT32] = ROW("sint32", Sint32),
    [MI_UINT64] = ROW("uint64", Uint64),
    [MI_SINT64] = ROW("sint64", Sint64),
    [MI_REAL32] = ROW("real32", Real32),
    [MI_REAL64] = ROW("real64", Real64),
    [MI_CHAR16] = ROW("char16", Char16),
    [MI_DATETIME] = ROW("datetime", Datetime),
    [MI_STRING] = POINTER_ROW("string", String),
    [MI_REFERENCE] = POINTER_ROW("reference", Reference),
    [MI_INSTANCE] = POINTER_ROW("instance", Instance),
    [MI_BOOLEANA] = ARRAY_ROW("boolean[]"),
    [MI_UINT8A] = ARRAY_ROW("uint8[]"),
    [MI_SINT8A] = ARRAY_ROW("sint8[]"),
    [MI_UINT16A] = ARRAY_ROW("uint16[]"),
    [MI_SINT16A] = ARRAY_ROW("sint16[]"),
    [MI_UINT32A] = ARRAY_ROW("uint32[]"),
    [MI_SINT32A] = ARRAY_ROW("sint32[]"),
    [MI_UINT64A] = ARRAY_ROW("uint64[]"),
    [MI_SINT64A] = ARRAY_ROW("sint64[]"),
    [MI_REAL32A] = ARRAY_ROW("real32[]"),
    [MI_REAL64A] = ARRAY_ROW("real64[]"),
    [MI_CHAR16A] = ARRAY_ROW("char16[]"),
    [MI_DATETIMEA] = ARRAY_ROW("datetime[]"),
    [MI_STRINGA] = ARRAY_ROW("string[]"),
    [MI_REFERENCEA] = ARRAY_ROW("reference[]"),
    [MI_INSTANCEA] = ARRAY_ROW("instance[]"),
};

const struct mf_type *mf_type_of(MI_Type type)
{
    return (unsigned)type < MF_TYPES ? &mf_types[type] : NULL;
}

bool mf_type_find(const char *name, MI_Type *type)
{
    for (size_t row = 0; row < MF_TYPES; row++) {
        if (mf_name_equal(mf_types[row].name, name)) {
            *type = (MI_Type)row;
            return true;
        }
    }
    return false;
}

const char *mf_type_name(MI_Type type)
{
    const struct mf_type *row = mf_type_of(type);
    return row == NULL ? "?" : row->name;
}

bool mf_type_is_integer(MI_Type type)
{
    return (unsigned)type >= MI_UINT8 && (unsigned)type <= MI_SINT64;
}
