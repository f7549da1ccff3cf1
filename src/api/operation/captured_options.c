#include "api/operation/captured_options.h"

#include "api/options/custom_option.h"
#include "base/text.h"

#include <string.h>

/* --- values ----------------------------------------------------------------------------------- */

/* A custom option is an instance with the value in it. */
static void open_custom(struct mf_captured_element *element, const MI_Instance *option)
{
    memset(&element->value, 0, sizeof element->value);
    if (option == NULL || !mf_custom_option_is(option) ||
        MI_Instance_GetElement(option, MI_T("value"), &element->value, &element->type,
                               &element->flags, NULL) != MI_RESULT_OK) {
        element->flags = MI_FLAG_NULL;
    }
}

static struct mf_captured_element element_of(const struct mf_option *option)
{
    struct mf_captured_element element = {
        .name = option->name, .type = option->type, .value = option->value};
    if (option->type == MI_INSTANCE) {
        open_custom(&element, option->value.instance);
    }
    return element;
}

/* --- credentials ------------------------------------------------------------------------------ */

/* Basic CONTOSO\anna ******, or ClientCerts and the thumbprint. What is lent instead of a password
 * is asterisks. */
static void write_credentials(struct mf_text *text, const MI_UserCredentials *credentials)
{
    const MI_UsernamePasswordCreds *user = &credentials->credentials.usernamePassword;
    const MI_Char *thumbprint = credentials->credentials.certificateThumbprint;
    mf_text_add(text, credentials->authenticationType);
    if (user->password == NULL && thumbprint != NULL) {
        mf_text_format(text, " %s", thumbprint);
    } else if (user->password != NULL) {
        mf_text_format(text, " %s%s%s %s", user->domain == NULL ? "" : user->domain,
                       user->domain == NULL ? "" : "\\",
                       user->username == NULL ? "" : user->username, user->password);
    }
}

/* Without memory for the text the credentials are there and NULL. */
static struct mf_captured_element element_of_credentials(struct mf_arena *arena,
                                                         const struct mf_credentials *list,
                                                         MI_Uint32 index)
{
    struct mf_captured_element element = {.type = MI_STRING};
    MI_UserCredentials credentials = {.authenticationType = NULL};
    struct mf_text text = {0};
    (void)mf_credentials_at(list, index, &element.name, &credentials, NULL);
    write_credentials(&text, &credentials);
    element.value.string = text.failed ? NULL : mf_arena_text(arena, text.bytes, text.length);
    element.flags = element.value.string == NULL ? MI_FLAG_NULL : 0;
    mf_text_clear(&text);
    return element;
}

/* --- gathering -------------------------------------------------------------------------------- */

static size_t count_of(const struct mf_options *options)
{
    return options == NULL ? 0 : options->count + options->credentials.count;
}

static void add(struct mf_captured_options *all, const struct mf_options *options)
{
    if (options == NULL) {
        return;
    }
    for (size_t i = 0; i < options->count; i++) {
        all->elements[all->count++] = element_of(&options->items[i]);
    }
    for (size_t i = 0; i < options->credentials.count; i++) {
        all->elements[all->count++] =
            element_of_credentials(&all->arena, &options->credentials, (MI_Uint32)i);
    }
}

void mf_captured_options_read(struct mf_captured_options *options,
                              const struct mf_operation *operation)
{
    *options = (struct mf_captured_options){0};
    const struct mf_options *session = operation->session->options;
    const size_t count =
        count_of(operation->options) + count_of(operation->delivery_options) + count_of(session);
    if (count == 0) {
        return;
    }
    options->elements = mf_arena_array(&options->arena, count, sizeof *options->elements);
    if (options->elements == NULL) {
        return;
    }
    add(options, operation->options);
    add(options, operation->delivery_options);
    add(options, session);
}
