/* Reals and their text, which is the same in every locale of the program. */
#ifndef MF_MODEL_REAL_H
#define MF_MODEL_REAL_H

#include <MI.h>

#include <stdbool.h>

#define MF_REAL_ROOM 32U

/* [sign] digits [. digits] [e [sign] digits]: "5", "-1.5", ".5", "1e+16". Nothing else: no blanks,
 * infinities, hexadecimal. */
bool mf_real_valid(const char *text);

/* Reads the nearest value of `type`, MI_REAL32 or MI_REAL64. False for other text, or if it is too
 * large, or so small that only zero would be left. */
bool mf_real_parse(const char *text, MI_Type type, MI_Value *value);

/* The shortest text that gives the same value of `type`. */
void mf_real_format(MI_Type type, const MI_Value *value, char text[MF_REAL_ROOM]);

/* One digit, a point, and all digits that the type has, with an exponent: "1.1000000e+00". */
void mf_real_format_exponent(MI_Type type, const MI_Value *value, char text[MF_REAL_ROOM]);

#endif
