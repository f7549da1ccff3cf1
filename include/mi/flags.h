/*
 * MI_FLAG_*: what a declaration or an element is, and how a value is handed over. They come
 * combined and with bits one did not ask for, so test them with &, never with == (E-7).
 */
#ifndef MIFAKE_MI_FLAGS_H
#define MIFAKE_MI_FLAGS_H

/* The kind of thing; also the scopes of a qualifier. */
#define MI_FLAG_CLASS 0x00000001u
#define MI_FLAG_METHOD 0x00000002u
#define MI_FLAG_PROPERTY 0x00000004u
#define MI_FLAG_PARAMETER 0x00000008u
#define MI_FLAG_ASSOCIATION 0x00000010u
#define MI_FLAG_INDICATION 0x00000020u
#define MI_FLAG_REFERENCE 0x00000040u
#define MI_FLAG_ANY 0x0000007Fu

/* The flavours of a qualifier. */
#define MI_FLAG_ENABLEOVERRIDE 0x00000080u
#define MI_FLAG_DISABLEOVERRIDE 0x00000100u
#define MI_FLAG_RESTRICTED 0x00000200u
#define MI_FLAG_TOSUBCLASS 0x00000400u
#define MI_FLAG_TRANSLATABLE 0x00000800u
#define MI_FLAG_TOINSTANCE 0x00400000u

/* Well-known boolean qualifiers. */
#define MI_FLAG_KEY 0x00001000u
#define MI_FLAG_IN 0x00002000u
#define MI_FLAG_OUT 0x00004000u
#define MI_FLAG_REQUIRED 0x00008000u
#define MI_FLAG_STATIC 0x00010000u
#define MI_FLAG_ABSTRACT 0x00020000u
#define MI_FLAG_TERMINAL 0x00040000u
#define MI_FLAG_EXPENSIVE 0x00080000u
#define MI_FLAG_STREAM 0x00100000u
#define MI_FLAG_READONLY 0x00200000u

/* Windows: a class whose instances carry an MI_InstanceExFT. The bit of KEY, which no class has. */
#define MI_FLAG_EXTENDED 0x00001000u

/* The element has its value from the class or the server, the client did not set it. */
#define MI_FLAG_NOT_MODIFIED 0x02000000u

/* The bits of a declaration that hold a version. */
#define MI_FLAG_VERSION 0x1C000000u

/* There is no value. */
#define MI_FLAG_NULL 0x20000000u

/* The instance keeps the caller's pointer, which must outlive it. Without it values are copied. */
#define MI_FLAG_BORROW 0x40000000u

/* The instance takes the value over. */
#define MI_FLAG_ADOPT 0x80000000u

#endif
