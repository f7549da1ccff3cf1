/* The way there and back, the same for every command that asks MI something: open an application
 * and a session, name the instance by its keys, call, take the results, close everything in
 * reverse. */
#ifndef MF_TOOL_ASK_H
#define MF_TOOL_ASK_H

#include "tool/call.h"
#include "tool/command.h"

/* Asks the world of the fixture that the first operand names, and prints what it answers. */
enum mf_exit mf_ask(const struct mf_arguments *arguments, const struct mf_question *question);

#endif
