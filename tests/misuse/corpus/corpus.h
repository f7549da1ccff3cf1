/* The corpus: small consumers of MI, each with one mistake of a kind that public programs have
 * made, in the world of fixtures/windows-disks.json.
 *
 * A consumer is told whether to do it right. If it does not, the report names its mistake first,
 * with the function where it stands; if it does, nothing is told, not even a note. */
#ifndef TESTS_MISUSE_CORPUS_CORPUS_H
#define TESTS_MISUSE_CORPUS_CORPUS_H

#include <MI.h>
#include <mifake.h>

#include <stdbool.h>
#include <stddef.h>

/* What a consumer has to work with. The world is only for what the server does; what a consumer
 * forgets is put down for the test to delete. */
struct program {
    mifake *world;
    MI_Application application;
    MI_Session session;
    MI_Instance *forgotten;
    MI_Class *forgotten_class;
    MI_OperationOptions forgotten_options;
};

typedef void consumer(struct program *program, bool right);

struct mistake {
    const char *name;
    consumer *run;
    const char *told;   /* "error M1" */
    const char *in_omi; /* NULL: the same */
    const char *then;   /* what else comes of it, or NULL */
    const char *place;  /* the function that is told; NULL: the consumer itself */
    bool connects;      /* opens and closes application and session itself */
    bool takes_time;    /* until it is sure that it would hang */
    bool to_process;    /* told to the process, since it is about no world that is open */
};

#define CONSUMER(function) .name = #function, .run = (function)

struct chapter {
    const struct mistake *mistakes;
    size_t count;
};

#define CHAPTER(list)                                                                              \
    {                                                                                              \
        .mistakes = (list), .count = sizeof(list) / sizeof(list)[0]                                \
    }

extern const struct chapter chapter_pulling;
extern const struct chapter chapter_keeping;
extern const struct chapter chapter_making;
extern const struct chapter chapter_closing;
extern const struct chapter chapter_calling_back;

#endif
