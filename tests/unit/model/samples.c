#include "unit/model/samples.h"

#include "model/type.h"

#include <stdlib.h>
#include <string.h>

/* --- foreign instances ----------------------------------------------------------------------- */

static int alive;
static int calls_left = -1;

static MI_Result MI_CALL clone(const MI_Instance *self, MI_Instance **copy)
{
    if (calls_left == 0) {
        return MI_RESULT_ACCESS_DENIED;
    }
    if (calls_left > 0) {
        calls_left--;
    }
    struct foreign *twin = malloc(sizeof *twin);
    if (twin == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    memcpy(twin, self, sizeof *twin);
    alive++;
    *copy = &twin->self;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL delete_foreign(MI_Instance *self)
{
    alive--;
    free(self);
    return MI_RESULT_OK;
}

static const MI_InstanceFT foreign_ft = {.Clone = clone, .Delete = delete_foreign};

static struct foreign foreigners[] = {
    {.self.ft = &foreign_ft, .number = 0},
    {.self.ft = &foreign_ft, .number = 1},
    {.self.ft = &foreign_ft, .number = 2},
};

MI_Instance *foreign_of(int number)
{
    return &foreigners[number].self;
}

int foreign_count(void)
{
    return alive;
}

void foreign_fail_after(int calls)
{
    calls_left = calls;
}

static int number_of(const MI_Instance *instance)
{
    return ((const struct foreign *)(const void *)instance)->number;
}

/* --- samples --------------------------------------------------------------------------------- */

static MI_Boolean booleans[] = {MI_TRUE, MI_FALSE};
static MI_Uint8 uint8s[] = {0, 255};
static MI_Sint8 sint8s[] = {-128, 127};
static MI_Uint16 uint16s[] = {0, 65535};
static MI_Sint16 sint16s[] = {-32768, 32767};
static MI_Uint32 uint32s[] = {0, 4294967295U};
static MI_Sint32 sint32s[] = {-2147483647, 2147483647};
static MI_Uint64 uint64s[] = {0, 18446744073709551615ULL};
static MI_Sint64 sint64s[] = {-9223372036854775807LL, 9223372036854775807LL};
static MI_Real32 real32s[] = {-1.5F, 3.25F};
static MI_Real64 real64s[] = {-1.5, 1e300};
static MI_Char16 char16s[] = {0x41, 0xFFFF};
static MI_Datetime datetimes[] = {
    {.isTimestamp = 1, .u.timestamp = {2024, 2, 29, 23, 59, 58, 123456, -90}},
    {.isTimestamp = 0, .u.interval = {1, 2, 3, 4, 5, 0, 0, 0}},
};
static MI_Char first[] = MI_T("first"), nothing[] = MI_T(""), last[] = MI_T("\xC3\xA9nd");
static MI_Char *strings[] = {first, nothing, last};
static MI_Instance *references[] = {&foreigners[1].self, &foreigners[2].self};
static MI_Instance *instances[] = {&foreigners[2].self, &foreigners[0].self};

#define ARRAY(DATA)                                                                                \
    {                                                                                              \
        .array = {(DATA), MI_COUNT(DATA) }                                                         \
    }

static const MI_Value samples[SAMPLE_COUNT] = {
    [MI_BOOLEAN] = {.boolean = MI_TRUE},
    [MI_UINT8] = {.uint8 = 255},
    [MI_SINT8] = {.sint8 = -128},
    [MI_UINT16] = {.uint16 = 65535},
    [MI_SINT16] = {.sint16 = -32768},
    [MI_UINT32] = {.uint32 = 4294967295U},
    [MI_SINT32] = {.sint32 = -2147483647},
    [MI_UINT64] = {.uint64 = 18446744073709551615ULL},
    [MI_SINT64] = {.sint64 = -9223372036854775807LL},
    [MI_REAL32] = {.real32 = 3.25F},
    [MI_REAL64] = {.real64 = -1.5e300},
    [MI_CHAR16] = {.char16 = 0xFFFF},
    [MI_DATETIME] = {.datetime = {.isTimestamp = 1,
                                  .u.timestamp = {2024, 2, 29, 23, 59, 58, 123456, 60}}},
    [MI_STRING] = {.string = first},
    [MI_REFERENCE] = {.reference = &foreigners[1].self},
    [MI_INSTANCE] = {.instance = &foreigners[2].self},
    [MI_BOOLEANA] = ARRAY(booleans),
    [MI_UINT8A] = ARRAY(uint8s),
    [MI_SINT8A] = ARRAY(sint8s),
    [MI_UINT16A] = ARRAY(uint16s),
    [MI_SINT16A] = ARRAY(sint16s),
    [MI_UINT32A] = ARRAY(uint32s),
    [MI_SINT32A] = ARRAY(sint32s),
    [MI_UINT64A] = ARRAY(uint64s),
    [MI_SINT64A] = ARRAY(sint64s),
    [MI_REAL32A] = ARRAY(real32s),
    [MI_REAL64A] = ARRAY(real64s),
    [MI_CHAR16A] = ARRAY(char16s),
    [MI_DATETIMEA] = ARRAY(datetimes),
    [MI_STRINGA] = ARRAY(strings),
    [MI_REFERENCEA] = ARRAY(references),
    [MI_INSTANCEA] = ARRAY(instances),
};

MI_Value sample_of(MI_Type type)
{
    return samples[type];
}

static bool equal_items(MI_Type type, const void *a, const void *b)
{
    MI_Value left;
    MI_Value right;
    const size_t size = mf_type_of(type)->size;
    memcpy(&left, a, size);
    memcpy(&right, b, size);
    switch (type) {
    case MI_STRING:
        return strcmp(left.string, right.string) == 0;
    case MI_REFERENCE:
    case MI_INSTANCE:
        return number_of(left.instance) == number_of(right.instance);
    default:
        return memcmp(&left, &right, size) == 0;
    }
}

bool sample_equal(MI_Type type, const MI_Value *a, const MI_Value *b)
{
    if (!mf_type_is_array(type)) {
        return equal_items(type, a, b);
    }
    const MI_Type element = mf_type_element(type);
    const size_t size = mf_type_of(element)->size;
    const unsigned char *left = a->array.data;
    const unsigned char *right = b->array.data;
    bool equal = a->array.size == b->array.size;
    for (MI_Uint32 i = 0; equal && i < a->array.size; i++) {
        equal = equal_items(element, left + i * size, right + i * size);
    }
    return equal;
}

bool sample_apart(MI_Type type, const MI_Value *a, const MI_Value *b)
{
    if (type == MI_STRINGA) {
        return a->stringa.data != b->stringa.data && a->stringa.data[0] != b->stringa.data[0];
    }
    if (type == MI_REFERENCEA || type == MI_INSTANCEA) {
        return a->instancea.data != b->instancea.data &&
               a->instancea.data[0] != b->instancea.data[0];
    }
    if (mf_type_is_array(type)) {
        return a->array.data != b->array.data;
    }
    return type < MI_STRING || a->string != b->string;
}
