/* Object paths as text: [//server/][namespace:]Class[.Key=value{,Key=value}], Class=@ for a class
 * without keys, Class=value where there is one key (the WMI path rules; both slashes).
 *
 * Values are text in quotes of either kind, where a backslash takes the next character as it is;
 * numbers; TRUE or FALSE. There are no blanks outside quotes. A reference is the text of its path
 * in quotes. Parsing says what the text says, nothing of classes. Everything lies in the arena
 * given. */
#ifndef MF_MODEL_OBJECT_PATH_H
#define MF_MODEL_OBJECT_PATH_H

#include "base/arena.h"
#include "base/text.h"
#include "model/record.h"

#include <stdbool.h>
#include <stddef.h>

struct mf_object_path_key {
    const char *name; /* NULL for Class=value */
    const char *text; /* unescaped, without quotes */
    bool quoted;      /* a string, datetime, char16 or reference; else a number or boolean */
};

struct mf_object_path {
    const char *server;     /* NULL if not given */
    const char *name_space; /* as written; NULL if not given */
    const char *class_name;
    struct mf_object_path_key *keys;
    size_t key_count;
    bool singleton; /* Class=@ */
};

/* How deep object paths nest in keys that are references. What lies deeper is written as "?"; who
 * parses the text of a reference counts. */
#define MF_OBJECT_PATH_DEPTH 16U

/* Parses terminated text. On failure `problem` is a sentence in the arena such as `expected "="
 * after the key name, at character 23`, or NULL when memory ran out. */
bool mf_object_path_parse(struct mf_arena *arena, const char *text, struct mf_object_path *path,
                          const char **problem);

/* Writes the path of an instance, with namespace if `with_space`: root/cimv2:P.Name="a". `keys` are
 * the slots of the class's keys in key order. A reference has its namespace too if `with_space`, or
 * if it is another one than that of what holds it. */
void mf_object_path_write(struct mf_text *text, const struct mf_class *class,
                          const union mf_slot *keys, bool with_space);

/* The same for people, from an instance of anybody's, through its own table: elements flagged KEY,
 * with the namespace it carries. NULL values are "(null)", what cannot be told "?", and what is
 * longer than 64 KiB ends with "...". */
void mf_object_path_write_instance(struct mf_text *text, const MI_Instance *instance);

#endif
