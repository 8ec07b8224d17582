#!/usr/bin/env bash
# Builds examples/c/firmware.c as one static program: mbedTLS, a small libcurl, nothing that is not needed.
#
#     small_tool.sh BUILD-FOLDER [MESON-OPTION...]
#
# The program is BUILD-FOLDER/tool/examples/firmware, stripped beside it as firmware.stripped.
set -euo pipefail
build=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
"$here/small_curl.sh" "$build/curl"
deps=$(cd "$build/curl/curl" && pwd)

# [README: static]
options=(-Ddefault_library=static -Dprefer_static=true -Dbuildtype=minsize -Ddebug=false -Db_ndebug=true
    -Dcrypto=mbedtls -Darchive=disabled -Dcli=disabled -Dsandbox=disabled -Dtests=disabled -Dbenchmarks=disabled
    -Djava=disabled -Dcsharp=disabled -Dgo=disabled)
export PKG_CONFIG_PATH=$deps/lib/pkgconfig # where the small libcurl is
[ -f "$build/tool/build.ninja" ] ||
    meson setup "$build/tool" "$root" "${options[@]}" -Dcpp_link_args="['-static', '-Wl,--gc-sections']" "$@"
ninja -C "$build/tool" examples/firmware
strip -o "$build/tool/examples/firmware.stripped" "$build/tool/examples/firmware"
# [README end]
