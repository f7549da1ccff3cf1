#!/usr/bin/env bash
# memcheck.sh BUILD: a handful of tests and the command under valgrind, which sees what the address
# sanitizer does not: values that nobody has set.
set -uo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
build=$1
fixture=$here/fixtures/windows-disks.json
failed=0

# Leaks are for the sanitizer too; what cmocka and jansson keep is theirs.
run() {
    echo "== $*"
    valgrind --quiet --error-exitcode=99 --leak-check=full \
        --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
        "$@" >/dev/null || {
        echo "failed: $*"
        failed=$((failed + 1))
    }
}

tests=(
    api/api.associators api/api.change-instance api/api.classes api/api.get-instance api/api.invoke
    api/api.journal api/api.open api/api.query-instances api/api.rules api/api.rules-run
    api/api.serializer api/api.sessions api/api.utilities
    oom/oom.operations oom/oom.rules oom/oom.subscriptions oom/oom.sweep
    unit/fixture/unit.fixture.load unit/fixture/unit.fixture.values
    unit/fixture/unit.fixture.rule_line unit/script/unit.script.script unit/store/unit.store.changes
)

for test in "${tests[@]}"; do
    run "$build/tests/$test"
done

mifake=$build/bin/mifake
run "$mifake" check "$fixture"
run "$mifake" show --json "$fixture"
run "$mifake" refs "$fixture" 'Win32_DiskDrive.DeviceID="\\\\.\\PHYSICALDRIVE0"'
run "$mifake" query "$fixture" 'SELECT * FROM Win32_LogicalDisk WHERE DriveType = 3'
run "$mifake" list --async "$fixture" Win32_DiskDrive
exit $((failed > 0))
