#include "model/profile.h"

#include <string.h>

/* clang-format off: the two columns are compared line by line. */
static const struct mf_profile windows = {
    .name = "windows",
    .unfit_class_fails = false,
    .namespace_has_default = true,
    .namespace_takes_backslash = true,
    .key_missing = MI_RESULT_INVALID_PARAMETER,
    .key_unreadable = MI_RESULT_INVALID_PARAMETER,
    .key_extra_fails = false,
    .key_needs_flag = false,
    .key_converts_integers = true,
    .key_folds_case = true,
    .keys_only_works = true,
    .method_missing = MI_RESULT_METHOD_NOT_FOUND,
    .not_an_indication = MI_RESULT_INVALID_QUERY,
    .base_props_work = true,
    .enumerates_classes = true,
    .reports_start = true,
    .timeout_works = true,
    .query_speaks_wmi = true,
    .query_operands_are_free = false,
    .query_kinds_are_strict = false,
    .query_datetimes_are_text = false,
    .query_folds_unicode = true,
    .query_null_voids = false,
    .query_problem_speaks = true,
    .query_symbol_limit = 0,
    .callbacks_share_thread = false,
    .results_say_where = true,
    .results_have_ancestry = true,
    .unknown_host_speaks = true,
    .providers_are_terse = false,
    .details_are_wmi = true,
    .protocols = {"WMIDCOM", "WINRM"},
};

static const struct mf_profile omi = {
    .name = "omi",
    .unfit_class_fails = true,
    .namespace_has_default = false,
    .namespace_takes_backslash = false,
    .key_missing = MI_RESULT_NO_SUCH_PROPERTY,
    .key_unreadable = MI_RESULT_FAILED,
    .key_extra_fails = true,
    .key_needs_flag = true,
    .key_converts_integers = false,
    .key_folds_case = false,
    .keys_only_works = false,
    .method_missing = MI_RESULT_FAILED,
    .not_an_indication = MI_RESULT_NOT_FOUND,
    .base_props_work = false,
    .enumerates_classes = false,
    .reports_start = false,
    .timeout_works = false,
    .query_speaks_wmi = false,
    .query_operands_are_free = true,
    .query_kinds_are_strict = true,
    .query_datetimes_are_text = true,
    .query_folds_unicode = false,
    .query_null_voids = true,
    .query_problem_speaks = false,
    .query_symbol_limit = 64,
    .callbacks_share_thread = true,
    .results_say_where = false,
    .results_have_ancestry = false,
    .unknown_host_speaks = false,
    .providers_are_terse = true,
    .details_are_wmi = false,
    .protocols = {"OMI_SOCKETS", "MI_REMOTE_WSMAN"},
};
/* clang-format on */

const struct mf_profile *mf_profile_find(const char *name)
{
    if (strcmp(name, windows.name) == 0) {
        return &windows;
    }
    return strcmp(name, omi.name) == 0 ? &omi : NULL;
}

const struct mf_profile *mf_profile_default(void)
{
    return &windows;
}
