#!/usr/bin/env python3
"""Holds src/ to the picture in src/README.md.

check_layers.py [ROOT]: reads the #include lines of ROOT/src and prints each that breaks a rule, as
file:line: rule. Calls that a library must not make, and cycles of includes, are reported too.
"""

import re
import sys
from pathlib import Path

# A layer may include itself and the layers named here.
LAYERS = {
    "api": {"engine", "script", "fixture", "store", "model", "base"},
    "engine": {"store", "model", "base"},
    "fixture": {"store", "script", "model", "base"},
    "script": {"store", "model", "base"},
    "store": {"model", "base"},
    "model": {"base"},
    "base": set(),
    "tool": set(),
}

PUBLIC_HEADER = re.compile(r"MI\.h|mi\.h|mi/.+|mifake\w*\.h")
TOOL_MAY_USE = {"MI.h", "mifake.h"}

# Files that own a library: header, who may include it, the rule in words.
OWNED_HEADERS = [
    (r"jansson.*\.h", r"fixture/.*", "jansson lives in src/fixture"),
    (r"ut(hash|list|array|string|stack|ringbuffer)\.h", r"base/map\.c", "uthash lives in src/base/map.c"),
    (
        r"(pthread|semaphore|threads)\.h",
        r"api/.*|(model|fixture)/cache\.[ch]|tool/call_async\.c",
        "locks belong to src/api and the model cache",
    ),
]

# Calls with an owner: the call, who may make it, the rule in words.
OWNED_CALLS = [
    (r"pthread_create|thrd_create", r"api/operation/delivery\.c", "threads start in src/api/operation/delivery.c"),
    (
        r"v?f?printf|f?puts|putc|putchar|perror|_?exit|_Exit|quick_exit|abort",
        r"tool/.*",
        "the library never prints, exits or aborts",
    ),
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', re.MULTILINE)
COMMENT_OR_STRING = re.compile(
    r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL
)


def blank(text, pattern):
    """Replaces what matches by spaces, so that line numbers stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def includes_of(text):
    """Yields (line, quote, name) for each include that is not in a comment."""
    comments = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
    for match in INCLUDE.finditer(blank(text, comments)):
        yield line_of(text, match.start()), match.group(1), match.group(2)


def layer_of(name):
    return name.split("/")[0]


def broken_by_quoted(source, user, name):
    """Says which rule an #include "name" in the file called user breaks, or None."""
    if PUBLIC_HEADER.fullmatch(name):
        return f"public headers are included as <{name}>"
    if not (source / name).is_file():
        return f'"{name}" is not a file of src/; includes count from there'
    mine, other = layer_of(user), layer_of(name)
    if other != mine and other not in LAYERS[mine]:
        return f"{mine} may not include {other}"
    return None


def broken_by_angled(user, name):
    if layer_of(user) == "tool" and PUBLIC_HEADER.fullmatch(name) and name not in TOOL_MAY_USE:
        return "tool may include <MI.h> and <mifake.h> only"
    if layer_of(user) == "tool" and name.startswith(("jansson", "uthash")):
        return "tool reaches worlds through <mifake.h> only"
    for header, owner, rule in OWNED_HEADERS:
        if re.fullmatch(header, name) and not re.fullmatch(owner, user):
            return rule
    return None


def broken_includes(source, user, text):
    for line, quote, name in includes_of(text):
        rule = broken_by_quoted(source, user, name) if quote == '"' else broken_by_angled(user, name)
        if rule:
            yield line, rule


def broken_calls(user, text):
    code = blank(text, COMMENT_OR_STRING)
    for call, owner, rule in OWNED_CALLS:
        if re.fullmatch(owner, user):
            continue
        for match in re.finditer(rf"(?<![\w.>])(?:{call})\s*\(", code):
            yield line_of(code, match.start()), rule


def cycles(graph):
    """Yields each cycle of includes that a walk from file to file comes upon, as a list of names."""
    done = set()

    def walk(name, path):
        if name in path:
            yield path[path.index(name) :] + [name]
            return
        if name in done:
            return
        for other in graph.get(name, ()):
            yield from walk(other, path + [name])
        done.add(name)

    for name in sorted(graph):
        yield from walk(name, [])


def check(source):
    """Returns a list of complaints about the files of the folder."""
    complaints = []
    graph = {}
    files = sorted(path for path in source.rglob("*") if path.suffix in (".c", ".h"))
    for path in files:
        user = path.relative_to(source).as_posix()
        if layer_of(user) not in LAYERS:
            complaints.append(f"src/{user}:1: is in no layer")
            continue
        text = path.read_text(encoding="utf-8")
        graph[user] = [name for _, quote, name in includes_of(text) if quote == '"']
        found = [*broken_includes(source, user, text), *broken_calls(user, text)]
        complaints += [f"src/{user}:{line}: {rule}" for line, rule in sorted(found)]
    complaints += [f"src/{c[0]}:1: includes itself: {' -> '.join(c)}" for c in cycles(graph)]
    return complaints


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    complaints = check(root / "src")
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
