/* Things to put into elements: one value of each of the 32 types, and an instance that is not ours
 * and can do no more than be cloned and deleted. */
#ifndef MIFAKE_TESTS_UNIT_MODEL_SAMPLES_H
#define MIFAKE_TESTS_UNIT_MODEL_SAMPLES_H

#include <MI.h>

#include <stdbool.h>

#define SAMPLE_COUNT 32U

/* The sample of a type. It lends static data; objects are foreign. */
MI_Value sample_of(MI_Type type);

/* Equal in content; for objects: of the same number. */
bool sample_equal(MI_Type type, const MI_Value *a, const MI_Value *b);

/* True if neither value points into the other: a deep copy, or nothing that points. */
bool sample_apart(MI_Type type, const MI_Value *a, const MI_Value *b);

/* Somebody else's instance. */
struct foreign {
    MI_Instance self;
    int number;
};

/* A static one, to be given to calls. */
MI_Instance *foreign_of(int number);

/* Clones that are alive. */
int foreign_count(void);

/* Lets the next clone but `calls` fail with MI_RESULT_ACCESS_DENIED; negative: none. */
void foreign_fail_after(int calls);

#endif
