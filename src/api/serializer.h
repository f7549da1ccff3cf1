/* MI_Serializer and MI_Deserializer: what MI_Application_NewSerializer and NewDeserializer do, and
 * the tables for mi_clientFT_V1.
 *
 * A serializer writes "MI_XML", as OMI does. No format can be read back, so every deserializer is
 * an unknown one. A serializer has no state and belongs to no application: its handle is valid
 * until it is closed. */
#ifndef MF_API_SERIALIZER_H
#define MF_API_SERIALIZER_H

#include <MI.h>

extern const MI_SerializerFT mf_serializer_ft;
extern const MI_DeserializerFT mf_deserializer_ft;

/* NULLs and flags other than 0 are INVALID_PARAMETER, a format that is not there, exactly so spelt,
 * is NOT_SUPPORTED. The output is cleared. */
MI_Result mf_serializer_new(MI_Uint32 flags, const MI_Char *format, MI_Serializer *serializer);
MI_Result mf_deserializer_new(MI_Uint32 flags, const MI_Char *format,
                              MI_Deserializer *deserializer);

#endif
