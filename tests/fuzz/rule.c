/*
 * Rules from any bytes: as a line of MIFAKE_RULE, or as JSON if they begin with a brace. What is
 * taken runs: calls of all operations are matched, reports are written; what is not has a reason.
 */

#include "fixture/load.h"
#include "fixture/rule/line.h"
#include "fixture/rule/rules.h"
#include "script/script.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const size_t longest = (size_t)4 * 1024U;

static const char world[] =
    "{\"mifake\": 1, \"classes\": {\"P\": {\"properties\": {\"K\": {\"type\": \"string\", \"key\": "
    "true}, \"N\": \"uint8\"}, \"methods\": {\"Do\": {\"parameters\": {\"In\": \"uint8\", \"Out\": "
    "{\"type\": \"string\", \"out\": true}}}}}, \"L\": {\"association\": true, \"properties\": "
    "{\"A\": {\"ref\": \"P\", \"key\": true}, \"B\": {\"ref\": \"P\", \"key\": true}}}}, "
    "\"instances\": [{\"id\": \"@a\", \"class\": \"P\", \"properties\": {\"K\": \"a\"}}]}";

static void check(bool holds)
{
    if (!holds) {
        abort();
    }
}

static struct mf_model *load_world(void)
{
    struct mf_error error = {0};
    struct mf_model *model = mf_fixture_load_text("w", world, sizeof world - 1U, NULL, &error);
    mf_error_clear(&error);
    check(model != NULL);
    return model;
}

/* A rule can be taken, and what is told of it can be written. */
static void run(struct mf_script *script)
{
    struct mf_text text = {0};
    for (unsigned code = 0; code < MF_OPERATION_COUNT; code++) {
        const struct mf_capture call = {
            .operation = (enum mf_operation_code)code,
            .name_space = "root/cimv2",
            .class_name = "P",
            .role = "A",
            .query = "SELECT * FROM P",
        };
        const struct mf_plan plan = mf_script_take(script, &call);
        check(plan.rule == NULL || plan.program != NULL || plan.rule->sequence);
        mf_script_write_near_misses(script, &call, &text);
    }
    mf_script_write_unmet(script, &text);
    mf_script_write_unused(script, &text);
    mf_text_clear(&text);
}

static void try_json(struct mf_model *model, const char *name, const char *json)
{
    struct mf_error error = {0};
    struct mf_ref *owner = NULL;
    struct mf_script script = {0};
    const struct mf_rule_source source = {.name = name, .text = json};
    const struct mf_rules *rules = mf_rules_load_text(model, &source, &owner, &error);
    check((rules == NULL) == (error.count > 0));
    if (rules != NULL) {
        const struct mf_new_rules added = {
            .rules = rules, .owner = owner, .schema = &model->schema};
        check(mf_script_add(&script, &added));
        mf_ref_drop(owner);
        run(&script);
    }
    mf_script_clear(&script);
    mf_error_clear(&error);
}

static void try_line(struct mf_model *model, const char *line)
{
    struct mf_error error = {0};
    struct mf_text json = {0};
    if (mf_rule_line_write("line", line, &json, &error)) {
        try_json(model, "line", json.bytes);
    } else {
        check(error.count > 0);
    }
    mf_text_clear(&json);
    mf_error_clear(&error);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct mf_model *model;
    char *text = calloc(1, size + 1U);
    model = model == NULL ? load_world() : model;
    if (text != NULL && size <= longest) {
        if (size > 0) {
            memcpy(text, data, size);
        }
        *text == '{' ? try_json(model, "json", text) : try_line(model, text);
    }
    free(text);
    return 0;
}
