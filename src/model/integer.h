/* Integers of any width and sign as one, and their text. */
#ifndef MF_MODEL_INTEGER_H
#define MF_MODEL_INTEGER_H

#include <MI.h>

#include <stdbool.h>
#include <stdint.h>

#define MF_INTEGER_ROOM 24U

/* `negative` says that `bits` is to be read as int64_t. */
struct mf_integer {
    uint64_t bits;
    bool negative;
};

/* Reads an integer value of an integer type. */
struct mf_integer mf_integer_of(MI_Type type, const MI_Value *value);

/* Stores an integer in an integer type; false if it does not fit. */
bool mf_integer_store(struct mf_integer integer, MI_Type type, MI_Value *value);

/* Reads decimal text, "0x" hexadecimal too, a sign allowed; no blanks, no rest. */
bool mf_integer_parse(const char *text, struct mf_integer *integer);

/* Decimal, with a minus if it is negative. */
void mf_integer_format(struct mf_integer integer, char text[MF_INTEGER_ROOM]);

/* The least and the greatest value of an integer type, as text, for messages: "0 to 255". */
const char *mf_integer_range(MI_Type type);

#endif
