/*
 * MI_Serializer and MI_Deserializer: classes and instances as bytes in the caller's buffer, and
 * back. Made by the application for one format, closed by the caller. Objects that a deserializer
 * makes are the caller's to delete, as are error details, which may be NULL.
 */
#ifndef MIFAKE_MI_SERIALIZER_H
#define MIFAKE_MI_SERIALIZER_H

#include "client.h"
#include "handles.h"
#include "result.h"
#include "value.h"

/* A class with what it inherits; an instance together with its classes. */
#define MI_SERIALIZER_FLAGS_CLASS_DEEP 1
#define MI_SERIALIZER_FLAGS_INSTANCE_WITH_CLASS 1

/* Finds a class that the bytes refer to. */
typedef MI_Result(MI_CALL *MI_Deserializer_ClassObjectNeeded)(void *context,
                                                              const MI_Char *serverName,
                                                              const MI_Char *namespaceName,
                                                              const MI_Char *className,
                                                              MI_Class **requestedClassObject);

struct _MI_SerializerFT {
    MI_Result(MI_CALL *Close)(MI_Serializer *serializer);
    MI_Result(MI_CALL *SerializeClass)(MI_Serializer *serializer, MI_Uint32 flags,
                                       const MI_Class *classObject, MI_Uint8 *clientBuffer,
                                       MI_Uint32 clientBufferLength, MI_Uint32 *clientBufferNeeded);
    MI_Result(MI_CALL *SerializeInstance)(MI_Serializer *serializer, MI_Uint32 flags,
                                          const MI_Instance *instanceObject, MI_Uint8 *clientBuffer,
                                          MI_Uint32 clientBufferLength,
                                          MI_Uint32 *clientBufferNeeded);
};

struct _MI_DeserializerFT {
    MI_Result(MI_CALL *Close)(MI_Deserializer *deserializer);
    MI_Result(MI_CALL *DeserializeClass)(MI_Deserializer *deserializer, MI_Uint32 flags,
                                         MI_Uint8 *serializedBuffer,
                                         MI_Uint32 serializedBufferLength, MI_Class *parentClass,
                                         const MI_Char *serverName, const MI_Char *namespaceName,
                                         MI_Deserializer_ClassObjectNeeded classObjectNeeded,
                                         void *classObjectNeededContext,
                                         MI_Uint32 *serializedBufferRead, MI_Class **classObject,
                                         MI_Instance **cimErrorDetails);
    MI_Result(MI_CALL *Class_GetClassName)(MI_Deserializer *deserializer,
                                           MI_Uint8 *serializedBuffer,
                                           MI_Uint32 serializedBufferLength, MI_Char *className,
                                           MI_Uint32 *classNameLength,
                                           MI_Instance **cimErrorDetails);
    MI_Result(MI_CALL *Class_GetParentClassName)(
        MI_Deserializer *deserializer, MI_Uint8 *serializedBuffer, MI_Uint32 serializedBufferLength,
        MI_Char *parentClassName, MI_Uint32 *parentClassNameLength, MI_Instance **cimErrorDetails);
    MI_Result(MI_CALL *DeserializeInstance)(
        MI_Deserializer *deserializer, MI_Uint32 flags, MI_Uint8 *serializedBuffer,
        MI_Uint32 serializedBufferLength, MI_Class **classObjects, MI_Uint32 numberClassObjects,
        MI_Deserializer_ClassObjectNeeded classObjectNeeded, void *classObjectNeededContext,
        MI_Uint32 *serializedBufferRead, MI_Instance **instanceObject,
        MI_Instance **cimErrorDetails);
    MI_Result(MI_CALL *Instance_GetClassName)(MI_Deserializer *deserializer,
                                              MI_Uint8 *serializedBuffer,
                                              MI_Uint32 serializedBufferLength, MI_Char *className,
                                              MI_Uint32 *classNameLength,
                                              MI_Instance **cimErrorDetails);
};

MI_INLINE MI_Result MI_INLINE_CALL MI_Serializer_Close(MI_Serializer *serializer)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->serializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->serializerFT->Close(serializer);
}

/* Tells how many bytes it takes, also when the buffer is too small for them, which is FAILED: a
 * NULL buffer of length 0 asks. No terminator is written. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Serializer_SerializeClass(
    MI_Serializer *serializer, MI_Uint32 flags, const MI_Class *classObject, MI_Uint8 *clientBuffer,
    MI_Uint32 clientBufferLength, MI_Uint32 *clientBufferNeeded)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->serializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->serializerFT->SerializeClass(
        serializer, flags, classObject, clientBuffer, clientBufferLength, clientBufferNeeded);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Serializer_SerializeInstance(
    MI_Serializer *serializer, MI_Uint32 flags, const MI_Instance *instanceObject,
    MI_Uint8 *clientBuffer, MI_Uint32 clientBufferLength, MI_Uint32 *clientBufferNeeded)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->serializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->serializerFT->SerializeInstance(
        serializer, flags, instanceObject, clientBuffer, clientBufferLength, clientBufferNeeded);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Deserializer_Close(MI_Deserializer *deserializer)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->deserializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->deserializerFT->Close(deserializer);
}

/* Reads one class and tells how many bytes it took. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Deserializer_DeserializeClass(
    MI_Deserializer *deserializer, MI_Uint32 flags, MI_Uint8 *serializedBuffer,
    MI_Uint32 serializedBufferLength, MI_Class *parentClass, const MI_Char *serverName,
    const MI_Char *namespaceName, MI_Deserializer_ClassObjectNeeded classObjectNeeded,
    void *classObjectNeededContext, MI_Uint32 *serializedBufferRead, MI_Class **classObject,
    MI_Instance **cimErrorDetails)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->deserializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->deserializerFT->DeserializeClass(
        deserializer, flags, serializedBuffer, serializedBufferLength, parentClass, serverName,
        namespaceName, classObjectNeeded, classObjectNeededContext, serializedBufferRead,
        classObject, cimErrorDetails);
}

/* Copies the name of the class in the bytes to the caller's buffer. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Deserializer_Class_GetClassName(
    MI_Deserializer *deserializer, MI_Uint8 *serializedBuffer, MI_Uint32 serializedBufferLength,
    MI_Char *className, MI_Uint32 *classNameLength, MI_Instance **cimErrorDetails)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->deserializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->deserializerFT->Class_GetClassName(deserializer, serializedBuffer,
                                                              serializedBufferLength, className,
                                                              classNameLength, cimErrorDetails);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Deserializer_Class_GetParentClassName(
    MI_Deserializer *deserializer, MI_Uint8 *serializedBuffer, MI_Uint32 serializedBufferLength,
    MI_Char *parentClassName, MI_Uint32 *parentClassNameLength, MI_Instance **cimErrorDetails)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->deserializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->deserializerFT->Class_GetParentClassName(
        deserializer, serializedBuffer, serializedBufferLength, parentClassName,
        parentClassNameLength, cimErrorDetails);
}

/* Reads one instance, with the help of the given classes, and tells how many bytes it took. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Deserializer_DeserializeInstance(
    MI_Deserializer *deserializer, MI_Uint32 flags, MI_Uint8 *serializedBuffer,
    MI_Uint32 serializedBufferLength, MI_Class **classObjects, MI_Uint32 numberClassObjects,
    MI_Deserializer_ClassObjectNeeded classObjectNeeded, void *classObjectNeededContext,
    MI_Uint32 *serializedBufferRead, MI_Instance **instanceObject, MI_Instance **cimErrorDetails)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->deserializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->deserializerFT->DeserializeInstance(
        deserializer, flags, serializedBuffer, serializedBufferLength, classObjects,
        numberClassObjects, classObjectNeeded, classObjectNeededContext, serializedBufferRead,
        instanceObject, cimErrorDetails);
}

/* Copies the name of the instance's class to the caller's buffer. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Deserializer_Instance_GetClassName(
    MI_Deserializer *deserializer, MI_Uint8 *serializedBuffer, MI_Uint32 serializedBufferLength,
    MI_Char *className, MI_Uint32 *classNameLength, MI_Instance **cimErrorDetails)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->deserializerFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->deserializerFT->Instance_GetClassName(deserializer, serializedBuffer,
                                                                 serializedBufferLength, className,
                                                                 classNameLength, cimErrorDetails);
}

#endif
