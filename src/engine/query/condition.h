/* What follows WHERE, as a tree: as deep as its parentheses, however many conditions stand side by
 * side. The members that mf_query_bind sets are said to be bound. */
#ifndef MF_ENGINE_QUERY_CONDITION_H
#define MF_ENGINE_QUERY_CONDITION_H

#include "engine/query/value.h"
#include "model/schema.h"

#include <stdbool.h>
#include <stdint.h>

/* Parentheses nest no deeper. */
#define MF_QUERY_DEPTH 64U

struct mf_query_name {
    const char *text;
    const char *at; /* where it stands in the query */
    struct mf_query_name *next;
};

/* One step of TargetInstance.Name, CIM_Disk::Size or Parts[0].Name. */
struct mf_query_step {
    struct mf_query_name name;
    const char *class_name; /* before "::", or NULL */
    bool has_element;
    uint32_t element;
    struct mf_query_step *next;
    const struct mf_class *class; /* bound: of class_name */
    long property;                /* bound: its index; -1: looked up by name in each instance */
};

enum mf_query_operand_kind {
    MF_QUERY_CONSTANT,
    MF_QUERY_PROPERTY,
    MF_QUERY_CLASS, /* __CLASS */
    MF_QUERY_THIS,  /* __THIS */
};

struct mf_query_operand {
    enum mf_query_operand_kind kind;
    const char *at;
    struct mf_query_value constant; /* bound: of the kind it is compared with, if that is known */
    struct mf_query_step *path;
};

enum mf_query_relation {
    MF_QUERY_EQUAL,
    MF_QUERY_UNEQUAL,
    MF_QUERY_LESS,
    MF_QUERY_LESS_EQUAL,
    MF_QUERY_GREATER,
    MF_QUERY_GREATER_EQUAL,
    MF_QUERY_LIKE,
};

enum mf_query_condition_kind {
    MF_QUERY_ALL, /* of `first` and those that follow it */
    MF_QUERY_ANY,
    MF_QUERY_NOT, /* `first` */
    MF_QUERY_COMPARE,
    MF_QUERY_IS_A,
};

struct mf_query_condition {
    enum mf_query_condition_kind kind;
    struct mf_query_condition *first;
    struct mf_query_condition *next;
    enum mf_query_relation relation;
    struct mf_query_operand left;
    struct mf_query_operand right;
    struct mf_query_name class_name; /* after ISA */
    const struct mf_class *class;    /* bound */
};

#endif
