#!/usr/bin/env bash
# check_package.sh BUILD: installs the build, moves it, and uses it as other projects would.
set -euo pipefail

source=$(cd "$(dirname "$0")/../.." && pwd)
build=$1
work=$(mktemp -d)
prefix=$work/moved
fixture=$prefix/share/mifake/fixtures/windows-disks.json
step=install_and_move

say() {
    echo "package: $*"
}

# Says which step ended the script, if one did.
leave() {
    local status=$?
    [ $status -eq 0 ] || {
        tail -n 20 "$work"/*.log
        say "$step failed"
    }
    rm -rf "$work"
}
trap leave EXIT

# Moved after the installation, so that nothing works that has the first place written in it.
install_and_move() {
    cmake --install "$build" --prefix "$work/installed" >"$work/install.log"
    mv "$work/installed" "$prefix"
    libdir=$(dirname "$(find "$prefix" -name libmifake.so)")
}

# A program that was linked with the installed libmi.so finds the library by that folder alone.
check_libmi() {
    [ "$(readlink "$libdir/mifake/libmi.so")" = ../libmifake.so.0 ] || {
        say "libmi.so is not a link to the library"
        return 1
    }
    cc "$source/tests/package/unaware.c" -I "$prefix/include/mifake" -o "$work/unaware" \
        -L "$libdir/mifake" -lmi
    LD_LIBRARY_PATH=$libdir/mifake MIFAKE_FIXTURE=$fixture "$work/unaware"
}

check_files() {
    local file
    for file in include/mifake/MI.h include/mifake/mifake.h include/mifake/windows/mi.h bin/mifake \
        share/mifake/fixtures/windows-disks.json share/mifake/fixtures/mifake-1.schema.json; do
        [ -e "$prefix/$file" ] || {
            say "$file is not installed"
            return 1
        }
    done
}

check_command() {
    "$prefix/bin/mifake" check "$fixture" >/dev/null
}

check_cmake() {
    cmake -S "$source/tests/package/consumer" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$prefix" >"$work/cmake.log"
    cmake --build "$work/cmake" >>"$work/cmake.log"
    local program
    for program in shared static plusplus windows; do
        "$work/cmake/$program" "$fixture"
    done
}

check_pkg_config() {
    export PKG_CONFIG_PATH=$libdir/pkgconfig
    local main=$source/tests/package/consumer/main.c
    # shellcheck disable=SC2046 # flags are words
    cc "$main" -o "$work/shared" $(pkg-config --cflags --libs mifake)
    LD_LIBRARY_PATH=$libdir "$work/shared" "$fixture"
    # shellcheck disable=SC2046
    cc "$main" -o "$work/static" $(pkg-config --cflags mifake) \
        $(pkg-config --static --libs mifake | sed s/-lmifake/-l:libmifake.a/)
    "$work/static" "$fixture"
}

# Another compiler cannot read what this one would leave there for its own linking.
check_archive() {
    if objdump -h "$libdir/libmifake.a" | grep -q '\.gnu\.lto_'; then
        say "libmifake.a has sections that only this compiler understands"
        return 1
    fi
}

# The first test, as README.md builds and runs it.
check_readme() {
    local examples=$source/tests/examples
    # shellcheck disable=SC2046
    cc "$examples/first_test.c" "$examples/partitions.c" $(pkg-config --cflags --libs mifake) \
        -o "$work/first_test"
    (cd "$prefix/share/mifake/fixtures" && LD_LIBRARY_PATH=$libdir "$work/first_test")
}

install_and_move
for step in check_files check_libmi check_command check_cmake check_pkg_config check_archive check_readme; do
    $step
done
step=check_exports
"$source/tests/tools/check_exports.sh" "$libdir/libmifake.so.0"
say "headers, libraries, libmi.so, command, CMake and pkg-config packages work"
