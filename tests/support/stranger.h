/* A stranger: an instance of somebody else's making, with a table of its own. Of the 64 bytes of an
 * MI_Instance it uses the table alone; the rest is noise. */
#ifndef TESTS_SUPPORT_STRANGER_H
#define TESTS_SUPPORT_STRANGER_H

#include <MI.h>

struct stranger_element {
    const MI_Char *name;
    MI_Type type;
    MI_Uint32 flags;
    MI_Value value;
};

/* Fills `self`; `elements` are lent. */
struct stranger {
    MI_Instance self;
    const MI_Char *class_name;
    const struct stranger_element *elements;
    MI_Uint32 count;
};

void stranger_init(struct stranger *stranger, const MI_Char *class_name,
                   const struct stranger_element *elements, MI_Uint32 count);

#endif
