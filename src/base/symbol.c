/* dladdr is an extension of glibc's, and that is how one asks for it. */
#define _GNU_SOURCE /* NOLINT(bugprone-reserved-identifier) */

#include "base/symbol.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* What is found out about an address; texts are lent by those who know. */
struct place {
    const char *function;
    const char *file;
    int line;
    const char *module;
    uintptr_t offset; /* in the module */
};

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

#if MIFAKE_HAVE_BACKTRACE
/* libbacktrace, which comes with gcc, reads symbol tables and debug information. gcc keeps its
 * header to itself; these are the parts that are used. */
struct backtrace_state;
typedef void backtrace_error(void *data, const char *message, int number);
typedef int backtrace_full(void *data, uintptr_t address, const char *file, int line,
                           const char *function);
typedef void backtrace_symbol(void *data, uintptr_t address, const char *name, uintptr_t value,
                              uintptr_t size);
struct backtrace_state *backtrace_create_state(const char *program, int threaded,
                                               backtrace_error *error, void *data);
int backtrace_pcinfo(struct backtrace_state *state, uintptr_t address, backtrace_full *callback,
                     backtrace_error *error, void *data);
int backtrace_syminfo(struct backtrace_state *state, uintptr_t address, backtrace_symbol *callback,
                      backtrace_error *error, void *data);

static void ignore(void *data, const char *message, int number)
{
    (void)data;
    (void)message;
    (void)number;
}

/* It lives as long as the process, and is not on the heap. Two threads may make one at a time; one
 * of them stays. */
static struct backtrace_state *reader(void)
{
    static _Atomic(struct backtrace_state *) made;
    struct backtrace_state *state = atomic_load(&made);
    if (state == NULL) {
        state = backtrace_create_state(NULL, true, ignore, NULL);
        atomic_store(&made, state);
    }
    return state;
}

/* Called for the innermost inline function first. */
static int take_line(void *data, uintptr_t address, const char *file, int line,
                     const char *function)
{
    struct place *place = data;
    (void)address;
    if (function == NULL || file == NULL || strncmp(function, "MI_", 3) == 0) {
        return 0;
    }
    place->function = function;
    place->file = last_part(file);
    place->line = line;
    return 1;
}

static void take_name(void *data, uintptr_t address, const char *name, uintptr_t value,
                      uintptr_t size)
{
    struct place *place = data;
    (void)address;
    (void)value;
    (void)size;
    place->function = name;
}

static void look_up(uintptr_t address, struct place *place)
{
    struct backtrace_state *state = reader();
    if (state == NULL) {
        return;
    }
    (void)backtrace_pcinfo(state, address, take_line, ignore, place);
    if (place->function == NULL) {
        (void)backtrace_syminfo(state, address, take_name, ignore, place);
    }
}
#else
static void look_up(uintptr_t address, struct place *place)
{
    (void)address;
    (void)place;
}
#endif

static void look_up_module(const void *address, struct place *place)
{
    Dl_info info;
    if (dladdr(address, &info) == 0) {
        return;
    }
    place->module = last_part(info.dli_fname);
    place->offset = (uintptr_t)address - (uintptr_t)info.dli_fbase;
    if (place->function == NULL) {
        place->function = info.dli_sname;
    }
}

void mf_symbol_write(struct mf_text *text, const void *address)
{
    struct place place = {0};
    look_up((uintptr_t)address - 1U, &place);
    look_up_module(address, &place);
    if (place.file != NULL) {
        mf_text_format(text, "%s, %s:%d", place.function, place.file, place.line);
    } else if (place.module == NULL) {
        mf_text_format(text, "%p", address);
    } else if (place.function != NULL) {
        mf_text_format(text, "%s in %s", place.function, place.module);
    } else {
        mf_text_format(text, "%s+0x%jx", place.module, (uintmax_t)place.offset);
    }
}

bool mf_symbol_is_static(const void *variable)
{
    Dl_info found;
    return variable != NULL && dladdr(variable, &found) != 0;
}
