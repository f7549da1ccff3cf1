#!/usr/bin/env bash
# check_exports.sh LIBMIFAKE.SO: exports exactly the names of exports.txt, in the way libmi.so must.
set -euo pipefail

here=$(dirname "$0")
library=$1
wrong=0

complain() {
    echo "$library: $*" >&2
    wrong=1
}

# A sanitizer adds names of its own, which begin with two underscores.
exported_names() {
    nm --dynamic --defined-only --format=posix "$library" | awk '$1 !~ /^__/ { print $1 }' | sort
}

check_names() {
    diff -u --label exports.txt <(sort "$here/exports.txt") --label exported <(exported_names) ||
        complain "exports other names than tests/tools/exports.txt lists"
    ! exported_names | grep -Ev '^(mifake_.*|MI_Application_InitializeV1|mi_clientFT_V1)$' ||
        complain "exports names that are not mifake's"
}

# Each function has its type, and each struct its layout, in a test that no change may break.
check_types() {
    diff -u --label exported <(grep '^mifake_' "$here/exports.txt" | sort) \
        --label tests/compat/mifake.c \
        <(sed -n 's/^FUNCTION(\(\w*\),.*/\1/p' "$here/../compat/mifake.c" | sort) ||
        complain "exports functions whose types tests/compat/mifake.c does not tell, or the reverse"
}

# With a version, programs that were linked with another libmi.so would not find the symbol.
check_versions() {
    ! readelf --version-info --wide "$library" | grep -q '^Version definition section' ||
        complain "defines symbol versions"
}

# A COPY relocation moves mi_clientFT_V1 into the program: the library must look for it there.
check_preemption() {
    ! readelf --dynamic --wide "$library" | grep -q SYMBOLIC || complain "is linked with -Bsymbolic"
    readelf --dyn-syms --wide "$library" |
        awk '$8 == "mi_clientFT_V1" && $4 == "OBJECT" && $6 == "DEFAULT" { found = 1 } END { exit !found }' ||
        complain "mi_clientFT_V1 is not an object of default visibility"
}

check_names
check_types
check_versions
check_preemption
exit $wrong
