#!/usr/bin/env python3
"""Transcripts of the mifake command, and whether they still hold.

    run.py MIFAKE TRANSCRIPT... [--write]

A transcript is what somebody saw who typed the lines that begin with "$ ", in a copy of its folder:

    $ mifake check wrong.json       a line for the shell; further lines of it begin with "> "
    wrong.json: fine                what came on standard output
    ! mifake check: out of memory   then what came on standard error
    [1]                             the exit code, unless it is 0

Lines that begin with "#" and empty lines before a command are for the reader. --write writes down
what is seen now.
"""
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile


def commands(transcript):
    """The reader's lines before each command, and its lines for the shell."""
    remarks, shell = [], []
    for line in transcript.splitlines():
        if line.startswith('> ') and shell:
            shell.append(line[2:])
            continue
        if shell:
            yield remarks, shell
            remarks, shell = [], []
        if line.startswith('$ '):
            shell.append(line[2:])
        elif line.startswith('#'):
            remarks.append(line)
    if shell:
        yield remarks, shell


def seen(shell, folder, environment):
    run = subprocess.run(['bash', '-c', '\n'.join(shell)], cwd=folder, env=environment,
                         stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    lines = run.stdout.decode(errors='backslashreplace').splitlines()
    lines += ['! ' + line for line in run.stderr.decode(errors='backslashreplace').splitlines()]
    return lines + ['[%d]' % run.returncode] * (run.returncode != 0)


def play(path, transcript, environment):
    """The transcript as it would be written now."""
    lines = []
    with tempfile.TemporaryDirectory() as work:
        folder = shutil.copytree(path.parent, pathlib.Path(work) / 'work')
        for remarks, shell in commands(transcript):
            lines += [''] * bool(lines) + remarks
            lines += ['$ ' + shell[0]] + ['> ' + line for line in shell[1:]]
            lines += seen(shell, folder, environment)
    return '\n'.join(lines) + '\n'


def surroundings(mifake):
    kept = {name: value for name, value in os.environ.items() if not name.startswith('MIFAKE_')}
    for name in ('NO_COLOR', 'TERM', 'LANG', 'LC_ALL'):
        kept.pop(name, None)
    kept['PATH'] = '%s:%s' % (pathlib.Path(mifake).resolve().parent, kept['PATH'])
    return kept


def main():
    mifake, *names = [word for word in sys.argv[1:] if word != '--write']
    environment = surroundings(mifake)
    failed = 0
    for path in map(pathlib.Path, names):
        old = path.read_text()
        new = play(path, old, environment)
        if new == old:
            continue
        failed += 1
        sys.stdout.writelines(difflib.unified_diff(
            old.splitlines(True), new.splitlines(True), path.name, 'seen now'))
        if '--write' in sys.argv:
            path.write_text(new)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
