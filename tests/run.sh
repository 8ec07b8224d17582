#!/usr/bin/env bash
# Sets up, builds everything, runs every test: plain, under ASan+UBSan, under TSan, and one flow under valgrind.
#
# [README: usage]
#> tests/run.sh
# [README end]
#
# With arguments only these parts: plain asan tsan valgrind.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
root=${ORDER_BUILD_DIR:-$here/build}
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(plain asan tsan valgrind)

step() { printf '\n== %s\n' "$*"; }

step "Install what building and testing need"
"$here/tests/support/install_packages.sh" build test
echo "done"

# build NAME MESON-OPTIONS...: sets a build folder up and builds it.
build() {
    local folder=$root/$1
    shift
    [ -f "$folder/build.ninja" ] || meson setup "$folder" "$here" "$@"
    ninja -C "$folder"
}

# Compiling takes most of the time: lines in stack traces are enough, and sanitizers need no optimised code.
brief="-Ddebug=false -Dcpp_args=-g1 -Dc_args=-g1"
unoptimised="-Doptimization=0"
# The sandbox the sanitizer builds are tested against: the plain one, for it is the other side of the wire.
sandbox=$root/plain/src/sandbox/order-sandbox
# A development build: warnings are errors. (gcc 12 warns wrongly in other ones, with -O3 or sanitizers.)
build_plain() {
    build plain -Dwerror=true $brief -Dtests=enabled -Dcli=enabled -Dsandbox=enabled -Darchive=enabled \
        -Dbenchmarks=enabled -Djava=enabled
}
build_sandbox() { [ -x "$sandbox" ] || build_plain; }

logs=()
failed=0
# check NAME MESON-TEST-ARGUMENTS...: runs the tests of a build folder and keeps its log for the count.
check() {
    local folder=$root/$1
    shift
    meson test -C "$folder" --no-rebuild --print-errorlogs "$@" || failed=1
    logs+=("$folder/meson-logs/testlog${logname:+-$logname}.json")
}

for part in "${parts[@]}"; do
    step "$part"
    case "$part" in
        plain)
            build_plain
            logname= check plain --no-suite slow
            ;;
        asan)
            build_sandbox
            build asan $brief $unoptimised -Dtests=enabled -Dbenchmarks=disabled -Dsandbox_program="$sandbox" \
                -Db_sanitize=address,undefined -Db_lundef=false
            logname= check asan --no-suite repo --no-suite install --timeout-multiplier 4
            ;;
        tsan)
            build_sandbox
            build tsan $brief $unoptimised -Dtests=enabled -Dbenchmarks=disabled -Dsandbox_program="$sandbox" \
                -Db_sanitize=thread -Db_lundef=false -Dcli=disabled -Djava=disabled -Dcsharp=disabled
            logname= check tsan --no-suite repo --no-suite install --timeout-multiplier 4
            ;;
        valgrind)
            build_plain
            logname=memcheck check plain --suite memcheck --setup memcheck --timeout-multiplier 10
            ;;
        *)
            echo "run.sh: unknown part '$part'; there are: plain, asan, tsan, valgrind" >&2
            exit 2
            ;;
    esac
done

step "Result"
python3 "$here/tests/support/count_results.py" "${logs[@]}" || failed=1
exit "$failed"
