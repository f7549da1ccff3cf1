/* A process that loads both libmi.so and libmifake.so has one library, hence one set of worlds. */

#include <dlfcn.h>
#include <stdio.h>

int main(void)
{
    const void *const libmi = dlopen("libmi.so", RTLD_LAZY | RTLD_NOLOAD);
    const void *const libmifake = dlopen("libmifake.so.0", RTLD_LAZY | RTLD_NOLOAD);
    if (libmi == NULL || libmifake == NULL) {
        fprintf(stderr, "libmi.so or libmifake.so.0 is not loaded\n");
        return 1;
    }
    if (libmi != libmifake) {
        fprintf(stderr, "libmi.so and libmifake.so.0 are two libraries\n");
        return 1;
    }
    return 0;
}
