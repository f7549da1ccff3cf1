#include "model/method.h"

#include "model/decl.h"
#include "model/result.h"

#include <string.h>

/* MI_ParameterDecl is how MI_PropertyDecl begins. */
static MI_PropertyDecl *as_property(struct mf_arena *arena, const MI_ParameterDecl *parameter)
{
    MI_PropertyDecl *property = mf_arena_alloc(arena, sizeof *property);
    if (property != NULL) {
        memcpy(property, parameter, sizeof *parameter);
    }
    return property;
}

static MI_PropertyDecl *return_value(struct mf_arena *arena, const struct mf_method *method)
{
    const MI_PropertyDecl property = {
        .flags = MI_FLAG_PARAMETER | MI_FLAG_OUT,
        .code = mf_decl_code(MF_METHOD_RETURN_VALUE),
        .name = MF_METHOD_RETURN_VALUE,
        .type = method->decl.returnType,
        .className = method->return_class,
    };
    return mf_arena_copy(arena, &property, sizeof property);
}

static bool declare(struct mf_arena *arena, const struct mf_method *method, MI_ClassDecl *result)
{
    const MI_Uint32 count = method->decl.numParameters + 1U;
    MI_PropertyDecl **list = mf_arena_array(arena, count, sizeof(*list));
    for (MI_Uint32 i = 0; list != NULL && i < count; i++) {
        list[i] = i == 0 ? return_value(arena, method)
                         : as_property(arena, method->decl.parameters[i - 1U]);
        list = list[i] == NULL ? NULL : list;
    }
    if (list == NULL) {
        return false;
    }
    result->flags = MI_FLAG_CLASS;
    result->code = method->decl.code;
    result->name = method->decl.name;
    result->size = mf_decl_lay_out(list, count);
    result->properties = (const MI_PropertyDecl *const *)list;
    result->numProperties = count;
    return true;
}

bool mf_method_shape(struct mf_arena *arena, struct mf_namespace *space, struct mf_method *method)
{
    struct mf_class *result = mf_arena_alloc(arena, sizeof *result);
    if (result == NULL || !declare(arena, method, &result->decl)) {
        return false;
    }
    result->space = space;
    result->shown = &result->decl;
    result->usual_size = mf_result_usual_size(result->shown, NULL);
    method->result = result;
    return true;
}

long mf_class_find_method(const struct mf_class *class, const char *name)
{
    for (MI_Uint32 i = 0; i < class->decl.numMethods; i++) {
        if (mf_name_equal(class->methods[i]->decl.name, name)) {
            return (long)i;
        }
    }
    return -1;
}
