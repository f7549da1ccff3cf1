#include "tool/loaded.h"

#include "tool/waiting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Texts of the library may or may not end their last line. */
static void print_lines(const char *text)
{
    const size_t length = strlen(text);
    (void)fputs(text, stderr);
    if (length == 0 || text[length - 1U] != '\n') {
        (void)fputc('\n', stderr);
    }
}

/* A look at a world is not the test that its expectations are for. */
static void expect_nothing(mifake *world)
{
    (void)mifake_misuse(world, "M40", MIFAKE_OFF);
    (void)mifake_misuse(world, "M41", MIFAKE_OFF);
}

mifake *mf_loaded_open(const char *path, const char *profile)
{
    mifake_error error = {0};
    struct mf_waiting waiting;
    const mifake_options options = {
        .profile = profile,
        .progress = mf_waiting_tell,
        .context = &waiting,
    };
    mf_waiting_start(&waiting);
    mifake *world = mifake_open_with(path, &options, &error);
    mf_waiting_end(&waiting);
    if (world == NULL) {
        print_lines(error.text == NULL ? "mifake: out of memory" : error.text);
    }
    (void)mifake_misuse(world, "M30", MIFAKE_OFF); /* who typed "" means it */
    mifake_error_clear(&error);
    if (world != NULL) {
        expect_nothing(world);
    }
    return world;
}

bool mf_loaded_close(mifake *world)
{
    char *report = NULL;
    const bool right = mifake_close(world, &report);
    if (report != NULL) {
        print_lines(report);
    }
    free(report);
    return right;
}

/* The head ends with an empty line; a fact is a word, blanks, the rest of the line. */
static const char *find_fact(const char *summary, const char *word, size_t *length)
{
    const size_t word_length = strlen(word);
    for (const char *line = summary; *line != '\n' && *line != '\0';) {
        const size_t line_length = strcspn(line, "\n");
        if (strncmp(line, word, word_length) == 0 && line[word_length] == ' ') {
            const size_t start = word_length + strspn(line + word_length, " ");
            *length = line_length - start;
            return line + start;
        }
        line += line_length + (line[line_length] == '\n');
    }
    return NULL;
}

char *mf_loaded_fact(mifake *world, const char *word)
{
    char *summary = mifake_show(world, MIFAKE_VIEW_SUMMARY);
    size_t length = 0;
    const char *found = summary == NULL ? NULL : find_fact(summary, word, &length);
    char *fact = found == NULL ? NULL : strndup(found, length);
    free(summary);
    return fact;
}
