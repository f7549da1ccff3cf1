#!/usr/bin/env python3
"""What the glue for tests says, and that it fails: after a body that is right, after one that has
failed already, and when there is no world.

    check_careless.py CARELESS CARELESS_PLAIN
"""
import re
import subprocess
import sys

OPEN = 'error M2: operation 1, TestConnection: never closed'


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


def expect(holds, what, output):
    if not holds:
        sys.exit('%s:\n%s' % (what, output))


def part_of(output, test):
    """What is said from the start of a test to the start of the next."""
    return re.search(r'\[ RUN +\] %s\n(.*?)(?=\[ RUN|\[==)' % test, output, re.S)[1]


def check_cmocka(program):
    code, output = run(program)
    expect(code == 3, 'expected three tests to fail, not %d' % code, output)
    for test in ('the_body_is_right_and_leaves_an_operation_open',
                 'the_body_fails_and_leaves_an_operation_open'):
        part = part_of(output, test)
        expect(OPEN in part, 'no report after %s' % test, output)
        expect('FAILED' in part or 'ERROR' in part, '%s does not fail' % test, output)
    part = part_of(output, 'the_fixture_does_not_load')
    expect('no-such-fixture.json' in part, 'not said which fixture does not load', output)
    expect('the body of a test' not in part, 'a test ran without a world', output)
    expect('OK' in part_of(output, 'all_is_well'), 'a test that is right fails', output)


def check_plain(program):
    code, output = run(program)
    expect(code == 1 and OPEN in output, 'expected to fail with a report', output)
    code, output = run(program, 'no-such-fixture.json')
    expect(code == 1 and 'no-such-fixture.json' in output, 'expected to fail without a world',
           output)


def main():
    check_cmocka(sys.argv[1])
    check_plain(sys.argv[2])


if __name__ == '__main__':
    main()
