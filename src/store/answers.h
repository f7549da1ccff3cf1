/* What methods answer of themselves: the instance's own answer if the fixture gives it one, else
 * that of the method. An answer is a record of the method's `result`: return value and parameters,
 * those that only go in null. */
#ifndef MF_STORE_ANSWERS_H
#define MF_STORE_ANSWERS_H

#include "model/method.h"
#include "store/model.h"

#include <stdbool.h>

/* Gives an instance its own answer to a method of its class; it has none yet. The instance has its
 * number, by which it keeps the answer when its properties change. False when memory runs out. */
bool mf_answers_add(struct mf_model *model, const struct mf_record *instance,
                    const struct mf_method *method, const struct mf_record *answer);

/* The answer of `method`, which is one of the instance's own class (class->methods[index]);
 * `instance` is NULL for a call on the class. NULL: the fixture gives none. Lives with the model.
 */
const struct mf_record *mf_answers_find(const struct mf_model *model,
                                        const struct mf_record *instance,
                                        const struct mf_method *method);

#endif
