#include "support/naive.h"

#include "support/test.h"

#include <MI.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *text_of(const json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

const char *naive_default_space(const struct naive *naive)
{
    return text_of(naive->fixture, "namespace");
}

static const char *space_of(const struct naive *naive, const json_t *object)
{
    const char *own = text_of(object, "namespace");
    return own != NULL ? own : naive_default_space(naive);
}

/* --- classes ---------------------------------------------------------------------------------- */

static bool is_in_space(const struct naive *naive, const json_t *class, const char *space)
{
    size_t i = 0;
    const json_t *name = NULL;
    const json_t *spaces = json_object_get(class, "namespaces");
    if (spaces == NULL) {
        return strcasecmp(space_of(naive, class), space) == 0;
    }
    json_array_foreach(spaces, i, name) {
        if (strcasecmp(json_string_value(name), space) == 0) {
            return true;
        }
    }
    return false;
}

static const json_t *find_class(const struct naive *naive, const char *space, const char *wanted)
{
    const char *name = NULL;
    json_t *class = NULL;
    json_object_foreach(json_object_get(naive->fixture, "classes"), name, class) {
        if (strcasecmp(name, wanted) == 0 && is_in_space(naive, class, space)) {
            return class;
        }
    }
    return NULL;
}

static bool is_a(const struct naive *naive, const char *space, const char *name, const char *wanted)
{
    while (name != NULL && find_class(naive, space, name) != NULL) {
        if (strcasecmp(name, wanted) == 0) {
            return true;
        }
        name = text_of(find_class(naive, space, name), "extends");
    }
    return false;
}

static bool is_association(const struct naive *naive, const char *space, const char *name)
{
    for (; name != NULL; name = text_of(find_class(naive, space, name), "extends")) {
        if (json_is_true(json_object_get(find_class(naive, space, name), "association"))) {
            return true;
        }
    }
    return false;
}

static void merge(json_t *all, const char *name, json_t *property)
{
    json_t *known = json_object_get(all, name);
    if (json_is_object(known) && json_is_object(property)) {
        (void)json_object_update(known, property);
    } else {
        (void)json_object_set_new(all, name, json_deep_copy(property));
    }
}

/* All properties, the superclass's first; a narrowed reference keeps its place and its key. */
static json_t *properties_of(const struct naive *naive, const char *space, const char *class_name)
{
    const json_t *class = find_class(naive, space, class_name);
    const char *super = text_of(class, "extends");
    json_t *all = super == NULL ? json_object() : properties_of(naive, space, super);
    const char *name = NULL;
    json_t *property = NULL;
    json_object_foreach(json_object_get(class, "properties"), name, property) {
        merge(all, name, property);
    }
    return all;
}

/* The names of the references, in order. */
static json_t *references_of(const struct naive *naive, const char *space, const char *class_name)
{
    json_t *names = json_array();
    json_t *properties = properties_of(naive, space, class_name);
    const char *name = NULL;
    json_t *property = NULL;
    json_object_foreach(properties, name, property) {
        if (json_object_get(property, "ref") != NULL) {
            (void)json_array_append_new(names, json_string(name));
        }
    }
    json_decref(properties);
    return names;
}

/* --- paths as text ---------------------------------------------------------------------------- */

static void put_path(FILE *out, const char *space, const json_t *path);

static void put_lower(FILE *out, const char *text)
{
    for (; *text != '\0'; text++) {
        (void)fputc(tolower((unsigned char)*text), out);
    }
}

/* Keys of PATHs carry their type; those of fixtures do not. */
static void put_key(FILE *out, const char *space, const json_t *key)
{
    const json_t *typed =
        json_object_get(key, "type") == NULL ? NULL : json_object_get(key, "value");
    const json_t *value = typed != NULL ? typed : key;
    if (json_is_string(value)) {
        (void)fprintf(out, "\"%s\"", json_string_value(value));
    } else if (json_is_integer(value)) {
        (void)fprintf(out, "%lld", (long long)json_integer_value(value));
    } else {
        (void)fputc('(', out);
        put_path(out, space, value);
        (void)fputc(')', out);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

static void put_path(FILE *out, const char *home, const json_t *path)
{
    const char *names[8];
    size_t count = 0;
    const char *name = NULL;
    json_t *key = NULL;
    json_t *keys = json_object_get(path, "keys");
    const char *own = text_of(path, "namespace");
    const char *space = own != NULL ? own : home;
    put_lower(out, space);
    (void)fputc(':', out);
    put_lower(out, text_of(path, "class"));
    json_object_foreach(keys, name, key) {
        names[count++] = name;
    }
    qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        (void)fputc(i == 0 ? '.' : ',', out);
        put_lower(out, names[i]);
        (void)fputc('=', out);
        put_key(out, space, json_object_get(keys, names[i]));
    }
}

static char *path_text(const char *home, const json_t *path)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    put_path(out, home, path);
    (void)fclose(out);
    return text;
}

static bool names_path(const char *home, const json_t *path, const char *text)
{
    char *own = path_text(home, path);
    const bool same = strcmp(own, text) == 0;
    free(own);
    return same;
}

/* --- instances -------------------------------------------------------------------------------- */

/* The path of an instance: its class and the properties that are keys. */
static json_t *path_of(const struct naive *naive, const json_t *instance)
{
    const char *space = space_of(naive, instance);
    json_t *properties = properties_of(naive, space, text_of(instance, "class"));
    json_t *keys = json_object();
    const char *name = NULL;
    json_t *property = NULL;
    json_object_foreach(properties, name, property) {
        if (json_is_true(json_object_get(property, "key"))) {
            json_t *values = json_object_get(instance, "properties");
            (void)json_object_set(keys, name, json_object_get(values, name));
        }
    }
    json_decref(properties);
    return json_pack("{s:s, s:s, s:o}", "class", text_of(instance, "class"), "namespace", space,
                     "keys", keys);
}

static bool exists(const struct naive *naive, const char *text)
{
    size_t i = 0;
    const json_t *instance = NULL;
    bool found = false;
    json_array_foreach(json_object_get(naive->fixture, "instances"), i, instance) {
        json_t *path = path_of(naive, instance);
        found = found || names_path("", path, text);
        json_decref(path);
    }
    return found;
}

/* --- the search ------------------------------------------------------------------------------- */

static bool is_role(const char *wanted, const char *name)
{
    return wanted == NULL || strcasecmp(wanted, name) == 0;
}

static bool is_listed(const json_t *texts, const char *text)
{
    size_t i = 0;
    const json_t *known = NULL;
    json_array_foreach(texts, i, known) {
        if (strcmp(json_string_value(known), text) == 0) {
            return true;
        }
    }
    return false;
}

static void add_end(const struct naive *naive, const struct naive_call *call, const char *home,
                    const json_t *end, json_t *texts)
{
    const char *own = text_of(end, "namespace");
    const char *space = own != NULL ? own : home;
    char *text = path_text(home, end);
    if (exists(naive, text) && !is_listed(texts, text) &&
        (call->result_class == NULL ||
         is_a(naive, space, text_of(end, "class"), call->result_class))) {
        (void)json_array_append_new(texts, json_string(text));
    }
    free(text);
}

/* The other ends of one association, seen from its reference `from`. */
static void add_ends(const struct naive *naive, const struct naive_call *call,
                     const json_t *association, const char *from, const json_t *references,
                     json_t *texts)
{
    size_t i = 0;
    const json_t *name = NULL;
    json_array_foreach(references, i, name) {
        const char *other = json_string_value(name);
        const json_t *end = json_object_get(json_object_get(association, "properties"), other);
        if (end != NULL && strcmp(other, from) != 0 && is_role(call->result_role, other)) {
            add_end(naive, call, space_of(naive, association), end, texts);
        }
    }
}

static void search_association(const struct naive *naive, const struct naive_call *call,
                               const char *source, const json_t *association, json_t *texts)
{
    size_t i = 0;
    const json_t *name = NULL;
    const char *space = space_of(naive, association);
    json_t *references = references_of(naive, space, text_of(association, "class"));
    json_array_foreach(references, i, name) {
        const char *from = json_string_value(name);
        const json_t *value = json_object_get(json_object_get(association, "properties"), from);
        if (value != NULL && is_role(call->role, from) && names_path(space, value, source)) {
            add_ends(naive, call, association, from, references, texts);
        }
    }
    json_decref(references);
}

static json_t *search(const struct naive *naive, const struct naive_call *call)
{
    size_t i = 0;
    const json_t *instance = NULL;
    json_t *texts = json_array();
    char *source = path_text(call->space, call->source);
    json_array_foreach(json_object_get(naive->fixture, "instances"), i, instance) {
        const char *class_name = text_of(instance, "class");
        if (strcasecmp(space_of(naive, instance), call->space) == 0 &&
            is_association(naive, call->space, class_name) &&
            (call->assoc_class == NULL ||
             is_a(naive, call->space, class_name, call->assoc_class))) {
            search_association(naive, call, source, instance, texts);
        }
    }
    free(source);
    return texts;
}

/* --- profile omi: some class must fit (F-14) -------------------------------------------------- */

static bool is_related(const struct naive *naive, const char *space, const char *a, const char *b)
{
    return is_a(naive, space, a, b) || is_a(naive, space, b, a);
}

static bool has_other_end(const struct naive *naive, const struct naive_call *call,
                          json_t *properties, const char *from)
{
    const char *name = NULL;
    json_t *property = NULL;
    bool found = call->result_class == NULL;
    json_object_foreach(properties, name, property) {
        const char *target = text_of(property, "ref");
        found = found || (target != NULL && strcmp(name, from) != 0 &&
                          is_related(naive, call->space, target, call->result_class));
    }
    return found;
}

static bool class_fits(const struct naive *naive, const struct naive_call *call,
                       const char *class_name)
{
    bool fits = false;
    const char *name = NULL;
    json_t *property = NULL;
    json_t *properties = properties_of(naive, call->space, class_name);
    json_object_foreach(properties, name, property) {
        const char *target = text_of(property, "ref");
        fits = fits || (target != NULL &&
                        is_a(naive, call->space, text_of(call->source, "class"), target) &&
                        has_other_end(naive, call, properties, name));
    }
    json_decref(properties);
    return fits;
}

static bool some_class_fits(const struct naive *naive, const struct naive_call *call)
{
    bool fits = false;
    const char *name = NULL;
    json_t *class = NULL;
    json_object_foreach(json_object_get(naive->fixture, "classes"), name, class) {
        fits =
            fits ||
            (is_in_space(naive, class, call->space) && is_association(naive, call->space, name) &&
             (call->assoc_class == NULL || is_a(naive, call->space, name, call->assoc_class)) &&
             class_fits(naive, call, name));
    }
    return fits;
}

static bool is_unknown(const struct naive *naive, const char *space, const char *class_name)
{
    return class_name != NULL && find_class(naive, space, class_name) == NULL;
}

json_t *naive_associators(const struct naive *naive, const struct naive_call *call)
{
    if (is_unknown(naive, call->space, text_of(call->source, "class")) ||
        is_unknown(naive, call->space, call->assoc_class) ||
        is_unknown(naive, call->space, call->result_class)) {
        return json_integer(MI_RESULT_INVALID_CLASS);
    }
    if (naive->omi && !some_class_fits(naive, call)) {
        return json_integer(MI_RESULT_NOT_SUPPORTED);
    }
    return search(naive, call);
}

/* --- what may be asked ------------------------------------------------------------------------ */

static json_t *typed_path(const struct naive *naive, const char *home, const json_t *path);

static json_t *typed_key(const struct naive *naive, const char *space, const json_t *declaration,
                         const json_t *value)
{
    if (json_object_get(declaration, "ref") != NULL) {
        return json_pack("{s:s, s:o}", "type", "reference", "value",
                         typed_path(naive, space, value));
    }
    return json_pack("{s:s, s:O}", "type", text_of(declaration, "type"), "value", value);
}

static json_t *typed_path(const struct naive *naive, const char *home, const json_t *path)
{
    const char *own = text_of(path, "namespace");
    const char *space = own != NULL ? own : home;
    const char *class_name = text_of(path, "class");
    json_t *properties = properties_of(naive, space, class_name);
    json_t *keys = json_object();
    const char *name = NULL;
    json_t *value = NULL;
    json_object_foreach(json_object_get(path, "keys"), name, value) {
        (void)json_object_set_new(
            keys, name, typed_key(naive, space, json_object_get(properties, name), value));
    }
    json_decref(properties);
    return json_pack("{s:s, s:s, s:o}", "class", class_name, "namespace", space, "keys", keys);
}

json_t *naive_sources(const struct naive *naive)
{
    size_t i = 0;
    const json_t *instance = NULL;
    json_t *sources = json_array();
    json_array_foreach(json_object_get(naive->fixture, "instances"), i, instance) {
        json_t *path = path_of(naive, instance);
        (void)json_array_append_new(sources, typed_path(naive, "", path));
        json_decref(path);
    }
    return sources;
}

json_t *naive_class_names(const struct naive *naive)
{
    json_t *names = json_array();
    const char *name = NULL;
    json_t *class = NULL;
    json_object_foreach(json_object_get(naive->fixture, "classes"), name, class) {
        (void)json_array_append_new(names, json_string(name));
    }
    return names;
}

json_t *naive_roles(const struct naive *naive)
{
    json_t *set = json_object();
    const char *name = NULL;
    const char *role = NULL;
    json_t *class = NULL;
    json_t *property = NULL;
    json_object_foreach(json_object_get(naive->fixture, "classes"), name, class) {
        json_object_foreach(json_object_get(class, "properties"), role, property) {
            if (json_object_get(property, "ref") != NULL) {
                (void)json_object_set_new(set, role, json_true());
            }
        }
    }
    json_t *roles = json_array();
    json_object_foreach(set, role, property) {
        (void)json_array_append_new(roles, json_string(role));
    }
    json_decref(set);
    return roles;
}
