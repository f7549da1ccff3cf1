/*
 * The main of a fuzz target that is run as a test: hands each file named by the arguments, and each
 * file of the folders named, to LLVMFuzzerTestOneInput once.
 */

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int fail(const char *path)
{
    perror(path);
    return 1;
}

static int replay_file(const char *path, size_t size)
{
    FILE *const file = fopen(path, "rb");
    if (file == NULL)
        return fail(path);

    /* No longer than the input, so that the address sanitizer sees a read past its end. */
    uint8_t *const data = malloc(size > 0 ? size : 1);
    const size_t got = data != NULL ? fread(data, 1, size, file) : 0;
    fclose(file);
    if (data == NULL || got != size) {
        free(data);
        return fail(path);
    }
    LLVMFuzzerTestOneInput(data, size);
    free(data);
    return 0;
}

static int replay(const char *path);

static int replay_folder(const char *path)
{
    struct dirent **entries = NULL;
    const int count = scandir(path, &entries, NULL, alphasort);
    if (count < 0)
        return fail(path);

    int failed = 0;
    for (int i = 0; i < count; ++i) {
        char file[4096];
        snprintf(file, sizeof(file), "%s/%s", path, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.')
            failed |= replay(file);
        free(entries[i]);
    }
    free(entries);
    return failed;
}

static int replay(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return fail(path);
    return S_ISDIR(status.st_mode) ? replay_folder(path)
                                   : replay_file(path, (size_t)status.st_size);
}

int main(int count, char **arguments)
{
    int failed = 0;
    for (int i = 1; i < count; ++i)
        failed |= replay(arguments[i]);
    return failed;
}
