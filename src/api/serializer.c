#include "api/serializer.h"

static MI_Result find_format(MI_Uint32 flags, const MI_Char *format)
{
    return flags != 0 || format == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_NOT_SUPPORTED;
}

MI_Result mf_serializer_new(MI_Uint32 flags, const MI_Char *format, MI_Serializer *serializer)
{
    if (serializer == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *serializer = (MI_Serializer){0, 0};
    return find_format(flags, format);
}

MI_Result mf_deserializer_new(MI_Uint32 flags, const MI_Char *format, MI_Deserializer *deserializer)
{
    if (deserializer == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *deserializer = (MI_Deserializer){0, 0};
    return find_format(flags, format);
}

/* The tables say which parameters are const. */
/* NOLINTBEGIN(readability-non-const-parameter) */

/* --- serializers ----------------------------------------------------------------------------- */

static MI_Result MI_CALL close_serializer(MI_Serializer *serializer)
{
    (void)serializer;
    return MI_RESULT_INVALID_PARAMETER;
}

static MI_Result MI_CALL serialize_class(MI_Serializer *serializer, MI_Uint32 flags,
                                         const MI_Class *object, MI_Uint8 *buffer, MI_Uint32 length,
                                         MI_Uint32 *needed)
{
    (void)serializer, (void)flags, (void)object, (void)buffer, (void)length, (void)needed;
    return MI_RESULT_INVALID_PARAMETER;
}

static MI_Result MI_CALL serialize_instance(MI_Serializer *serializer, MI_Uint32 flags,
                                            const MI_Instance *object, MI_Uint8 *buffer,
                                            MI_Uint32 length, MI_Uint32 *needed)
{
    (void)serializer, (void)flags, (void)object, (void)buffer, (void)length, (void)needed;
    return MI_RESULT_INVALID_PARAMETER;
}

const MI_SerializerFT mf_serializer_ft = {
    .Close = close_serializer,
    .SerializeClass = serialize_class,
    .SerializeInstance = serialize_instance,
};

/* --- deserializers --------------------------------------------------------------------------- */

/* Who deletes objects without looking at the result finds NULL. */
static MI_Result refuse(MI_Instance **details)
{
    if (details != NULL) {
        *details = NULL;
    }
    return MI_RESULT_INVALID_PARAMETER;
}

static MI_Result MI_CALL close_deserializer(MI_Deserializer *deserializer)
{
    (void)deserializer;
    return MI_RESULT_INVALID_PARAMETER;
}

static MI_Result MI_CALL deserialize_class(MI_Deserializer *deserializer, MI_Uint32 flags,
                                           MI_Uint8 *buffer, MI_Uint32 length, MI_Class *parent,
                                           const MI_Char *server, const MI_Char *namespace,
                                           MI_Deserializer_ClassObjectNeeded needed, void *context,
                                           MI_Uint32 *read, MI_Class **object,
                                           MI_Instance **details)
{
    (void)deserializer, (void)flags, (void)buffer, (void)length, (void)parent, (void)server;
    (void)namespace, (void)needed, (void)context, (void)read;
    if (object != NULL) {
        *object = NULL;
    }
    return refuse(details);
}

static MI_Result MI_CALL deserialize_instance(MI_Deserializer *deserializer, MI_Uint32 flags,
                                              MI_Uint8 *buffer, MI_Uint32 length,
                                              MI_Class **classes, MI_Uint32 count,
                                              MI_Deserializer_ClassObjectNeeded needed,
                                              void *context, MI_Uint32 *read, MI_Instance **object,
                                              MI_Instance **details)
{
    (void)deserializer, (void)flags, (void)buffer, (void)length, (void)classes, (void)count;
    (void)needed, (void)context, (void)read;
    if (object != NULL) {
        *object = NULL;
    }
    return refuse(details);
}

/* All three that look for a name in the bytes. */
static MI_Result MI_CALL get_name(MI_Deserializer *deserializer, MI_Uint8 *buffer, MI_Uint32 length,
                                  MI_Char *name, MI_Uint32 *needed, MI_Instance **details)
{
    (void)deserializer, (void)buffer, (void)length, (void)name, (void)needed;
    return refuse(details);
}

/* NOLINTEND(readability-non-const-parameter) */

const MI_DeserializerFT mf_deserializer_ft = {
    .Close = close_deserializer,
    .DeserializeClass = deserialize_class,
    .Class_GetClassName = get_name,
    .Class_GetParentClassName = get_name,
    .DeserializeInstance = deserialize_instance,
    .Instance_GetClassName = get_name,
};
