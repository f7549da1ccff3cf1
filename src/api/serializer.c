#include "api/serializer.h"

#include "api/handle.h"
#include "api/lock.h"
#include "model/xml/class.h"
#include "model/xml/document.h"
#include "model/xml/instance.h"

#include <string.h>

/* --- formats ---------------------------------------------------------------------------------- */

/* Where the handle of every serializer leads: a format has no state, a handle only ends. */
static char xml_format[] = "MI_XML";

/* What callers may ask for. The bit of INSTANCE_WITH_CLASS is that of CLASS_DEEP. */
static const MI_Uint32 known_flags = MF_XML_CLASS_DEEP | MF_XML_CLASS_ORIGINS |
                                     MF_XML_CLASS_ANCESTORS | MF_XML_CLASS_INHERITED |
                                     MF_XML_CLASS_QUALIFIERS;

/* --- making ----------------------------------------------------------------------------------- */

MI_Result mf_serializer_new(MI_Uint32 flags, const MI_Char *format, MI_Serializer *serializer)
{
    struct mf_handle handle = {0, 0};
    if (serializer == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *serializer = (MI_Serializer){0, 0};
    if (flags != 0 || format == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (strcmp(format, xml_format) != 0) {
        return MI_RESULT_NOT_SUPPORTED;
    }
    mf_lock();
    const bool opened = mf_handle_open(MF_KIND_SERIALIZER, xml_format, &handle);
    mf_unlock();
    *serializer = (MI_Serializer){handle.reserved1, handle.reserved2};
    return opened ? MI_RESULT_OK : MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

MI_Result mf_deserializer_new(MI_Uint32 flags, const MI_Char *format, MI_Deserializer *deserializer)
{
    if (deserializer == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *deserializer = (MI_Deserializer){0, 0};
    return flags != 0 || format == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_NOT_SUPPORTED;
}

/* The tables say which parameters are const. */
/* NOLINTBEGIN(readability-non-const-parameter) */

/* --- serializers ----------------------------------------------------------------------------- */

static MI_Result MI_CALL close_serializer(MI_Serializer *serializer)
{
    if (serializer == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_lock();
    const void *format =
        mf_handle_close(MF_KIND_SERIALIZER, serializer->reserved1, serializer->reserved2, NULL);
    mf_unlock();
    return format == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK;
}

/* A document for the caller's buffer; false for arguments that are none. */
static bool begin(const MI_Serializer *serializer, MI_Uint32 flags, MI_Uint8 *buffer,
                  MI_Uint32 length, struct mf_xml *xml)
{
    *xml = (struct mf_xml){.buffer = buffer, .size = length};
    return serializer != NULL &&
           mf_handle_find(MF_KIND_SERIALIZER, serializer->reserved1, serializer->reserved2) !=
               NULL &&
           (flags & ~known_flags) == 0 && (buffer != NULL || length == 0);
}

static MI_Result MI_CALL serialize_class(MI_Serializer *serializer, MI_Uint32 flags,
                                         const MI_Class *object, MI_Uint8 *buffer, MI_Uint32 length,
                                         MI_Uint32 *needed)
{
    struct mf_xml xml;
    if (!begin(serializer, flags, buffer, length, &xml) || object == NULL || needed == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_xml_class(&xml, object, flags);
    return mf_xml_finish(&xml, needed);
}

static MI_Result MI_CALL serialize_instance(MI_Serializer *serializer, MI_Uint32 flags,
                                            const MI_Instance *object, MI_Uint8 *buffer,
                                            MI_Uint32 length, MI_Uint32 *needed)
{
    struct mf_xml xml;
    if (!begin(serializer, flags, buffer, length, &xml) || object == NULL || needed == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if ((flags & MI_SERIALIZER_FLAGS_INSTANCE_WITH_CLASS) != 0) {
        mf_xml_document(&xml, object, flags);
    } else {
        mf_xml_instance(&xml, object);
    }
    return mf_xml_finish(&xml, needed);
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
