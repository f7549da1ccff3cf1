#include "bench/report.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static bool as_json;
static unsigned met_count;
static unsigned missed_count;
static unsigned missing_count;

void report_start(bool json)
{
    as_json = json;
    if (!json) {
        (void)printf("%-4s %-41s %9s %14s %14s %9s  %-11s %s\n", "", "", "n", "measured",
                     "baseline", "ratio", "demand", "");
    }
}

static bool is_met(const struct measure *measure)
{
    const double value = measure->judged == JUDGED_RATIO ? measure->ratio : measure->value;
    return measure->at_least ? value >= measure->demand : value <= measure->demand;
}

/* Four figures are enough for anybody. */
static const char *format(char text[32], double value, const char *unit)
{
    const int digits = value >= 100 || value == 0 ? 0 : value >= 10 ? 1 : 2;
    if (value >= 1e6) {
        (void)snprintf(text, 32, "%.2f M%s", value / 1e6, unit);
    } else {
        (void)snprintf(text, 32, "%.*f %s", digits, value, unit);
    }
    return text;
}

static void print_text(const struct measure *measure)
{
    char value[32];
    char baseline[32] = "";
    char ratio[32] = "";
    char demand[32] = "";
    char size[16] = "";
    const char *verdict = "";
    if (measure->n != 0) {
        (void)snprintf(size, sizeof size, "%" PRIu32, measure->n);
    }
    if (measure->baseline_name != NULL) {
        format(baseline, measure->baseline, measure->unit);
    }
    if (measure->ratio > 0) {
        format(ratio, measure->ratio, "x");
    }
    if (measure->judged != JUDGED_NOT) {
        (void)snprintf(demand, sizeof demand, "%s %g%s",
                       measure->at_least ? ">=" : "<=", measure->demand,
                       measure->judged == JUDGED_RATIO ? " x" : "");
        verdict = is_met(measure) ? "ok" : "MISSED";
    }
    (void)printf("%-4s %-41s %9s %14s %14s %9s  %-11s %s\n", measure->row, measure->what, size,
                 format(value, measure->value, measure->unit), baseline, ratio, demand, verdict);
    (void)fflush(stdout);
}

static void print_json(const struct measure *measure)
{
    (void)printf("{\"row\":\"%s\",\"case\":\"%s\",\"n\":%" PRIu32 ",\"metric\":\"%s\","
                 "\"unit\":\"%s\",\"median\":%.6g,\"min\":%.6g,\"baseline\":\"%s\","
                 "\"baseline_median\":%.6g,\"ratio\":%.6g,\"rounds\":%u,\"other_cpu\":%.3f,"
                 "\"results\":%" PRIu64 ",\"checksum\":%" PRIu64,
                 measure->row, measure->name, measure->n, measure->what, measure->unit,
                 measure->value, measure->least,
                 measure->baseline_name == NULL ? "" : measure->baseline_name, measure->baseline,
                 measure->ratio, measure->rounds, measure->other, measure->results,
                 measure->checksum);
    if (measure->judged != JUDGED_NOT) {
        (void)printf(",\"demand\":\"%s%s%g\",\"met\":%s",
                     measure->judged == JUDGED_RATIO ? "ratio" : "median",
                     measure->at_least ? ">=" : "<=", measure->demand,
                     is_met(measure) ? "true" : "false");
    }
    (void)printf("}\n");
    (void)fflush(stdout);
}

void report_add(const struct measure *measure)
{
    if (measure->judged != JUDGED_NOT) {
        is_met(measure) ? met_count++ : missed_count++;
    }
    as_json ? print_json(measure) : print_text(measure);
}

void report_missing(const char *row, const char *name, const char *why)
{
    missing_count++;
    if (as_json) {
        (void)printf("{\"row\":\"%s\",\"case\":\"%s\",\"missing\":\"%s\"}\n", row, name, why);
    } else {
        (void)printf("%-4s %-41s not measured: %s\n", row, name, why);
    }
}

bool report_finish(void)
{
    if (!as_json) {
        (void)printf("\n%u demands met, %u missed, %u not measured\n", met_count, missed_count,
                     missing_count);
    }
    return missed_count == 0;
}

void measure_take(struct measure *measure, const struct sample *sample, double scale)
{
    measure->value = sample->median * scale;
    measure->least = sample->least * scale;
    measure->baseline = sample->baseline * scale;
    measure->ratio = sample->ratio;
    measure->other = sample->other;
    measure->rounds = sample->rounds;
}
