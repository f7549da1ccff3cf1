#include "script/step.h"

struct row {
    const char *name;
    bool end;
};

static const struct row rows[MF_STEP_COUNT] = {
    [MF_STEP_REPO] = {"repo", true},
    [MF_STEP_ROWS] = {"rows", false},
    [MF_STEP_ROW] = {"row", false},
    [MF_STEP_DELAY] = {"delayMs", false},
    [MF_STEP_MESSAGE] = {"message", false},
    [MF_STEP_PROGRESS] = {"progress", false},
    [MF_STEP_WRITE_ERROR] = {"writeError", false},
    [MF_STEP_PROMPT] = {"prompt", false},
    [MF_STEP_STREAMED] = {"streamed", false},
    [MF_STEP_PUT] = {"put", false},
    [MF_STEP_REMOVE] = {"remove", false},
    [MF_STEP_SET] = {"set", false},
    [MF_STEP_LOSE_CONNECTION] = {"loseConnection", true},
    [MF_STEP_REFUSE] = {"refuse", true},
    [MF_STEP_HANG] = {"hang", true},
    [MF_STEP_FINAL] = {"final", true},
};

const char *mf_step_name(enum mf_step_kind kind)
{
    return rows[kind].name;
}

bool mf_step_is_end(enum mf_step_kind kind)
{
    return rows[kind].end;
}
