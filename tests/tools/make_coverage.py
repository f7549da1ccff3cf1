#!/usr/bin/env python3
"""COVERAGE.md: what mifake does, on what evidence, and which test holds it.

    make_coverage.py SOURCE_DIR [--write]

Decisions come from tests/coverage.tsv; each must name a test that exists. Rows of the reference come
from the comments above the tests, and above the consumers of tests/misuse/corpus: "/* E-7: ... */".
Without --write, says whether the page is up to date.
"""
import collections
import csv
import pathlib
import re
import sys

TEST = re.compile(r'(?:/\*((?:(?!\*/).)*)\*/\s*)?static void (\w+)\((?:void \*\*state|'
                  r'struct program \*program, bool right)\)\s*{', re.S)
ROW = re.compile(r'\b(0-\d+|[A-G]-\d+[a-z]?|K\d+|R\d+|M\d+)\b(?:(?:-|\.\.)\b([KRM]\d+)\b)?')


def tests(root):
    for path in sorted((root / 'tests').rglob('*.[ch]')):
        for comment, name in TEST.findall(path.read_text()):
            yield path.relative_to(root / 'tests'), name, comment or ''


def spread(first, last):
    """K12-K15 is four rows."""
    if not last:
        return [first]
    return ['%s%d' % (first[0], n) for n in range(int(first[1:]), int(last[1:]) + 1)]


def order(row):
    head, digits = re.match(r'(0-|[A-G]-|[KRM])(\d+)', row).groups()
    return head, int(digits)


def decisions(root, known):
    lines = []
    with open(root / 'tests/coverage.tsv', newline='') as file:
        for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE):
            if row['test'] not in known:
                sys.exit('tests/coverage.tsv: no test is called %s' % row['test'])
            lines.append('| %(area)s | %(behaviour)s | %(evidence)s | `%(test)s` |' % row)
    return lines


def page(root):
    found = list(tests(root))
    rows = collections.defaultdict(set)
    for path, name, comment in found:
        for first, last in ROW.findall(comment):
            for row in spread(first, last):
                rows[row].add('`%s` (%s)' % (name, path))
    out = ['# What is held, and on what evidence', '',
           'Made by `tests/tools/make_coverage.py` from the tests and `tests/coverage.tsv`.', '',
           '*Documented*: Microsoft says so. *Observed on OMI*: a running OMI did so. *OMI\'s source*: '
           'its code says so.',
           '*Assumed*: decided here, like the real library as far as anybody can tell.', '',
           '## Decisions', '', '| area | behaviour | evidence | test |', '|---|---|---|---|']
    out += decisions(root, {name for _, name, _ in found})
    out += ['', '## Rows of the reference', '',
            'Rows of the client contract (0, A to G, golden traces K, misuses M) and rules of '
            'associations (R) that tests', 'name. The rules R are held by the cases in '
            '`tests/conformance` besides.', '', '| row | tests |', '|---|---|']
    out += ['| %s | %s |' % (row, ', '.join(sorted(rows[row]))) for row in sorted(rows, key=order)]
    return '\n'.join(out) + '\n'


def main():
    root = pathlib.Path(sys.argv[1])
    target = root / 'COVERAGE.md'
    text = page(root)
    if '--write' in sys.argv:
        target.write_text(text)
    elif not target.exists() or target.read_text() != text:
        sys.exit('COVERAGE.md is not up to date: tests/tools/make_coverage.py . --write')
    print('COVERAGE.md: %d lines, up to date' % text.count('\n'))


if __name__ == '__main__':
    main()
