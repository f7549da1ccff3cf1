/* Runs a program that was built for MI with our libmi.so in place of the real one. */
#include "tool/command.h"
#include "tool/loaded.h"

#include <mifake.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static enum mf_exit fail(const char *what, const char *why)
{
    (void)fprintf(stderr, "mifake run: %s: %s\n", what, why);
    return MF_EXIT_FAILED;
}

/* --- what the program needs ------------------------------------------------------------------- */

static bool is_libmi_in(const char *folder)
{
    char file[PATH_MAX + sizeof "/libmi.so"];
    (void)snprintf(file, sizeof file, "%s/libmi.so", folder);
    return access(file, R_OK) == 0;
}

/* The folder of libmi.so, counted from the command: in an installation, or where it was built. */
static bool find_libmi(char folder[PATH_MAX])
{
    static const char *const places[] = {"../" MIFAKE_LIBDIR "/mifake", "../mi"};
    char here[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", here, sizeof here - 1U);
    if (length <= 0) {
        return false;
    }
    here[length] = '\0';
    *strrchr(here, '/') = '\0';
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        char place[2 * PATH_MAX];
        (void)snprintf(place, sizeof place, "%s/%s", here, places[i]);
        if (realpath(place, folder) != NULL && is_libmi_in(folder)) {
            return true;
        }
    }
    return false;
}

/* Before whatever else is on the path. */
static bool put_first(const char *folder)
{
    const char *old = getenv("LD_LIBRARY_PATH");
    const size_t size = strlen(folder) + (old == NULL ? 0 : strlen(old)) + 2U;
    char *path = malloc(size);
    if (path == NULL) {
        return false;
    }
    (void)snprintf(path, size, "%s%s%s", folder, old == NULL ? "" : ":", old == NULL ? "" : old);
    const bool set = setenv("LD_LIBRARY_PATH", path, 1) == 0;
    free(path);
    return set;
}

/* The program may go to another folder, so paths are whole. */
static bool set_path(const char *variable, const char *path)
{
    char whole[PATH_MAX];
    return realpath(path, whole) != NULL && setenv(variable, whole, 1) == 0;
}

/* --- the report ------------------------------------------------------------------------------- */

/* An empty file: the one that was asked for, or one of our own, which the name goes into. */
static bool make_report(const char *asked, char path[PATH_MAX])
{
    const char *folder = getenv("TMPDIR");
    if (asked != NULL) {
        (void)snprintf(path, PATH_MAX, "%s", asked);
        FILE *file = fopen(path, "w");
        return file != NULL && fclose(file) == 0;
    }
    (void)snprintf(path, PATH_MAX, "%s/mifake-report-XXXXXX", folder == NULL ? "/tmp" : folder);
    const int file = mkstemp(path);
    return file >= 0 && close(file) == 0;
}

/* Prints it unless it stays in a file of the caller's; true if there is an error in it. */
static bool read_report(const char *path, bool print)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    bool wrong = false;
    while (file != NULL && getline(&line, &room, file) > 0) {
        wrong = wrong || strncmp(line, "error ", strlen("error ")) == 0;
        if (print) {
            (void)fputs(line, stderr);
        }
    }
    free(line);
    if (file != NULL) {
        (void)fclose(file);
    }
    return wrong;
}

/* --- running ---------------------------------------------------------------------------------- */

/* As shells do it. */
enum { NOT_FOUND = 127, NOT_STARTED = 126, SIGNALLED = 128 };

_Noreturn static void become(char **program)
{
    (void)execvp(program[0], program);
    const int why = errno;
    (void)fprintf(stderr, "mifake run: %s: %s\n", program[0], strerror(why));
    (void)fflush(stderr);
    _exit(why == ENOENT ? NOT_FOUND : NOT_STARTED);
}

/* How the program ended, as a shell would tell it. */
static int execute(char **program)
{
    int status = 0;
    (void)fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        become(program);
    }
    if (child < 0) {
        (void)fail(program[0], strerror(errno));
        return NOT_STARTED;
    }
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFSIGNALED(status)) {
        (void)fprintf(stderr, "mifake run: %s: ended by signal %d, without a report\n", program[0],
                      WTERMSIG(status));
        return SIGNALLED + WTERMSIG(status);
    }
    return WEXITSTATUS(status);
}

static enum mf_exit run_in(const char *folder, const char *fixture,
                           const struct mf_arguments *arguments)
{
    const char *asked = arguments->values[MF_OPTION_REPORT];
    char report[PATH_MAX];
    if (!make_report(asked, report)) {
        return fail(report, strerror(errno));
    }
    if (!put_first(folder) || !set_path("MIFAKE_FIXTURE", fixture) ||
        !set_path("MIFAKE_REPORT", report)) {
        return fail("the environment", strerror(errno));
    }
    const int code = execute(arguments->operands);
    const bool wrong = read_report(report, asked == NULL);
    if (asked == NULL) {
        (void)remove(report);
    }
    return wrong ? MF_EXIT_MISUSE : (enum mf_exit)code;
}

/* A fixture that is wrong is better told before than by every operation of the program. */
static bool check(const char *fixture)
{
    mifake *world = mf_loaded_open(fixture, NULL);
    if (world != NULL) {
        (void)mifake_close(world, NULL);
    }
    return world != NULL;
}

static enum mf_exit run(const struct mf_arguments *arguments)
{
    char folder[PATH_MAX];
    const char *given = arguments->values[MF_OPTION_FIXTURE];
    const char *fixture = given == NULL ? getenv("MIFAKE_FIXTURE") : given;
    if (fixture == NULL || *fixture == '\0') {
        (void)fail("no fixture", "expected --fixture F, or MIFAKE_FIXTURE set");
        return MF_EXIT_USAGE;
    }
    if (!check(fixture)) {
        return MF_EXIT_FAILED;
    }
    if (!find_libmi(folder)) {
        return fail("libmi.so", "not found beside this command");
    }
    return run_in(folder, fixture, arguments);
}

const struct mf_command mf_run_command = {
    .name = "run",
    .operands = "PROGRAM [ARGUMENT...]",
    .summary = "run a program against a fixture, and report",
    .about =
        "Runs a program that was built for MI, unmodified: mifake's libmi.so answers it, in the\n"
        "world of the fixture. When it has ended, the report is printed on standard error:\n"
        "what it did wrong, and what the real library would have done. Put -- before PROGRAM.\n"
        "Ends with 3 if there is an error in the report, else as the program did (128 and the\n"
        "number of a signal; 127: there is no such program); with 1 if the fixture is wrong.\n",
    .examples = "  mifake run --fixture disks.json -- ./inventory --all\n"
                "  MIFAKE_TRACE=calls.jsonl mifake run --fixture disks.json -- ./inventory\n",
    .options = MF_OPTION_BIT(MF_OPTION_FIXTURE) | MF_OPTION_BIT(MF_OPTION_REPORT),
    .fewest = 1,
    .most = INT_MAX,
    .run = run,
};
