/* The entries of MI_InstanceFT that say what an instance is and where it comes from (E.2), for the
 * table in instance.c. */
#ifndef MF_MODEL_INSTANCE_IDENTITY_H
#define MF_MODEL_INSTANCE_IDENTITY_H

#include <MI.h>

struct mf_instance;

/* Frees the names that are the instance's own; none is set then. */
void mf_instance_identity_clear(struct mf_instance *head);

MI_Result MI_CALL mf_instance_identity_set_namespace(MI_Instance *self, const MI_Char *text);
MI_Result MI_CALL mf_instance_identity_set_server(MI_Instance *self, const MI_Char *text);
MI_Result MI_CALL mf_instance_identity_namespace(const MI_Instance *self, const MI_Char **text);
MI_Result MI_CALL mf_instance_identity_server(const MI_Instance *self, const MI_Char **text);
MI_Result MI_CALL mf_instance_identity_class_name(const MI_Instance *self, const MI_Char **text);
MI_Result MI_CALL mf_instance_identity_is_a(const MI_Instance *self, const MI_ClassDecl *wanted,
                                            MI_Boolean *answer);

#endif
