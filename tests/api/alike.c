/* Results of one class are made alike. Each has its own values all the same, and its own shape
 * where it needs one: null values, references to other classes, texts that need more room. */
#include "support/rows.h"
#include "support/test.h"

#define A "Named(Name=\"a\")"
#define B "Named(Name=\"longer than the one before\")"
#define N "Numbered(Bank=1,Slot=513,Serial=18446744073709551615,Since=2024-02-29)"
#define M "Numbered(Bank=2,Slot=3,Serial=4,Since=2 days)"
#define LONG(text) text text text text text text text text text text

#define ENUMERATE(name) .operation = CALL_ENUMERATE, .class_name = (name)

static const struct row classes[] = {
    {"references to several classes",
     NULL,
     {ENUMERATE("Link")},
     "Link(Id=1,Left=" A ",Right=" N ",Note=\"first\",Seen=2024-01-01,Live=true) "
     "Link(Id=2,Left=" B ",Right=" M ",Note=\"\",Seen=2025-01-01,Live=false) "
     "Link(Id=3,Left=" N ",Right=" A ",Note=\"turned\",Seen=2025-01-01,Live=true) "
     "Link(Id=4,Left=" A ",Right=" M ",Note=null,Seen=2025-01-01,Live=true) "
     "Link(Id=5,Left=" B ",Right=null,Note=\"no end\",Seen=null,Live=true) "
     "Link(Id=6,Left=" A ",Right=" N
     ",Note=\"" LONG("a text that goes on and on and ") "\",Seen=2024-01-01,Live=true) "
                                                        "Link(Id=7,Left=" B ",Right=" M
                                                        ",Note=\"last\",Seen=2024-01-01,Live=true)",
     NULL},
    {"only their keys",
     NULL,
     {ENUMERATE("Points"), .keys_only = MI_TRUE},
     "Points(Id=1,To=null,Whole=null) Points(Id=2,To=null,Whole=null)",
     "Points(Id=1,To=Link(Id=1),Whole=Loop(One=" A ",Other=" B ")) "
     "Points(Id=2,To=Link(Id=2),Whole=Loop(One=" B ",Other=" N "))"},
    {"references to what has references for keys",
     NULL,
     {ENUMERATE("Points")},
     "Points(Id=1,To=Link(Id=1),Whole=Loop(One=" A ",Other=" B ")) "
     "Points(Id=2,To=Link(Id=2),Whole=Loop(One=" B ",Other=" N "))",
     NULL},
    {"arrays",
     NULL,
     {ENUMERATE("Tagged")},
     "Tagged(Id=1,Tags={\"x\"}) Tagged(Id=2,Tags=null) Tagged(Id=3,Tags={\"y\",\"z\"})",
     NULL},
    {"an array that the first one lacks",
     NULL,
     {ENUMERATE("Listed")},
     "Listed(Id=1,Tags=null) Listed(Id=2,Tags={\"x\"}) Listed(Id=3,Tags=null)",
     NULL},
};

static void each_result_has_its_own_values(void **state)
{
    (void)state;
    rows_check("tests/api/worlds/alike.json", "root/alike", classes,
               sizeof classes / sizeof classes[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_result_has_its_own_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
