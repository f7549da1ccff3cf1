/* A small world with rules, and calls to it: what the tests of rules need. Rules are JSON with '
 * for
 * ", so that they can be read. */
#ifndef TESTS_UNIT_SCRIPT_SCRIPTED_H
#define TESTS_UNIT_SCRIPT_SCRIPTED_H

#include "script/script.h"
#include "store/model.h"

/* Disks @d0 and @d1 (a FastDisk), partition @p0, link @l0 (OnDisk of Whole and Part), and method
 * Reset of Disk, in root/test. */
struct scripted {
    struct mf_model *model;
    struct mf_script script;
    struct mf_arena arena; /* of the calls */
};

/* Opens the world with more members at the top of its file: "'rules': [...]". */
void scripted_open(struct scripted *world, const char *members);
void scripted_close(struct scripted *world);

/* What loading such a world says; the caller frees it. "" if it loads. */
char *scripted_report(const char *members);

/* A ReferenceInstances of @d0, with a result class and a role; NULL for none. */
struct mf_capture scripted_references(struct scripted *world, const char *result_class,
                                      const char *role);

/* The canonical bytes of an instance as a call has them. */
void scripted_aim(struct scripted *world, struct mf_capture *call, const char *id);

/* The id of the rule that takes the call; "" for none, "!" for a violation. */
const char *scripted_take(struct scripted *world, const struct mf_capture *call);

#endif
