/* A question: what a request comes down to in terms of the schema, once the caller's objects have
 * been read. It owns all it holds. */
#ifndef MF_ENGINE_QUESTION_H
#define MF_ENGINE_QUESTION_H

#include "model/draft.h"
#include "model/key.h"
#include "model/request.h"
#include "store/model.h"

#include <MI.h>

#include <stdbool.h>
#include <stdint.h>

struct mf_handler;
struct mf_method;
struct mf_query;

struct mf_question {
    const struct mf_model *model;
    const struct mf_handler *handler;
    MI_Result result; /* not OK: that is the answer */
    bool silent;      /* as in struct mf_answer */
    bool unflagged;   /* a key came without MI_FLAG_KEY (M29) */
    bool known;       /* an instance may have the path in `key` */
    bool keys_only;
    bool names_only;
    bool no_rows; /* a role that no class has: the answer is empty (R7) */
    MI_Uint32 flags;
    const struct mf_namespace *space;    /* of the call */
    const struct mf_class *class;        /* of the key, or the one that is named */
    const struct mf_class *association;  /* assocClass, or the resultClass of References */
    const struct mf_class *result_class; /* what the ends may be */
    uint16_t role;                       /* 0: any */
    uint16_t result_role;
    const struct mf_method *method; /* of Invoke */
    bool on_instance;               /* of Invoke: not on the class */
    const struct mf_record *target; /* of Invoke, once answered: that instance */
    bool has_draft;                 /* `draft` is to be cleared */
    struct mf_draft draft;  /* what is to be created or modified, or the arguments of Invoke */
    struct mf_query *query; /* of QueryInstances and Subscribe; lies in `arena` */
    char *problem;          /* as in struct mf_answer */
    struct mf_arena arena;  /* for what lives as long as the question */
    struct mf_key key;      /* last: it is large, and need not be zeroed */
};

/* Moves a question to other memory; the old one is then clear. */
void mf_question_move(struct mf_question *to, struct mf_question *from);

void mf_question_clear(struct mf_question *question);

#endif
