#!/usr/bin/env bash
# freed.sh PROGRAM: under the address sanitizer what has ended is freed at once, and the sanitizer
# points at the line that reads it; where the quarantine is asked for, the program goes on.
set -euo pipefail
program=$1

stops() {
    local out
    if out=$("$program" "$1" 2>&1); then
        echo "$1: not stopped: $out" >&2
        return 1
    fi
    grep -q 'heap-use-after-free' <<<"$out" && grep -q 'use_after_end.c' <<<"$out" || {
        echo "$out" >&2
        return 1
    }
}

stops instance
stops message
MIFAKE_QUARANTINE=1 "$program" instance >/dev/null
MIFAKE_QUARANTINE=1 "$program" message >/dev/null
