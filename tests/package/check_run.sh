#!/usr/bin/env bash
# check_run.sh MIFAKE CAREFUL CARELESS FIXTURE: mifake run, with a program that does everything right
# and one that does not.
set -uo pipefail

mifake=$1 careful=$2 careless=$3 fixture=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset MIFAKE_FIXTURE MIFAKE_REPORT LD_LIBRARY_PATH
wrong=0

# expect CODE COMMAND...
expect() {
    local wanted=$1 code=0
    shift
    "$@" >"$work/out" 2>&1 || code=$?
    [ "$code" -eq "$wanted" ] || complain "ends with $code, not with $wanted: $*"
}

complain() {
    printf '%s\n' "$*"
    sed 's/^/    /' "$work/out"
    wrong=1
}

says() {
    grep -qF -- "$1" "$work/${2-out}" || complain "does not say: $1"
}

expect 0 "$mifake" run --fixture "$fixture" -- "$careful"
[ ! -s "$work/out" ] || complain 'has something to say of a careful program'

expect 3 "$mifake" run --fixture "$fixture" -- "$careless"
says 'error M2: operation 1, EnumerateInstances: never closed; the real library waits'
says '    namespace "root/cimv2", class "Win32_DiskDrive"'
says '    started in '
says 'error M3: a session was never closed'

expect 3 "$mifake" run --fixture "$fixture" --report "$work/report" -- "$careless"
[ ! -s "$work/out" ] || complain 'prints a report that goes to a file'
says 'error M2: operation 1, ' report

cd "$(dirname "$fixture")" || exit 1
MIFAKE_FIXTURE=$(basename "$fixture") expect 0 "$mifake" run -- "$careful"
expect 5 "$mifake" run --fixture "$fixture" -- sh -c 'cd / && exit 5'
expect 137 "$mifake" run --fixture "$fixture" -- sh -c 'kill -9 $$'
says 'ended by signal 9'
expect 127 "$mifake" run --fixture "$fixture" -- "$work/nothing"
says 'nothing: No such file or directory'
expect 2 "$mifake" run -- "$careful"
says 'expected --fixture F, or MIFAKE_FIXTURE set'
expect 2 "$mifake" run --fixture "$fixture"
printf '{"mifake": 2}\n' >"$work/wrong.json"
expect 1 "$mifake" run --fixture "$work/wrong.json" -- "$careful"
says '/mifake: expected 1, found 2'
exit $wrong
