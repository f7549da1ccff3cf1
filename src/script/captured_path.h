/* A captured instance as an object path, for people: root/cimv2:Disk.DeviceID="C:". */
#ifndef MF_SCRIPT_CAPTURED_PATH_H
#define MF_SCRIPT_CAPTURED_PATH_H

#include "base/text.h"
#include "script/capture.h"

/* Elements flagged KEY, or all if none is (M29). "(null)" for no instance. */
void mf_captured_path_write(struct mf_text *text, const struct mf_captured_instance *instance);

#endif
