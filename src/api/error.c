#include "api/error.h"

#include <stdlib.h>

MI_EXPORT void mifake_error_clear(mifake_error *error)
{
    if (error != NULL) {
        free(error->text);
        free(error->file);
        free(error->place);
        *error = (mifake_error){0};
    }
}

void mf_pass_on_error(struct mf_error *mistakes, mifake_error *error)
{
    if (error != NULL) {
        *error = (mifake_error){
            .text = mf_error_take_text(mistakes),
            .file = mistakes->file,
            .place = mistakes->place,
        };
        mistakes->file = NULL;
        mistakes->place = NULL;
    }
    mf_error_clear(mistakes);
}
