#include "bench/generate.h"

#include <stdio.h>

static const char classes[] =
    "{\n"
    " \"mifake\": 1,\n"
    " \"namespace\": \"root/bench\",\n"
    " \"classes\": {\n"
    "  \"Hub\": {\"properties\": {\"Name\": {\"type\": \"string\", \"key\": true}}},\n"
    "  \"Target\": {\"properties\": {\"Name\": {\"type\": \"string\", \"key\": true},"
    " \"Size\": \"uint64\", \"Caption\": \"string\", \"Ready\": \"boolean\","
    " \"Status\": \"uint16\"}},\n"
    "  \"Link\": {\"association\": true, \"properties\": {"
    "\"Hub\": {\"ref\": \"Hub\", \"key\": true},"
    " \"Target\": {\"ref\": \"Target\", \"key\": true}, \"Rank\": \"uint32\"}}\n"
    " },\n"
    " \"instances\": [\n";

static void write_hubs(FILE *file, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        (void)fprintf(file,
                      "  {\"id\": \"@h%u\", \"class\": \"Hub\", \"properties\": {\"Name\": "
                      "\"hub %u\"}},\n",
                      i, i);
    }
}

static void write_targets(FILE *file, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        (void)fprintf(file,
                      "  {\"id\": \"@t%u\", \"class\": \"Target\", \"properties\": {\"Name\": "
                      "\"\\\\\\\\.\\\\TARGET%u\", \"Size\": %u, \"Caption\": \"Target number %u\", "
                      "\"Ready\": true, \"Status\": %u}},\n",
                      i, i, i * 4096U, i, i % 7U);
    }
}

static void write_links(FILE *file, unsigned count)
{
    const unsigned targets = (count + 1U) / 2U;
    for (unsigned i = 0; i < count; i++) {
        (void)fprintf(file,
                      "  {\"class\": \"Link\", \"properties\": {\"Hub\": \"@h%u\", \"Target\": "
                      "\"@t%u\", \"Rank\": %u}}%s\n",
                      i / HUB_DEGREE, i % targets, i % HUB_DEGREE, i + 1U == count ? "" : ",");
    }
}

bool generate_world(const char *path, unsigned associations)
{
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return false;
    }
    (void)fputs(classes, file);
    write_hubs(file, (associations + HUB_DEGREE - 1U) / HUB_DEGREE);
    write_targets(file, (associations + 1U) / 2U);
    write_links(file, associations);
    (void)fputs(" ]\n}\n", file);
    return fclose(file) == 0;
}
