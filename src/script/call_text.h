/* A captured call in words, for people: what rules can match, under the names that rules use. */
#ifndef MF_SCRIPT_CALL_TEXT_H
#define MF_SCRIPT_CALL_TEXT_H

#include "base/text.h"
#include "script/capture.h"

/* Writes the arguments: namespace "root/cimv2", key Disk.DeviceID="C:", resultClass "Link". What
 * the caller left out is left out, but for the namespace. */
void mf_call_text_write(struct mf_text *text, const struct mf_capture *call);

#endif
