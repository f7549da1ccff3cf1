#include "api/handle.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>

/* Slots come in chunks that stay where they are, each as large as all before it together. */
#define FIRST_CHUNK_BITS 6U
#define CHUNK_COUNT 22U

struct slot {
    _Atomic(void *) object; /* NULL while the slot is free */
    atomic_uint generation; /* counts openings; 0 is never used */
    atomic_uint kind;
    uint32_t next_free;  /* slot number + 1 */
    struct mf_past past; /* of the object that is gone */
};

/* So many slots rest before one is used again: a stale handle is known that long. */
#define RESTING 64U

static _Atomic(struct slot *) chunks[CHUNK_COUNT];
static uint32_t slot_count;
static uint32_t first_free; /* slot number + 1; 0: none. The one that has rested longest */
static uint32_t last_free;
static uint32_t free_count;

/* Chunk 0 has 64 slots, chunk 1 the next 64, chunk 2 the next 128, and so on. */
static unsigned chunk_of(uint32_t number)
{
    const uint32_t rest = number >> FIRST_CHUNK_BITS;
    return rest == 0 ? 0 : 32U - (unsigned)__builtin_clz(rest);
}

static uint32_t chunk_start(unsigned chunk)
{
    return chunk == 0 ? 0 : (uint32_t)1 << (FIRST_CHUNK_BITS + chunk - 1U);
}

static uint32_t chunk_size(unsigned chunk)
{
    return (uint32_t)1 << (chunk == 0 ? FIRST_CHUNK_BITS : FIRST_CHUNK_BITS + chunk - 1U);
}

/* The slot of any number, or NULL. */
static struct slot *slot_at(uint32_t number)
{
    const unsigned chunk = chunk_of(number);
    if (chunk >= CHUNK_COUNT) {
        return NULL;
    }
    struct slot *slots = atomic_load_explicit(&chunks[chunk], memory_order_acquire);
    return slots == NULL ? NULL : &slots[number - chunk_start(chunk)];
}

/* The slot of a number that is known to have one. */
static struct slot *known_slot(uint32_t number)
{
    const unsigned chunk = chunk_of(number);
    struct slot *slots = atomic_load_explicit(&chunks[chunk], memory_order_relaxed);
    return &slots[number - chunk_start(chunk)];
}

/* A slot that was never used; the table grows by a chunk when it is full. */
static struct slot *take_new_slot(uint32_t *number)
{
    const unsigned chunk = chunk_of(slot_count);
    if (chunk >= CHUNK_COUNT) {
        return NULL;
    }
    if (atomic_load_explicit(&chunks[chunk], memory_order_relaxed) == NULL) {
        struct slot *slots = calloc(chunk_size(chunk), sizeof *slots);
        if (slots == NULL) {
            return NULL;
        }
        atomic_store_explicit(&chunks[chunk], slots, memory_order_release);
    }
    *number = slot_count++;
    return known_slot(*number);
}

static struct slot *take_rested_slot(uint32_t *number)
{
    if (first_free == 0) {
        return NULL;
    }
    *number = first_free - 1U;
    struct slot *slot = known_slot(*number);
    first_free = slot->next_free;
    free_count--;
    return slot;
}

static struct slot *take_slot(uint32_t *number)
{
    struct slot *slot = free_count > RESTING ? NULL : take_new_slot(number);
    return slot == NULL ? take_rested_slot(number) : slot;
}

static void rest(struct slot *slot, uint32_t number)
{
    slot->next_free = 0;
    if (first_free == 0) {
        first_free = number + 1U;
    } else {
        known_slot(last_free - 1U)->next_free = number + 1U;
    }
    last_free = number + 1U;
    free_count++;
}

/* Generation 0 would make a handle that looks like none. */
static unsigned next_generation(const struct slot *slot)
{
    const unsigned next = atomic_load_explicit(&slot->generation, memory_order_relaxed) + 1U;
    return next == 0 ? 1U : next;
}

bool mf_handle_open(enum mf_kind kind, void *object, struct mf_handle *handle)
{
    uint32_t number = 0;
    struct slot *slot = take_slot(&number);
    if (slot != NULL) {
        const unsigned generation = next_generation(slot);
        atomic_store_explicit(&slot->kind, (unsigned)kind, memory_order_relaxed);
        atomic_store_explicit(&slot->generation, generation, memory_order_relaxed);
        atomic_store_explicit(&slot->object, object, memory_order_release);
        handle->reserved1 = (MI_Uint64)generation << 32 | number;
        handle->reserved2 = (ptrdiff_t)kind;
    }
    return slot != NULL;
}

/* The slot a handle names, if the handle is not stale. */
static struct slot *find_slot(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2)
{
    if (reserved2 != (ptrdiff_t)kind) {
        return NULL;
    }
    struct slot *slot = slot_at((uint32_t)reserved1);
    if (slot == NULL || atomic_load_explicit(&slot->object, memory_order_acquire) == NULL ||
        atomic_load_explicit(&slot->generation, memory_order_relaxed) != reserved1 >> 32 ||
        atomic_load_explicit(&slot->kind, memory_order_relaxed) != (unsigned)kind) {
        return NULL;
    }
    return slot;
}

void *mf_handle_find(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2)
{
    struct slot *slot = find_slot(kind, reserved1, reserved2);
    return slot == NULL ? NULL : atomic_load_explicit(&slot->object, memory_order_acquire);
}

void *mf_handle_close(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                      const struct mf_past *past)
{
    void *object = NULL;
    struct slot *slot = find_slot(kind, reserved1, reserved2);
    if (slot != NULL) {
        object = atomic_load_explicit(&slot->object, memory_order_relaxed);
        atomic_store_explicit(&slot->object, NULL, memory_order_release);
        slot->past = past == NULL ? (struct mf_past){0} : *past;
        rest(slot, (uint32_t)reserved1);
    }
    return object;
}

bool mf_handle_past(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                    struct mf_past *past)
{
    const uint64_t generation = reserved1 >> 32;
    *past = (struct mf_past){0};
    if (reserved2 != (ptrdiff_t)kind) {
        return false;
    }
    const bool used = (uint32_t)reserved1 < slot_count;
    const struct slot *slot = used ? slot_at((uint32_t)reserved1) : NULL;
    const unsigned latest =
        used ? atomic_load_explicit(&slot->generation, memory_order_relaxed) : 0;
    const bool known = generation != 0 && generation <= latest;
    if (known && generation == latest) {
        *past = slot->past;
    }
    return known;
}
