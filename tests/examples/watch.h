/* Code under test: a consumer of MI that watches a service. It knows nothing of mifake. */
#ifndef WATCH_H
#define WATCH_H

#include <MI.h>

/* Counts in `stops` how often the print spooler stops, until `watch` is closed and has said that it
 * is over, which makes `ended` true. */
struct watch {
    int stops;
    MI_Boolean ended;
    MI_Operation operation;
};

void watch_spooler(MI_Session *session, struct watch *watch);

/* Asks the print spooler to stop; 0 if it says that it does. */
MI_Uint32 stop_service(MI_Session *session, const MI_Instance *service);

#endif
