/* How many partitions a disk has; -1 if that cannot be told. */
#include <MI.h>

int count_partitions(MI_Session *session, const MI_Instance *disk);
