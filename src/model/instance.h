/* MI_Instance objects: the 64 bytes of the ABI, then a field for each property.
 *
 * A hidden head lies before each instance that we made. Objects handed in by callers are read only
 * through their own `ft`: they may be somebody else's. One thread at a time per instance.
 *
 * An instance is the caller's, one block of heap that MI_Instance_Delete frees, or lent: it belongs
 * to whoever made it and ends with mf_instance_expire. A lent instance may be one block with all it
 * contains: [head | self | fields | texts, data of arrays, nested lent instances]. All its fields
 * borrow then, its names are not its own, and each nested instance has `top` set. What callers make
 * a lent instance own, nested or not, is found through `next` and freed with the whole. */
#ifndef MF_MODEL_INSTANCE_H
#define MF_MODEL_INSTANCE_H

#include "base/ref.h"
#include "model/lent.h"
#include "model/owned.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The hidden head. Zero is right for everything that is not said here. */
struct mf_instance {
    struct mf_ref *owner;     /* keeps self.classDecl alive; NULL for static declarations. Lent and
                               * nested: the same as the top's, not counted */
    struct mf_instance *top;  /* lent and nested: the outermost instance of the block */
    struct mf_instance *next; /* lent: the next of this block that has come to own something */
    struct mf_instance *nested; /* lent: the one that lies behind it in the block */
    union {
        struct mf_lender lender; /* lent, and the outermost: who lends it */
        struct mf_owned owned;   /* else: who is to delete it */
    };
    void *texts;          /* heap that borrowed values point to, freed with the instance */
    MI_Uint32 size;       /* of the whole block, from this head on */
    MI_Uint32 block_size; /* of the block behind reserved[1] */
    bool dynamic;         /* AddElement is allowed (E-2) */
    bool own_decl;        /* the owner is this instance's private struct mf_decl */
    bool lent;            /* deleted by its operation, never by the caller */
    bool touched;         /* lent: it owns something */
    bool changed;         /* lent: the caller has changed it, and it was told */
    bool own_namespace;   /* self.nameSpace is heap of ours */
    bool own_server;      /* self.serverName is */
    MI_Instance self;     /* fields follow */
};

/* The table all our instances carry. */
extern const MI_InstanceFT mf_instance_ft;

/* An empty dynamic instance of a class that need not exist. NULL `name` or an illegal one:
 * MI_RESULT_INVALID_PARAMETER; memory: SERVER_LIMITS_EXCEEDED. `*instance` is NULL on failure. */
MI_Result mf_instance_new(const MI_Char *name, MI_Instance **instance);

/* An instance of a declaration, all elements NULL or at their default; AddElement is refused unless
 * `dynamic`. `owner` keeps `decl` alive and is held; NULL: the declaration is static. A declaration
 * whose offsets or types are impossible: INVALID_PARAMETER. */
MI_Result mf_instance_new_of(const MI_ClassDecl *decl, struct mf_ref *owner, bool dynamic,
                             MI_Instance **instance);

/* The head of an instance that carries mf_instance_ft, else NULL. */
struct mf_instance *mf_instance_of(const MI_Instance *instance);

/* The head of an instance that is known to be ours, whatever table it carries: tests may put their
 * own before it. Through numbers, since the head of a const instance is not const. */
static inline struct mf_instance *mf_instance_head(const MI_Instance *instance)
{
    return (struct mf_instance *)((uintptr_t)instance - offsetof(struct mf_instance, self));
}

/* Where the fields' offsets count from: the instance, or the block behind reserved[1]. */
unsigned char *mf_instance_base(const MI_Instance *instance);

/* Notes that a caller changes a lent instance, which comes to own something. Nothing for one that
 * is not lent. */
void mf_instance_touch(struct mf_instance *head);

/* Makes an instance we own a lent one: from now on only mf_instance_expire ends it. */
void mf_instance_lend(MI_Instance *instance);

/* Ends a lent instance but for its block: gives back the owner and all that it or an instance in
 * its block came to own. Only the memory of the block is valid afterwards, until it is freed, which
 * begins at mf_instance_head. NULL is fine. */
void mf_instance_release(MI_Instance *instance);

/* Ends a lent instance: mf_instance_release, then frees the block. NULL is fine. */
void mf_instance_expire(MI_Instance *instance);

/* A copy of anybody's instance that is nobody's to delete but ours: MI_Instance_Clone without a
 * caller. */
MI_Result mf_instance_copy(const MI_Instance *instance, MI_Instance **copy);

/* Hands an instance to a caller, who has asked for it at that place. */
void mf_instance_give(MI_Instance *instance, uint64_t scope, const void *made_at);

/* Who lends an instance, or what it lies in, that is or was lent. */
const struct mf_lender *mf_instance_lender(const MI_Instance *instance);
void mf_instance_set_lender(MI_Instance *instance, const struct mf_lender *lender);

#endif
