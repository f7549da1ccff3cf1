/* What a program may want to do with the disks of a host. */
#include <MI.h>

#include <stdbool.h>

/* How many instances a class has, and how it ended. Waits a minute at most; asks a busy server
 * three times. */
unsigned count_instances(MI_Session *session, const MI_Char *class_name, MI_Result *result);

/* The same without waiting: callbacks fill the tally, which stays where it is until it is done. */
struct tally {
    unsigned count;
    MI_Result result;
    bool done;
};
void start_counting(MI_Session *session, const MI_Char *class_name, struct tally *tally);

/* Looks for any instance at all, and reads no more than one. */
struct search {
    bool found;
    bool done;
};
void start_search(MI_Session *session, const MI_Char *class_name, struct search *search);

/* Deletes an instance; the server may want to know from the user whether it should. */
MI_Result delete_instance(MI_Session *session, const MI_Instance *instance,
                          bool (*is_sure)(const MI_Char *question));
