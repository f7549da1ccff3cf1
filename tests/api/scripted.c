#include "api/scripted.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

/* --- rules ------------------------------------------------------------------------------------ */

void scripted_open(struct scene *scene, const char *profile)
{
    scene_open_file(scene, "scripted", profile);
}

void scripted_whole_rule(struct scene *scene, const char *rule)
{
    char json[2048];
    mifake_error error = {0};
    (void)snprintf(json, sizeof json, "%s", rule);
    for (char *at = strchr(json, '\''); at != NULL; at = strchr(at, '\'')) {
        *at = '"';
    }
    if (!mifake_rule(scene->world, json, &error)) {
        fail_msg("%s", error.text);
    }
}

void scripted_rule(struct scene *scene, const char *operation, const char *steps)
{
    char rule[2048];
    (void)snprintf(rule, sizeof rule, "{'match': {'op': '%s'}, 'then': [%s]}", operation, steps);
    scripted_whole_rule(scene, rule);
}

/* --- callbacks -------------------------------------------------------------------------------- */

static void MI_CALL write_message(MI_Operation *operation, void *context, MI_Uint32 channel,
                                  const MI_Char *message)
{
    struct confidant *confidant = context;
    (void)operation;
    trace_message(&confidant->listener.trace, channel, message);
}

static void MI_CALL write_progress(MI_Operation *operation, void *context, const MI_Char *activity,
                                   const MI_Char *current, const MI_Char *status, MI_Uint32 percent,
                                   MI_Uint32 seconds)
{
    struct confidant *confidant = context;
    (void)operation;
    trace_progress(&confidant->listener.trace, activity, current, status, percent, seconds);
}

typedef MI_Result(MI_CALL *responder)(MI_Operation *operation,
                                      MI_OperationCallback_ResponseType response);

static void hear_question(struct confidant *confidant, MI_Operation *operation, responder respond)
{
    struct listener *listener = &confidant->listener;
    (void)pthread_mutex_lock(&listener->lock);
    confidant->questions++;
    confidant->asker = *operation;
    confidant->respond = respond;
    listener->thread = pthread_self();
    (void)pthread_cond_broadcast(&listener->changed);
    (void)pthread_mutex_unlock(&listener->lock);
    if (confidant->answers && respond != NULL) {
        trace_note(&listener->trace, "answer", respond(operation, confidant->answer));
    }
}

static void MI_CALL prompt_user(MI_Operation *operation, void *context, const MI_Char *message,
                                MI_PromptType type, responder respond)
{
    struct confidant *confidant = context;
    trace_prompt(&confidant->listener.trace, message, type, respond != NULL);
    hear_question(confidant, operation, respond);
}

static void MI_CALL write_error(MI_Operation *operation, void *context, MI_Instance *error,
                                responder respond)
{
    struct confidant *confidant = context;
    trace_error(&confidant->listener.trace, error, respond != NULL);
    hear_question(confidant, operation, respond);
}

static void MI_CALL streamed(MI_Operation *operation, void *context, const MI_Char *name,
                             MI_Type type, const MI_Value *value,
                             MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct confidant *confidant = context;
    struct listener *listener = &confidant->listener;
    (void)value;
    trace_streamed(&listener->trace, name, type, acknowledge != NULL);
    (void)pthread_mutex_lock(&listener->lock);
    listener->callbacks++;
    listener->handle = *operation;
    listener->acknowledge = acknowledge;
    (void)pthread_cond_broadcast(&listener->changed);
    (void)pthread_mutex_unlock(&listener->lock);
}

MI_OperationCallbacks confidant_callbacks(struct confidant *confidant, bool asynchronous)
{
    MI_OperationCallbacks callbacks = {.callbackContext = confidant};
    if (asynchronous) {
        callbacks = listener_callbacks(&confidant->listener);
    }
    callbacks.writeMessage = write_message;
    callbacks.writeProgress = write_progress;
    callbacks.promptUser = prompt_user;
    callbacks.writeError = write_error;
    callbacks.streamedParameterResult = streamed;
    return callbacks;
}

void confidant_wait_questions(struct confidant *confidant, unsigned questions)
{
    struct listener *listener = &confidant->listener;
    (void)pthread_mutex_lock(&listener->lock);
    while (confidant->questions < questions) {
        (void)pthread_cond_wait(&listener->changed, &listener->lock);
    }
    (void)pthread_mutex_unlock(&listener->lock);
}

MI_Result confidant_answer(struct confidant *confidant, MI_OperationCallback_ResponseType answer)
{
    struct listener *listener = &confidant->listener;
    (void)pthread_mutex_lock(&listener->lock);
    MI_Operation handle = confidant->asker;
    const responder respond = confidant->respond;
    (void)pthread_mutex_unlock(&listener->lock);
    return respond(&handle, answer);
}

/* --- calls ------------------------------------------------------------------------------------ */

MI_Operation scripted_call(struct scene *scene, MI_Uint32 flags, MI_OperationOptions *options,
                           MI_OperationCallbacks *callbacks)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = scene_key(MI_T("five"));
    MI_Session_ReferenceInstances(&scene->session, flags, options, SCENE_SPACE, key, NULL, NULL,
                                  MI_FALSE, callbacks, &operation);
    assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    return operation;
}

static void pull_and_close(struct scene *scene, MI_Operation *operation)
{
    trace_pull(scene->trace, operation);
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
}

void scripted_pull(struct scene *scene)
{
    MI_Operation operation = scripted_call(scene, 0, NULL, NULL);
    pull_and_close(scene, &operation);
}

void scripted_get(struct scene *scene, const MI_Char *name)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = scene_key_text(MI_T("Disk"), MI_T("Name"), name);
    MI_Session_GetInstance(&scene->session, 0, NULL, SCENE_SPACE, key, NULL, &operation);
    assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    pull_and_close(scene, &operation);
}
