#include "model/instance_identity.h"

#include "model/instance.h"
#include "model/value.h"

#include <stdint.h>
#include <stdlib.h>

/* --- names ----------------------------------------------------------------------------------- */

static void free_name(const MI_Char **name, bool *own)
{
    if (*own) {
        free((void *)(uintptr_t)*name);
    }
    *name = NULL;
    *own = false;
}

void mf_instance_identity_clear(struct mf_instance *head)
{
    free_name(&head->self.nameSpace, &head->own_namespace);
    free_name(&head->self.serverName, &head->own_server);
}

static MI_Result set_name(struct mf_instance *head, const MI_Char *text, const MI_Char **name,
                          bool *own)
{
    const MI_Char *copy = NULL;
    if (mf_value_copy(MI_STRING, &text, &copy) != MI_RESULT_OK) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    mf_instance_touch(head);
    free_name(name, own);
    *name = copy;
    *own = copy != NULL;
    return MI_RESULT_OK;
}

MI_Result MI_CALL mf_instance_identity_set_namespace(MI_Instance *self, const MI_Char *text)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_instance *head = mf_instance_head(self);
    return set_name(head, text, &self->nameSpace, &head->own_namespace);
}

MI_Result MI_CALL mf_instance_identity_set_server(MI_Instance *self, const MI_Char *text)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_instance *head = mf_instance_head(self);
    return set_name(head, text, &self->serverName, &head->own_server);
}

MI_Result MI_CALL mf_instance_identity_namespace(const MI_Instance *self, const MI_Char **text)
{
    if (self == NULL || text == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *text = self->nameSpace;
    return MI_RESULT_OK;
}

MI_Result MI_CALL mf_instance_identity_server(const MI_Instance *self, const MI_Char **text)
{
    if (self == NULL || text == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *text = self->serverName;
    return MI_RESULT_OK;
}

MI_Result MI_CALL mf_instance_identity_class_name(const MI_Instance *self, const MI_Char **text)
{
    if (self == NULL || text == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *text = self->classDecl->name;
    return MI_RESULT_OK;
}

/* --- classes --------------------------------------------------------------------------------- */

/* By address: another declaration of the same class does not match (E-21). */
MI_Result MI_CALL mf_instance_identity_is_a(const MI_Instance *self, const MI_ClassDecl *wanted,
                                            MI_Boolean *answer)
{
    if (self == NULL || wanted == NULL || answer == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_ClassDecl *decl = self->classDecl;
    while (decl != NULL && decl != wanted) {
        decl = decl->superClassDecl;
    }
    *answer = decl == wanted ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}
