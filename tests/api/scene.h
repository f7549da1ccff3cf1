/* A scene: the world of worlds/links.json, the way code under test comes to it, and calls of
 * References in it. In that world "five" has five links, "one" one, "none" none; "ghost" does not
 * exist, yet a link refers to it. Class Lonely has no associations, and Number a key that is one.
 */
#ifndef TESTS_API_SCENE_H
#define TESTS_API_SCENE_H

#include "support/listener.h"
#include "support/trace.h"

#include <MI.h>
#include <mifake.h>

#define SCENE_SPACE MI_T("root/test")

/* `heard` listens to the operations that scene_listen starts; pulled ones write to `heard.trace`,
 * which is `trace`. */
struct scene {
    mifake *world;
    MI_Application application;
    MI_Session session;
    struct listener heard;
    struct trace *trace;
};

/* Opens world, application and session; `profile` NULL: the fixture's. The file may be another one
 * of worlds/. */
void scene_open(struct scene *scene, const char *profile);
void scene_open_file(struct scene *scene, const char *name, const char *profile);

/* Closes all of it; nobody did anything wrong. */
void scene_close(struct scene *scene);

/* Closes all of it, whatever the journal says: for what is wrong and has no verdict. */
void scene_leave(struct scene *scene);

/* Closes the world alone, with all in it closed; the journal is empty. */
void scene_end(struct scene *scene);

/* Closes what is open; the journal has the entry. */
void scene_end_with(struct scene *scene, const char *entry);

/* A key for MI_Instance_Delete: P.Name, or what is named. */
MI_Instance *scene_key(const MI_Char *name);
MI_Instance *scene_key_of(const MI_Char *class_name, const MI_Char *property, MI_Type type,
                          const MI_Value *value, MI_Uint32 flags);
MI_Instance *scene_key_text(const MI_Char *class_name, const MI_Char *property,
                            const MI_Char *text);

/* Starts References of P.Name, to be pulled or to be heard. */
MI_Operation scene_pull(struct scene *scene, const MI_Char *name);
MI_Operation scene_listen(struct scene *scene, const MI_Char *name, MI_Uint32 flags);

/* References of a key, pulled to the end and closed. */
void scene_refer(struct scene *scene, const MI_Char *name_space, const MI_Instance *key,
                 const MI_Char *result_class, const MI_Char *role);

#endif
