/* The code under test of README.md's first test: it knows nothing of mifake. */
#include "partitions.h"

int count_partitions(MI_Session *session, const MI_Instance *disk)
{
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    int count = 0;
    MI_Session_ReferenceInstances(session, 0, NULL, "root/cimv2", disk,
                                  "Win32_DiskDriveToDiskPartition", NULL, MI_FALSE, NULL,
                                  &operation);
    while (more) {
        const MI_Instance *link = NULL;
        MI_Operation_GetInstance(&operation, &link, &more, &result, NULL, NULL);
        count += link != NULL;
    }
    MI_Operation_Close(&operation);
    return result == MI_RESULT_OK ? count : -1;
}
