#!/bin/bash
# Compiles the consumers of MI.h beside this script in every combination of compiler, language, character
# type, API level and constness, warnings as errors; then each header of mi/ before all others; then
# links the consumers without a library and runs them. A compiler that is not installed is left out.
#
#   matrix.sh HEADER_DIR      the folder of MI.h
set -u

if [ $# -ne 1 ] || [ ! -f "$1/MI.h" ]; then
    echo "usage: ${0##*/} HEADER_DIR, the folder of MI.h" >&2
    exit 2
fi
headers=$(cd "$1" && pwd) || exit 2
here=$(cd "$(dirname "$0")" && pwd) || exit 2

check="-fsyntax-only -Wall -Wextra -Wpedantic -Werror"
strict="-Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wcast-align -Wformat=2"
strict+=" -Wstrict-prototypes -Wmissing-prototypes -Wbad-function-cast -Wundef -Wvla"

c_compilers=()
for compiler in gcc clang; do
    type "$compiler" >/dev/null 2>&1 && c_compilers+=("$compiler")
done
if [ ${#c_compilers[@]} -eq 0 ]; then
    echo "${0##*/}: neither gcc nor clang" >&2
    exit 2
fi

# The functions below print commands, one a line, with paths relative to the two folders.

sources()
{
    local compiler=$1 switches=$2 std
    for std in c99 c11 c17; do
        echo "$compiler -std=$std $check $strict $switches alone.c"
    done
    for std in c++11 c++17 c++20; do
        echo "$compiler -std=$std $check $switches alone.cpp"
    done
    echo "$compiler -std=c11 $check $strict $switches layout.c"
}

switches()
{
    local char level const
    for char in "" -DMI_CHAR_TYPE=1 -DMI_CHAR_TYPE=2; do
        for level in "" -DMI_API_VERSION=1 -DMI_API_VERSION=2; do
            for const in "" -DMI_CONST=; do
                echo "$char $level $const"
            done
        done
    done
}

matrix()
{
    local compiler line
    for compiler in "${c_compilers[@]}"; do
        switches | while read -r line; do
            sources "$compiler" "$line"
        done
    done
}

headers_alone()
{
    local compiler header
    for compiler in "${c_compilers[@]}"; do
        for header in "$headers"/mi/*.h; do
            echo "$compiler -std=c99 $check $strict -include mi/${header##*/} alone.c"
            echo "$compiler -std=c++11 $check -include mi/${header##*/} alone.cpp"
        done
    done
}

try()
{
    # shellcheck disable=SC2086 # a command is words
    $1 -I "$headers" && return
    echo "failed in tests/compat: $1 -I $headers" >&2
    return 255 # xargs stops
}

# Runs the commands of standard input, as many at a time as there are processors.
try_all()
{
    export -f try
    export headers
    cd "$here" || return 1
    tr '\n' '\0' | xargs -0 -P "$(nproc 2>/dev/null || echo 2)" -I{} bash -c 'try "{}"'
}

link_and_run()
{
    local compiler source
    folder=$(mktemp -d) || return 1
    trap 'rm -rf "$folder"' EXIT
    for compiler in "${c_compilers[@]}"; do
        for source in alone.c alone.cpp; do
            if ! "$compiler" -O0 -fno-exceptions -I "$headers" "$here/$source" -o "$folder/alone" ||
                ! "$folder/alone"; then
                echo "failed: $source does not work without a library, $compiler" >&2
                return 1
            fi
        done
    done
}

commands=$(matrix && headers_alone)
try_all <<<"$commands" || exit 1
link_and_run || exit 1
echo "$(wc -l <<<"$commands") combinations compile without a warning"
