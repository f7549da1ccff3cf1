/*
 * Declarations: classes, properties, methods, parameters and qualifiers as constant data, in the
 * form that MI's code generator writes and that MI_Instance and MI_Class point to. Structs that
 * begin alike may be read through the shorter one: MI_ClassDecl as MI_ObjectDecl, MI_PropertyDecl
 * as MI_ParameterDecl and both as MI_FeatureDecl. Those of the library live as long as the object
 * that points to them.
 */
#ifndef MIFAKE_MI_DECLARATION_H
#define MIFAKE_MI_DECLARATION_H

#include "value.h"

/* A qualifier on something; value points to a value of the type, or is NULL. */
struct _MI_Qualifier {
    MI_CONST MI_Char *name;
    MI_Uint32 type; /* an MI_Type */
    MI_Uint32 flavor;
    MI_CONST void *value;
};

/* What a class and a method's parameters have in common. */
struct _MI_ObjectDecl {
    MI_Uint32 flags;
    MI_Uint32 code; /* first and last letter and length of the name, packed */
    MI_CONST MI_Char *name;
    MI_Qualifier MI_CONST *MI_CONST *qualifiers;
    MI_Uint32 numQualifiers;
    MI_PropertyDecl MI_CONST *MI_CONST *properties;
    MI_Uint32 numProperties;
    MI_Uint32 size; /* bytes of an instance, fields included */
};

struct _MI_ClassDecl {
    MI_Uint32 flags;
    MI_Uint32 code;
    MI_CONST MI_Char *name;
    MI_Qualifier MI_CONST *MI_CONST *qualifiers;
    MI_Uint32 numQualifiers;
    MI_PropertyDecl MI_CONST *MI_CONST *properties;
    MI_Uint32 numProperties;
    MI_Uint32 size;
    MI_CONST MI_Char *superClass;
    MI_CONST MI_ClassDecl *superClassDecl; /* NULL if there is none or it is not known */
    MI_MethodDecl MI_CONST *MI_CONST *methods;
    MI_Uint32 numMethods;
    MI_CONST MI_SchemaDecl *schema;
    MI_CONST MI_ProviderFT *providerFT;
    MI_Class *owningClass; /* set for declarations made at run time */
};

/* What a property, a parameter and a method have in common. */
struct _MI_FeatureDecl {
    MI_Uint32 flags;
    MI_Uint32 code;
    MI_CONST MI_Char *name;
    MI_Qualifier MI_CONST *MI_CONST *qualifiers;
    MI_Uint32 numQualifiers;
};

struct _MI_ParameterDecl {
    MI_Uint32 flags;
    MI_Uint32 code;
    MI_CONST MI_Char *name;
    MI_Qualifier MI_CONST *MI_CONST *qualifiers;
    MI_Uint32 numQualifiers;
    MI_Uint32 type;              /* an MI_Type */
    MI_CONST MI_Char *className; /* of a reference or an embedded instance */
    MI_Uint32 subscript;         /* length of a fixed array, else 0 */
    MI_Uint32 offset;            /* of the field in the instance */
};

struct _MI_PropertyDecl {
    MI_Uint32 flags;
    MI_Uint32 code;
    MI_CONST MI_Char *name;
    MI_Qualifier MI_CONST *MI_CONST *qualifiers;
    MI_Uint32 numQualifiers;
    MI_Uint32 type;
    MI_CONST MI_Char *className;
    MI_Uint32 subscript;
    MI_Uint32 offset;
    MI_CONST MI_Char *origin;     /* class that introduced it */
    MI_CONST MI_Char *propagator; /* class that declared it last */
    MI_CONST void *value;         /* default, or NULL */
};

/* The provider's implementation of a method; className is NULL for a call on an instance. */
typedef void(MI_CALL *MI_MethodDecl_Invoke)(void *self, MI_Context *context,
                                            const MI_Char *nameSpace, const MI_Char *className,
                                            const MI_Char *methodName,
                                            const MI_Instance *instanceName,
                                            const MI_Instance *parameters);

struct _MI_MethodDecl {
    MI_Uint32 flags;
    MI_Uint32 code;
    MI_CONST MI_Char *name;
    MI_Qualifier MI_CONST *MI_CONST *qualifiers;
    MI_Uint32 numQualifiers;
    MI_ParameterDecl MI_CONST *MI_CONST *parameters;
    MI_Uint32 numParameters;
    MI_Uint32 size;       /* bytes of an instance of the parameters */
    MI_Uint32 returnType; /* an MI_Type */
    MI_CONST MI_Char *origin;
    MI_CONST MI_Char *propagator;
    MI_CONST MI_SchemaDecl *schema;
    MI_MethodDecl_Invoke function;
};

struct _MI_QualifierDecl {
    MI_CONST MI_Char *name;
    MI_Uint32 type;
    MI_Uint32 scope;  /* MI_FLAG_* of what it may stand on */
    MI_Uint32 flavor; /* MI_FLAG_* of how it is inherited */
    MI_Uint32 subscript;
    MI_CONST void *value;
};

struct _MI_SchemaDecl {
    MI_QualifierDecl MI_CONST *MI_CONST *qualifierDecls;
    MI_Uint32 numQualifierDecls;
    MI_ClassDecl MI_CONST *MI_CONST *classDecls;
    MI_Uint32 numClassDecls;
};

/* The MI_Instance at the start of a generated object, whose first member is named __instance. */
#define MI_InstanceOf(inst) (&(inst)->__instance)

#endif
