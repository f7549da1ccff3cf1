#!/usr/bin/env python3
"""The programs README.md shows are the ones that are compiled and run as tests.

    check_readme.py SOURCE_DIR [--write]

A code block below a comment that names a file is that file, from its first #include. --write puts
them there.
"""
import pathlib
import re
import sys

BLOCK = re.compile(r'(<!-- (\S+) -->\n```c\n)(.*?)(```\n)', re.S)


def program(root, name):
    text = (root / name).read_text()
    return text[text.index('\n#include') + 1:]


def main():
    root = pathlib.Path(sys.argv[1])
    readme = root / 'README.md'
    text = readme.read_text()
    wanted, count = BLOCK.subn(lambda m: m[1] + program(root, m[2]) + m[4], text)
    if '--write' in sys.argv:
        readme.write_text(wanted)
    elif count == 0 or wanted != text:
        sys.exit('README.md does not show the examples as they are: check_readme.py . --write')
    print('README.md shows %d example(s) as they are' % count)


if __name__ == '__main__':
    main()
