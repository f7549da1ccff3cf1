/* Queries made at random, written as text in random ways, must find what an evaluator of the test's
 * own finds, which knows nothing of theirs. */

#include "support/test.h"
#include "unit/engine/query/query_world.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { TREES = 20000, DEEPEST = 6 };

/* --- chance ----------------------------------------------------------------------------------- */

static uint64_t seed;

/* xorshift: the same numbers everywhere. */
static unsigned below(unsigned limit)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (unsigned)(seed % limit);
}

/* --- the instances, as the test sees them ----------------------------------------------------- */

/* What world.json says of three of them; the fourth has letters beyond ASCII. */
static const struct thing {
    char name;
    bool null; /* everything else */
    bool yes;
    int u8;
    int s8;
    const char *text;
} things[] = {
    {'a', false, true, 1, -1, "Alpha"},
    {'b', false, false, 2, 0, "beta"},
    {'n', true, false, 0, 0, NULL},
};

/* --- trees ------------------------------------------------------------------------------------ */

enum what { AND, OR, NOT, YES, U8, S8, TEXT, NULLS, LEAVES };

struct tree {
    enum what what;
    unsigned relation;
    int number;
    const char *text;
    struct tree *left;
    struct tree *right;
};

static const char *const relations[] = {"=", "<>", "<", "<=", ">", ">="};
static const char *const texts[] = {"alpha", "BETA", "", "b", "zeta", "ALPHA ", "alph"};

static struct tree *grow(unsigned depth)
{
    struct tree *tree = calloc(1, sizeof *tree);
    assert_non_null(tree);
    tree->what = (enum what)(depth == 0 ? YES + below(LEAVES - YES) : below(LEAVES));
    tree->relation = below(tree->what == YES || tree->what == NULLS ? 2 : 6);
    tree->number = tree->what == YES ? (int)below(2) : (int)below(5) - 2;
    tree->text = texts[below(sizeof texts / sizeof texts[0])];
    if (tree->what <= NOT) {
        tree->left = grow(depth - 1);
    }
    if (tree->what < NOT) {
        tree->right = grow(depth - 1);
    }
    return tree;
}

static void fell(struct tree *tree)
{
    if (tree != NULL) {
        fell(tree->left);
        fell(tree->right);
        free(tree);
    }
}

/* --- what they mean --------------------------------------------------------------------------- */

/* Relations with NULL are false, but for <>. */
static bool holds(unsigned relation, bool null, int order)
{
    const bool answers[] = {order == 0, order != 0, order<0, order <= 0, order> 0, order >= 0};
    return null ? relation == 1 : answers[relation];
}

static int order_of(const struct tree *tree, const struct thing *thing)
{
    switch (tree->what) {
    case YES:
        return (int)thing->yes - tree->number;
    case U8:
        return thing->u8 - tree->number;
    case S8:
        return thing->s8 - tree->number;
    default:
        return thing->null ? 0 : strcasecmp(thing->text, tree->text);
    }
}

static bool accepts(const struct tree *tree, const struct thing *thing)
{
    switch (tree->what) {
    case AND:
        return accepts(tree->left, thing) && accepts(tree->right, thing);
    case OR:
        return accepts(tree->left, thing) || accepts(tree->right, thing);
    case NOT:
        return !accepts(tree->left, thing);
    case NULLS:
        return thing->null == (tree->relation == 0);
    default:
        return holds(tree->relation, thing->null, order_of(tree, thing));
    }
}

/* --- how they are written --------------------------------------------------------------------- */

static void put_word(struct mf_text *text, const char *word)
{
    for (; *word != '\0'; word++) {
        const bool swap = below(2) == 0 && ((*word | 0x20) >= 'a' && (*word | 0x20) <= 'z');
        const char letter[] = {(char)(swap ? *word ^ 0x20 : *word), '\0'};
        mf_text_add(text, letter);
    }
}

static void put_blank(struct mf_text *text)
{
    static const char *const blanks[] = {" ", "  ", "\t", "\r\n "};
    mf_text_add(text, blanks[below(4)]);
}

static void put_constant(struct mf_text *text, const struct tree *tree)
{
    static const char *const booleans[2][4] = {{"FALSE", "0", "'false'", "\"FALSE\""},
                                               {"TRUE", "1", "'true'", "\"TRUE\""}};
    static const char *const before[] = {"", "'", "", ""};
    static const char *const after[] = {"", "'", ".0", "e0"};
    const unsigned form = below(4);
    switch (tree->what) {
    case YES:
        mf_text_add(text, booleans[tree->number][form]);
        break;
    case U8:
    case S8:
        mf_text_format(text, "%s%d%s", before[form], tree->number, after[form]);
        break;
    default:
        mf_text_format(text, form < 2 ? "'%s'" : "\"%s\"", tree->text);
        break;
    }
}

/* Which way round makes no difference. */
static void put_comparison(struct mf_text *text, const struct tree *tree)
{
    static const char *const names[] = {[YES] = "Yes", [U8] = "U8", [S8] = "S8", [TEXT] = "Text"};
    static const unsigned mirrored[] = {0, 1, 4, 5, 2, 3};
    const bool mirror = below(3) == 0;
    if (mirror) {
        put_constant(text, tree);
    } else {
        put_word(text, names[tree->what]);
    }
    put_blank(text);
    mf_text_add(text, relations[mirror ? mirrored[tree->relation] : tree->relation]);
    if (mirror) {
        put_word(text, names[tree->what]);
    } else {
        put_constant(text, tree);
    }
}

/* NULL of a property that is null together with all the others. */
static void put_null(struct mf_text *text, const struct tree *tree)
{
    static const char *const forms[2][3] = {{"Text IS NULL", "U16 = NULL", "NULL = Part"},
                                            {"Text IS NOT NULL", "U16 <> NULL", "NULL != Part"}};
    put_word(text, forms[tree->relation][below(3)]);
}

static void put(struct mf_text *text, const struct tree *tree);

static void put_operator(struct mf_text *text, const struct tree *tree)
{
    const bool negation = tree->what == NOT;
    if (!negation) {
        mf_text_add(text, "(");
        put(text, tree->left);
        mf_text_add(text, ")");
    }
    put_word(text, negation ? "NOT" : tree->what == AND ? "AND" : "OR");
    mf_text_add(text, "(");
    put(text, negation ? tree->left : tree->right);
    mf_text_add(text, ")");
}

static bool is_or(const struct tree *tree)
{
    return tree->what == OR;
}

/* Leaves out the parentheses that are not needed. */
static void put_sparsely(struct mf_text *text, const struct tree *tree)
{
    const bool brackets[] = {tree->what != OR && is_or(tree->left),
                             tree->what != OR && tree->what != NOT && is_or(tree->right)};
    const struct tree *parts[] = {tree->left, tree->right};
    for (unsigned i = 0; i < 2 && parts[i] != NULL; i++) {
        if (i == 1 || tree->what == NOT) {
            put_word(text, tree->what == NOT ? " NOT " : tree->what == AND ? " AND " : " OR ");
        }
        const bool closed = brackets[i] || (tree->what == NOT && parts[i]->what == AND);
        mf_text_add(text, closed ? "(" : "");
        put(text, parts[i]);
        mf_text_add(text, closed ? ")" : "");
    }
}

static void put(struct mf_text *text, const struct tree *tree)
{
    if (tree->what == NULLS) {
        put_null(text, tree);
    } else if (tree->what > NOT) {
        put_comparison(text, tree);
    } else if (below(2) == 0) {
        put_operator(text, tree);
    } else {
        put_sparsely(text, tree);
    }
}

/* --- the test --------------------------------------------------------------------------------- */

static void check(const struct tree *tree)
{
    struct mf_text text = {0};
    char names[8];
    char *end = names;
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++) {
        if (accepts(tree, &things[i])) {
            *end++ = things[i].name;
        }
    }
    *end = '\0';
    mf_text_add(&text, "SELECT * FROM Thing WHERE (");
    put(&text, tree);
    mf_text_add(&text, ") AND NOT Name LIKE 's%'");
    assert_finds("windows", text.bytes, names);
    mf_text_clear(&text);
}

static void random_queries_find_what_they_say(void **state)
{
    (void)state;
    for (unsigned i = 0; i < TREES; i++) {
        seed = (uint64_t)i * 0x9E3779B97F4A7C15U + 1U;
        (void)below(2);
        struct tree *tree = grow(below(DEEPEST));
        check(tree);
        fell(tree);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_queries_find_what_they_say),
    };
    return cmocka_run_group_tests(tests, query_world_open, query_world_close);
}
