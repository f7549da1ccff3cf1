/* What the consumers of the corpus have in common: the disks of a host, of which there are four. */
#ifndef TESTS_MISUSE_CORPUS_DISKS_H
#define TESTS_MISUSE_CORPUS_DISKS_H

#include "misuse/corpus/corpus.h"

#define DISKS_SPACE MI_T("root/cimv2")
#define DISKS_CLASS MI_T("Win32_DiskDrive")

/* Application and session, as a program comes by them. */
void disks_connect(struct program *program);
void disks_disconnect(struct program *program);

/* Starts an enumeration of them. `callbacks` may be NULL. */
MI_Operation disks_list(MI_Session *session, MI_Uint32 flags, MI_OperationCallbacks *callbacks);

/* The key of the first, for MI_Instance_Delete; `flags` are those of the key. */
MI_Instance *disks_key(MI_Application *application, MI_Uint32 flags);

/* Pulls what is left, and returns how it ended. */
MI_Result disks_drain(MI_Operation *operation);

#endif
