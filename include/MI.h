/*
 * MI.h - the Management Infrastructure client API, as mifake offers it.
 *
 * This file only gathers the headers in mi/, one noun each, in the order in which they build on
 * each other. Names, layouts, slot orders, values and the answers to NULL handles are those of
 * Microsoft's interface, so that code written for it compiles and links unchanged. A reference such
 * as (C-20) names a row of the behavioural contract, mi-client-contract.md.
 *
 * Choose before including: MI_CHAR_TYPE (1 char, 2 wchar_t), MI_API_VERSION (1 or 2), MI_CONST.
 */
#ifndef _MI_h
#define _MI_h
#define __MI_C_API_H

/* What everything else is built on. */
#include "mi/annotations.h"
#include "mi/config.h"
#include "mi/flags.h"
#include "mi/handles.h"
#include "mi/names.h"
#include "mi/result.h"
#include "mi/value.h"

/* Objects and what describes them. */
#include "mi/class.h"
#include "mi/declaration.h"
#include "mi/field.h"
#include "mi/instance.h"
#include "mi/parameter_set.h"
#include "mi/qualifier_set.h"

/* The client: application, session, operation and their options. */
#include "mi/application.h"
#include "mi/callbacks.h"
#include "mi/client.h"
#include "mi/credentials.h"
#include "mi/destination_options.h"
#include "mi/destination_security.h"
#include "mi/hosted_provider.h"
#include "mi/operation.h"
#include "mi/operation_options.h"
#include "mi/serializer.h"
#include "mi/session.h"
#include "mi/subscription_delivery.h"
#include "mi/subscription_options.h"
#include "mi/utilities.h"

/* The provider side: declarations only, mifake runs no providers. */
#include "mi/context.h"
#include "mi/context_dialogue.h"
#include "mi/filter.h"
#include "mi/lifecycle.h"
#include "mi/property_set.h"
#include "mi/provider.h"
#include "mi/server.h"

#endif
