#!/usr/bin/env bash
# Sets up, builds everything, runs every test: plain, under ASan+UBSan, under TSan, and one flow under valgrind.
#
# [README: usage]
#> tests/run.sh
# [README end]
#
# With arguments only these parts: plain asan tsan valgrind, and, because they take long and fetch packages:
#   slow    builds of liborder by others: a subproject, a static tool with its own libcurl, the Debian packages
#   cross   the tests of units and boundary and a static tool for arm64 and armhf, run by qemu-user
# "all" stands for all of these. Outside of it:
#   long    the full counts of the tests that run a sample otherwise: they read ORDER_TESTS_LONG=1
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
root=${ORDER_BUILD_DIR:-$here/build}
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(plain asan tsan valgrind)
[ "${parts[*]}" != all ] || parts=(plain asan tsan valgrind slow cross)

step() { printf '\n== %s\n' "$*"; }
# A log needs no line for each file that is compiled.
quiet=$([ -t 1 ] || echo --quiet)

step "Install what building and testing need"
"$here/tests/support/install_packages.sh" build test
echo "done"

# build NAME MESON-OPTIONS...: sets a build folder up and builds it.
build() {
    local folder=$root/$1
    shift
    [ -f "$folder/build.ninja" ] || meson setup "$folder" "$here" "$@"
    ninja $quiet -C "$folder"
}

# Compiling takes most of the time: lines in stack traces are enough, and sanitizers need no optimised code.
brief="-Ddebug=false -Dcpp_args=-g1 -Dc_args=-g1"
unoptimised="-Doptimization=0"
# The SDK is in no package of Debian's: where it is, the binding is required.
csharp=$(command -v dotnet >/dev/null && echo enabled || echo auto)
# The sandbox the sanitizer builds are tested against: the plain one, for it is the other side of the wire.
sandbox=$root/plain/src/sandbox/order-sandbox
# A development build: warnings are errors. (gcc 12 warns wrongly in other ones, with -O3 or sanitizers.)
build_plain() {
    build plain -Dwerror=true $brief -Dtests=enabled -Dcli=enabled -Dsandbox=enabled -Darchive=enabled \
        -Dbenchmarks=enabled -Djava=enabled -Dgo=enabled -Dcsharp="$csharp"
}
build_sandbox() { [ -x "$sandbox" ] || build_plain; }

logs=()
failed=0
# check NAME PART MESON-TEST-ARGUMENTS...: runs tests of a build folder and keeps their log for the count.
check() {
    local folder=$root/$1 log=$2
    shift 2
    meson test -C "$folder" --no-rebuild --print-errorlogs --logbase "$log" "$@" || failed=1
    logs+=("$folder/meson-logs/$log"*.json) # a test setup adds its name
}

# What an emulated process cannot do: tell that a program could not be started, and be quick.
not_emulated=RunCommand.NamesAProgramThatCannotBeStartedButNotItsArguments
not_emulated+=:Once.ARequestThatMustNotRepeatIsSentOnceWhateverTheServerDoes
# check_cross ARCHITECTURE: builds for another processor and runs the tests of units and boundary in an emulator.
check_cross() {
    local folder=$root/$1 status=0
    "$here/tests/cross/sysroot.sh" "$1" "$root/sysroot-$1" || status=$?
    [ "$status" -ne 77 ] || return 0
    [ "$status" -eq 0 ] || exit "$status"
    [ -f "$folder/build.ninja" ] ||
        meson setup "$folder" "$here" --cross-file "$root/sysroot-$1/sysroot.ini" --cross-file "$here/tests/cross/$1.ini" \
            -Dwerror=true $unoptimised -Ddebug=false -Dtests=enabled -Dcli=disabled -Dbenchmarks=disabled \
            -Djava=disabled -Dcsharp=disabled -Dgo=disabled -Dsandbox_program="$sandbox"
    ninja $quiet -C "$folder"
    GTEST_FILTER=-$not_emulated check "$1" cross --suite unit --suite api --suite cross --no-suite long \
        --timeout-multiplier 5
}

for part in "${parts[@]}"; do
    step "$part"
    case "$part" in
        plain)
            build_plain
            check plain plain --no-suite slow
            ;;
        asan)
            build_sandbox
            build asan $brief $unoptimised -Dtests=enabled -Dbenchmarks=disabled -Dsandbox_program="$sandbox" \
                -Db_sanitize=address,undefined -Db_lundef=false -Dcli=enabled
            check asan asan --no-suite repo --no-suite install --no-suite slow --timeout-multiplier 4
            ;;
        tsan)
            build_sandbox
            build tsan $brief $unoptimised -Dtests=enabled -Dbenchmarks=disabled -Dsandbox_program="$sandbox" \
                -Db_sanitize=thread -Db_lundef=false -Dcli=disabled -Djava=disabled -Dcsharp=disabled -Dgo=disabled
            check tsan tsan --no-suite repo --no-suite install --no-suite slow --timeout-multiplier 4
            ;;
        valgrind)
            build_plain
            check plain valgrind --suite memcheck --setup memcheck --timeout-multiplier 10
            ;;
        slow)
            build_plain
            check plain slow --suite slow
            ;;
        long)
            build_plain
            ORDER_TESTS_LONG=1 check plain long --suite long --timeout-multiplier 0
            ;;
        cross)
            "$here/tests/support/install_packages.sh" cross
            build_sandbox
            for architecture in arm64 armhf; do check_cross "$architecture"; done
            ;;
        *)
            echo "run.sh: unknown part '$part'; there are: plain, asan, tsan, valgrind, slow, cross, long, all" >&2
            exit 2
            ;;
    esac
done

step "Result"
python3 "$here/tests/support/count_results.py" "${logs[@]}" || failed=1
exit "$failed"
