/*
 * The layout of the interface, told a second time: sizes, offsets, slots, types and constants of
 * the real MI.h on 64-bit Unix. What can be checked while compiling is; the program compares the
 * strings and the initialisers. A difference is an incompatible MI.h, never a reason to change this
 * file.
 */
#include <MI.h>

#include <stdalign.h>
#include <stdio.h>

/* Is the expression of that type, qualifiers of its own aside? */
#define IS(EXPRESSION, TYPE) _Generic((EXPRESSION), TYPE : 1, default : 0)

#define SIZE(NAME, BYTES, ALIGNMENT)                                                               \
    _Static_assert(sizeof(NAME) == (BYTES) && alignof(NAME) == (ALIGNMENT), "size of " #NAME)
#define SCALAR(NAME, TYPE) _Static_assert(IS((NAME)0, TYPE), "type " #NAME)
#define FIELD(OWNER, NAME, OFFSET, TYPE)                                                           \
    _Static_assert(offsetof(OWNER, NAME) == (OFFSET) && IS(((OWNER *)0)->NAME, TYPE),              \
                   #OWNER "." #NAME)
#define PART(OWNER, NAME, OFFSET, BYTES)                                                           \
    _Static_assert(offsetof(OWNER, NAME) == (OFFSET) && sizeof(((OWNER *)0)->NAME) == (BYTES),     \
                   #OWNER "." #NAME)
#define ROOM(OWNER, NAME, OFFSET, TYPE, COUNT)                                                     \
    FIELD(OWNER, NAME, OFFSET, TYPE *);                                                            \
    PART(OWNER, NAME, OFFSET, (COUNT) * sizeof(TYPE))
#define SLOT(TABLE, NUMBER, NAME)                                                                  \
    _Static_assert(offsetof(TABLE, NAME) == (NUMBER) * sizeof(void *), #TABLE "." #NAME)
#define ARRAY(NAME, DATA)                                                                          \
    SIZE(NAME, 16, 8);                                                                             \
    FIELD(NAME, data, 0, DATA);                                                                    \
    FIELD(NAME, size, 8, MI_Uint32)
#define VALUE_FIELD(NAME, VALUE, EXISTS, BYTES, ALIGNMENT)                                         \
    SIZE(NAME, BYTES, ALIGNMENT);                                                                  \
    FIELD(NAME, value, 0, VALUE);                                                                  \
    FIELD(NAME, exists, EXISTS, MI_Boolean);                                                       \
    FIELD(NAME, flags, (EXISTS) + 1, MI_Uint8)
#define NUMBER(NAME, VALUE) _Static_assert((long long)(NAME) == (VALUE), #NAME)

/*
 * Scalars.
 */

SCALAR(MI_Boolean, unsigned char);
SCALAR(MI_Uint8, unsigned char);
SCALAR(MI_Sint8, signed char);
SCALAR(MI_Uint16, unsigned short);
SCALAR(MI_Sint16, signed short);
SCALAR(MI_Uint32, unsigned int);
SCALAR(MI_Sint32, signed int);
SCALAR(MI_Uint64, unsigned long long);
SCALAR(MI_Sint64, signed long long);
SCALAR(MI_Real32, float);
SCALAR(MI_Real64, double);
SCALAR(MI_Char16, unsigned short);
#if MI_CHAR_TYPE == 2
SCALAR(MI_Char, wchar_t);
#else
SCALAR(MI_Char, char);
#endif
SCALAR(MI_StringPtr, MI_Char *);
SCALAR(MI_ConstStringPtr, const MI_Char *);

/*
 * Values.
 */

SIZE(MI_Timestamp, 32, 4);
FIELD(MI_Timestamp, year, 0, MI_Uint32);
FIELD(MI_Timestamp, month, 4, MI_Uint32);
FIELD(MI_Timestamp, day, 8, MI_Uint32);
FIELD(MI_Timestamp, hour, 12, MI_Uint32);
FIELD(MI_Timestamp, minute, 16, MI_Uint32);
FIELD(MI_Timestamp, second, 20, MI_Uint32);
FIELD(MI_Timestamp, microseconds, 24, MI_Uint32);
FIELD(MI_Timestamp, utc, 28, MI_Sint32);

SIZE(MI_Interval, 32, 4);
FIELD(MI_Interval, days, 0, MI_Uint32);
FIELD(MI_Interval, hours, 4, MI_Uint32);
FIELD(MI_Interval, minutes, 8, MI_Uint32);
FIELD(MI_Interval, seconds, 12, MI_Uint32);
FIELD(MI_Interval, microseconds, 16, MI_Uint32);
FIELD(MI_Interval, __padding1, 20, MI_Uint32);
FIELD(MI_Interval, __padding2, 24, MI_Uint32);
FIELD(MI_Interval, __padding3, 28, MI_Uint32);

SIZE(MI_Datetime, 36, 4);
FIELD(MI_Datetime, isTimestamp, 0, MI_Uint32);
FIELD(MI_Datetime, u.timestamp, 4, MI_Timestamp);
FIELD(MI_Datetime, u.interval, 4, MI_Interval);
PART(MI_Datetime, u, 4, 32);

SIZE(MI_Value, 40, 8);
FIELD(MI_Value, boolean, 0, MI_Boolean);
FIELD(MI_Value, uint8, 0, MI_Uint8);
FIELD(MI_Value, sint8, 0, MI_Sint8);
FIELD(MI_Value, uint16, 0, MI_Uint16);
FIELD(MI_Value, sint16, 0, MI_Sint16);
FIELD(MI_Value, uint32, 0, MI_Uint32);
FIELD(MI_Value, sint32, 0, MI_Sint32);
FIELD(MI_Value, uint64, 0, MI_Uint64);
FIELD(MI_Value, sint64, 0, MI_Sint64);
FIELD(MI_Value, real32, 0, MI_Real32);
FIELD(MI_Value, real64, 0, MI_Real64);
FIELD(MI_Value, char16, 0, MI_Char16);
FIELD(MI_Value, datetime, 0, MI_Datetime);
FIELD(MI_Value, string, 0, MI_Char *);
FIELD(MI_Value, instance, 0, MI_Instance *);
FIELD(MI_Value, reference, 0, MI_Instance *);
FIELD(MI_Value, booleana, 0, MI_BooleanA);
FIELD(MI_Value, uint8a, 0, MI_Uint8A);
FIELD(MI_Value, sint8a, 0, MI_Sint8A);
FIELD(MI_Value, uint16a, 0, MI_Uint16A);
FIELD(MI_Value, sint16a, 0, MI_Sint16A);
FIELD(MI_Value, uint32a, 0, MI_Uint32A);
FIELD(MI_Value, sint32a, 0, MI_Sint32A);
FIELD(MI_Value, uint64a, 0, MI_Uint64A);
FIELD(MI_Value, sint64a, 0, MI_Sint64A);
FIELD(MI_Value, real32a, 0, MI_Real32A);
FIELD(MI_Value, real64a, 0, MI_Real64A);
FIELD(MI_Value, char16a, 0, MI_Char16A);
FIELD(MI_Value, datetimea, 0, MI_DatetimeA);
FIELD(MI_Value, stringa, 0, MI_StringA);
FIELD(MI_Value, referencea, 0, MI_ReferenceA);
FIELD(MI_Value, instancea, 0, MI_InstanceA);
FIELD(MI_Value, array, 0, MI_Array);

/*
 * Arrays: data, then size.
 */

ARRAY(MI_BooleanA, MI_Boolean *);
ARRAY(MI_Uint8A, MI_Uint8 *);
ARRAY(MI_Sint8A, MI_Sint8 *);
ARRAY(MI_Uint16A, MI_Uint16 *);
ARRAY(MI_Sint16A, MI_Sint16 *);
ARRAY(MI_Uint32A, MI_Uint32 *);
ARRAY(MI_Sint32A, MI_Sint32 *);
ARRAY(MI_Uint64A, MI_Uint64 *);
ARRAY(MI_Sint64A, MI_Sint64 *);
ARRAY(MI_Real32A, MI_Real32 *);
ARRAY(MI_Real64A, MI_Real64 *);
ARRAY(MI_Char16A, MI_Char16 *);
ARRAY(MI_DatetimeA, MI_Datetime *);
ARRAY(MI_StringA, MI_Char **);
ARRAY(MI_ReferenceA, MI_Instance **);
ARRAY(MI_InstanceA, MI_Instance **);
ARRAY(MI_Array, void *);
ARRAY(MI_ConstBooleanA, MI_Boolean MI_CONST *);
ARRAY(MI_ConstUint8A, MI_Uint8 MI_CONST *);
ARRAY(MI_ConstSint8A, MI_Sint8 MI_CONST *);
ARRAY(MI_ConstUint16A, MI_Uint16 MI_CONST *);
ARRAY(MI_ConstSint16A, MI_Sint16 MI_CONST *);
ARRAY(MI_ConstUint32A, MI_Uint32 MI_CONST *);
ARRAY(MI_ConstSint32A, MI_Sint32 MI_CONST *);
ARRAY(MI_ConstUint64A, MI_Uint64 MI_CONST *);
ARRAY(MI_ConstSint64A, MI_Sint64 MI_CONST *);
ARRAY(MI_ConstReal32A, MI_Real32 MI_CONST *);
ARRAY(MI_ConstReal64A, MI_Real64 MI_CONST *);
ARRAY(MI_ConstChar16A, MI_Char16 MI_CONST *);
ARRAY(MI_ConstDatetimeA, MI_Datetime MI_CONST *);
ARRAY(MI_ConstStringA, MI_Char MI_CONST *MI_CONST *);
ARRAY(MI_ConstReferenceA, MI_Instance MI_CONST *MI_CONST *);
ARRAY(MI_ConstInstanceA, MI_Instance MI_CONST *MI_CONST *);

/*
 * Fields of instances: value, then exists, then flags.
 */

VALUE_FIELD(MI_BooleanField, MI_Boolean, 1, 3, 1);
VALUE_FIELD(MI_Sint8Field, MI_Sint8, 1, 3, 1);
VALUE_FIELD(MI_Uint8Field, MI_Uint8, 1, 3, 1);
VALUE_FIELD(MI_Sint16Field, MI_Sint16, 2, 4, 2);
VALUE_FIELD(MI_Uint16Field, MI_Uint16, 2, 4, 2);
VALUE_FIELD(MI_Sint32Field, MI_Sint32, 4, 8, 4);
VALUE_FIELD(MI_Uint32Field, MI_Uint32, 4, 8, 4);
VALUE_FIELD(MI_Sint64Field, MI_Sint64, 8, 16, 8);
VALUE_FIELD(MI_Uint64Field, MI_Uint64, 8, 16, 8);
VALUE_FIELD(MI_Real32Field, MI_Real32, 4, 8, 4);
VALUE_FIELD(MI_Real64Field, MI_Real64, 8, 16, 8);
VALUE_FIELD(MI_Char16Field, MI_Char16, 2, 4, 2);
VALUE_FIELD(MI_DatetimeField, MI_Datetime, 36, 40, 4);
VALUE_FIELD(MI_StringField, MI_Char *, 8, 16, 8);
VALUE_FIELD(MI_ReferenceField, MI_Instance *, 8, 16, 8);
VALUE_FIELD(MI_InstanceField, MI_Instance *, 8, 16, 8);
VALUE_FIELD(MI_BooleanAField, MI_BooleanA, 16, 24, 8);
VALUE_FIELD(MI_Uint8AField, MI_Uint8A, 16, 24, 8);
VALUE_FIELD(MI_Sint8AField, MI_Sint8A, 16, 24, 8);
VALUE_FIELD(MI_Uint16AField, MI_Uint16A, 16, 24, 8);
VALUE_FIELD(MI_Sint16AField, MI_Sint16A, 16, 24, 8);
VALUE_FIELD(MI_Uint32AField, MI_Uint32A, 16, 24, 8);
VALUE_FIELD(MI_Sint32AField, MI_Sint32A, 16, 24, 8);
VALUE_FIELD(MI_Uint64AField, MI_Uint64A, 16, 24, 8);
VALUE_FIELD(MI_Sint64AField, MI_Sint64A, 16, 24, 8);
VALUE_FIELD(MI_Real32AField, MI_Real32A, 16, 24, 8);
VALUE_FIELD(MI_Real64AField, MI_Real64A, 16, 24, 8);
VALUE_FIELD(MI_Char16AField, MI_Char16A, 16, 24, 8);
VALUE_FIELD(MI_DatetimeAField, MI_DatetimeA, 16, 24, 8);
VALUE_FIELD(MI_StringAField, MI_StringA, 16, 24, 8);
VALUE_FIELD(MI_ReferenceAField, MI_ReferenceA, 16, 24, 8);
VALUE_FIELD(MI_InstanceAField, MI_InstanceA, 16, 24, 8);
VALUE_FIELD(MI_ArrayField, MI_Array, 16, 24, 8);
VALUE_FIELD(MI_ConstBooleanField, MI_Boolean, 1, 3, 1);
VALUE_FIELD(MI_ConstSint8Field, MI_Sint8, 1, 3, 1);
VALUE_FIELD(MI_ConstUint8Field, MI_Uint8, 1, 3, 1);
VALUE_FIELD(MI_ConstSint16Field, MI_Sint16, 2, 4, 2);
VALUE_FIELD(MI_ConstUint16Field, MI_Uint16, 2, 4, 2);
VALUE_FIELD(MI_ConstSint32Field, MI_Sint32, 4, 8, 4);
VALUE_FIELD(MI_ConstUint32Field, MI_Uint32, 4, 8, 4);
VALUE_FIELD(MI_ConstSint64Field, MI_Sint64, 8, 16, 8);
VALUE_FIELD(MI_ConstUint64Field, MI_Uint64, 8, 16, 8);
VALUE_FIELD(MI_ConstReal32Field, MI_Real32, 4, 8, 4);
VALUE_FIELD(MI_ConstReal64Field, MI_Real64, 8, 16, 8);
VALUE_FIELD(MI_ConstChar16Field, MI_Char16, 2, 4, 2);
VALUE_FIELD(MI_ConstDatetimeField, MI_Datetime, 36, 40, 4);
VALUE_FIELD(MI_ConstStringField, MI_Char MI_CONST *, 8, 16, 8);
VALUE_FIELD(MI_ConstReferenceField, MI_Instance MI_CONST *, 8, 16, 8);
VALUE_FIELD(MI_ConstInstanceField, MI_Instance MI_CONST *, 8, 16, 8);
VALUE_FIELD(MI_ConstBooleanAField, MI_ConstBooleanA, 16, 24, 8);
VALUE_FIELD(MI_ConstUint8AField, MI_ConstUint8A, 16, 24, 8);
VALUE_FIELD(MI_ConstSint8AField, MI_ConstSint8A, 16, 24, 8);
VALUE_FIELD(MI_ConstUint16AField, MI_ConstUint16A, 16, 24, 8);
VALUE_FIELD(MI_ConstSint16AField, MI_ConstSint16A, 16, 24, 8);
VALUE_FIELD(MI_ConstUint32AField, MI_ConstUint32A, 16, 24, 8);
VALUE_FIELD(MI_ConstSint32AField, MI_ConstSint32A, 16, 24, 8);
VALUE_FIELD(MI_ConstUint64AField, MI_ConstUint64A, 16, 24, 8);
VALUE_FIELD(MI_ConstSint64AField, MI_ConstSint64A, 16, 24, 8);
VALUE_FIELD(MI_ConstReal32AField, MI_ConstReal32A, 16, 24, 8);
VALUE_FIELD(MI_ConstReal64AField, MI_ConstReal64A, 16, 24, 8);
VALUE_FIELD(MI_ConstChar16AField, MI_ConstChar16A, 16, 24, 8);
VALUE_FIELD(MI_ConstDatetimeAField, MI_ConstDatetimeA, 16, 24, 8);
VALUE_FIELD(MI_ConstStringAField, MI_ConstStringA, 16, 24, 8);
VALUE_FIELD(MI_ConstReferenceAField, MI_ConstReferenceA, 16, 24, 8);
VALUE_FIELD(MI_ConstInstanceAField, MI_ConstInstanceA, 16, 24, 8);

/*
 * Declarations.
 */

SIZE(MI_ObjectDecl, 48, 8);
FIELD(MI_ObjectDecl, flags, 0, MI_Uint32);
FIELD(MI_ObjectDecl, code, 4, MI_Uint32);
FIELD(MI_ObjectDecl, name, 8, MI_Char MI_CONST *);
FIELD(MI_ObjectDecl, qualifiers, 16, MI_Qualifier MI_CONST *MI_CONST *);
FIELD(MI_ObjectDecl, numQualifiers, 24, MI_Uint32);
FIELD(MI_ObjectDecl, properties, 32, MI_PropertyDecl MI_CONST *MI_CONST *);
FIELD(MI_ObjectDecl, numProperties, 40, MI_Uint32);
FIELD(MI_ObjectDecl, size, 44, MI_Uint32);

SIZE(MI_ClassDecl, 104, 8);
FIELD(MI_ClassDecl, flags, 0, MI_Uint32);
FIELD(MI_ClassDecl, code, 4, MI_Uint32);
FIELD(MI_ClassDecl, name, 8, MI_Char MI_CONST *);
FIELD(MI_ClassDecl, qualifiers, 16, MI_Qualifier MI_CONST *MI_CONST *);
FIELD(MI_ClassDecl, numQualifiers, 24, MI_Uint32);
FIELD(MI_ClassDecl, properties, 32, MI_PropertyDecl MI_CONST *MI_CONST *);
FIELD(MI_ClassDecl, numProperties, 40, MI_Uint32);
FIELD(MI_ClassDecl, size, 44, MI_Uint32);
FIELD(MI_ClassDecl, superClass, 48, MI_Char MI_CONST *);
FIELD(MI_ClassDecl, superClassDecl, 56, MI_ClassDecl MI_CONST *);
FIELD(MI_ClassDecl, methods, 64, MI_MethodDecl MI_CONST *MI_CONST *);
FIELD(MI_ClassDecl, numMethods, 72, MI_Uint32);
FIELD(MI_ClassDecl, schema, 80, MI_SchemaDecl MI_CONST *);
FIELD(MI_ClassDecl, providerFT, 88, MI_ProviderFT MI_CONST *);
FIELD(MI_ClassDecl, owningClass, 96, MI_Class *);

SIZE(MI_FeatureDecl, 32, 8);
FIELD(MI_FeatureDecl, flags, 0, MI_Uint32);
FIELD(MI_FeatureDecl, code, 4, MI_Uint32);
FIELD(MI_FeatureDecl, name, 8, MI_Char MI_CONST *);
FIELD(MI_FeatureDecl, qualifiers, 16, MI_Qualifier MI_CONST *MI_CONST *);
FIELD(MI_FeatureDecl, numQualifiers, 24, MI_Uint32);

SIZE(MI_ParameterDecl, 48, 8);
FIELD(MI_ParameterDecl, flags, 0, MI_Uint32);
FIELD(MI_ParameterDecl, code, 4, MI_Uint32);
FIELD(MI_ParameterDecl, name, 8, MI_Char MI_CONST *);
FIELD(MI_ParameterDecl, qualifiers, 16, MI_Qualifier MI_CONST *MI_CONST *);
FIELD(MI_ParameterDecl, numQualifiers, 24, MI_Uint32);
FIELD(MI_ParameterDecl, type, 28, MI_Uint32);
FIELD(MI_ParameterDecl, className, 32, MI_Char MI_CONST *);
FIELD(MI_ParameterDecl, subscript, 40, MI_Uint32);
FIELD(MI_ParameterDecl, offset, 44, MI_Uint32);

SIZE(MI_PropertyDecl, 72, 8);
FIELD(MI_PropertyDecl, flags, 0, MI_Uint32);
FIELD(MI_PropertyDecl, code, 4, MI_Uint32);
FIELD(MI_PropertyDecl, name, 8, MI_Char MI_CONST *);
FIELD(MI_PropertyDecl, qualifiers, 16, MI_Qualifier MI_CONST *MI_CONST *);
FIELD(MI_PropertyDecl, numQualifiers, 24, MI_Uint32);
FIELD(MI_PropertyDecl, type, 28, MI_Uint32);
FIELD(MI_PropertyDecl, className, 32, MI_Char MI_CONST *);
FIELD(MI_PropertyDecl, subscript, 40, MI_Uint32);
FIELD(MI_PropertyDecl, offset, 44, MI_Uint32);
FIELD(MI_PropertyDecl, origin, 48, MI_Char MI_CONST *);
FIELD(MI_PropertyDecl, propagator, 56, MI_Char MI_CONST *);
FIELD(MI_PropertyDecl, value, 64, void MI_CONST *);

SIZE(MI_MethodDecl, 88, 8);
FIELD(MI_MethodDecl, flags, 0, MI_Uint32);
FIELD(MI_MethodDecl, code, 4, MI_Uint32);
FIELD(MI_MethodDecl, name, 8, MI_Char MI_CONST *);
FIELD(MI_MethodDecl, qualifiers, 16, MI_Qualifier MI_CONST *MI_CONST *);
FIELD(MI_MethodDecl, numQualifiers, 24, MI_Uint32);
FIELD(MI_MethodDecl, parameters, 32, MI_ParameterDecl MI_CONST *MI_CONST *);
FIELD(MI_MethodDecl, numParameters, 40, MI_Uint32);
FIELD(MI_MethodDecl, size, 44, MI_Uint32);
FIELD(MI_MethodDecl, returnType, 48, MI_Uint32);
FIELD(MI_MethodDecl, origin, 56, MI_Char MI_CONST *);
FIELD(MI_MethodDecl, propagator, 64, MI_Char MI_CONST *);
FIELD(MI_MethodDecl, schema, 72, MI_SchemaDecl MI_CONST *);
FIELD(MI_MethodDecl, function, 80, MI_MethodDecl_Invoke);

SIZE(MI_QualifierDecl, 32, 8);
FIELD(MI_QualifierDecl, name, 0, MI_Char MI_CONST *);
FIELD(MI_QualifierDecl, type, 8, MI_Uint32);
FIELD(MI_QualifierDecl, scope, 12, MI_Uint32);
FIELD(MI_QualifierDecl, flavor, 16, MI_Uint32);
FIELD(MI_QualifierDecl, subscript, 20, MI_Uint32);
FIELD(MI_QualifierDecl, value, 24, void MI_CONST *);

SIZE(MI_Qualifier, 24, 8);
FIELD(MI_Qualifier, name, 0, MI_Char MI_CONST *);
FIELD(MI_Qualifier, type, 8, MI_Uint32);
FIELD(MI_Qualifier, flavor, 12, MI_Uint32);
FIELD(MI_Qualifier, value, 16, void MI_CONST *);

SIZE(MI_SchemaDecl, 32, 8);
FIELD(MI_SchemaDecl, qualifierDecls, 0, MI_QualifierDecl MI_CONST *MI_CONST *);
FIELD(MI_SchemaDecl, numQualifierDecls, 8, MI_Uint32);
FIELD(MI_SchemaDecl, classDecls, 16, MI_ClassDecl MI_CONST *MI_CONST *);
FIELD(MI_SchemaDecl, numClassDecls, 24, MI_Uint32);

/*
 * Objects and their tables.
 */

SIZE(MI_Instance, 64, 8);
FIELD(MI_Instance, ft, 0, const MI_InstanceFT *);
FIELD(MI_Instance, classDecl, 8, const MI_ClassDecl *);
FIELD(MI_Instance, serverName, 16, const MI_Char *);
FIELD(MI_Instance, nameSpace, 24, const MI_Char *);
ROOM(MI_Instance, reserved, 32, ptrdiff_t, 4);

SIZE(MI_InstanceFT, 144, 8);
SLOT(MI_InstanceFT, 0, Clone);
SLOT(MI_InstanceFT, 1, Destruct);
SLOT(MI_InstanceFT, 2, Delete);
SLOT(MI_InstanceFT, 3, IsA);
SLOT(MI_InstanceFT, 4, GetClassName);
SLOT(MI_InstanceFT, 5, SetNameSpace);
SLOT(MI_InstanceFT, 6, GetNameSpace);
SLOT(MI_InstanceFT, 7, GetElementCount);
SLOT(MI_InstanceFT, 8, AddElement);
SLOT(MI_InstanceFT, 9, SetElement);
SLOT(MI_InstanceFT, 10, SetElementAt);
SLOT(MI_InstanceFT, 11, GetElement);
SLOT(MI_InstanceFT, 12, GetElementAt);
SLOT(MI_InstanceFT, 13, ClearElement);
SLOT(MI_InstanceFT, 14, ClearElementAt);
SLOT(MI_InstanceFT, 15, GetServerName);
SLOT(MI_InstanceFT, 16, SetServerName);
SLOT(MI_InstanceFT, 17, GetClass);

SIZE(MI_Class, 64, 8);
FIELD(MI_Class, ft, 0, const MI_ClassFT *);
FIELD(MI_Class, classDecl, 8, MI_ClassDecl MI_CONST *);
FIELD(MI_Class, namespaceName, 16, MI_Char MI_CONST *);
FIELD(MI_Class, serverName, 24, MI_Char MI_CONST *);
ROOM(MI_Class, reserved, 32, ptrdiff_t, 4);

SIZE(MI_ClassFT, 112, 8);
SLOT(MI_ClassFT, 0, GetClassName);
SLOT(MI_ClassFT, 1, GetNameSpace);
SLOT(MI_ClassFT, 2, GetServerName);
SLOT(MI_ClassFT, 3, GetElementCount);
SLOT(MI_ClassFT, 4, GetElement);
SLOT(MI_ClassFT, 5, GetElementAt);
SLOT(MI_ClassFT, 6, GetClassQualifierSet);
SLOT(MI_ClassFT, 7, GetMethodCount);
SLOT(MI_ClassFT, 8, GetMethodAt);
SLOT(MI_ClassFT, 9, GetMethod);
SLOT(MI_ClassFT, 10, GetParentClassName);
SLOT(MI_ClassFT, 11, GetParentClass);
SLOT(MI_ClassFT, 12, Delete);
SLOT(MI_ClassFT, 13, Clone);

SIZE(MI_InstanceExFT, 152, 8);
SLOT(MI_InstanceExFT, 0, parent);
SLOT(MI_InstanceExFT, 18, Normalize);

/*
 * Client handles and their tables.
 */

SIZE(MI_QualifierSet, 24, 8);
FIELD(MI_QualifierSet, reserved1, 0, MI_Uint64);
FIELD(MI_QualifierSet, reserved2, 8, ptrdiff_t);
FIELD(MI_QualifierSet, ft, 16, const MI_QualifierSetFT *);

SIZE(MI_QualifierSetFT, 24, 8);
SLOT(MI_QualifierSetFT, 0, GetQualifierCount);
SLOT(MI_QualifierSetFT, 1, GetQualifierAt);
SLOT(MI_QualifierSetFT, 2, GetQualifier);

SIZE(MI_ParameterSet, 24, 8);
FIELD(MI_ParameterSet, reserved1, 0, MI_Uint64);
FIELD(MI_ParameterSet, reserved2, 8, ptrdiff_t);
FIELD(MI_ParameterSet, ft, 16, const MI_ParameterSetFT *);

SIZE(MI_ParameterSetFT, 32, 8);
SLOT(MI_ParameterSetFT, 0, GetMethodReturnType);
SLOT(MI_ParameterSetFT, 1, GetParameterCount);
SLOT(MI_ParameterSetFT, 2, GetParameterAt);
SLOT(MI_ParameterSetFT, 3, GetParameter);

SIZE(MI_Application, 24, 8);
FIELD(MI_Application, reserved1, 0, MI_Uint64);
FIELD(MI_Application, reserved2, 8, ptrdiff_t);
FIELD(MI_Application, ft, 16, const MI_ApplicationFT *);

SIZE(MI_ApplicationFT, 88, 8);
SLOT(MI_ApplicationFT, 0, Close);
SLOT(MI_ApplicationFT, 1, NewSession);
SLOT(MI_ApplicationFT, 2, NewHostedProvider);
SLOT(MI_ApplicationFT, 3, NewInstance);
SLOT(MI_ApplicationFT, 4, NewDestinationOptions);
SLOT(MI_ApplicationFT, 5, NewOperationOptions);
SLOT(MI_ApplicationFT, 6, NewSubscriptionDeliveryOptions);
SLOT(MI_ApplicationFT, 7, NewSerializer);
SLOT(MI_ApplicationFT, 8, NewDeserializer);
SLOT(MI_ApplicationFT, 9, NewInstanceFromClass);
SLOT(MI_ApplicationFT, 10, NewClass);

SIZE(MI_Session, 24, 8);
FIELD(MI_Session, reserved1, 0, MI_Uint64);
FIELD(MI_Session, reserved2, 8, ptrdiff_t);
FIELD(MI_Session, ft, 16, const MI_SessionFT *);

SIZE(MI_SessionFT, 120, 8);
SLOT(MI_SessionFT, 0, Close);
SLOT(MI_SessionFT, 1, GetApplication);
SLOT(MI_SessionFT, 2, GetInstance);
SLOT(MI_SessionFT, 3, ModifyInstance);
SLOT(MI_SessionFT, 4, CreateInstance);
SLOT(MI_SessionFT, 5, DeleteInstance);
SLOT(MI_SessionFT, 6, Invoke);
SLOT(MI_SessionFT, 7, EnumerateInstances);
SLOT(MI_SessionFT, 8, QueryInstances);
SLOT(MI_SessionFT, 9, AssociatorInstances);
SLOT(MI_SessionFT, 10, ReferenceInstances);
SLOT(MI_SessionFT, 11, Subscribe);
SLOT(MI_SessionFT, 12, GetClass);
SLOT(MI_SessionFT, 13, EnumerateClasses);
SLOT(MI_SessionFT, 14, TestConnection);

SIZE(MI_Operation, 24, 8);
FIELD(MI_Operation, reserved1, 0, MI_Uint64);
FIELD(MI_Operation, reserved2, 8, ptrdiff_t);
FIELD(MI_Operation, ft, 16, const MI_OperationFT *);

SIZE(MI_OperationFT, 48, 8);
SLOT(MI_OperationFT, 0, Close);
SLOT(MI_OperationFT, 1, Cancel);
SLOT(MI_OperationFT, 2, GetSession);
SLOT(MI_OperationFT, 3, GetInstance);
SLOT(MI_OperationFT, 4, GetIndication);
SLOT(MI_OperationFT, 5, GetClass);

SIZE(MI_HostedProvider, 24, 8);
FIELD(MI_HostedProvider, reserved1, 0, MI_Uint64);
FIELD(MI_HostedProvider, reserved2, 8, ptrdiff_t);
FIELD(MI_HostedProvider, ft, 16, const MI_HostedProviderFT *);

SIZE(MI_HostedProviderFT, 16, 8);
SLOT(MI_HostedProviderFT, 0, Close);
SLOT(MI_HostedProviderFT, 1, GetApplication);

SIZE(MI_DestinationOptions, 24, 8);
FIELD(MI_DestinationOptions, reserved1, 0, MI_Uint64);
FIELD(MI_DestinationOptions, reserved2, 8, ptrdiff_t);
FIELD(MI_DestinationOptions, ft, 16, const MI_DestinationOptionsFT *);

SIZE(MI_DestinationOptionsFT, 120, 8);
SLOT(MI_DestinationOptionsFT, 0, Delete);
SLOT(MI_DestinationOptionsFT, 1, SetString);
SLOT(MI_DestinationOptionsFT, 2, SetNumber);
SLOT(MI_DestinationOptionsFT, 3, AddCredentials);
SLOT(MI_DestinationOptionsFT, 4, GetString);
SLOT(MI_DestinationOptionsFT, 5, GetNumber);
SLOT(MI_DestinationOptionsFT, 6, GetOptionCount);
SLOT(MI_DestinationOptionsFT, 7, GetOptionAt);
SLOT(MI_DestinationOptionsFT, 8, GetOption);
SLOT(MI_DestinationOptionsFT, 9, GetCredentialsCount);
SLOT(MI_DestinationOptionsFT, 10, GetCredentialsAt);
SLOT(MI_DestinationOptionsFT, 11, GetCredentialsPasswordAt);
SLOT(MI_DestinationOptionsFT, 12, Clone);
SLOT(MI_DestinationOptionsFT, 13, SetInterval);
SLOT(MI_DestinationOptionsFT, 14, GetInterval);

SIZE(MI_OperationOptions, 24, 8);
FIELD(MI_OperationOptions, reserved1, 0, MI_Uint64);
FIELD(MI_OperationOptions, reserved2, 8, ptrdiff_t);
FIELD(MI_OperationOptions, ft, 16, const MI_OperationOptionsFT *);

SIZE(MI_OperationOptionsFT, 104, 8);
SLOT(MI_OperationOptionsFT, 0, Delete);
SLOT(MI_OperationOptionsFT, 1, SetString);
SLOT(MI_OperationOptionsFT, 2, SetNumber);
SLOT(MI_OperationOptionsFT, 3, SetCustomOption);
SLOT(MI_OperationOptionsFT, 4, GetString);
SLOT(MI_OperationOptionsFT, 5, GetNumber);
SLOT(MI_OperationOptionsFT, 6, GetOptionCount);
SLOT(MI_OperationOptionsFT, 7, GetOptionAt);
SLOT(MI_OperationOptionsFT, 8, GetOption);
SLOT(MI_OperationOptionsFT, 9, GetEnabledChannels);
SLOT(MI_OperationOptionsFT, 10, Clone);
SLOT(MI_OperationOptionsFT, 11, SetInterval);
SLOT(MI_OperationOptionsFT, 12, GetInterval);

SIZE(MI_SubscriptionDeliveryOptions, 24, 8);
FIELD(MI_SubscriptionDeliveryOptions, reserved1, 0, MI_Uint64);
FIELD(MI_SubscriptionDeliveryOptions, reserved2, 8, ptrdiff_t);
FIELD(MI_SubscriptionDeliveryOptions, ft, 16, const MI_SubscriptionDeliveryOptionsFT *);

SIZE(MI_SubscriptionDeliveryOptionsFT, 136, 8);
SLOT(MI_SubscriptionDeliveryOptionsFT, 0, SetString);
SLOT(MI_SubscriptionDeliveryOptionsFT, 1, SetNumber);
SLOT(MI_SubscriptionDeliveryOptionsFT, 2, SetDateTime);
SLOT(MI_SubscriptionDeliveryOptionsFT, 3, SetInterval);
SLOT(MI_SubscriptionDeliveryOptionsFT, 4, AddCredentials);
SLOT(MI_SubscriptionDeliveryOptionsFT, 5, Delete);
SLOT(MI_SubscriptionDeliveryOptionsFT, 6, GetString);
SLOT(MI_SubscriptionDeliveryOptionsFT, 7, GetNumber);
SLOT(MI_SubscriptionDeliveryOptionsFT, 8, GetDateTime);
SLOT(MI_SubscriptionDeliveryOptionsFT, 9, GetInterval);
SLOT(MI_SubscriptionDeliveryOptionsFT, 10, GetOptionCount);
SLOT(MI_SubscriptionDeliveryOptionsFT, 11, GetOptionAt);
SLOT(MI_SubscriptionDeliveryOptionsFT, 12, GetOption);
SLOT(MI_SubscriptionDeliveryOptionsFT, 13, GetCredentialsCount);
SLOT(MI_SubscriptionDeliveryOptionsFT, 14, GetCredentialsAt);
SLOT(MI_SubscriptionDeliveryOptionsFT, 15, GetCredentialsPasswordAt);
SLOT(MI_SubscriptionDeliveryOptionsFT, 16, Clone);

SIZE(MI_Serializer, 16, 8);
FIELD(MI_Serializer, reserved1, 0, MI_Uint64);
FIELD(MI_Serializer, reserved2, 8, ptrdiff_t);

SIZE(MI_SerializerFT, 24, 8);
SLOT(MI_SerializerFT, 0, Close);
SLOT(MI_SerializerFT, 1, SerializeClass);
SLOT(MI_SerializerFT, 2, SerializeInstance);

SIZE(MI_Deserializer, 16, 8);
FIELD(MI_Deserializer, reserved1, 0, MI_Uint64);
FIELD(MI_Deserializer, reserved2, 8, ptrdiff_t);

SIZE(MI_DeserializerFT, 48, 8);
SLOT(MI_DeserializerFT, 0, Close);
SLOT(MI_DeserializerFT, 1, DeserializeClass);
SLOT(MI_DeserializerFT, 2, Class_GetClassName);
SLOT(MI_DeserializerFT, 3, Class_GetParentClassName);
SLOT(MI_DeserializerFT, 4, DeserializeInstance);
SLOT(MI_DeserializerFT, 5, Instance_GetClassName);

SIZE(MI_UtilitiesFT, 16, 8);
SLOT(MI_UtilitiesFT, 0, MapErrorToMiErrorCategory);
SLOT(MI_UtilitiesFT, 1, CimErrorFromErrorCode);

SIZE(MI_ClientFT_V1, 80, 8);
FIELD(MI_ClientFT_V1, applicationFT, 0, const MI_ApplicationFT *);
FIELD(MI_ClientFT_V1, sessionFT, 8, const MI_SessionFT *);
FIELD(MI_ClientFT_V1, operationFT, 16, const MI_OperationFT *);
FIELD(MI_ClientFT_V1, hostedProviderFT, 24, const MI_HostedProviderFT *);
FIELD(MI_ClientFT_V1, serializerFT, 32, const MI_SerializerFT *);
FIELD(MI_ClientFT_V1, deserializerFT, 40, const MI_DeserializerFT *);
FIELD(MI_ClientFT_V1, subscribeDeliveryOptionsFT, 48, const MI_SubscriptionDeliveryOptionsFT *);
FIELD(MI_ClientFT_V1, destinationOptionsFT, 56, const MI_DestinationOptionsFT *);
FIELD(MI_ClientFT_V1, operationOptionsFT, 64, const MI_OperationOptionsFT *);
FIELD(MI_ClientFT_V1, utilitiesFT, 72, const MI_UtilitiesFT *);

/*
 * What clients fill in.
 */

SIZE(MI_OperationCallbacks, 72, 8);
FIELD(MI_OperationCallbacks, callbackContext, 0, void *);
FIELD(MI_OperationCallbacks, promptUser, 8, MI_OperationCallback_PromptUser);
FIELD(MI_OperationCallbacks, writeError, 16, MI_OperationCallback_WriteError);
FIELD(MI_OperationCallbacks, writeMessage, 24, MI_OperationCallback_WriteMessage);
FIELD(MI_OperationCallbacks, writeProgress, 32, MI_OperationCallback_WriteProgress);
FIELD(MI_OperationCallbacks, instanceResult, 40, MI_OperationCallback_Instance);
FIELD(MI_OperationCallbacks, indicationResult, 48, MI_OperationCallback_Indication);
FIELD(MI_OperationCallbacks, classResult, 56, MI_OperationCallback_Class);
FIELD(MI_OperationCallbacks, streamedParameterResult, 64, MI_OperationCallback_StreamedParameter);

SIZE(MI_SessionCallbacks, 24, 8);
FIELD(MI_SessionCallbacks, callbackContext, 0, void *);
FIELD(MI_SessionCallbacks, writeMessage, 8,
      void (*)(MI_Application *, void *, MI_Uint32, const MI_Char *));
FIELD(MI_SessionCallbacks, writeError, 16, void (*)(MI_Application *, void *, MI_Instance *));

SIZE(MI_UsernamePasswordCreds, 24, 8);
FIELD(MI_UsernamePasswordCreds, domain, 0, const MI_Char *);
FIELD(MI_UsernamePasswordCreds, username, 8, const MI_Char *);
FIELD(MI_UsernamePasswordCreds, password, 16, const MI_Char *);

SIZE(MI_UserCredentials, 32, 8);
FIELD(MI_UserCredentials, authenticationType, 0, const MI_Char *);
FIELD(MI_UserCredentials, credentials.usernamePassword, 8, MI_UsernamePasswordCreds);
FIELD(MI_UserCredentials, credentials.certificateThumbprint, 8, const MI_Char *);
PART(MI_UserCredentials, credentials, 8, 24);

/*
 * The provider side.
 */

SIZE(MI_Server, 40, 8);
FIELD(MI_Server, serverFT, 0, const MI_ServerFT *);
FIELD(MI_Server, contextFT, 8, const MI_ContextFT *);
FIELD(MI_Server, instanceFT, 16, const MI_InstanceFT *);
FIELD(MI_Server, propertySetFT, 24, const MI_PropertySetFT *);
FIELD(MI_Server, filterFT, 32, const MI_FilterFT *);

SIZE(MI_ServerFT, 16, 8);
SLOT(MI_ServerFT, 0, GetVersion);
SLOT(MI_ServerFT, 1, GetSystemName);

SIZE(MI_Filter, 32, 8);
FIELD(MI_Filter, ft, 0, const MI_FilterFT *);
ROOM(MI_Filter, reserved, 8, ptrdiff_t, 3);

SIZE(MI_FilterFT, 16, 8);
SLOT(MI_FilterFT, 0, Evaluate);
SLOT(MI_FilterFT, 1, GetExpression);

SIZE(MI_PropertySet, 32, 8);
FIELD(MI_PropertySet, ft, 0, const MI_PropertySetFT *);
ROOM(MI_PropertySet, reserved, 8, ptrdiff_t, 3);

SIZE(MI_PropertySetFT, 64, 8);
SLOT(MI_PropertySetFT, 0, GetElementCount);
SLOT(MI_PropertySetFT, 1, ContainsElement);
SLOT(MI_PropertySetFT, 2, AddElement);
SLOT(MI_PropertySetFT, 3, GetElementAt);
SLOT(MI_PropertySetFT, 4, Clear);
SLOT(MI_PropertySetFT, 5, Destruct);
SLOT(MI_PropertySetFT, 6, Delete);
SLOT(MI_PropertySetFT, 7, Clone);

SIZE(MI_Context, 32, 8);
FIELD(MI_Context, ft, 0, const MI_ContextFT *);
ROOM(MI_Context, reserved, 8, ptrdiff_t, 3);

SIZE(MI_ContextFT, MI_API_VERSION >= 2 ? 248 : 240, 8);
SLOT(MI_ContextFT, 0, PostResult);
SLOT(MI_ContextFT, 1, PostInstance);
SLOT(MI_ContextFT, 2, PostIndication);
SLOT(MI_ContextFT, 3, ConstructInstance);
SLOT(MI_ContextFT, 4, ConstructParameters);
SLOT(MI_ContextFT, 5, NewInstance);
SLOT(MI_ContextFT, 6, NewDynamicInstance);
SLOT(MI_ContextFT, 7, NewParameters);
SLOT(MI_ContextFT, 8, Canceled);
SLOT(MI_ContextFT, 9, GetLocale);
SLOT(MI_ContextFT, 10, RegisterCancel);
SLOT(MI_ContextFT, 11, RequestUnload);
SLOT(MI_ContextFT, 12, RefuseUnload);
SLOT(MI_ContextFT, 13, GetLocalSession);
SLOT(MI_ContextFT, 14, SetStringOption);
SLOT(MI_ContextFT, 15, GetStringOption);
SLOT(MI_ContextFT, 16, GetNumberOption);
SLOT(MI_ContextFT, 17, GetCustomOption);
SLOT(MI_ContextFT, 18, GetCustomOptionCount);
SLOT(MI_ContextFT, 19, GetCustomOptionAt);
SLOT(MI_ContextFT, 20, WriteMessage);
SLOT(MI_ContextFT, 21, WriteProgress);
SLOT(MI_ContextFT, 22, WriteStreamParameter);
SLOT(MI_ContextFT, 23, WriteCimError);
SLOT(MI_ContextFT, 24, PromptUser);
SLOT(MI_ContextFT, 25, ShouldProcess);
SLOT(MI_ContextFT, 26, ShouldContinue);
SLOT(MI_ContextFT, 27, PostError);
SLOT(MI_ContextFT, 28, PostCimError);
SLOT(MI_ContextFT, 29, WriteError);
#if MI_API_VERSION >= 2
SLOT(MI_ContextFT, 30, GetLifecycleIndicationContext);
#endif

SIZE(MI_ProviderFT, 112, 8);
SLOT(MI_ProviderFT, 0, Load);
SLOT(MI_ProviderFT, 1, Unload);
SLOT(MI_ProviderFT, 2, GetInstance);
SLOT(MI_ProviderFT, 3, EnumerateInstances);
SLOT(MI_ProviderFT, 4, CreateInstance);
SLOT(MI_ProviderFT, 5, ModifyInstance);
SLOT(MI_ProviderFT, 6, DeleteInstance);
SLOT(MI_ProviderFT, 7, AssociatorInstances);
SLOT(MI_ProviderFT, 8, ReferenceInstances);
SLOT(MI_ProviderFT, 9, EnableIndications);
SLOT(MI_ProviderFT, 10, DisableIndications);
SLOT(MI_ProviderFT, 11, Subscribe);
SLOT(MI_ProviderFT, 12, Unsubscribe);
SLOT(MI_ProviderFT, 13, Invoke);

SIZE(MI_Module, 48, 8);
FIELD(MI_Module, version, 0, MI_Uint32);
FIELD(MI_Module, generatorVersion, 4, MI_Uint32);
FIELD(MI_Module, flags, 8, MI_Uint32);
FIELD(MI_Module, charSize, 12, MI_Uint32);
FIELD(MI_Module, schemaDecl, 16, MI_SchemaDecl *);
FIELD(MI_Module, Load, 24, MI_Module_Load);
FIELD(MI_Module, Unload, 32, MI_Module_Unload);
FIELD(MI_Module, dynamicProviderFT, 40, const MI_ProviderFT *);

#if MI_API_VERSION >= 2
SIZE(MI_LifecycleIndicationContext, 32, 8);
FIELD(MI_LifecycleIndicationContext, ft, 0, const MI_LifecycleIndicationContextFT *);
ROOM(MI_LifecycleIndicationContext, reserved, 8, ptrdiff_t, 3);

SIZE(MI_LifecycleIndicationContextFT, 112, 8);
SLOT(MI_LifecycleIndicationContextFT, 0, PostCreate);
SLOT(MI_LifecycleIndicationContextFT, 1, PostModify);
SLOT(MI_LifecycleIndicationContextFT, 2, PostDelete);
SLOT(MI_LifecycleIndicationContextFT, 3, PostRead);
SLOT(MI_LifecycleIndicationContextFT, 4, PostMethodCall);
SLOT(MI_LifecycleIndicationContextFT, 5, PostResult);
SLOT(MI_LifecycleIndicationContextFT, 6, ConstructInstance);
SLOT(MI_LifecycleIndicationContextFT, 7, ConstructParameters);
SLOT(MI_LifecycleIndicationContextFT, 8, NewInstance);
SLOT(MI_LifecycleIndicationContextFT, 9, NewDynamicInstance);
SLOT(MI_LifecycleIndicationContextFT, 10, NewParameters);
SLOT(MI_LifecycleIndicationContextFT, 11, SetSupportedTypes);
SLOT(MI_LifecycleIndicationContextFT, 12, GetTypes);
SLOT(MI_LifecycleIndicationContextFT, 13, RegisterCallback);

#endif

/*
 * MI_Result.
 */

SIZE(MI_Result, 4, 4);
NUMBER(MI_RESULT_OK, 0);
NUMBER(MI_RESULT_FAILED, 1);
NUMBER(MI_RESULT_ACCESS_DENIED, 2);
NUMBER(MI_RESULT_INVALID_NAMESPACE, 3);
NUMBER(MI_RESULT_INVALID_PARAMETER, 4);
NUMBER(MI_RESULT_INVALID_CLASS, 5);
NUMBER(MI_RESULT_NOT_FOUND, 6);
NUMBER(MI_RESULT_NOT_SUPPORTED, 7);
NUMBER(MI_RESULT_CLASS_HAS_CHILDREN, 8);
NUMBER(MI_RESULT_CLASS_HAS_INSTANCES, 9);
NUMBER(MI_RESULT_INVALID_SUPERCLASS, 10);
NUMBER(MI_RESULT_ALREADY_EXISTS, 11);
NUMBER(MI_RESULT_NO_SUCH_PROPERTY, 12);
NUMBER(MI_RESULT_TYPE_MISMATCH, 13);
NUMBER(MI_RESULT_QUERY_LANGUAGE_NOT_SUPPORTED, 14);
NUMBER(MI_RESULT_INVALID_QUERY, 15);
NUMBER(MI_RESULT_METHOD_NOT_AVAILABLE, 16);
NUMBER(MI_RESULT_METHOD_NOT_FOUND, 17);
NUMBER(MI_RESULT_NAMESPACE_NOT_EMPTY, 20);
NUMBER(MI_RESULT_INVALID_ENUMERATION_CONTEXT, 21);
NUMBER(MI_RESULT_INVALID_OPERATION_TIMEOUT, 22);
NUMBER(MI_RESULT_PULL_HAS_BEEN_ABANDONED, 23);
NUMBER(MI_RESULT_PULL_CANNOT_BE_ABANDONED, 24);
NUMBER(MI_RESULT_FILTERED_ENUMERATION_NOT_SUPPORTED, 25);
NUMBER(MI_RESULT_CONTINUATION_ON_ERROR_NOT_SUPPORTED, 26);
NUMBER(MI_RESULT_SERVER_LIMITS_EXCEEDED, 27);
NUMBER(MI_RESULT_SERVER_IS_SHUTTING_DOWN, 28);

/*
 * MI_ErrorCategory.
 */

SIZE(MI_ErrorCategory, 4, 4);
NUMBER(MI_ERRORCATEGORY_NOT_SPECIFIED, 0);
NUMBER(MI_ERRORCATEGORY_OPEN_ERROR, 1);
NUMBER(MI_ERRORCATEGORY_CLOS_EERROR, 2);
NUMBER(MI_ERRORCATEGORY_DEVICE_ERROR, 3);
NUMBER(MI_ERRORCATEGORY_DEADLOCK_DETECTED, 4);
NUMBER(MI_ERRORCATEGORY_INVALID_ARGUMENT, 5);
NUMBER(MI_ERRORCATEGORY_INVALID_DATA, 6);
NUMBER(MI_ERRORCATEGORY_INVALID_OPERATION, 7);
NUMBER(MI_ERRORCATEGORY_INVALID_RESULT, 8);
NUMBER(MI_ERRORCATEGORY_INVALID_TYPE, 9);
NUMBER(MI_ERRORCATEGORY_METADATA_ERROR, 10);
NUMBER(MI_ERRORCATEGORY_NOT_IMPLEMENTED, 11);
NUMBER(MI_ERRORCATEGORY_NOT_INSTALLED, 12);
NUMBER(MI_ERRORCATEGORY_OBJECT_NOT_FOUND, 13);
NUMBER(MI_ERRORCATEGORY_OPERATION_STOPPED, 14);
NUMBER(MI_ERRORCATEGORY_OPERATION_TIMEOUT, 15);
NUMBER(MI_ERRORCATEGORY_SYNTAX_ERROR, 16);
NUMBER(MI_ERRORCATEGORY_PARSER_ERROR, 17);
NUMBER(MI_ERRORCATEGORY_ACCESS_DENIED, 18);
NUMBER(MI_ERRORCATEGORY_RESOURCE_BUSY, 19);
NUMBER(MI_ERRORCATEGORY_RESOURCE_EXISTS, 20);
NUMBER(MI_ERRORCATEGORY_RESOURCE_UNAVAILABLE, 21);
NUMBER(MI_ERRORCATEGORY_READ_ERROR, 22);
NUMBER(MI_ERRORCATEGORY_WRITE_ERROR, 23);
NUMBER(MI_ERRORCATEGORY_FROM_STDERR, 24);
NUMBER(MI_ERRORCATEGORY_SECURITY_ERROR, 25);
NUMBER(MI_ERRORCATEGORY_PROTOCOL_ERROR, 26);
NUMBER(MI_ERRORCATEGORY_CONNECTION_ERROR, 27);
NUMBER(MI_ERRORCATEGORY_AUTHENTICATION_ERROR, 28);
NUMBER(MI_ERRORCATEGORY_LIMITS_EXCEEDED, 29);
NUMBER(MI_ERRORCATEGORY_QUOTA_EXCEEDED, 30);
NUMBER(MI_ERRORCATEGORY_NOT_ENABLED, 31);

/*
 * MI_PromptType.
 */

SIZE(MI_PromptType, 4, 4);
NUMBER(MI_PROMPTTYPE_NORMAL, 0);
NUMBER(MI_PROMPTTYPE_CRITICAL, 1);

/*
 * MI_CallbackMode.
 */

SIZE(MI_CallbackMode, 4, 4);
NUMBER(MI_CALLBACKMODE_REPORT, 0);
NUMBER(MI_CALLBACKMODE_INQUIRE, 1);
NUMBER(MI_CALLBACKMODE_IGNORE, 2);

/*
 * MI_ProviderArchitecture.
 */

SIZE(MI_ProviderArchitecture, 4, 4);
NUMBER(MI_PROVIDER_ARCHITECTURE_32BIT, 0);
NUMBER(MI_PROVIDER_ARCHITECTURE_64BIT, 1);

/*
 * MI_Type.
 */

SIZE(MI_Type, 4, 4);
NUMBER(MI_BOOLEAN, 0);
NUMBER(MI_UINT8, 1);
NUMBER(MI_SINT8, 2);
NUMBER(MI_UINT16, 3);
NUMBER(MI_SINT16, 4);
NUMBER(MI_UINT32, 5);
NUMBER(MI_SINT32, 6);
NUMBER(MI_UINT64, 7);
NUMBER(MI_SINT64, 8);
NUMBER(MI_REAL32, 9);
NUMBER(MI_REAL64, 10);
NUMBER(MI_CHAR16, 11);
NUMBER(MI_DATETIME, 12);
NUMBER(MI_STRING, 13);
NUMBER(MI_REFERENCE, 14);
NUMBER(MI_INSTANCE, 15);
NUMBER(MI_BOOLEANA, 16);
NUMBER(MI_UINT8A, 17);
NUMBER(MI_SINT8A, 18);
NUMBER(MI_UINT16A, 19);
NUMBER(MI_SINT16A, 20);
NUMBER(MI_UINT32A, 21);
NUMBER(MI_SINT32A, 22);
NUMBER(MI_UINT64A, 23);
NUMBER(MI_SINT64A, 24);
NUMBER(MI_REAL32A, 25);
NUMBER(MI_REAL64A, 26);
NUMBER(MI_CHAR16A, 27);
NUMBER(MI_DATETIMEA, 28);
NUMBER(MI_STRINGA, 29);
NUMBER(MI_REFERENCEA, 30);
NUMBER(MI_INSTANCEA, 31);
NUMBER(MI_ARRAY, 16);

/*
 * MI_LocaleType.
 */

SIZE(MI_LocaleType, 4, 4);
NUMBER(MI_LOCALE_TYPE_REQUESTED_UI, 0);
NUMBER(MI_LOCALE_TYPE_REQUESTED_DATA, 1);
NUMBER(MI_LOCALE_TYPE_CLOSEST_UI, 2);
NUMBER(MI_LOCALE_TYPE_CLOSEST_DATA, 3);

/*
 * MI_CancellationReason.
 */

SIZE(MI_CancellationReason, 4, 4);
NUMBER(MI_REASON_NONE, 0);
NUMBER(MI_REASON_TIMEOUT, 1);
NUMBER(MI_REASON_SHUTDOWN, 2);
NUMBER(MI_REASON_SERVICESTOP, 3);

/*
 * MI_OperationCallback_ResponseType.
 */

SIZE(MI_OperationCallback_ResponseType, 4, 4);
NUMBER(MI_OperationCallback_ResponseType_No, 0);
NUMBER(MI_OperationCallback_ResponseType_Yes, 1);
NUMBER(MI_OperationCallback_ResponseType_NoToAll, 2);
NUMBER(MI_OperationCallback_ResponseType_YesToAll, 3);

/*
 * MI_SubscriptionDeliveryType.
 */

SIZE(MI_SubscriptionDeliveryType, 4, 4);
NUMBER(MI_SubscriptionDeliveryType_Pull, 1);
NUMBER(MI_SubscriptionDeliveryType_Push, 2);

/*
 * MI_DestinationOptions_ImpersonationType.
 */

SIZE(MI_DestinationOptions_ImpersonationType, 4, 4);
NUMBER(MI_DestinationOptions_ImpersonationType_Default, 0);
NUMBER(MI_DestinationOptions_ImpersonationType_None, 1);
NUMBER(MI_DestinationOptions_ImpersonationType_Identify, 2);
NUMBER(MI_DestinationOptions_ImpersonationType_Impersonate, 3);
NUMBER(MI_DestinationOptions_ImpersonationType_Delegate, 4);

/*
 * Numeric macros.
 */

NUMBER(MI_MAJOR, 1);
NUMBER(MI_MINOR, MI_API_VERSION - 1);
NUMBER(MI_REVISION, 0);
NUMBER(MI_VERSION, 0x00010000 + 0x100 * (MI_API_VERSION - 1));
NUMBER(MI_FLAG_CLASS, 1);
NUMBER(MI_FLAG_METHOD, 2);
NUMBER(MI_FLAG_PROPERTY, 4);
NUMBER(MI_FLAG_PARAMETER, 8);
NUMBER(MI_FLAG_ASSOCIATION, 16);
NUMBER(MI_FLAG_INDICATION, 32);
NUMBER(MI_FLAG_REFERENCE, 64);
NUMBER(MI_FLAG_ANY, 127);
NUMBER(MI_FLAG_ENABLEOVERRIDE, 128);
NUMBER(MI_FLAG_DISABLEOVERRIDE, 256);
NUMBER(MI_FLAG_RESTRICTED, 512);
NUMBER(MI_FLAG_TOSUBCLASS, 1024);
NUMBER(MI_FLAG_TRANSLATABLE, 2048);
NUMBER(MI_FLAG_KEY, 4096);
NUMBER(MI_FLAG_IN, 8192);
NUMBER(MI_FLAG_OUT, 16384);
NUMBER(MI_FLAG_REQUIRED, 32768);
NUMBER(MI_FLAG_STATIC, 0x00010000);
NUMBER(MI_FLAG_ABSTRACT, 0x00020000);
NUMBER(MI_FLAG_TERMINAL, 0x00040000);
NUMBER(MI_FLAG_EXPENSIVE, 0x00080000);
NUMBER(MI_FLAG_STREAM, 0x00100000);
NUMBER(MI_FLAG_READONLY, 0x00200000);
NUMBER(MI_FLAG_TOINSTANCE, 0x00400000);
NUMBER(MI_FLAG_NOT_MODIFIED, 0x02000000);
NUMBER(MI_FLAG_VERSION, 0x1C000000);
NUMBER(MI_FLAG_NULL, 0x20000000);
NUMBER(MI_FLAG_BORROW, 0x40000000);
NUMBER(MI_FLAG_ADOPT, 0x80000000);
NUMBER(MI_TRUE, 1);
NUMBER(MI_FALSE, 0);
NUMBER(MI_MODULE_FLAG_STANDARD_QUALIFIERS, 1);
NUMBER(MI_MODULE_FLAG_DESCRIPTIONS, 2);
NUMBER(MI_MODULE_FLAG_VALUES, 4);
NUMBER(MI_MODULE_FLAG_MAPPING_STRINGS, 8);
NUMBER(MI_MODULE_FLAG_BOOLEANS, 16);
NUMBER(MI_MODULE_FLAG_CPLUSPLUS, 32);
NUMBER(MI_MODULE_FLAG_LOCALIZED, 64);
NUMBER(MI_MODULE_FLAG_FILTER_SUPPORT, 128);
NUMBER(MI_MAX_LOCALE_SIZE, 128);
NUMBER(MI_WRITEMESSAGE_CHANNEL_WARNING, 0);
NUMBER(MI_WRITEMESSAGE_CHANNEL_VERBOSE, 1);
NUMBER(MI_WRITEMESSAGE_CHANNEL_DEBUG, 2);
NUMBER(MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, 1);
NUMBER(MI_OPERATIONFLAGS_NO_RTTI, 1024);
NUMBER(MI_OPERATIONFLAGS_BASIC_RTTI, 2);
NUMBER(MI_OPERATIONFLAGS_STANDARD_RTTI, 2048);
NUMBER(MI_OPERATIONFLAGS_FULL_RTTI, 4);
NUMBER(MI_OPERATIONFLAGS_DEFAULT_RTTI, 0);
NUMBER(MI_OPERATIONFLAGS_LOCALIZED_QUALIFIERS, 8);
NUMBER(MI_OPERATIONFLAGS_EXPENSIVE_PROPERTIES, 64);
NUMBER(MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW, 128);
NUMBER(MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY, 384);
NUMBER(MI_OPERATIONFLAGS_REPORT_OPERATION_STARTED, 512);
NUMBER(MI_SERIALIZER_FLAGS_CLASS_DEEP, 1);
NUMBER(MI_SERIALIZER_FLAGS_INSTANCE_WITH_CLASS, 1);
#if MI_API_VERSION >= 2
NUMBER(MI_LIFECYCLE_INDICATION_NONE, 0);
NUMBER(MI_LIFECYCLE_INDICATION_CREATE, 1);
NUMBER(MI_LIFECYCLE_INDICATION_MODIFY, 2);
NUMBER(MI_LIFECYCLE_INDICATION_DELETE, 4);
NUMBER(MI_LIFECYCLE_INDICATION_READ, 8);
NUMBER(MI_LIFECYCLE_INDICATION_METHODCALL, 16);
NUMBER(MI_LIFECYCLE_INDICATION_ALL, 31);
#endif

/* Names that only Windows has. */
NUMBER(MI_FLAG_EXTENDED, 4096);
NUMBER(MI_OPERATIONFLAGS_AUTOMATIC_ACK_RESULTS, 0);
NUMBER(MI_OPERATIONFLAGS_NON_LOCALIZED_QUALIFIERS, 0);
NUMBER(MI_OPERATIONFLAGS_NON_EXPENSIVE_PROPERTIES_ONLY, 0);
NUMBER(MI_OPERATIONFLAGS_POLYMORPHISM_DEEP, 0);
NUMBER(MI_MAKE_VERSION(1, 2, 3), 0x00010203);

/*
 * What is left for run time.
 */

static unsigned checks;
static unsigned failures;

static void expect(int holds, const char *what)
{
    checks++;
    if (!holds) {
        failures++;
        printf("differs: %s\n", what);
    }
}

static int same_text(const MI_Char *text, const char *wanted)
{
    size_t i = 0;
    while (wanted[i] != '\0' && text[i] == (MI_Char)wanted[i]) {
        i++;
    }
    return wanted[i] == '\0' && text[i] == 0;
}

static void strings_are_the_same(void)
{
    static const struct {
        const char *name;
        const MI_Char *text;
        const char *wanted;
    } strings[] = {
#define STRING(NAME, WANTED) {#NAME, NAME, WANTED}
        STRING(MI_QUERY_DIALECT_WQL, "WQL"),
        STRING(MI_QUERY_DIALECT_CQL, "CQL"),
        STRING(MI_QUERY_DIALECT_SELECTOR, "selectorFilter"),
        STRING(MI_RESULT_TYPE_MI, "MI"),
        STRING(MI_RESULT_TYPE_HRESULT, "HRESULT"),
        STRING(MI_RESULT_TYPE_WIN32, "WIN32"),
        STRING(MI_RESULT_TYPE_ERRNO, "ERRNO"),
        STRING(MI_RESULT_TYPE_WINRM, "WINRM"),
        STRING(MI_AUTH_TYPE_DEFAULT, "Default"),
        STRING(MI_AUTH_TYPE_NONE, "None"),
        STRING(MI_AUTH_TYPE_DIGEST, "Digest"),
        STRING(MI_AUTH_TYPE_NEGO_WITH_CREDS, "NegoWithCreds"),
        STRING(MI_AUTH_TYPE_NEGO_NO_CREDS, "NegoNoCreds"),
        STRING(MI_AUTH_TYPE_BASIC, "Basic"),
        STRING(MI_AUTH_TYPE_KERBEROS, "Kerberos"),
        STRING(MI_AUTH_TYPE_CLIENT_CERTS, "ClientCerts"),
        STRING(MI_AUTH_TYPE_NTLM, "Ntlmdomain"),
        STRING(MI_AUTH_TYPE_ISSUER_CERT, "IssuerCert"),
        STRING(MI_DESTINATIONOPTIONS_PACKET_ENCODING_DEFAULT, "default"),
        STRING(MI_DESTINATIONOPTIONS_PACKET_ENCODING_UTF8, "UTF8"),
        STRING(MI_DESTINATIONOPTIONS_PACKET_ENCODING_UTF16, "UTF16"),
        STRING(MI_DESTINATIONOPTIONS_TRANSPORT_HTTP, "HTTP"),
        STRING(MI_DESTINATIONOPTIONS_TRANSPORT_HTTPS, "HTTPS"),
        STRING(MI_DESTINATIONOPTIONS_PROXY_TYPE_IE, "IE"),
        STRING(MI_DESTINATIONOPTIONS_PROXY_TYPE_WINHTTP, "WinHTTP"),
        STRING(MI_DESTINATIONOPTIONS_PROXY_TYPE_AUTO, "Auto"),
        STRING(MI_DESTINATIONOPTIONS_PROXY_TYPE_NONE, "None"),
        STRING(MI_SUBSCRIBE_BOOKMARK_OLDEST, "MI_SUBSCRIBE_BOOKMARK_OLDEST"),
        STRING(MI_SUBSCRIBE_BOOKMARK_NEWEST, "MI_SUBSCRIBE_BOOKMARK_NEWEST"),
        STRING(MI_AUTH_TYPE_CREDSSP, "CredSSP"),
        STRING(MI_DESTINATIONOPTIONS_TRANPSORT_HTTPS, "HTTPS"),
#undef STRING
    };
    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++) {
        expect(same_text(strings[i].text, strings[i].wanted), strings[i].name);
    }
}

static int is_zero(const void *object, size_t size)
{
    const unsigned char *bytes = object;
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) {
            return 0;
        }
    }
    return 1;
}

static void initialisers_are_zero(void)
{
    const MI_OperationCallbacks operation_callbacks = MI_OPERATIONCALLBACKS_NULL;
    const MI_SessionCallbacks session_callbacks = MI_SESSIONCALLBACKS_NULL;
    const MI_SubscriptionDeliveryOptions subscription_options = MI_SUBSCRIPTIONDELIVERYOPTIONS_NULL;
    const MI_Application application = MI_APPLICATION_NULL;
    const MI_Session session = MI_SESSION_NULL;
    const MI_Operation operation = MI_OPERATION_NULL;
    const MI_HostedProvider hosted_provider = MI_HOSTEDPROVIDER_NULL;
    const MI_DestinationOptions destination_options = MI_DESTINATIONOPTIONS_NULL;
    const MI_OperationOptions operation_options = MI_OPERATIONOPTIONS_NULL;
    expect(is_zero(&operation_callbacks, sizeof operation_callbacks), "MI_OPERATIONCALLBACKS_NULL");
    expect(is_zero(&session_callbacks, sizeof session_callbacks), "MI_SESSIONCALLBACKS_NULL");
    expect(is_zero(&subscription_options, sizeof subscription_options),
           "MI_SUBSCRIPTIONDELIVERYOPTIONS_NULL");
    expect(is_zero(&application, sizeof application), "MI_APPLICATION_NULL");
    expect(is_zero(&session, sizeof session), "MI_SESSION_NULL");
    expect(is_zero(&operation, sizeof operation), "MI_OPERATION_NULL");
    expect(is_zero(&hosted_provider, sizeof hosted_provider), "MI_HOSTEDPROVIDER_NULL");
    expect(is_zero(&destination_options, sizeof destination_options), "MI_DESTINATIONOPTIONS_NULL");
    expect(is_zero(&operation_options, sizeof operation_options), "MI_OPERATIONOPTIONS_NULL");
}

static void macros_work(void)
{
    static const MI_Char letters[] = {MI_T('a'), MI_T('b'), MI_T('c')};
    struct generated {
        MI_Instance __instance;
        MI_ConstStringField name;
    } object;
    expect(MI_COUNT(letters) == 3, "MI_COUNT");
    expect(MI_OFFSETOF(struct generated, name) == 64, "MI_OFFSETOF");
    expect(MI_InstanceOf(&object) == &object.__instance, "MI_InstanceOf");
    expect(MI_LL(-9000000000) == -9000000000LL, "MI_LL");
    expect(MI_ULL(18000000000000000000) == 18000000000000000000ULL, "MI_ULL");
    expect(IS(MI_TRUE, MI_Boolean) && IS(MI_FALSE, MI_Boolean), "type of MI_TRUE and MI_FALSE");
    MI_UNREFERENCED_PARAMETER(object);
}

int main(void)
{
    strings_are_the_same();
    initialisers_are_zero();
    macros_work();
    printf("layout: %u of %u run-time checks failed\n", failures, checks);
    return failures == 0 ? 0 : 1;
}
