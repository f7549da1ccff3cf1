#include "script/script.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* --- scenarios -------------------------------------------------------------------------------- */

static struct mf_scenario *find_scenario(const struct mf_script *script, const char *name)
{
    struct mf_scenario *scenario = script->scenarios;
    while (scenario != NULL && strcmp(scenario->name, name) != 0) {
        scenario = scenario->next;
    }
    return scenario;
}

/* Changing a state later must not need memory: matching, counting and it are one step. */
static bool add_scenario(struct mf_script *script, const struct mf_state *state)
{
    if (state->scenario == NULL || find_scenario(script, state->scenario) != NULL) {
        return true;
    }
    const size_t size = strlen(state->scenario) + 1U;
    struct mf_scenario *scenario = calloc(1, sizeof *scenario + size);
    if (scenario == NULL) {
        return false;
    }
    memcpy(scenario->name, state->scenario, size);
    scenario->state = MF_STATE_START;
    scenario->next = script->scenarios;
    script->scenarios = scenario;
    return true;
}

static bool add_scenarios(struct mf_script *script, const struct mf_rules *rules)
{
    for (uint32_t i = 0; i < rules->count; i++) {
        const struct mf_rule *rule = &rules->list[i];
        if (!add_scenario(script, &rule->when) || !add_scenario(script, &rule->become)) {
            return false;
        }
    }
    return true;
}

static void change_state(struct mf_scenario *scenario, const char *state, char *own)
{
    free(scenario->own_state);
    scenario->own_state = own;
    scenario->state = state;
}

const char *mf_script_state(const struct mf_script *script, const char *scenario)
{
    const struct mf_scenario *found = find_scenario(script, scenario);
    return found == NULL ? NULL : found->state;
}

bool mf_script_set_state(struct mf_script *script, const char *scenario, const char *state)
{
    struct mf_scenario *found = find_scenario(script, scenario);
    char *own = found == NULL ? NULL : mf_text_duplicate(state);
    if (own == NULL) {
        return false;
    }
    change_state(found, own, own);
    return true;
}

/* --- sets ------------------------------------------------------------------------------------- */

static void free_set(struct mf_rule_set *set)
{
    for (uint32_t i = 0; i < set->regex_count; i++) {
        regfree(&set->regexes[i]);
    }
    for (size_t i = 0; i < set->object_count; i++) {
        (void)MI_Instance_Delete(set->objects[i]);
    }
    free(set->regexes);
    free(set->objects);
    free(set->uses);
    free(set->expectation_uses);
    mf_ref_drop(set->owner);
    free(set);
}

/* They were compiled once when they were loaded, so only memory can be missing. */
static bool compile(struct mf_rule_set *set)
{
    const struct mf_rules *rules = set->rules;
    for (; set->regex_count < rules->regex_count; set->regex_count++) {
        const int fold = rules->regex_folds[set->regex_count] ? REG_ICASE : 0;
        if (regcomp(&set->regexes[set->regex_count], rules->regexes[set->regex_count],
                    REG_EXTENDED | REG_NOSUB | fold) != 0) {
            return false;
        }
    }
    return true;
}

/* One more than needed, so that nothing is a NULL that means something else. */
static bool make_room(struct mf_rule_set *set)
{
    const struct mf_rules *rules = set->rules;
    set->uses = calloc((size_t)rules->count + 1U, sizeof *set->uses);
    set->expectation_uses =
        calloc((size_t)rules->expectation_count + 1U, sizeof *set->expectation_uses);
    set->regexes = calloc((size_t)rules->regex_count + 1U, sizeof *set->regexes);
    return set->uses != NULL && set->expectation_uses != NULL && set->regexes != NULL;
}

static struct mf_rule_set *new_set(const struct mf_new_rules *added)
{
    struct mf_rule_set *set = calloc(1, sizeof *set);
    if (set == NULL) {
        for (size_t i = 0; i < added->object_count; i++) {
            (void)MI_Instance_Delete(added->objects[i]);
        }
        free(added->objects);
        return NULL;
    }
    set->rules = added->rules;
    set->owner = mf_ref_hold(added->owner);
    set->objects = added->objects;
    set->object_count = added->object_count;
    if (!make_room(set) || !compile(set)) {
        free_set(set);
        return NULL;
    }
    return set;
}

bool mf_script_add(struct mf_script *script, const struct mf_new_rules *added)
{
    struct mf_rule_set *set = new_set(added);
    if (set == NULL) {
        return false;
    }
    if (!add_scenarios(script, set->rules)) {
        free_set(set);
        return false;
    }
    set->older = script->newest;
    if (set->older == NULL) {
        script->oldest = set;
    } else {
        set->older->newer = set;
    }
    script->newest = set;
    script->schema = added->schema;
    script->unmatched_fails = script->unmatched_fails || set->rules->unmatched_fails;
    return true;
}

bool mf_script_start(struct mf_script *script, struct mf_model *model)
{
    const struct mf_new_rules own = {
        .rules = model->rules, .owner = model->rules_owner, .schema = &model->schema};
    *script = (struct mf_script){.schema = &model->schema};
    if (model->rules == NULL || mf_script_add(script, &own)) {
        return true;
    }
    mf_script_clear(script);
    return false;
}

void mf_script_clear(struct mf_script *script)
{
    for (struct mf_rule_set *set = script->newest; set != NULL;) {
        struct mf_rule_set *older = set->older;
        free_set(set);
        set = older;
    }
    for (struct mf_scenario *scenario = script->scenarios; scenario != NULL;) {
        struct mf_scenario *next = scenario->next;
        free(scenario->own_state);
        free(scenario);
        scenario = next;
    }
    *script = (struct mf_script){0};
}

void mf_script_reset(struct mf_script *script)
{
    for (struct mf_rule_set *set = script->newest; set != NULL; set = set->older) {
        memset(set->uses, 0, set->rules->count * sizeof *set->uses);
        memset(set->expectation_uses, 0,
               set->rules->expectation_count * sizeof *set->expectation_uses);
    }
    for (struct mf_scenario *scenario = script->scenarios; scenario != NULL;
         scenario = scenario->next) {
        change_state(scenario, MF_STATE_START, NULL);
    }
}

const struct mf_failure *mf_plan_refusal(const struct mf_plan *plan)
{
    const struct mf_step *first = plan->program == NULL ? NULL : &plan->program->steps[0];
    return first != NULL && first->kind == MF_STEP_REFUSE ? &first->failure : NULL;
}

/* --- taking a call ---------------------------------------------------------------------------- */

static bool is_used_up(const struct mf_rule *rule, uint64_t count)
{
    return !rule->sequence && count >= rule->times.max;
}

enum mf_liveness mf_script_liveness(const struct mf_script *script, const struct mf_rule_set *set,
                                    uint32_t number)
{
    const struct mf_rule *rule = &set->rules->list[number];
    if (is_used_up(rule, set->uses[number].count)) {
        return MF_RULE_USED_UP;
    }
    if (rule->when.scenario == NULL) {
        return MF_RULE_LIVE;
    }
    const char *state = mf_script_state(script, rule->when.scenario);
    return strcmp(state, rule->when.state) == 0 ? MF_RULE_LIVE : MF_RULE_WRONG_STATE;
}

/* The program for the call of that number, from 0. */
static struct mf_plan plan_call(const struct mf_rule *rule, uint64_t number)
{
    const uint32_t last = rule->program_count - 1U;
    if (!rule->sequence) {
        return (struct mf_plan){.rule = rule, .program = rule->programs[0]};
    }
    if (number <= last) {
        return (struct mf_plan){.rule = rule, .program = rule->programs[number]};
    }
    switch (rule->after_last) {
    case MF_AFTER_REPEAT:
        return (struct mf_plan){.rule = rule, .program = rule->programs[last]};
    case MF_AFTER_CYCLE:
        return (struct mf_plan){.rule = rule,
                                .program = rule->programs[number % rule->program_count]};
    case MF_AFTER_FAIL:
        return (struct mf_plan){.rule = rule, .unexpected = true};
    default:
        return (struct mf_plan){.rule = rule};
    }
}

/* A rule has its turn when all before it in the order were used, and none behind it. */
static void note_order(const struct mf_expectation *expectation, struct mf_expectation_use *use,
                       uint32_t rule)
{
    uint32_t i = 0;
    while (i < expectation->order_count && expectation->order[i] != rule) {
        i++;
    }
    if (i == expectation->order_count || use->out_of_order) {
        return;
    }
    use->out_of_order = i > use->count || i + 1U < use->count;
    use->came = i;
    use->count = use->out_of_order ? use->count : i + 1U;
}

static void note_use(struct mf_rule_set *set, uint32_t rule)
{
    set->uses[rule].count++;
    for (uint32_t i = 0; i < set->rules->expectation_count; i++) {
        const struct mf_expectation *expectation = &set->rules->expectations[i];
        if (expectation->order != NULL) {
            note_order(expectation, &set->expectation_uses[i], rule);
        }
    }
}

/* The scenario is there since the script began, if the rule has one. */
static void enter_state(struct mf_script *script, const struct mf_state *state)
{
    struct mf_scenario *scenario =
        state->scenario == NULL ? NULL : find_scenario(script, state->scenario);
    if (scenario != NULL) {
        change_state(scenario, state->state, NULL);
    }
}

static struct mf_plan use_rule(struct mf_script *script, struct mf_rule_set *set, uint32_t number)
{
    const struct mf_rule *rule = &set->rules->list[number];
    const struct mf_plan plan = plan_call(rule, set->uses[number].count);
    note_use(set, number);
    enter_state(script, &rule->become);
    return plan;
}

static bool takes(const struct mf_script *script, const struct mf_rule_set *set, uint32_t number,
                  struct mf_sight *sight)
{
    sight->regexes = set->regexes;
    return mf_script_liveness(script, set, number) == MF_RULE_LIVE &&
           mf_match_holds(&set->rules->list[number].match, sight);
}

static void count_expected(struct mf_script *script, struct mf_sight *sight)
{
    for (struct mf_rule_set *set = script->newest; set != NULL; set = set->older) {
        sight->regexes = set->regexes;
        for (uint32_t i = 0; i < set->rules->expectation_count; i++) {
            const struct mf_expectation *expectation = &set->rules->expectations[i];
            if (expectation->order == NULL && mf_match_holds(&expectation->match, sight)) {
                set->expectation_uses[i].count++;
            }
        }
    }
}

struct mf_plan mf_script_take(struct mf_script *script, const struct mf_capture *call)
{
    struct mf_sight sight = {.call = call, .schema = script->schema};
    count_expected(script, &sight);
    for (struct mf_rule_set *set = script->newest; set != NULL; set = set->older) {
        for (uint32_t i = 0; i < set->rules->count; i++) {
            if (takes(script, set, i, &sight)) {
                return use_rule(script, set, i);
            }
        }
    }
    return (struct mf_plan){.unexpected = script->unmatched_fails};
}

bool mf_script_used(const struct mf_script *script, const char *id, uint64_t *count)
{
    for (const struct mf_rule_set *set = script->newest; set != NULL; set = set->older) {
        for (uint32_t i = 0; i < set->rules->count; i++) {
            const char *known = set->rules->list[i].id;
            if (known != NULL && strcmp(known, id) == 0) {
                *count = set->uses[i].count;
                return true;
            }
        }
    }
    return false;
}
