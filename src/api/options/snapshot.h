/* Reading options through the table of their handle, whoever made them.
 *
 * A reader is a row of functions over one kind of handle. A table entry that is missing is
 * INVALID_PARAMETER. */
#ifndef MF_API_OPTIONS_SNAPSHOT_H
#define MF_API_OPTIONS_SNAPSHOT_H

#include "api/options/options.h"

struct mf_options_reader {
    enum mf_kind kind;
    MI_Result (*count)(const void *handle, MI_Uint32 *count);
    MI_Result (*at)(const void *handle, MI_Uint32 index, const MI_Char **name, MI_Value *value,
                    MI_Type *type);
    /* NULL for a kind without credentials. */
    MI_Result (*credentials_count)(const void *handle, MI_Uint32 *count);
    MI_Result (*credentials_at)(const void *handle, MI_Uint32 index, const MI_Char **option,
                                MI_UserCredentials *credentials);
    MI_Result (*password_at)(const void *handle, MI_Uint32 index, MI_Char *password,
                             MI_Uint32 length, MI_Uint32 *needed);
};

/* A copy of everything, for a clone. `*copy` is NULL on failure. */
MI_Result mf_options_copy(const struct mf_options_reader *reader, const void *handle,
                          struct mf_options **copy);

/* A copy of what may go into an operation or a session; an option that may not is
 * INVALID_PARAMETER (A-17, B-5). */
MI_Result mf_options_migrate(const struct mf_options_reader *reader, const void *handle,
                             struct mf_options **copy);

#endif
