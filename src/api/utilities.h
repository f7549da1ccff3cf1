/* MI_Utilities: its table, for mi_clientFT_V1. Stateless. */
#ifndef MF_API_UTILITIES_H
#define MF_API_UTILITIES_H

#include <MI.h>

extern const MI_UtilitiesFT mf_utilities_ft;

#endif
