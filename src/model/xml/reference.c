#include "model/xml/reference.h"

#include "base/name.h"
#include "model/value.h"
#include "model/xml/value.h"

/* --- namespaces ------------------------------------------------------------------------------- */

static bool is_slash(MI_Char c)
{
    return c == '/' || c == '\\';
}

/* The name up to the next slash; returns where that is. */
static const MI_Char *put_step(struct mf_xml *xml, const MI_Char *name)
{
    mf_xml_markup(xml, MI_T("<NAMESPACE NAME=\""));
    for (; *name != 0 && !is_slash(*name); name++) {
        const MI_Char c[] = {*name, 0};
        mf_xml_text(xml, c);
    }
    mf_xml_markup(xml, MI_T("\"/>"));
    return name;
}

static void put_steps(struct mf_xml *xml, const MI_Char *name)
{
    mf_xml_markup(xml, MI_T("<LOCALNAMESPACEPATH>"));
    while (*name != 0) {
        name = is_slash(*name) ? name + 1 : put_step(xml, name);
    }
    mf_xml_markup(xml, MI_T("</LOCALNAMESPACEPATH>"));
}

void mf_xml_namespace_path(struct mf_xml *xml, struct mf_xml_place place)
{
    if (place.name_space == NULL) {
        return;
    }
    if (place.server == NULL) {
        put_steps(xml, place.name_space);
        return;
    }
    mf_xml_markup(xml, MI_T("<NAMESPACEPATH><HOST>"));
    mf_xml_text(xml, place.server);
    mf_xml_markup(xml, MI_T("</HOST>"));
    put_steps(xml, place.name_space);
    mf_xml_markup(xml, MI_T("</NAMESPACEPATH>"));
}

/* --- keys ------------------------------------------------------------------------------------- */

/* What the target's place has that the holder's has not. */
static const MI_Char *apart(const MI_Char *holder, const MI_Char *target)
{
    const bool same = holder != NULL && target != NULL && mf_name_equal(holder, target);
    return same ? NULL : target;
}

static struct mf_xml_place places_apart(struct mf_xml_place holder, struct mf_xml_place target)
{
    return (struct mf_xml_place){
        .name_space = apart(holder.name_space, target.name_space),
        .server = apart(holder.server, target.server),
    };
}

static const MI_Char *key_start_of(MI_Type type)
{
    switch (type) {
    case MI_BOOLEAN:
        return MI_T("<KEYVALUE VALUETYPE=\"boolean\"");
    case MI_CHAR16:
    case MI_DATETIME:
    case MI_STRING:
        return MI_T("<KEYVALUE VALUETYPE=\"string\"");
    default:
        return MI_T("<KEYVALUE VALUETYPE=\"numeric\"");
    }
}

static void put_key_value(struct mf_xml *xml, const struct mf_xml_element *key)
{
    mf_xml_markup(xml, key_start_of(key->type));
    mf_xml_type(xml, key->type);
    mf_xml_markup(xml, MI_T(">"));
    mf_xml_value_text(xml, key->type, &key->value);
    mf_xml_markup(xml, MI_T("</KEYVALUE>"));
}

/* OMI gives a reference inside a reference not the place of its holder, but where it differs from
 * that: one in the same place comes with its path, one elsewhere without. */
static void put_nested(struct mf_xml *xml, struct mf_xml_place holder, const MI_Instance *target)
{
    struct mf_xml_object object;
    if (mf_xml_object_read(xml, target, &object)) {
        mf_xml_reference(xml, places_apart(holder, object.place), target);
    }
}

static void put_key(struct mf_xml *xml, struct mf_xml_place holder,
                    const struct mf_xml_element *key)
{
    const bool missing = mf_value_is_null(key->type, &key->value);
    if (!mf_xml_check(xml, missing ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK)) {
        return;
    }
    if (key->type == MI_REFERENCE) {
        put_nested(xml, holder, key->value.reference);
        return;
    }
    put_key_value(xml, key);
}

static void put_binding(struct mf_xml *xml, struct mf_xml_place holder,
                        const struct mf_xml_element *key)
{
    mf_xml_markup(xml, MI_T("<KEYBINDING"));
    mf_xml_attribute(xml, MI_T("NAME"), key->name);
    mf_xml_markup(xml, MI_T(">"));
    put_key(xml, holder, key);
    mf_xml_markup(xml, MI_T("</KEYBINDING>"));
}

/* The next key from `*index` on, which moves behind it. */
static bool next_key(struct mf_xml *xml, const struct mf_xml_object *object, MI_Uint32 *index,
                     struct mf_xml_element *key)
{
    while (*index < object->count) {
        if (!mf_xml_object_element(xml, object, (*index)++, key)) {
            return false;
        }
        if ((key->flags & MI_FLAG_KEY) != 0) {
            return true;
        }
    }
    return false;
}

static bool has_one_key(struct mf_xml *xml, const struct mf_xml_object *object)
{
    struct mf_xml_element key;
    MI_Uint32 index = 0;
    return next_key(xml, object, &index, &key) && !next_key(xml, object, &index, &key);
}

/* --- names of instances ----------------------------------------------------------------------- */

static void put_keys(struct mf_xml *xml, const struct mf_xml_object *object)
{
    const bool alone = has_one_key(xml, object);
    struct mf_xml_element key;
    MI_Uint32 index = 0;
    while (next_key(xml, object, &index, &key)) {
        if (alone) {
            put_key(xml, object->place, &key);
        } else {
            put_binding(xml, object->place, &key);
        }
    }
}

static void put_name(struct mf_xml *xml, const struct mf_xml_object *object)
{
    mf_xml_markup(xml, MI_T("<INSTANCENAME"));
    mf_xml_attribute(xml, MI_T("CLASSNAME"), object->class_name);
    mf_xml_markup(xml, MI_T(">"));
    put_keys(xml, object);
    mf_xml_markup(xml, MI_T("</INSTANCENAME>"));
}

static void put_path(struct mf_xml *xml, struct mf_xml_place place,
                     const struct mf_xml_object *object)
{
    if (place.name_space == NULL) {
        put_name(xml, object);
        return;
    }
    const bool local = place.server == NULL;
    mf_xml_markup(xml, local ? MI_T("<LOCALINSTANCEPATH>") : MI_T("<INSTANCEPATH>"));
    mf_xml_namespace_path(xml, place);
    put_name(xml, object);
    mf_xml_markup(xml, local ? MI_T("</LOCALINSTANCEPATH>") : MI_T("</INSTANCEPATH>"));
}

void mf_xml_reference(struct mf_xml *xml, struct mf_xml_place place, const MI_Instance *target)
{
    struct mf_xml_object object;
    if (!mf_xml_enter(xml) || !mf_xml_object_read(xml, target, &object)) {
        return;
    }
    mf_xml_markup(xml, MI_T("<VALUE.REFERENCE>"));
    put_path(xml, places_apart(place, object.place), &object);
    mf_xml_markup(xml, MI_T("</VALUE.REFERENCE>"));
    mf_xml_leave(xml);
}
