/* MI_Class objects: a declaration with a table, counted.
 *
 * Clone adds a reference and returns the same pointer, Delete drops one (contract E.3); a class
 * that is lent as a result is not counted: its Clone is a real copy, and it dies with its result.
 */
#ifndef MF_MODEL_CLASS_H
#define MF_MODEL_CLASS_H

#include "base/ref.h"
#include "model/lent.h"
#include "model/owned.h"

#include <MI.h>

/* The hidden head; the names lie behind it. */
struct mf_class_object {
    struct mf_ref ref;    /* of a class the caller owns */
    struct mf_ref *owner; /* keeps self.classDecl alive */
    MI_Boolean lent;
    MI_Uint32 size;          /* of the whole block */
    struct mf_lender lender; /* of a lent one */
    struct mf_owned owned;   /* of another */
    MI_Class self;
};

extern const MI_ClassFT mf_class_ft;

/* Deep-copies `decl`. NULL decl or out, or a class without a name: INVALID_PARAMETER. */
MI_Result mf_class_new(const MI_ClassDecl *decl, const MI_Char *nameSpace,
                       const MI_Char *serverName, MI_Class **object);

/* A class over a declaration that `owner` keeps alive (held); `lent` as above. */
MI_Result mf_class_new_of(const MI_ClassDecl *decl, struct mf_ref *owner, const MI_Char *nameSpace,
                          const MI_Char *serverName, MI_Boolean lent, MI_Class **object);

/* Frees a lent class. NULL is fine. */
void mf_class_expire(MI_Class *object);

/* The head of a class that carries mf_class_ft, else NULL. */
struct mf_class_object *mf_class_object_of(const MI_Class *object);

/* Hands a class to a caller, who has asked for it at that place. */
void mf_class_give(MI_Class *object, uint64_t scope, const void *made_at);

/* Gives back what a lent class does not own; its memory stays, to be freed. */
struct mf_class_object *mf_class_release(MI_Class *object);

/* Who lends a class that is or was lent. */
const struct mf_lender *mf_class_lender(const MI_Class *object);
void mf_class_set_lender(MI_Class *object, const struct mf_lender *lender);

#endif
