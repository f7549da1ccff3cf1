/* REFERENCES OF and ASSOCIATORS OF: an object path, and filters that stand side by side. */
#include "engine/query/parser.h"

#include <stddef.h>
#include <string.h>

/* --- the path --------------------------------------------------------------------------------- */

static bool is_blank(char c)
{
    return c != '\0' && strchr(" \t\r\n\v\f", c) != NULL;
}

/* What is between the braces, blanks at the ends aside. */
static char *copy_path(struct mf_query_parser *parser)
{
    const char *first = parser->lexer.at + 1;
    const char *end = parser->lexer.at + parser->lexer.length - 1;
    while (first < end && is_blank(*first)) {
        first++;
    }
    while (first < end && is_blank(end[-1])) {
        end--;
    }
    return mf_arena_text(parser->arena, first, (size_t)(end - first));
}

static bool take_path(struct mf_query_parser *parser, struct mf_object_path *path)
{
    if (!mf_query_is(parser, MF_TOKEN_PATH)) {
        return mf_query_expected(parser, "expected an object path in braces after OF");
    }
    const char *text = copy_path(parser);
    const char *problem = NULL;
    if (text == NULL) {
        return false;
    }
    if (!mf_object_path_parse(parser->arena, text, path, &problem)) {
        return problem != NULL &&
               mf_query_fail(&parser->report, NULL, "in the object path: %s", problem);
    }
    return mf_query_step(parser);
}

/* --- filters ---------------------------------------------------------------------------------- */

struct filter {
    const char *word;
    const char **name;
    bool associators; /* REFERENCES OF does not have it */
};

struct flag {
    const char *word;
    bool *set;
};

static bool take_filter(struct mf_query_parser *parser, const struct filter *filter)
{
    struct mf_query_name name = {0};
    if (*filter->name != NULL) {
        return mf_query_expected(parser, "expected %s once", filter->word);
    }
    if (!mf_query_step(parser)) {
        return false;
    }
    if (!mf_query_is(parser, MF_TOKEN_EQUAL)) {
        return mf_query_expected(parser, "expected \"=\" after %s", filter->word);
    }
    if (!mf_query_step(parser) || !mf_query_take_name(parser, "a name after \"=\"", &name)) {
        return false;
    }
    *filter->name = name.text;
    return true;
}

static bool take_flag(struct mf_query_parser *parser, const struct flag *flag)
{
    if (*flag->set) {
        return mf_query_expected(parser, "expected %s once", flag->word);
    }
    *flag->set = true;
    return mf_query_step(parser);
}

static bool refuse(struct mf_query_parser *parser, bool associators)
{
    if (mf_query_is_word(parser, "AND") || mf_query_is_word(parser, "OR")) {
        return mf_query_expected(parser, "expected filters side by side, without AND and OR");
    }
    return mf_query_expected(parser, associators
                                         ? "expected AssocClass, ResultClass, Role, ResultRole, "
                                           "RequiredQualifier, RequiredAssocQualifier, "
                                           "ClassDefsOnly or KeysOnly"
                                         : "expected ResultClass, Role, RequiredQualifier, "
                                           "ClassDefsOnly or KeysOnly");
}

static bool take_any(struct mf_query_parser *parser, bool associators, struct mf_query_links *links)
{
    const struct filter filters[] = {
        {"AssocClass", &links->assoc_class, true},
        {"ResultClass", &links->result_class, false},
        {"Role", &links->role, false},
        {"ResultRole", &links->result_role, true},
        {"RequiredQualifier", &links->required_qualifier, false},
        {"RequiredAssocQualifier", &links->required_assoc_qualifier, true},
    };
    const struct flag flags[] = {
        {"ClassDefsOnly", &links->class_defs_only},
        {"KeysOnly", &links->keys_only},
    };
    for (size_t i = 0; i < sizeof filters / sizeof filters[0]; i++) {
        if (mf_query_is_word(parser, filters[i].word) && (associators || !filters[i].associators)) {
            return take_filter(parser, &filters[i]);
        }
    }
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        if (mf_query_is_word(parser, flags[i].word)) {
            return take_flag(parser, &flags[i]);
        }
    }
    return refuse(parser, associators);
}

static bool take_filters(struct mf_query_parser *parser, bool associators,
                         struct mf_query_links *links)
{
    const char *at = parser->lexer.at;
    do {
        if (!take_any(parser, associators, links)) {
            return false;
        }
    } while (!mf_query_is(parser, MF_TOKEN_END));
    if (links->class_defs_only && links->result_class != NULL) {
        return mf_query_fail(&parser->report, at,
                             "expected one of ResultClass and ClassDefsOnly, not both");
    }
    return true;
}

bool mf_query_take_links(struct mf_query_parser *parser, bool associators,
                         struct mf_query_links *links)
{
    if (!mf_query_is_word(parser, "OF")) {
        return mf_query_expected(parser, "expected OF");
    }
    if (!mf_query_step(parser) || !take_path(parser, &links->path)) {
        return false;
    }
    if (mf_query_is(parser, MF_TOKEN_END)) {
        return true;
    }
    if (!mf_query_is_word(parser, "WHERE")) {
        return mf_query_expected(parser, "expected WHERE or the end after the object path");
    }
    return mf_query_step(parser) && take_filters(parser, associators, links);
}
