#!/usr/bin/env python3
"""Writes src/base/fold_table.h: Unicode simple case folding as ranges.

    python3 tests/tools/make_fold_table.py > src/base/fold_table.h

Simple folding maps one code point to one (statuses C and S of the Unicode data). Python knows full
folding and simple lower case; together they give the simple folding.
"""
import unicodedata


def fold(code):
    char = chr(code)
    for folded in (char.casefold(), char.lower()):
        if len(folded) == 1:
            return ord(folded)
    return code


def ranges():
    """Rows [first, last, step, delta]: each step-th code point of first..last moves by delta."""
    rows = []
    for code in range(0x80, 0x110000):
        if 0xD800 <= code <= 0xDFFF or fold(code) == code:
            continue
        delta = fold(code) - code
        if rows and rows[-1][3] == delta:
            first, last, step, _ = rows[-1]
            gap = code - last
            if gap in (1, 2) and (first == last or gap == step):
                rows[-1] = [first, code, gap, delta]
                continue
        rows.append([code, code, 1, delta])
    return rows


def main():
    print('/* Unicode %s, simple case folding above ASCII. Made by tests/tools/make_fold_table.py. */'
          % unicodedata.unidata_version)
    print('/* clang-format off: a table reads best as a table. */')
    for first, last, step, delta in ranges():
        print('{0x%04X, 0x%04X, %d, %d},' % (first, last, step, delta))


if __name__ == '__main__':
    main()
