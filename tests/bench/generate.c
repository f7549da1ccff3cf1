#include "bench/generate.h"

#include <inttypes.h>
#include <stdio.h>

const char *const form_names[FORMS] = {"keys", "paths", "ids"};

/* --- layout ----------------------------------------------------------------------------------- */

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

/* Ten associations with one antecedent need as many dependents, or two would be equal. */
static const uint32_t fewest_dependents = 10;

/* A thousand, as far as there are enough dependents to make each pair only once. */
static uint32_t many_of(uint32_t associations)
{
    return associations < 20U ? 1U : smaller(associations / 10U, 1000U);
}

static struct layout spread(uint32_t associations)
{
    struct layout layout = {
        .associations = {[DEGREE_ONE] = associations / 5U, [DEGREE_TEN] = associations / 5U * 2U},
        .degree = {1, 10, many_of(associations)},
    };
    layout.associations[DEGREE_MANY] =
        associations - layout.associations[DEGREE_ONE] - layout.associations[DEGREE_TEN];
    uint32_t next = 0;
    for (size_t i = 0; i < DEGREES; i++) {
        layout.first[i] = next;
        layout.count[i] = layout.associations[i] / layout.degree[i];
        next += (layout.associations[i] + layout.degree[i] - 1U) / layout.degree[i];
    }
    layout.first_dependent = next;
    layout.targets = larger(next + fewest_dependents, associations / 2U);
    return layout;
}

/* A pair of the thousand targets is a bare association: there are enough for a million. */
enum { BARE_TARGETS = 1000 };

struct layout layout_of(const struct fixture *fixture)
{
    switch (fixture->shape) {
    case SHAPE_HUB:
        return (struct layout){.targets = fixture->associations + 1U, .first_dependent = 1};
    case SHAPE_BARE:
        return (struct layout){.targets = BARE_TARGETS};
    default:
        return spread(fixture->associations);
    }
}

static uint32_t antecedent_of(const struct layout *layout, uint32_t association)
{
    for (size_t i = 0; i < DEGREES; i++) {
        if (association < layout->associations[i]) {
            return layout->first[i] + association / layout->degree[i];
        }
        association -= layout->associations[i];
    }
    return 0;
}

/* Neighbours in the file are far apart in memory; a prime step meets every dependent. */
static uint32_t dependent_of(const struct layout *layout, uint32_t association)
{
    const uint32_t count = layout->targets - layout->first_dependent;
    const uint64_t step = count % 7919U == 0 ? 1U : 7919U;
    return layout->first_dependent + (uint32_t)(association * step % count);
}

/* --- text ------------------------------------------------------------------------------------- */

static const char head[] =
    "{\"mifake\":1,\"namespace\":\"root/bench\",\"classes\":{"
    "\"Bench_Extent\":{\"properties\":{\"DeviceID\":{\"type\":\"string\",\"key\":true},"
    "\"Caption\":\"string\",\"Size\":\"uint64\",\"Enabled\":\"boolean\",\"Status\":\"uint16\"}},"
    "\"Bench_Dependency\":{\"association\":true,\"properties\":{"
    "\"Antecedent\":{\"ref\":\"Bench_Extent\",\"key\":true},"
    "\"Dependent\":{\"ref\":\"Bench_Extent\",\"key\":true}}},"
    "\"Bench_BasedOn\":{\"extends\":\"Bench_Dependency\",\"properties\":{\"Rank\":\"uint32\"}},"
    "\"Bench_Mirror\":{\"extends\":\"Bench_Dependency\"}},\n"
    "\"instances\":[\n";

void name_target(uint32_t target, char name[TARGET_NAME_SIZE])
{
    (void)snprintf(name, TARGET_NAME_SIZE, "extent-%08" PRIu32 "@array-%02" PRIu32, target,
                   target % 7U);
}

static void write_target(FILE *file, uint32_t target, bool with_id)
{
    char name[TARGET_NAME_SIZE];
    name_target(target, name);
    if (with_id) {
        (void)fprintf(file, "{\"id\":\"@e%" PRIu32 "\",", target);
    } else {
        (void)fputc('{', file);
    }
    (void)fprintf(file,
                  "\"class\":\"Bench_Extent\",\"properties\":{\"DeviceID\":\"%s\","
                  "\"Caption\":\"Extent %" PRIu32 " of array %" PRIu32 "\",\"Size\":%" PRIu64
                  ",\"Enabled\":true,\"Status\":%" PRIu32 "}}",
                  name, target, target % 7U, (uint64_t)target * 4096U, target % 9U);
}

static void write_reference(FILE *file, uint32_t target, enum form form)
{
    char name[TARGET_NAME_SIZE];
    name_target(target, name);
    switch (form) {
    case FORM_IDS:
        (void)fprintf(file, "\"@e%" PRIu32 "\"", target);
        break;
    case FORM_PATHS:
        (void)fprintf(file, "\"Bench_Extent.DeviceID=\\\"%s\\\"\"", name);
        break;
    default:
        (void)fprintf(file, "{\"class\":\"Bench_Extent\",\"keys\":{\"DeviceID\":\"%s\"}}", name);
    }
}

struct pair {
    uint32_t antecedent;
    uint32_t dependent;
};

static void write_pair(FILE *file, const char *class_name, struct pair pair, enum form form)
{
    (void)fprintf(file, ",\n{\"class\":\"%s\",\"properties\":{\"Antecedent\":", class_name);
    write_reference(file, pair.antecedent, form);
    (void)fputs(",\"Dependent\":", file);
    write_reference(file, pair.dependent, form);
}

static void write_association(FILE *file, const struct fixture *fixture,
                              const struct layout *layout, uint32_t number)
{
    if (fixture->shape == SHAPE_BARE) {
        const struct pair pair = {number / BARE_TARGETS, number % BARE_TARGETS};
        write_pair(file, "Bench_Mirror", pair, fixture->form);
        (void)fputs("}}", file);
        return;
    }
    const struct pair pair = {antecedent_of(layout, number), dependent_of(layout, number)};
    write_pair(file, "Bench_BasedOn", pair, fixture->form);
    (void)fprintf(file, ",\"Rank\":%" PRIu32 "}}", number);
}

bool generate(const char *path, const struct fixture *fixture)
{
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return false;
    }
    const struct layout layout = layout_of(fixture);
    (void)fputs(head, file);
    for (uint32_t i = 0; i < layout.targets; i++) {
        (void)fputs(i == 0 ? "" : ",\n", file);
        write_target(file, i, fixture->form == FORM_IDS);
    }
    for (uint32_t i = 0; i < fixture->associations; i++) {
        write_association(file, fixture, &layout, i);
    }
    (void)fputs("\n]}\n", file);
    const bool written = ferror(file) == 0;
    return fclose(file) == 0 && written;
}
