/* Custom options: a value of any type and whether it must be understood, as an instance of class
 * _OMI_CustomOptionValue with the elements `value` and `mustUnderstand`. */
#ifndef MF_API_OPTIONS_CUSTOM_OPTION_H
#define MF_API_OPTIONS_CUSTOM_OPTION_H

#include <MI.h>

#include <stdbool.h>

/* A new instance, the caller's to delete; `*option` is NULL on failure. */
MI_Result mf_custom_option_new(MI_Type type, const MI_Value *value, MI_Boolean must_understand,
                               MI_Instance **option);

/* TYPE_MISMATCH if the value has another type than the one before. */
MI_Result mf_custom_option_set(MI_Instance *option, MI_Type type, const MI_Value *value,
                               MI_Boolean must_understand);

/* Anybody's instance, read through its own table. */
bool mf_custom_option_is(const MI_Instance *option);

#endif
