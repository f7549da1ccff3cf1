/* A teller: the indications of tests/api/worlds/events.json, made and told in one line, and
 * subscriptions to them. */
#ifndef TESTS_SUPPORT_TELLER_H
#define TESTS_SUPPORT_TELLER_H

#include "support/consumer.h"

#define TELLER_WORLD "tests/api/worlds/events.json"

/* An indication without RTTI, for MI_Instance_Delete: Count, and a TargetInstance of that class and
 * name; NULL: none. */
MI_Instance *teller_new(struct consumer *consumer, const MI_Char *class_name, MI_Uint32 count,
                        const MI_Char *target_class, const MI_Char *target_name);

/* Tells one, and says what came of it. */
MI_Result teller_tell(struct consumer *consumer, const MI_Char *class_name, MI_Uint32 count);
MI_Result teller_tell_of(struct consumer *consumer, const MI_Char *class_name, MI_Uint32 count,
                         const MI_Char *target_class, const MI_Char *target_name);

/* Subscribes in root/test with a WQL query, to be pulled, or with callbacks. */
MI_Operation teller_subscribe(struct consumer *consumer, const MI_Char *query,
                              MI_OperationCallbacks *callbacks);

/* Pulls one and fails the test unless it is this, in the words of `describe`, with more to come. */
void teller_expect(MI_Operation *subscription, const char *expected);

/* Ends a subscription as a consumer does: cancels it, pulls the final result, closes it. */
void teller_end(MI_Operation *subscription);

#endif
