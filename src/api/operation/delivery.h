/* The life of an operation once it has started: its results handed out one at a time, by callback
 * or pulled; cancelled, acknowledged, destroyed. The only place that starts threads.
 *
 * The lock is held for all functions that do not say otherwise. */
#ifndef MF_API_OPERATION_DELIVERY_H
#define MF_API_OPERATION_DELIVERY_H

#include "api/operation/operation.h"

/* Sees to it that the worker of a world runs, if it has one. False when threads run out. */
bool mf_delivery_ready(struct mifake *world);

/* Calls back with all that an operation has to deliver now: to its end, to a result that waits for
 * its acknowledgement, or to a time it waits for. */
void mf_delivery_run(struct mf_operation *operation);

/* Calls back up to so many times, on this thread; the clock jumps when there is nothing else to do.
 * Returns how often. */
unsigned mf_delivery_pump(struct mifake *world, unsigned limit);

/* Runs what worlds with inline delivery have to deliver: after every call that may have brought
 * something. Inside a callback it is left to whoever called that. Without the lock. */
void mf_delivery_settle(void);

/* Calls back as mf_delivery_run, and on as far as the clock jumps. */
void mf_delivery_run_inline(struct mf_operation *operation);

/* Has whoever delivers in a world look again: it is somebody else now, or the clock may jump. */
void mf_delivery_stir(struct mifake *world);

/* Returns when all that is to be delivered now has been. For a worker whose callback does not
 * return it waits no longer than the grace; inside a callback not at all. */
void mf_delivery_catch_up(struct mifake *world);

/* Around each callback: releases the lock and takes it again. */
void mf_delivery_enter(void);
void mf_delivery_leave(void);

/* What callbacks are given to acknowledge a result with. Without the lock. */
MI_Result MI_CALL mf_delivery_acknowledge(MI_Operation *handle);

/* Marks an operation cancelled; an asynchronous one gets its final callback soon. */
void mf_delivery_cancel(struct mf_operation *operation);

/* Lets the worker look at an operation again: it was cancelled, closed or acknowledged. */
void mf_delivery_queue(struct mf_operation *operation);

/* Ends an operation whatever its state and without more callbacks: the verdict on a hang. */
void mf_delivery_abandon(struct mf_operation *operation);

/* Destroys an operation if nothing needs it any more, and its session if that waited for it. */
void mf_delivery_retire(struct mf_operation *operation);

/* Ends the worker of a world without operations; waits for it no longer than the grace, and leaves
 * it behind if a callback does not return. */
void mf_delivery_stop(struct mifake *world);

/* True on a thread that is inside a callback of an asynchronous operation. */
bool mf_delivery_in_callback(void);

#endif
