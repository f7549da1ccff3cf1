#include "model/xml/object.h"

#include "model/type.h"

#include <string.h>

static bool is_readable(const MI_Instance *instance)
{
    return instance != NULL && instance->ft != NULL && instance->ft->GetClassName != NULL &&
           instance->ft->GetElementCount != NULL && instance->ft->GetElementAt != NULL;
}

/* A name that a table cannot tell is none. */
static const MI_Char *name_by(const MI_Instance *instance,
                              MI_Result(MI_CALL *get)(const MI_Instance *self,
                                                      const MI_Char **name))
{
    const MI_Char *name = NULL;
    return get != NULL && get(instance, &name) == MI_RESULT_OK ? name : NULL;
}

bool mf_xml_object_read(struct mf_xml *xml, const MI_Instance *instance,
                        struct mf_xml_object *object)
{
    if (!mf_xml_check(xml, is_readable(instance) ? MI_RESULT_OK : MI_RESULT_INVALID_PARAMETER)) {
        return false;
    }
    *object = (struct mf_xml_object){
        .instance = instance,
        .place.name_space = name_by(instance, instance->ft->GetNameSpace),
        .place.server = name_by(instance, instance->ft->GetServerName),
    };
    return mf_xml_check(xml, instance->ft->GetClassName(instance, &object->class_name)) &&
           mf_xml_check(xml,
                        object->class_name == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK) &&
           mf_xml_check(xml, instance->ft->GetElementCount(instance, &object->count));
}

bool mf_xml_object_element(struct mf_xml *xml, const struct mf_xml_object *object, MI_Uint32 index,
                           struct mf_xml_element *element)
{
    const MI_Instance *instance = object->instance;
    memset(element, 0, sizeof *element);
    if (!mf_xml_check(xml,
                      instance->ft->GetElementAt(instance, index, &element->name, &element->value,
                                                 &element->type, &element->flags))) {
        return false;
    }
    const bool sound = element->name != NULL && mf_type_of(element->type) != NULL;
    return mf_xml_check(xml, sound ? MI_RESULT_OK : MI_RESULT_INVALID_PARAMETER);
}

/* Only running out of memory is told: a table need not know classes. */
MI_Class *mf_xml_object_class(struct mf_xml *xml, const struct mf_xml_object *object)
{
    MI_Class *class = NULL;
    if (object->instance->ft->GetClass == NULL) {
        return NULL;
    }
    const MI_Result result = object->instance->ft->GetClass(object->instance, &class);
    if (result == MI_RESULT_SERVER_LIMITS_EXCEEDED) {
        (void)mf_xml_check(xml, result);
    }
    return result == MI_RESULT_OK ? class : NULL;
}

void mf_xml_object_drop_class(MI_Class *class)
{
    (void)MI_Class_Delete(class);
}
