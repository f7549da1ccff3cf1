#include "script/fact.h"

#include <string.h>

/* --- values of elements ----------------------------------------------------------------------- */

static const struct mf_datum absent = {.kind = MF_DATUM_ABSENT};

static struct mf_datum text_of(const char *text)
{
    return text == NULL ? absent : (struct mf_datum){.kind = MF_DATUM_TEXT, .text = text};
}

static struct mf_datum name_of(const char *text)
{
    return text == NULL ? absent : (struct mf_datum){.kind = MF_DATUM_NAME, .text = text};
}

static struct mf_datum truth_of(bool truth)
{
    return (struct mf_datum){.kind = MF_DATUM_BOOLEAN, .boolean = truth};
}

static struct mf_datum integer_of(uint64_t bits)
{
    return (struct mf_datum){.kind = MF_DATUM_INTEGER, .integer = {.bits = bits}};
}

static struct mf_datum datetime_of(const MI_Datetime *datetime, struct mf_fact_room *room)
{
    mf_datetime_format(datetime, room->text);
    return text_of(room->text);
}

/* Intervals of options are time-outs and such: in milliseconds they are easily compared. */
static struct mf_datum milliseconds_of(const MI_Interval *interval)
{
    const uint64_t hours = (uint64_t)interval->days * 24U + interval->hours;
    const uint64_t seconds = (hours * 60U + interval->minutes) * 60U + interval->seconds;
    return integer_of(seconds * 1000U + interval->microseconds / 1000U);
}

/* Custom options come wrapped in an instance whose element "value" is the value. */
static const struct mf_captured_element *unwrap(const struct mf_captured_element *element)
{
    const struct mf_captured_instance *object = element->object;
    for (MI_Uint32 i = 0; object != NULL && i < object->count; i++) {
        if (mf_name_equal(object->elements[i].name, "value")) {
            return &object->elements[i];
        }
    }
    return element;
}

struct mf_datum mf_fact_of_element(const struct mf_captured_element *element,
                                   struct mf_fact_room *room)
{
    if ((element->flags & MI_FLAG_NULL) != 0) {
        return absent;
    }
    switch (element->type) {
    case MI_BOOLEAN:
        return truth_of(element->value.boolean);
    case MI_REAL32:
        return (struct mf_datum){.kind = MF_DATUM_REAL, .real = (double)element->value.real32};
    case MI_REAL64:
        return (struct mf_datum){.kind = MF_DATUM_REAL, .real = element->value.real64};
    case MI_DATETIME:
        return datetime_of(&element->value.datetime, room);
    case MI_STRING:
        return text_of(element->value.string);
    case MI_UINT8:
    case MI_SINT8:
    case MI_UINT16:
    case MI_SINT16:
    case MI_UINT32:
    case MI_SINT32:
    case MI_UINT64:
    case MI_SINT64:
        return (struct mf_datum){.kind = MF_DATUM_INTEGER,
                                 .integer = mf_integer_of(element->type, &element->value)};
    default:
        return (struct mf_datum){.kind = MF_DATUM_OTHER};
    }
}

/* --- facts ------------------------------------------------------------------------------------ */

static struct mf_datum read_op(const struct mf_capture *call)
{
    return name_of(mf_request_name(call->operation));
}

/* Both slashes separate, and case is no matter. */
static struct mf_datum read_namespace(const struct mf_capture *call, struct mf_fact_room *room)
{
    const bool normal =
        call->name_space != NULL && mf_namespace_normalise(call->name_space, room->text) > 0;
    return name_of(normal ? room->text : call->name_space);
}

/* The argument; without one the class of the instance that the call is about. */
static struct mf_datum read_class(const struct mf_capture *call)
{
    const bool said = call->class_name != NULL || call->instance == NULL;
    return name_of(said ? call->class_name : call->instance->class_name);
}

static struct mf_datum read_key(const struct mf_capture *call)
{
    if (call->path == NULL) {
        return call->instance == NULL ? absent : (struct mf_datum){.kind = MF_DATUM_OTHER};
    }
    return (struct mf_datum){
        .kind = MF_DATUM_PATH, .path = call->path, .path_length = call->path_length};
}

static struct mf_datum read_in(const char *name, const struct mf_capture *call,
                               struct mf_fact_room *room)
{
    const struct mf_captured_instance *in = call->parameters;
    const struct mf_captured_element *element =
        in == NULL ? NULL : mf_captured_find(in->elements, in->count, name);
    return element == NULL ? absent : mf_fact_of_element(element, room);
}

static struct mf_datum read_option(const char *name, const struct mf_capture *call,
                                   struct mf_fact_room *room)
{
    const struct mf_captured_element *element =
        mf_captured_find(call->options, call->option_count, mf_fact_option(name));
    if (element == NULL) {
        return absent;
    }
    element = unwrap(element);
    const bool interval = element->type == MI_DATETIME && !element->value.datetime.isTimestamp;
    return interval ? milliseconds_of(&element->value.datetime.u.interval)
                    : mf_fact_of_element(element, room);
}

struct mf_datum mf_fact_read(enum mf_fact fact, const char *name, const struct mf_capture *call,
                             struct mf_fact_room *room)
{
    switch (fact) {
    case MF_FACT_OP:
        return read_op(call);
    case MF_FACT_NAMESPACE:
        return read_namespace(call, room);
    case MF_FACT_CLASS:
        return read_class(call);
    case MF_FACT_KEY:
        return read_key(call);
    case MF_FACT_RESULT_CLASS:
        return name_of(call->result_class);
    case MF_FACT_ASSOC_CLASS:
        return name_of(call->assoc_class);
    case MF_FACT_ROLE:
        return name_of(call->role);
    case MF_FACT_RESULT_ROLE:
        return name_of(call->result_role);
    case MF_FACT_METHOD:
        return name_of(call->method);
    case MF_FACT_QUERY:
        return text_of(call->query);
    case MF_FACT_IN:
        return read_in(name, call, room);
    case MF_FACT_KEYS_ONLY:
        return truth_of(call->keys_only);
    case MF_FACT_ASYNC:
        return truth_of(call->asynchronous);
    case MF_FACT_FLAGS:
        return integer_of(call->flags);
    default:
        return read_option(name, call, room);
    }
}

/* --- names ------------------------------------------------------------------------------------ */

#define BIT(code) MF_OPERATION_BIT(MF_##code)
#define LINKS (BIT(ASSOCIATOR_INSTANCES) | BIT(REFERENCE_INSTANCES))
#define QUERIES (BIT(QUERY_INSTANCES) | BIT(SUBSCRIBE))
#define ONE_INSTANCE                                                                               \
    (BIT(GET_INSTANCE) | BIT(MODIFY_INSTANCE) | BIT(CREATE_INSTANCE) | BIT(DELETE_INSTANCE))

struct row {
    const char *name;
    unsigned operations;
};

static const struct row rows[MF_FACT_COUNT] = {
    [MF_FACT_OP] = {"op", MF_ANY_CALL},
    [MF_FACT_NAMESPACE] = {"namespace", MF_ALL_OPERATIONS & ~BIT(TEST_CONNECTION)},
    [MF_FACT_CLASS] = {"class", MF_ALL_OPERATIONS & ~(QUERIES | BIT(TEST_CONNECTION))},
    [MF_FACT_KEY] = {"key", ONE_INSTANCE | LINKS | BIT(INVOKE)},
    [MF_FACT_RESULT_CLASS] = {"resultClass", LINKS},
    [MF_FACT_ASSOC_CLASS] = {"assocClass", BIT(ASSOCIATOR_INSTANCES)},
    [MF_FACT_ROLE] = {"role", LINKS},
    [MF_FACT_RESULT_ROLE] = {"resultRole", BIT(ASSOCIATOR_INSTANCES)},
    [MF_FACT_METHOD] = {"method", BIT(INVOKE)},
    [MF_FACT_QUERY] = {"query", QUERIES},
    [MF_FACT_IN] = {"in", BIT(INVOKE)},
    [MF_FACT_KEYS_ONLY] = {"keysOnly", LINKS | BIT(ENUMERATE_INSTANCES)},
    [MF_FACT_ASYNC] = {"async", MF_ALL_OPERATIONS},
    [MF_FACT_FLAGS] = {"flags", MF_ALL_OPERATIONS},
    [MF_FACT_OPTIONS] = {"options", MF_ALL_OPERATIONS},
};

const char *mf_fact_name(enum mf_fact fact)
{
    return rows[fact].name;
}

unsigned mf_fact_operations(enum mf_fact fact)
{
    return rows[fact].operations;
}

/* --- options ---------------------------------------------------------------------------------- */

/* In the order of their real names below (D.1). */
const char *const mf_fact_option_names[] = {
    "timeout",
    "writeErrorMode",
    "promptUserMode",
    "promptUserAnswer",
    "channel",
    "providerArchitecture",
    "requiredArchitecture",
    "useMachineId",
    "resourceUriPrefix",
    "resourceUri",
    NULL,
};

static const char *const real_names[] = {
    "__MI_OPERATIONOPTIONS_TIMEOUT",
    "__MI_OPERATIONOPTIONS_WRITEERRORMODE",
    "__MI_OPERATIONOPTIONS_PROMPTUSERMODE",
    "__MI_OPERATIONOPTIONS_PROMPTUSERMODEREGULAR_ACKVALUE",
    "__MI_OPERATIONOPTIONS_CHANNEL",
    "__MI_OPERATIONOPTIONS_PROVIDER_ARCHITECTURE",
    "__MI_OPERATIONOPTIONS_REQUIRED_ARCHITECTURE",
    "__MI_OPERATIONOPTIONS_USE_MACHINE_ID",
    "__MI_OPERATIONOPTIONS_RESOURCE_URI_PREFIX",
    "__MI_OPERATIONOPTIONS_RESOURCE_URI",
};

const char *mf_fact_option(const char *name)
{
    for (size_t i = 0; mf_fact_option_names[i] != NULL; i++) {
        if (strcmp(mf_fact_option_names[i], name) == 0) {
            return real_names[i];
        }
    }
    return name;
}
