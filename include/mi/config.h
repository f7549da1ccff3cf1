/*
 * The switches of the interface and the macros that follow from them: character type, API level,
 * constness of declarations, linkage. Included before everything else; the three switches at the
 * top may be set by whoever includes MI.h, everything below them follows.
 */
#ifndef MIFAKE_MI_CONFIG_H
#define MIFAKE_MI_CONFIG_H

#include <stddef.h>
#include <string.h>

/* Marks the interface as the one of Unix. */
#define OMI_ONLY

/* 1: MI_Char is char, UTF-8 by habit. 2: MI_Char is wchar_t. Program and library must agree:
 * nothing notices if they do not. */
#ifndef MI_CHAR_TYPE
#define MI_CHAR_TYPE 1
#endif
#if MI_CHAR_TYPE != 1 && MI_CHAR_TYPE != 2
#error "MI_CHAR_TYPE is 1 (char) or 2 (wchar_t)"
#endif

/* What class declarations and Const arrays and fields point to; define as nothing to fill them in
 * at run time. */
#ifndef MI_CONST
#define MI_CONST const
#endif

/* Level 2 adds lifecycle indications to the provider side; the client side is the same. */
#ifndef MI_API_VERSION
#define MI_API_VERSION 2
#endif
#if MI_API_VERSION < 1 || MI_API_VERSION > 2
#error "MI_API_VERSION is 1 or 2"
#endif

#define MI_MAKE_VERSION(MAJ, MIN, REV) ((MAJ) << 16 | (MIN) << 8 | (REV))
#define MI_MAJOR 1
#define MI_MINOR (MI_API_VERSION - 1)
#define MI_REVISION 0
#define MI_VERSION MI_MAKE_VERSION(MI_MAJOR, MI_MINOR, MI_REVISION)

/* Linkage. MI_INLINE functions are inlined in debug builds too, so that reports name the function
 * that calls them. The two calling conventions are empty everywhere but on 32-bit Windows; sources
 * name them on callbacks all the same. */
#define MI_EXPORT __attribute__((visibility("default")))
#define MI_IMPORT
#define MI_LINKAGE MI_EXPORT
#define MI_MAIN_CALL
#define MI_CALL
#define MI_INLINE static __inline __attribute__((__always_inline__))
#define MI_INLINE_CALL
#ifdef __cplusplus
#define MI_EXTERN_C extern "C"
#else
#define MI_EXTERN_C extern
#endif

/* A string or character literal of MI_Char. */
#if MI_CHAR_TYPE == 2
#define MI_T(STR) L##STR
#else
#define MI_T(STR) STR
#endif

#define MI_LL(X) X##LL
#define MI_ULL(X) X##ULL
#define MI_COUNT(X) ((MI_Uint32)(sizeof(X) / sizeof((X)[0])))
#define MI_OFFSETOF(STRUCT, FIELD) offsetof(STRUCT, FIELD)
#define MI_UNREFERENCED_PARAMETER(P) ((void)(P))

/* Windows' headers define it, and two function tables have an entry of that name. */
#undef GetClassName

#endif
