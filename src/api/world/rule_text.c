#include "api/world/rule_text.h"

#include "base/json_text.h"
#include "model/request.h"

#include <stdint.h>
#include <string.h>

/* --- JSON ------------------------------------------------------------------------------------- */

/* MIFAKE_ABSENT is null. */
static void write_text(struct mf_text *text, const char *string)
{
    if (string == NULL || strcmp(string, MIFAKE_ABSENT) == 0) {
        mf_text_add(text, "null");
        return;
    }
    mf_json_text_add(text, string);
}

/* Begins a member of an object of which `*before` is what separates it from the last. */
static void write_key(struct mf_text *text, const char **before, const char *key)
{
    mf_text_format(text, "%s\"%s\": ", *before, key);
    *before = ", ";
}

/* --- match ------------------------------------------------------------------------------------ */

struct text_row {
    const char *key;
    size_t offset;
};

static const struct text_row text_rows[] = {
    {"namespace", offsetof(mifake_match, name_space)},
    {"class", offsetof(mifake_match, class_name)},
    {"key", offsetof(mifake_match, key)},
    {"resultClass", offsetof(mifake_match, result_class)},
    {"assocClass", offsetof(mifake_match, assoc_class)},
    {"role", offsetof(mifake_match, role)},
    {"resultRole", offsetof(mifake_match, result_role)},
    {"method", offsetof(mifake_match, method)},
    {"query", offsetof(mifake_match, query)},
};

/* Operations in the order of mf_operation_code, which is that of MI; those of mifake.h begin with
 * that of any. */
static void write_op(struct mf_text *text, const char **before, mifake_operation op)
{
    if (op == MIFAKE_ANY_OPERATION) {
        return;
    }
    write_key(text, before, "op");
    const unsigned code = (unsigned)op - 1U;
    if (code < MF_OPERATION_COUNT) {
        mf_json_text_add(text, mf_request_name((enum mf_operation_code)code));
    } else {
        mf_text_format(text, "%u", (unsigned)op);
    }
}

static void write_answer(struct mf_text *text, const char **before, const char *key,
                         mifake_answer answer)
{
    if (answer != MIFAKE_ANY) {
        write_key(text, before, key);
        mf_text_add(text, answer == MIFAKE_YES ? "true" : "false");
    }
}

static void write_match(struct mf_text *text, const mifake_match *match)
{
    const char *before = "";
    mf_text_add(text, "{");
    write_op(text, &before, match->op);
    for (size_t i = 0; i < sizeof text_rows / sizeof text_rows[0]; i++) {
        const char *string;
        memcpy(&string, (const char *)match + text_rows[i].offset, sizeof string);
        if (string != NULL) {
            write_key(text, &before, text_rows[i].key);
            write_text(text, string);
        }
    }
    write_answer(text, &before, "keysOnly", match->keys_only);
    write_answer(text, &before, "async", match->async);
    mf_text_add(text, "}");
}

/* --- steps ------------------------------------------------------------------------------------ */

static void write_row(struct mf_text *text, const mifake_rule_step *step, size_t *objects)
{
    if (step->instance != NULL) {
        mf_text_format(text, "{\"object\": %zu}", (*objects)++);
    } else {
        write_text(text, step->text);
    }
}

static void write_failure(struct mf_text *text, const mifake_rule_step *step)
{
    mf_text_format(text, "{\"result\": %llu", step->number);
    if (step->text != NULL) {
        mf_text_add(text, ", \"message\": ");
        write_text(text, step->text);
    }
    mf_text_add(text, "}");
}

static void write_message(struct mf_text *text, const mifake_rule_step *step)
{
    mf_text_format(text, "{\"channel\": %llu, \"text\": ", step->number);
    write_text(text, step->text);
    mf_text_add(text, "}");
}

static void write_prompt(struct mf_text *text, const mifake_rule_step *step)
{
    mf_text_add(text, "{\"text\": ");
    write_text(text, step->text);
    if (step->number != 0) {
        mf_text_format(text, ", \"onNo\": [{\"final\": {\"result\": %llu}}]", step->number);
    }
    mf_text_add(text, "}");
}

static bool is_kind(const mifake_rule_step *step, const char *kind)
{
    return strcmp(step->kind, kind) == 0;
}

static void write_value(struct mf_text *text, const mifake_rule_step *step, size_t *objects)
{
    if (is_kind(step, "rows") || is_kind(step, "delayMs")) {
        mf_text_format(text, "%llu", step->number);
    } else if (is_kind(step, "row") || is_kind(step, "put") || is_kind(step, "remove")) {
        write_row(text, step, objects);
    } else if (is_kind(step, "final") || is_kind(step, "writeError") || is_kind(step, "refuse")) {
        write_failure(text, step);
    } else if (is_kind(step, "message")) {
        write_message(text, step);
    } else if (is_kind(step, "prompt")) {
        write_prompt(text, step);
    } else {
        mf_text_add(text, "true");
    }
}

static void write_step(struct mf_text *text, const mifake_rule_step *step, size_t *objects)
{
    if (is_kind(step, "json")) {
        mf_text_add(text, step->text == NULL ? "null" : step->text);
        return;
    }
    mf_text_add(text, "{");
    mf_json_text_add(text, step->kind);
    mf_text_add(text, ": ");
    write_value(text, step, objects);
    mf_text_add(text, "}");
}

static void write_steps(struct mf_text *text, const mifake_rule_step *steps)
{
    size_t objects = 0;
    mf_text_add(text, "[");
    for (size_t i = 0; steps != NULL && steps[i].kind != NULL; i++) {
        mf_text_add(text, i == 0 ? "" : ", ");
        write_step(text, &steps[i], &objects);
    }
    mf_text_add(text, "]");
}

size_t mf_rule_text_objects(const mifake_rule_step *steps)
{
    size_t count = 0;
    for (; steps != NULL && steps->kind != NULL; steps++) {
        count += steps->instance != NULL;
    }
    return count;
}

/* --- rules ------------------------------------------------------------------------------------ */

static void write_state(struct mf_text *text, const char *key, const char *scenario,
                        const char *state)
{
    if (state == NULL) {
        return;
    }
    mf_text_format(text, ", \"%s\": {\"scenario\": ", key);
    write_text(text, scenario);
    mf_text_add(text, ", \"state\": ");
    write_text(text, state);
    mf_text_add(text, "}");
}

void mf_rule_text_write(struct mf_text *text, const char *id, const mifake_match *match,
                        const mifake_rule_step *steps)
{
    static const mifake_match every = {.op = MIFAKE_ANY_OPERATION};
    const mifake_match *wanted = match == NULL ? &every : match;
    mf_text_add(text, "{");
    if (id != NULL) {
        mf_text_add(text, "\"id\": ");
        write_text(text, id);
        mf_text_add(text, ", ");
    }
    mf_text_add(text, "\"match\": ");
    write_match(text, wanted);
    if (wanted->times > 0) {
        mf_text_format(text, ", \"times\": %u", wanted->times);
    }
    write_state(text, "when", wanted->scenario, wanted->when);
    write_state(text, "become", wanted->scenario, wanted->become);
    mf_text_add(text, ", \"then\": ");
    write_steps(text, steps);
    mf_text_add(text, "}");
}

void mf_rule_text_write_expectation(struct mf_text *text, const mifake_match *match, unsigned min,
                                    unsigned max)
{
    static const mifake_match every = {.op = MIFAKE_ANY_OPERATION};
    mf_text_add(text, "{\"match\": ");
    write_match(text, match == NULL ? &every : match);
    mf_text_format(text, ", \"calls\": {\"min\": %u, \"max\": %u}}", min, max);
}
