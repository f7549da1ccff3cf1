#include "api/world/error.h"

#include "api/world/world.h"

#include <stdlib.h>
#include <string.h>

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

void mf_note_mistakes(struct mifake *world, struct mf_error *mistakes)
{
    char *report = mf_error_take_text(mistakes);
    char *rest = NULL;
    for (char *line = report == NULL ? NULL : strtok_r(report, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        mf_journal_misuse_of(&world->journal, MF_M45_RULE_WRONG, NULL, "%s", line);
    }
    free(report);
}
