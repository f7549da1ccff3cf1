#!/usr/bin/env python3
"""Has valgrind count the instructions of mifake's work.

    instructions.py PROGRAM [--json]   counts, and holds the counts against the demands
    instructions.py PROGRAM --counts   prints "work size instructions", for mifake-bench --counts=FILE

PROGRAM is mifake-bench. Only the work is counted, not what leads to it: the program says where it
begins and ends. Counts do not depend on how busy the machine is.
"""

import os
import re
import subprocess
import sys
import tempfile

COLLECTED = re.compile(r"Collected : (\d+)")
FORMS = ("keys", "paths", "ids")
CALLS = (
    "call", "call-many", "associators", "associators-one",
    "filter-class", "filter-class-one", "filter-role", "filter-role-one",
)


class Counter:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def fixture(self, n, form):
        path = os.path.join(self.folder, f"{form}-{n}.json")
        if not os.path.exists(path):
            subprocess.run([self.program, f"--generate={path}", f"--n={n}", f"--form={form}"], check=True)
        return path

    def valgrind(self, command, *options):
        result = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *options, *command],
            check=True, capture_output=True, text=True,
        )
        return int(COLLECTED.search(result.stderr).group(1))

    def work(self, name, n, form, times):
        path = self.fixture(n, form)
        command = [self.program, f"--work={name}", f"--file={path}", f"--n={n}", f"--times={times}"]
        return self.valgrind(command, "--instr-atstart=no") / times

    def process(self, n):
        small = os.path.join(os.path.dirname(self.program), "mifake-bench-small")
        return self.valgrind([small, self.fixture(n, "keys")])


def counts(counter):
    """Yields work, size of the world, instructions of one time."""
    for form in FORMS:
        for n in (1000, 10000):
            yield f"load-{form}", n, counter.work("load", n, form, 1)
            yield f"json-{form}", n, counter.work("json", n, form, 1)
    yield "load-keys", 20, counter.work("load", 20, "keys", 10)
    yield "json-keys", 20, counter.work("json", 20, "keys", 10)
    for name in CALLS:
        yield name, 1000, counter.work(name, 1000, "keys", 1000)
    yield "call", 100000, counter.work("call", 100000, "keys", 1000)
    yield "copy", 0, counter.work("copy", 20, "keys", 1000)
    yield "process", 20, counter.process(20)


def print_counts(program, file):
    with tempfile.TemporaryDirectory(prefix="mifake-bench-") as folder:
        for name, n, instructions in counts(Counter(program, folder)):
            print(name, n, round(instructions), file=file, flush=True)


def main(arguments):
    program = os.path.abspath(arguments[0])
    if "--counts" in arguments[1:]:
        print_counts(program, sys.stdout)
        return 0
    with tempfile.NamedTemporaryFile("w", prefix="mifake-counts-") as file:
        print_counts(program, file)
        command = [program, f"--counts={file.name}", "--case=counts", *arguments[1:]]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        print(__doc__.strip())
        sys.exit(0 if len(sys.argv) > 1 else 2)
    sys.exit(main(sys.argv[1:]))
