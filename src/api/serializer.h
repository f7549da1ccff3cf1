/* MI_Serializer and MI_Deserializer: what MI_Application_NewSerializer and NewDeserializer do, and
 * the tables for mi_clientFT_V1. No format is there yet, so every handle is an unknown one. */
#ifndef MF_API_SERIALIZER_H
#define MF_API_SERIALIZER_H

#include <MI.h>

extern const MI_SerializerFT mf_serializer_ft;
extern const MI_DeserializerFT mf_deserializer_ft;

/* NULLs and flags other than 0 are INVALID_PARAMETER, any format is NOT_SUPPORTED. The
 * output is cleared. */
MI_Result mf_serializer_new(MI_Uint32 flags, const MI_Char *format, MI_Serializer *serializer);
MI_Result mf_deserializer_new(MI_Uint32 flags, const MI_Char *format,
                              MI_Deserializer *deserializer);

#endif
