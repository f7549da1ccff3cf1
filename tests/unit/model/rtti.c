#include "unit/model/rtti.h"

#define CODE(FIRST, LAST, LENGTH)                                                                  \
    ((MI_Uint32)(FIRST) << 16U | (MI_Uint32)(LAST) << 8U | (MI_Uint32)(LENGTH))

static const MI_Boolean yes = MI_TRUE;
static const MI_Char *const purpose = MI_T("to hold data");
static const MI_Char *const values_data[] = {MI_T("on"), MI_T("off")};
static const MI_ConstStringA values_value = {values_data, 2};

static const MI_Qualifier key_qualifier = {
    .name = MI_T("Key"),
    .type = MI_BOOLEAN,
    .flavor = MI_FLAG_DISABLEOVERRIDE | MI_FLAG_TOSUBCLASS,
    .value = &yes,
};
static const MI_Qualifier description_qualifier = {
    .name = MI_T("Description"),
    .type = MI_STRING,
    .flavor = MI_FLAG_ENABLEOVERRIDE | MI_FLAG_TRANSLATABLE,
    .value = &purpose,
};
static const MI_Qualifier values_qualifier = {
    .name = MI_T("Values"),
    .type = MI_STRINGA,
    .value = &values_value,
};
static const MI_Qualifier *const key_list[] = {&key_qualifier};
static const MI_Qualifier *const values_list[] = {&values_qualifier};
static const MI_Qualifier *const description_list[] = {&description_qualifier, &values_qualifier};

static const MI_Uint32 state_default = 5;
static const MI_Char *const labels_data[] = {MI_T("a"), MI_T("b")};
static const MI_ConstStringA labels_default = {labels_data, 2};
static const MI_Char *const note_default = MI_T("none");

static const MI_PropertyDecl name_property = {
    .flags = MI_FLAG_PROPERTY | MI_FLAG_KEY,
    .code = CODE('n', 'e', 4),
    .name = MI_T("Name"),
    .qualifiers = key_list,
    .numQualifiers = 1,
    .type = MI_STRING,
    .offset = offsetof(struct disk, name),
    .origin = MI_T("Device"),
    .propagator = MI_T("Device"),
};
static const MI_PropertyDecl state_property = {
    .flags = MI_FLAG_PROPERTY | MI_FLAG_READONLY,
    .code = CODE('s', 'e', 5),
    .name = MI_T("State"),
    .qualifiers = values_list,
    .numQualifiers = 1,
    .type = MI_UINT32,
    .offset = offsetof(struct disk, state),
    .origin = MI_T("Device"),
    .propagator = MI_T("Device"),
    .value = &state_default,
};
static const MI_PropertyDecl labels_property = {
    .flags = MI_FLAG_PROPERTY,
    .code = CODE('l', 's', 6),
    .name = MI_T("Labels"),
    .type = MI_STRINGA,
    .offset = offsetof(struct disk, labels),
    .origin = MI_T("Disk"),
    .propagator = MI_T("Disk"),
    .value = &labels_default,
};
static const MI_PropertyDecl slot_property = {
    .flags = MI_FLAG_PROPERTY,
    .code = CODE('s', 't', 4),
    .name = MI_T("Slot"),
    .type = MI_REFERENCE,
    .className = MI_T("Device"),
    .offset = offsetof(struct disk, slot),
    .origin = MI_T("Disk"),
    .propagator = MI_T("Disk"),
};
static const MI_PropertyDecl note_property = {
    .flags = MI_FLAG_PROPERTY,
    .code = CODE('n', 'e', 4),
    .name = MI_T("Note"),
    .type = MI_STRING,
    .offset = offsetof(struct disk, note),
    .origin = MI_T("Disk"),
    .propagator = MI_T("Disk"),
    .value = &note_default,
};

static const MI_ParameterDecl force_parameter = {
    .flags = MI_FLAG_PARAMETER | MI_FLAG_IN,
    .code = CODE('f', 'e', 5),
    .name = MI_T("Force"),
    .qualifiers = values_list,
    .numQualifiers = 1,
    .type = MI_BOOLEAN,
};
static const MI_ParameterDecl target_parameter = {
    .flags = MI_FLAG_PARAMETER | MI_FLAG_OUT,
    .code = CODE('t', 't', 6),
    .name = MI_T("Target"),
    .type = MI_REFERENCE,
    .className = MI_T("Device"),
};
static const MI_ParameterDecl *const reset_parameters[] = {&force_parameter, &target_parameter};
static const MI_MethodDecl reset_method = {
    .flags = MI_FLAG_METHOD,
    .code = CODE('r', 't', 5),
    .name = MI_T("Reset"),
    .qualifiers = description_list,
    .numQualifiers = 2,
    .parameters = reset_parameters,
    .numParameters = 2,
    .returnType = MI_UINT32,
    .origin = MI_T("Disk"),
    .propagator = MI_T("Disk"),
};

/* As generators write them: the value that is returned comes first. */
static const MI_ParameterDecl return_parameter = {
    .flags = MI_FLAG_PARAMETER | MI_FLAG_OUT,
    .code = CODE('m', 'n', 8),
    .name = MI_T("MIReturn"),
    .qualifiers = values_list,
    .numQualifiers = 1,
    .type = MI_BOOLEAN,
};
static const MI_ParameterDecl *const stop_parameters[] = {&return_parameter, &force_parameter};
static const MI_MethodDecl stop_method = {
    .flags = MI_FLAG_METHOD | MI_FLAG_STATIC,
    .code = CODE('s', 'p', 4),
    .name = MI_T("Stop"),
    .parameters = stop_parameters,
    .numParameters = 2,
    .returnType = MI_BOOLEAN,
};

static const MI_PropertyDecl *const device_properties[] = {&name_property, &state_property};
static const MI_PropertyDecl *const disk_properties[] = {
    &name_property, &state_property, &labels_property, &slot_property, &note_property};
static const MI_MethodDecl *const disk_methods[] = {&reset_method, &stop_method};

const MI_ClassDecl device_class = {
    .flags = MI_FLAG_CLASS | MI_FLAG_ABSTRACT,
    .code = CODE('d', 'e', 6),
    .name = MI_T("Device"),
    .properties = device_properties,
    .numProperties = MI_COUNT(device_properties),
    .size = sizeof(struct device),
};

const MI_ClassDecl disk_class = {
    .flags = MI_FLAG_CLASS,
    .code = CODE('d', 'k', 4),
    .name = MI_T("Disk"),
    .qualifiers = description_list,
    .numQualifiers = MI_COUNT(description_list),
    .properties = disk_properties,
    .numProperties = MI_COUNT(disk_properties),
    .size = sizeof(struct disk),
    .superClass = MI_T("Device"),
    .superClassDecl = &device_class,
    .methods = disk_methods,
    .numMethods = MI_COUNT(disk_methods),
};
