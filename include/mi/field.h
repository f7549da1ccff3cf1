/*
 * Fields: how the properties of a class lie in memory behind the 64 bytes of MI_Instance. Generated
 * class code reads and writes them directly: value is valid when exists is true; flags is the
 * library's own note about the value. Const fields are for initialised data.
 */
#ifndef MIFAKE_MI_FIELD_H
#define MIFAKE_MI_FIELD_H

#include "value.h"

#define MI_FIELD_OF(NAME, VALUE)                                                                   \
    typedef struct _MI_##NAME##Field {                                                             \
        VALUE value;                                                                               \
        MI_Boolean exists;                                                                         \
        MI_Uint8 flags;                                                                            \
    } MI_##NAME##Field

MI_FIELD_OF(Boolean, MI_Boolean);
MI_FIELD_OF(Sint8, MI_Sint8);
MI_FIELD_OF(Uint8, MI_Uint8);
MI_FIELD_OF(Sint16, MI_Sint16);
MI_FIELD_OF(Uint16, MI_Uint16);
MI_FIELD_OF(Sint32, MI_Sint32);
MI_FIELD_OF(Uint32, MI_Uint32);
MI_FIELD_OF(Sint64, MI_Sint64);
MI_FIELD_OF(Uint64, MI_Uint64);
MI_FIELD_OF(Real32, MI_Real32);
MI_FIELD_OF(Real64, MI_Real64);
MI_FIELD_OF(Char16, MI_Char16);
MI_FIELD_OF(Datetime, MI_Datetime);
MI_FIELD_OF(String, MI_Char *);
MI_FIELD_OF(Reference, MI_Instance *);
MI_FIELD_OF(Instance, MI_Instance *);

MI_FIELD_OF(BooleanA, MI_BooleanA);
MI_FIELD_OF(Uint8A, MI_Uint8A);
MI_FIELD_OF(Sint8A, MI_Sint8A);
MI_FIELD_OF(Uint16A, MI_Uint16A);
MI_FIELD_OF(Sint16A, MI_Sint16A);
MI_FIELD_OF(Uint32A, MI_Uint32A);
MI_FIELD_OF(Sint32A, MI_Sint32A);
MI_FIELD_OF(Uint64A, MI_Uint64A);
MI_FIELD_OF(Sint64A, MI_Sint64A);
MI_FIELD_OF(Real32A, MI_Real32A);
MI_FIELD_OF(Real64A, MI_Real64A);
MI_FIELD_OF(Char16A, MI_Char16A);
MI_FIELD_OF(DatetimeA, MI_DatetimeA);
MI_FIELD_OF(StringA, MI_StringA);
MI_FIELD_OF(ReferenceA, MI_ReferenceA);
MI_FIELD_OF(InstanceA, MI_InstanceA);
MI_FIELD_OF(Array, MI_Array);

MI_FIELD_OF(ConstBoolean, MI_Boolean);
MI_FIELD_OF(ConstSint8, MI_Sint8);
MI_FIELD_OF(ConstUint8, MI_Uint8);
MI_FIELD_OF(ConstSint16, MI_Sint16);
MI_FIELD_OF(ConstUint16, MI_Uint16);
MI_FIELD_OF(ConstSint32, MI_Sint32);
MI_FIELD_OF(ConstUint32, MI_Uint32);
MI_FIELD_OF(ConstSint64, MI_Sint64);
MI_FIELD_OF(ConstUint64, MI_Uint64);
MI_FIELD_OF(ConstReal32, MI_Real32);
MI_FIELD_OF(ConstReal64, MI_Real64);
MI_FIELD_OF(ConstChar16, MI_Char16);
MI_FIELD_OF(ConstDatetime, MI_Datetime);
MI_FIELD_OF(ConstString, MI_CONST MI_Char *);
MI_FIELD_OF(ConstReference, MI_CONST MI_Instance *);
MI_FIELD_OF(ConstInstance, MI_CONST MI_Instance *);

MI_FIELD_OF(ConstBooleanA, MI_ConstBooleanA);
MI_FIELD_OF(ConstUint8A, MI_ConstUint8A);
MI_FIELD_OF(ConstSint8A, MI_ConstSint8A);
MI_FIELD_OF(ConstUint16A, MI_ConstUint16A);
MI_FIELD_OF(ConstSint16A, MI_ConstSint16A);
MI_FIELD_OF(ConstUint32A, MI_ConstUint32A);
MI_FIELD_OF(ConstSint32A, MI_ConstSint32A);
MI_FIELD_OF(ConstUint64A, MI_ConstUint64A);
MI_FIELD_OF(ConstSint64A, MI_ConstSint64A);
MI_FIELD_OF(ConstReal32A, MI_ConstReal32A);
MI_FIELD_OF(ConstReal64A, MI_ConstReal64A);
MI_FIELD_OF(ConstChar16A, MI_ConstChar16A);
MI_FIELD_OF(ConstDatetimeA, MI_ConstDatetimeA);
MI_FIELD_OF(ConstStringA, MI_ConstStringA);
MI_FIELD_OF(ConstReferenceA, MI_ConstReferenceA);
MI_FIELD_OF(ConstInstanceA, MI_ConstInstanceA);

#undef MI_FIELD_OF

#endif
