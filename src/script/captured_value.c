#include "script/captured_value.h"

#include "model/type.h"
#include "script/captured_path.h"
#include "script/fact.h"

#include <string.h>

static void write_scalar(struct mf_text *text, const struct mf_captured_element *element)
{
    struct mf_fact_room room;
    const struct mf_datum datum = mf_fact_of_element(element, &room);
    if (element->object != NULL) {
        mf_captured_path_write(text, element->object);
    } else if (datum.kind == MF_DATUM_TEXT || datum.kind == MF_DATUM_NAME) {
        mf_text_add(text, datum.text);
    } else if (datum.kind != MF_DATUM_ABSENT) {
        mf_datum_write(text, &datum);
    }
}

static struct mf_captured_element item_of(const struct mf_captured_element *array, MI_Uint32 index)
{
    struct mf_captured_element item = {.name = array->name, .type = mf_type_element(array->type)};
    const size_t size = mf_type_of(item.type)->size;
    memcpy(&item.value, (const unsigned char *)array->value.array.data + index * size, size);
    item.object = array->objects == NULL ? NULL : array->objects[index];
    return item;
}

void mf_captured_value_write(struct mf_text *text, const struct mf_captured_element *element)
{
    if ((element->flags & MI_FLAG_NULL) != 0) {
        return;
    }
    if (!mf_type_is_array(element->type)) {
        write_scalar(text, element);
        return;
    }
    mf_text_add(text, "[");
    for (MI_Uint32 i = 0; i < element->value.array.size; i++) {
        const struct mf_captured_element item = item_of(element, i);
        mf_text_add(text, i == 0 ? "" : ", ");
        write_scalar(text, &item);
    }
    mf_text_add(text, "]");
}
