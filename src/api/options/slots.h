/* What the slots of the three tables of options do, whichever kind of options it is.
 *
 * NULL options are a handle without an object. NULL arguments and flags other than 0 are
 * INVALID_PARAMETER; an option that is not set is NO_SUCH_PROPERTY, one of another type
 * TYPE_MISMATCH (D-2). `index` and `flags` are optional. */
#ifndef MF_API_OPTIONS_SLOTS_H
#define MF_API_OPTIONS_SLOTS_H

#include "api/options/options.h"

MI_Result mf_options_set_string(struct mf_options *options, const MI_Char *name,
                                const MI_Char *value, MI_Uint32 flags);
/* For the channels of an operation: flags 0 enables `value`, 1 disables it. */
MI_Result mf_options_set_number(struct mf_options *options, const MI_Char *name, MI_Uint32 value,
                                MI_Uint32 flags);
MI_Result mf_options_set_interval(struct mf_options *options, const MI_Char *name,
                                  const MI_Interval *value, MI_Uint32 flags);
MI_Result mf_options_set_datetime(struct mf_options *options, const MI_Char *name,
                                  const MI_Datetime *value, MI_Uint32 flags);
MI_Result mf_options_set_custom(struct mf_options *options, const MI_Char *name, MI_Type type,
                                const MI_Value *value, MI_Boolean must_comply, MI_Uint32 flags);

MI_Result mf_options_get_string(const struct mf_options *options, const MI_Char *name,
                                const MI_Char **value, MI_Uint32 *index, MI_Uint32 *flags);
MI_Result mf_options_get_number(const struct mf_options *options, const MI_Char *name,
                                MI_Uint32 *value, MI_Uint32 *index, MI_Uint32 *flags);
MI_Result mf_options_get_interval(const struct mf_options *options, const MI_Char *name,
                                  MI_Interval *value, MI_Uint32 *index, MI_Uint32 *flags);
MI_Result mf_options_get_datetime(const struct mf_options *options, const MI_Char *name,
                                  MI_Datetime *value, MI_Uint32 *index, MI_Uint32 *flags);
/* A buffer that is too small is FAILED, with `count` told (D-3). */
MI_Result mf_options_get_channels(const struct mf_options *options, const MI_Char *name,
                                  MI_Uint32 *channels, MI_Uint32 length, MI_Uint32 *count,
                                  MI_Uint32 *flags);

MI_Result mf_options_count(const struct mf_options *options, MI_Uint32 *count);
MI_Result mf_options_at(const struct mf_options *options, MI_Uint32 index, const MI_Char **name,
                        MI_Value *value, MI_Type *type, MI_Uint32 *flags);
MI_Result mf_options_get(const struct mf_options *options, const MI_Char *name, MI_Value *value,
                         MI_Type *type, MI_Uint32 *index, MI_Uint32 *flags);

#endif
