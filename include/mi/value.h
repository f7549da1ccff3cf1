/*
 * Values: the scalar types of CIM, dates, arrays, the MI_Type that names them and the union
 * MI_Value that holds one of them. A value does not know its type; an MI_Type always travels with
 * it. Strings and data of arrays belong to whoever the function that took or gave the value says.
 */
#ifndef MIFAKE_MI_VALUE_H
#define MIFAKE_MI_VALUE_H

#include "names.h"

typedef unsigned char MI_Boolean;
typedef unsigned char MI_Uint8;
typedef signed char MI_Sint8;
typedef unsigned short MI_Uint16;
typedef signed short MI_Sint16;
typedef unsigned int MI_Uint32;
typedef signed int MI_Sint32;
typedef unsigned long long MI_Uint64;
typedef signed long long MI_Sint64;
typedef float MI_Real32;
typedef double MI_Real64;
typedef unsigned short MI_Char16;

/* Any other value than zero is true as well: compare with MI_FALSE. */
#define MI_TRUE ((MI_Boolean)1)
#define MI_FALSE ((MI_Boolean)0)

#if MI_CHAR_TYPE == 2
typedef wchar_t MI_Char;
#else
typedef char MI_Char;
#endif
typedef MI_Char *MI_StringPtr;
typedef const MI_Char *MI_ConstStringPtr;

/* An array type is its element's type with the bit MI_ARRAY set. */
typedef enum _MI_Type {
    MI_BOOLEAN = 0,
    MI_UINT8 = 1,
    MI_SINT8 = 2,
    MI_UINT16 = 3,
    MI_SINT16 = 4,
    MI_UINT32 = 5,
    MI_SINT32 = 6,
    MI_UINT64 = 7,
    MI_SINT64 = 8,
    MI_REAL32 = 9,
    MI_REAL64 = 10,
    MI_CHAR16 = 11,
    MI_DATETIME = 12,
    MI_STRING = 13,
    MI_REFERENCE = 14,
    MI_INSTANCE = 15,
    MI_BOOLEANA = 16,
    MI_UINT8A = 17,
    MI_SINT8A = 18,
    MI_UINT16A = 19,
    MI_SINT16A = 20,
    MI_UINT32A = 21,
    MI_SINT32A = 22,
    MI_UINT64A = 23,
    MI_SINT64A = 24,
    MI_REAL32A = 25,
    MI_REAL64A = 26,
    MI_CHAR16A = 27,
    MI_DATETIMEA = 28,
    MI_STRINGA = 29,
    MI_REFERENCEA = 30,
    MI_INSTANCEA = 31,
    MI_ARRAY = 16
} MI_Type;

/* A point in time; utc is the offset from UTC in minutes. */
typedef struct _MI_Timestamp {
    MI_Uint32 year;
    MI_Uint32 month;
    MI_Uint32 day;
    MI_Uint32 hour;
    MI_Uint32 minute;
    MI_Uint32 second;
    MI_Uint32 microseconds;
    MI_Sint32 utc;
} MI_Timestamp;

/* A length of time, as long as a timestamp in memory. */
typedef struct _MI_Interval {
    MI_Uint32 days;
    MI_Uint32 hours;
    MI_Uint32 minutes;
    MI_Uint32 seconds;
    MI_Uint32 microseconds;
    MI_Uint32 __padding1;
    MI_Uint32 __padding2;
    MI_Uint32 __padding3;
} MI_Interval;

/* Either of the two; isTimestamp tells which. */
typedef struct _MI_Datetime {
    MI_Uint32 isTimestamp;
    union {
        MI_Timestamp timestamp;
        MI_Interval interval;
    } u;
} MI_Datetime;

/* Arrays: data[0] to data[size - 1]. Size 0 is an empty array, which is not a null value. */
#define MI_ARRAY_OF(NAME, ELEMENT)                                                                 \
    typedef struct _MI_##NAME {                                                                    \
        ELEMENT *data;                                                                             \
        MI_Uint32 size;                                                                            \
    } MI_##NAME

MI_ARRAY_OF(BooleanA, MI_Boolean);
MI_ARRAY_OF(Uint8A, MI_Uint8);
MI_ARRAY_OF(Sint8A, MI_Sint8);
MI_ARRAY_OF(Uint16A, MI_Uint16);
MI_ARRAY_OF(Sint16A, MI_Sint16);
MI_ARRAY_OF(Uint32A, MI_Uint32);
MI_ARRAY_OF(Sint32A, MI_Sint32);
MI_ARRAY_OF(Uint64A, MI_Uint64);
MI_ARRAY_OF(Sint64A, MI_Sint64);
MI_ARRAY_OF(Real32A, MI_Real32);
MI_ARRAY_OF(Real64A, MI_Real64);
MI_ARRAY_OF(Char16A, MI_Char16);
MI_ARRAY_OF(DatetimeA, MI_Datetime);
MI_ARRAY_OF(StringA, MI_Char *);
MI_ARRAY_OF(ReferenceA, MI_Instance *);
MI_ARRAY_OF(InstanceA, MI_Instance *);

/* An array whose element type is known from elsewhere. */
MI_ARRAY_OF(Array, void);

/* Arrays of the same layout that are only read, for class declarations. */
MI_ARRAY_OF(ConstBooleanA, MI_CONST MI_Boolean);
MI_ARRAY_OF(ConstUint8A, MI_CONST MI_Uint8);
MI_ARRAY_OF(ConstSint8A, MI_CONST MI_Sint8);
MI_ARRAY_OF(ConstUint16A, MI_CONST MI_Uint16);
MI_ARRAY_OF(ConstSint16A, MI_CONST MI_Sint16);
MI_ARRAY_OF(ConstUint32A, MI_CONST MI_Uint32);
MI_ARRAY_OF(ConstSint32A, MI_CONST MI_Sint32);
MI_ARRAY_OF(ConstUint64A, MI_CONST MI_Uint64);
MI_ARRAY_OF(ConstSint64A, MI_CONST MI_Sint64);
MI_ARRAY_OF(ConstReal32A, MI_CONST MI_Real32);
MI_ARRAY_OF(ConstReal64A, MI_CONST MI_Real64);
MI_ARRAY_OF(ConstChar16A, MI_CONST MI_Char16);
MI_ARRAY_OF(ConstDatetimeA, MI_CONST MI_Datetime);
MI_ARRAY_OF(ConstStringA, MI_CONST MI_Char *MI_CONST);
MI_ARRAY_OF(ConstReferenceA, MI_CONST MI_Instance *MI_CONST);
MI_ARRAY_OF(ConstInstanceA, MI_CONST MI_Instance *MI_CONST);

#undef MI_ARRAY_OF

/* Where one is passed in, only the bytes of its own type need to exist: never copy the whole union
 * before the type is known. */
typedef union _MI_Value {
    MI_Boolean boolean;
    MI_Uint8 uint8;
    MI_Sint8 sint8;
    MI_Uint16 uint16;
    MI_Sint16 sint16;
    MI_Uint32 uint32;
    MI_Sint32 sint32;
    MI_Uint64 uint64;
    MI_Sint64 sint64;
    MI_Real32 real32;
    MI_Real64 real64;
    MI_Char16 char16;
    MI_Datetime datetime;
    MI_Char *string;
    MI_Instance *instance;
    MI_Instance *reference;
    MI_BooleanA booleana;
    MI_Uint8A uint8a;
    MI_Sint8A sint8a;
    MI_Uint16A uint16a;
    MI_Sint16A sint16a;
    MI_Uint32A uint32a;
    MI_Sint32A sint32a;
    MI_Uint64A uint64a;
    MI_Sint64A sint64a;
    MI_Real32A real32a;
    MI_Real64A real64a;
    MI_Char16A char16a;
    MI_DatetimeA datetimea;
    MI_StringA stringa;
    MI_ReferenceA referencea;
    MI_InstanceA instancea;
    MI_Array array;
} MI_Value;

#endif
