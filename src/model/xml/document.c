#include "model/xml/document.h"

#include "base/name.h"
#include "model/type.h"
#include "model/xml/class.h"
#include "model/xml/instance.h"
#include "model/xml/object.h"
#include "model/xml/reference.h"

struct document {
    struct mf_xml *xml;
    struct mf_arena arena;
    struct mf_names written; /* classes that are there */
    MI_Uint32 flags;
};

static void put_classes_of(struct document *document, const MI_Instance *instance);

/* --- a class and its superclasses ------------------------------------------------------------- */

/* True if it was not there. */
static bool note(struct document *document, const MI_Char *name)
{
    if (mf_names_find(&document->written, name) != 0) {
        return false;
    }
    const bool noted = mf_names_intern(&document->written, name) != 0;
    return mf_xml_check(document->xml, noted ? MI_RESULT_OK : MI_RESULT_SERVER_LIMITS_EXCEEDED);
}

static void put_class(struct document *document, const MI_Class *class);

static void put_parent(struct document *document, const MI_Class *class)
{
    MI_Class *parent = mf_xml_class_parent(document->xml, class);
    if (parent != NULL) {
        put_class(document, parent);
        (void)MI_Class_Delete(parent);
    }
}

static void put_class(struct document *document, const MI_Class *class)
{
    struct mf_xml *xml = document->xml;
    const MI_Char *name = mf_xml_class_name(xml, class);
    if (name == NULL || !mf_xml_enter(xml)) {
        return;
    }
    if (note(document, name)) {
        put_parent(document, class);
        mf_xml_markup(xml, MI_T("<VALUE.OBJECT>"));
        mf_xml_class(xml, class, document->flags);
        mf_xml_markup(xml, MI_T("</VALUE.OBJECT>"));
    }
    mf_xml_leave(xml);
}

/* --- classes of what an instance holds -------------------------------------------------------- */

static void put_classes_in_array(struct document *document, const MI_InstanceA *array)
{
    for (MI_Uint32 i = 0; array->data != NULL && i < array->size; i++) {
        if (array->data[i] != NULL) {
            put_classes_of(document, array->data[i]);
        }
    }
}

static void put_classes_in(struct document *document, const struct mf_xml_element *element)
{
    const MI_Type type = mf_type_element(element->type);
    if ((element->flags & MI_FLAG_NULL) != 0 || (type != MI_REFERENCE && type != MI_INSTANCE)) {
        return;
    }
    if (mf_type_is_array(element->type)) {
        put_classes_in_array(document, &element->value.instancea);
    } else if (element->value.instance != NULL) {
        put_classes_of(document, element->value.instance);
    }
}

static void put_own_class(struct document *document, const struct mf_xml_object *object)
{
    MI_Class *class = mf_xml_object_class(document->xml, object);
    if (class != NULL) {
        put_class(document, class);
        mf_xml_object_drop_class(class);
    }
}

static void put_classes_of(struct document *document, const MI_Instance *instance)
{
    struct mf_xml *xml = document->xml;
    struct mf_xml_object object;
    struct mf_xml_element element;
    if (!mf_xml_enter(xml) || !mf_xml_object_read(xml, instance, &object)) {
        return;
    }
    put_own_class(document, &object);
    for (MI_Uint32 i = 0; i < object.count && mf_xml_object_element(xml, &object, i, &element);
         i++) {
        put_classes_in(document, &element);
    }
    mf_xml_leave(xml);
}

/* --- the whole -------------------------------------------------------------------------------- */

static void put_place(struct mf_xml *xml, const MI_Instance *instance)
{
    struct mf_xml_object object;
    if (mf_xml_object_read(xml, instance, &object)) {
        mf_xml_namespace_path(xml, object.place);
    }
}

void mf_xml_document(struct mf_xml *xml, const MI_Instance *instance, MI_Uint32 flags)
{
    struct document document = {
        .xml = xml,
        .flags = flags & ~(MI_Uint32)MF_XML_CLASS_DEEP,
    };
    document.written.map.arena = &document.arena;
    mf_xml_markup(xml, MI_T("<CIM CIMVERSION=\"2.6.0\" DTDVERSION=\"2.3.1\">"
                            "<DECLARATION><DECLGROUP>"));
    put_place(xml, instance);
    put_classes_of(&document, instance);
    mf_xml_markup(xml, MI_T("<VALUE.OBJECT>"));
    mf_xml_instance(xml, instance);
    mf_xml_markup(xml, MI_T("</VALUE.OBJECT></DECLGROUP></DECLARATION></CIM>"));
    mf_map_clear(&document.written.map);
    mf_arena_clear(&document.arena);
}
