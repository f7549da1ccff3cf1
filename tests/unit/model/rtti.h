/* A small class family as a code generator writes it: Device, and Disk below it. */
#ifndef MIFAKE_TESTS_UNIT_MODEL_RTTI_H
#define MIFAKE_TESTS_UNIT_MODEL_RTTI_H

#include <MI.h>

struct device {
    MI_Instance __instance;
    MI_ConstStringField name; /* key */
    MI_Uint32Field state;     /* default 5 */
};

struct disk {
    MI_Instance __instance;
    MI_ConstStringField name;
    MI_Uint32Field state;
    MI_ConstStringAField labels; /* default {"a", "b"} */
    MI_ConstReferenceField slot; /* to Device */
    MI_ConstStringField note;    /* default "none" */
};

extern const MI_ClassDecl device_class;
extern const MI_ClassDecl disk_class;

#endif
