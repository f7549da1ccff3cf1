#include "tool/hint.h"

#include "tool/nearest.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* A search for a class. Names are lent for as long as a result: the nearest is kept. */
struct search {
    struct mf_nearest nearest;
    char kept[256];
};

static void try_class(void *context, const MI_Class *declaration)
{
    struct search *search = context;
    const MI_Char *name = NULL;
    if (MI_Class_GetClassName(declaration, &name) != MI_RESULT_OK || name == NULL) {
        return;
    }
    mf_nearest_try(&search->nearest, name);
    if (search->nearest.word == name) {
        (void)snprintf(search->kept, sizeof search->kept, "%s", name);
        search->nearest.word = search->kept;
    }
}

static void ignore_end(void *context, MI_Result result, const MI_Char *message,
                       const MI_Instance *details)
{
    (void)context;
    (void)result;
    (void)message;
    (void)details;
}

static void start(MI_Session *session, const struct mf_call *call, MI_OperationCallbacks *callbacks,
                  MI_Operation *operation)
{
    MI_Session_EnumerateClasses(session, MI_OPERATIONFLAGS_POLYMORPHISM_DEEP, NULL,
                                call->name_space, NULL, MI_TRUE, callbacks, operation);
}

static const struct mf_question all_names = {.of_classes = true, .start = start};

static void hint(MI_Session *session, const struct mf_call *call, const char *written)
{
    struct search search = {.nearest = {.written = written}};
    const struct mf_call enumerate = {.question = &all_names, .name_space = call->name_space};
    const struct mf_sink sink = {.declaration = try_class, .end = ignore_end, .context = &search};
    if (written == NULL) {
        return;
    }
    mf_call_pull(session, &enumerate, &sink);
    if (search.nearest.word != NULL && strcasecmp(search.nearest.word, written) != 0) {
        (void)fprintf(stderr, "There is no class \"%s\"; did you mean \"%s\"?\n", written,
                      search.nearest.word);
    }
}

/* The class that the operand after FILE names. */
static const char *subject_class(const struct mf_call *call)
{
    const MI_Char *name = NULL;
    if (call->key != NULL) {
        (void)MI_Instance_GetClassName(call->key, &name);
        return name;
    }
    return strcmp(call->question->subject, "class") == 0 ? mf_call_subject(call) : NULL;
}

void mf_hint_classes(MI_Session *session, const struct mf_call *call)
{
    hint(session, call, subject_class(call));
    hint(session, call, mf_call_option(call, MF_OPTION_ASSOC_CLASS));
    hint(session, call, mf_call_option(call, MF_OPTION_RESULT_CLASS));
}
