#include "model/result_name.h"

#include <string.h>

struct row {
    MI_Uint32 result;
    const char *name;
};

static const struct row rows[] = {
    {MI_RESULT_OK, "OK"},
    {MI_RESULT_FAILED, "FAILED"},
    {MI_RESULT_ACCESS_DENIED, "ACCESS_DENIED"},
    {MI_RESULT_INVALID_NAMESPACE, "INVALID_NAMESPACE"},
    {MI_RESULT_INVALID_PARAMETER, "INVALID_PARAMETER"},
    {MI_RESULT_INVALID_CLASS, "INVALID_CLASS"},
    {MI_RESULT_NOT_FOUND, "NOT_FOUND"},
    {MI_RESULT_NOT_SUPPORTED, "NOT_SUPPORTED"},
    {MI_RESULT_CLASS_HAS_CHILDREN, "CLASS_HAS_CHILDREN"},
    {MI_RESULT_CLASS_HAS_INSTANCES, "CLASS_HAS_INSTANCES"},
    {MI_RESULT_INVALID_SUPERCLASS, "INVALID_SUPERCLASS"},
    {MI_RESULT_ALREADY_EXISTS, "ALREADY_EXISTS"},
    {MI_RESULT_NO_SUCH_PROPERTY, "NO_SUCH_PROPERTY"},
    {MI_RESULT_TYPE_MISMATCH, "TYPE_MISMATCH"},
    {MI_RESULT_QUERY_LANGUAGE_NOT_SUPPORTED, "QUERY_LANGUAGE_NOT_SUPPORTED"},
    {MI_RESULT_INVALID_QUERY, "INVALID_QUERY"},
    {MI_RESULT_METHOD_NOT_AVAILABLE, "METHOD_NOT_AVAILABLE"},
    {MI_RESULT_METHOD_NOT_FOUND, "METHOD_NOT_FOUND"},
    {MI_RESULT_NAMESPACE_NOT_EMPTY, "NAMESPACE_NOT_EMPTY"},
    {MI_RESULT_INVALID_ENUMERATION_CONTEXT, "INVALID_ENUMERATION_CONTEXT"},
    {MI_RESULT_INVALID_OPERATION_TIMEOUT, "INVALID_OPERATION_TIMEOUT"},
    {MI_RESULT_PULL_HAS_BEEN_ABANDONED, "PULL_HAS_BEEN_ABANDONED"},
    {MI_RESULT_PULL_CANNOT_BE_ABANDONED, "PULL_CANNOT_BE_ABANDONED"},
    {MI_RESULT_FILTERED_ENUMERATION_NOT_SUPPORTED, "FILTERED_ENUMERATION_NOT_SUPPORTED"},
    {MI_RESULT_CONTINUATION_ON_ERROR_NOT_SUPPORTED, "CONTINUATION_ON_ERROR_NOT_SUPPORTED"},
    {MI_RESULT_SERVER_LIMITS_EXCEEDED, "SERVER_LIMITS_EXCEEDED"},
    {MI_RESULT_SERVER_IS_SHUTTING_DOWN, "SERVER_IS_SHUTTING_DOWN"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

const char *mf_result_name(MI_Uint32 result)
{
    for (size_t i = 0; i < ROWS; i++) {
        if (rows[i].result == result) {
            return rows[i].name;
        }
    }
    return NULL;
}

bool mf_result_find(const char *name, MI_Uint32 *result)
{
    const size_t prefix = strlen("MI_RESULT_");
    const char *bare = strncmp(name, "MI_RESULT_", prefix) == 0 ? name + prefix : name;
    for (size_t i = 0; i < ROWS; i++) {
        if (strcmp(rows[i].name, bare) == 0) {
            *result = rows[i].result;
            return true;
        }
    }
    return false;
}

const char *mf_result_name_at(size_t position)
{
    return position < ROWS ? rows[position].name : NULL;
}
