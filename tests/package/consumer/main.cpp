// A test of somebody else, in C++: the partitions of the first disk of the world that it is given.
#include <MI.h>
#include <mifake.h>

#include <iostream>
#include <memory>

namespace
{

struct Close {
    void operator()(mifake *world) const
    {
        (void)mifake_close(world, nullptr);
    }
};

struct Delete {
    void operator()(MI_Instance *instance) const
    {
        (void)MI_Instance_Delete(instance);
    }
};

using World = std::unique_ptr<mifake, Close>;
using Instance = std::unique_ptr<MI_Instance, Delete>;

Instance nameDisk(mifake *world)
{
    MI_Char path[] = MI_T("\\\\.\\PHYSICALDRIVE0");
    MI_Instance *disk = nullptr;
    MI_Value value;
    value.string = path;
    (void)MI_Application_NewInstance(mifake_application(world), MI_T("Win32_DiskDrive"), nullptr,
                                     &disk);
    (void)MI_Instance_AddElement(disk, MI_T("DeviceID"), &value, MI_STRING, MI_FLAG_KEY);
    return Instance(disk);
}

unsigned countPartitions(MI_Session *session, const MI_Instance *disk)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    MI_Session_ReferenceInstances(session, 0, nullptr, MI_T("root/cimv2"), disk,
                                  MI_T("Win32_DiskDriveToDiskPartition"), nullptr, MI_FALSE,
                                  nullptr, &operation);
    while (more) {
        const MI_Instance *link = nullptr;
        (void)MI_Operation_GetInstance(&operation, &link, &more, nullptr, nullptr, nullptr);
        count += link != nullptr;
    }
    (void)MI_Operation_Close(&operation);
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    mifake_error error = {};
    const World world(mifake_open(argc == 2 ? argv[1] : nullptr, &error));
    if (!world) {
        std::cerr << error.text;
        mifake_error_clear(&error);
        return 1;
    }
    const Instance disk = nameDisk(world.get());
    return countPartitions(mifake_session(world.get()), disk.get()) == 3 ? 0 : 1;
}
