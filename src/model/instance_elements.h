/* The element entries of MI_InstanceFT (E.1), for the table in instance.c. */
#ifndef MF_MODEL_INSTANCE_ELEMENTS_H
#define MF_MODEL_INSTANCE_ELEMENTS_H

#include <MI.h>

#include <stdbool.h>

struct mf_instance;

/* Moves the fields behind reserved[1], with room for `size` bytes, the first 64 of them unused. */
bool mf_instance_elements_move(struct mf_instance *head, MI_Uint32 size);

MI_Result MI_CALL mf_instance_elements_count(const MI_Instance *self, MI_Uint32 *count);
MI_Result MI_CALL mf_instance_elements_add(MI_Instance *self, const MI_Char *name,
                                           const MI_Value *value, MI_Type type, MI_Uint32 flags);
MI_Result MI_CALL mf_instance_elements_set(MI_Instance *self, const MI_Char *name,
                                           const MI_Value *value, MI_Type type, MI_Uint32 flags);
MI_Result MI_CALL mf_instance_elements_set_at(MI_Instance *self, MI_Uint32 index,
                                              const MI_Value *value, MI_Type type, MI_Uint32 flags);
MI_Result MI_CALL mf_instance_elements_get(const MI_Instance *self, const MI_Char *name,
                                           MI_Value *value, MI_Type *type, MI_Uint32 *flags,
                                           MI_Uint32 *index);
MI_Result MI_CALL mf_instance_elements_get_at(const MI_Instance *self, MI_Uint32 index,
                                              const MI_Char **name, MI_Value *value, MI_Type *type,
                                              MI_Uint32 *flags);
MI_Result MI_CALL mf_instance_elements_clear(MI_Instance *self, const MI_Char *name);
MI_Result MI_CALL mf_instance_elements_clear_at(MI_Instance *self, MI_Uint32 index);

#endif
