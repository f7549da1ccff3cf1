/* A service stops, and who subscribed hears of it: a method of the test's own answers StopService
 * and tells the event that Windows would. */
#include "watch.h"

#include <mifake.h>

#include <assert.h>

static MI_Instance *new_instance(mifake *world, const MI_Char *class_name)
{
    MI_Instance *instance = NULL;
    MI_Application_NewInstance(mifake_application(world), class_name, NULL, &instance);
    return instance;
}

static void tell_stopped(mifake *world, const MI_Instance *service)
{
    MI_Value value = {.string = (MI_Char[]){"Stopped"}};
    MI_Instance *event = new_instance(world, "__InstanceModificationEvent");
    MI_Instance *stopped = NULL;
    MI_Instance_Clone(service, &stopped);
    MI_Instance_SetElement(stopped, "State", &value, MI_STRING, 0);
    value.instance = stopped;
    MI_Instance_AddElement(event, "TargetInstance", &value, MI_INSTANCE, 0);
    mifake_indicate(world, event);
    MI_Instance_Delete(stopped);
    MI_Instance_Delete(event);
}

static MI_Result stop(void *world, const MI_Instance *service, const MI_Instance *parameters,
                      MI_Instance *answer)
{
    MI_Value done = {.uint32 = 0};
    (void)parameters;
    tell_stopped(world, service);
    return MI_Instance_SetElement(answer, "ReturnValue", &done, MI_UINT32, 0);
}

int main(void)
{
    mifake *world = mifake_open("windows-services.json", NULL);
    MI_Value name = {.string = (MI_Char[]){"Spooler"}};
    MI_Instance *spooler = new_instance(world, "Win32_Service");
    MI_Instance_AddElement(spooler, "Name", &name, MI_STRING, MI_FLAG_KEY);
    mifake_method(world, "Win32_Service", "StopService", stop, world);
    mifake_deliver(world, MIFAKE_PUMP);

    struct watch watch = {.stops = 0};
    watch_spooler(mifake_session(world), &watch);
    assert(stop_service(mifake_session(world), spooler) == 0);
    mifake_pump(world);
    assert(watch.stops == 1);

    MI_Operation_Close(&watch.operation);
    mifake_pump(world);
    assert(watch.ended);

    MI_Instance_Delete(spooler);
    assert(mifake_close(world, NULL));
    return 0;
}
