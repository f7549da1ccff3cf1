/* Measures what a user of mifake waits for, beside what it could be: see README.md. */
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/work.h"

#include <fnmatch.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    void (*run)(const struct plan *plan);
} cases[] = {
    {"counts", case_counts},   {"load", case_load},
    {"memory", case_memory},   {"filter", case_filter},
    {"hub", case_hub},         {"scan", case_scan},
    {"table", case_table},     {"again", case_again},
    {"changes", case_changes}, {"resources", case_resources},
    {"async", case_async},     {"process", case_process},
    {"key", case_key},
};

enum { CASES = sizeof cases / sizeof cases[0] };

static void print_help(FILE *file)
{
    (void)fputs("usage: mifake-bench [OPTION]...\n"
                "  --full           up to a million associations; else up to a hundred thousand\n"
                "  --n=N,N,...      these sizes, rising\n"
                "  --rounds=N       so many rounds of each measurement; else 9\n"
                "  --case=PATTERN   cases whose names match; names:",
                file);
    for (size_t i = 0; i < CASES; i++) {
        (void)fprintf(file, " %s", cases[i].name);
    }
    (void)fputs("\n"
                "  --counts=FILE    instructions counted by tests/bench/instructions.py\n"
                "  --json           a line of JSON for each row\n"
                "  --generate=FILE  writes a fixture of --n associations and ends; --form=keys,\n"
                "                   paths or ids, and --hub, say which\n"
                "  --help           this text\n"
                "Ends with 1 if a demand is missed, with 2 if an answer is wrong.\n",
                file);
}

/* --- options ---------------------------------------------------------------------------------- */

struct options {
    struct plan plan;
    struct work work;
    struct fixture fixture;
    const char *generate;
};

static bool read_sizes(struct plan *plan, const char *text)
{
    plan->size_count = 0;
    for (const char *at = text; plan->size_count < PLAN_SIZES; at++) {
        char *end = NULL;
        const unsigned long size = strtoul(at, &end, 10);
        const bool rises = plan->size_count == 0 || size > plan->sizes[plan->size_count - 1U];
        if (end == at || size < 20 || size > 10000000 || !rises) {
            return false;
        }
        plan->sizes[plan->size_count++] = (uint32_t)size;
        if (*end == '\0') {
            return true;
        }
        at = end;
        if (*at != ',') {
            return false;
        }
    }
    return false;
}

static bool read_form(struct fixture *fixture, const char *text)
{
    for (int form = 0; form < FORMS; form++) {
        if (strcmp(form_names[form], text) == 0) {
            fixture->form = (enum form)form;
            return true;
        }
    }
    return false;
}

static bool read_rounds(struct plan *plan, const char *text)
{
    const unsigned long rounds = strtoul(text, NULL, 10);
    plan->rounds = (unsigned)rounds;
    return rounds >= 1 && rounds <= 999;
}

static const struct option long_options[] = {
    {"full", no_argument, NULL, 'f'},         {"json", no_argument, NULL, 'j'},
    {"help", no_argument, NULL, 'h'},         {"n", required_argument, NULL, 'n'},
    {"rounds", required_argument, NULL, 'r'}, {"case", required_argument, NULL, 'c'},
    {"counts", required_argument, NULL, 'i'}, {"generate", required_argument, NULL, 'g'},
    {"form", required_argument, NULL, 'm'},   {"hub", no_argument, NULL, 'u'},
    {"work", required_argument, NULL, 'w'},   {"file", required_argument, NULL, 'p'},
    {"times", required_argument, NULL, 't'},  {NULL, 0, NULL, 0},
};

static bool read_option(struct options *options, int option, const char *value)
{
    struct plan *plan = &options->plan;
    switch (option) {
    case 'f':
        plan->full = true;
        return read_sizes(plan, "20,1000,10000,100000,1000000");
    case 'j':
        plan->json = true;
        return true;
    case 'n':
        return read_sizes(plan, value);
    case 'r':
        return read_rounds(plan, value);
    case 'c':
        plan->pattern = value;
        return true;
    case 'i':
        plan->counts = value;
        return true;
    case 'g':
        options->generate = value;
        return true;
    case 'm':
        return read_form(&options->fixture, value);
    case 'u':
        options->fixture.shape = SHAPE_HUB;
        return true;
    case 'w':
        options->work.name = value;
        return true;
    case 'p':
        options->work.path = value;
        return true;
    case 't':
        options->work.times = strtoul(value, NULL, 10);
        return true;
    default:
        return false;
    }
}

/* --- running ---------------------------------------------------------------------------------- */

static int run_cases(struct plan *plan)
{
    if (!plan_start(plan)) {
        give_up("no room for fixtures in /tmp");
    }
    report_start(plan->json);
    for (size_t i = 0; i < CASES; i++) {
        if (plan->pattern == NULL || fnmatch(plan->pattern, cases[i].name, 0) == 0) {
            cases[i].run(plan);
        }
    }
    plan_finish(plan);
    return report_finish() ? 0 : 1;
}

static int run(struct options *options)
{
    if (options->generate != NULL) {
        options->fixture.associations = plan_largest(&options->plan);
        return generate(options->generate, &options->fixture) ? 0 : 1;
    }
    if (options->work.name != NULL) {
        options->work.associations = plan_largest(&options->plan);
        return work_run(&options->work) ? 0 : 1;
    }
    return run_cases(&options->plan);
}

int main(int count, char **arguments)
{
    struct options options = {.plan.rounds = 9, .work.times = 1};
    (void)read_sizes(&options.plan, "20,1000,10000,100000");
    for (int option; (option = getopt_long(count, arguments, "", long_options, NULL)) != -1;) {
        if (option == 'h') {
            print_help(stdout);
            return 0;
        }
        if (!read_option(&options, option, optarg)) {
            print_help(stderr);
            return 2;
        }
    }
    if (optind != count) {
        print_help(stderr);
        return 2;
    }
    return run(&options);
}
