/* Values that own what they point to.
 *
 * A copy of a string, or of an array with all its texts, is one piece of heap; embedded instances
 * and references are instances of their own, cloned and deleted through their own tables: they may
 * be somebody else's. Only the bytes that the type has are ever read or written: a value may be a
 * field, or a bare string pointer (mi-header.md, gotcha 17), so it is passed as an address. */
#ifndef MF_MODEL_VALUE_H
#define MF_MODEL_VALUE_H

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>

/* Copies `from` deeply. MI_RESULT_OK, SERVER_LIMITS_EXCEEDED when memory runs out,
 * INVALID_PARAMETER for a type that is none or an instance without a table, or what cloning an
 * instance answers. `to` is untouched on failure. A NULL string or instance stays NULL. */
MI_Result mf_value_copy(MI_Type type, const void *from, void *to);

/* Frees what mf_value_copy made and zeroes the value. */
void mf_value_clear(MI_Type type, void *value);

/* True for a value that makes an element null: a NULL string or instance pointer (E-8). */
bool mf_value_is_null(MI_Type type, const void *value);

/* The bytes of a text, its terminator included. */
size_t mf_value_text_size(const MI_Char *text);

#endif
