/* Instances from the PATHs of tests/conformance. */
#ifndef TESTS_SUPPORT_PATH_VALUE_H
#define TESTS_SUPPORT_PATH_VALUE_H

#include <MI.h>

#include <jansson.h>

/* The key instance of a PATH, for MI_Instance_Delete. Keys carry MI_FLAG_KEY. */
MI_Instance *path_instance(MI_Application *application, const json_t *path);

#endif
