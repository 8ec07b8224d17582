#!/usr/bin/env bash
# Builds examples/c/firmware.c as one static program: mbedTLS, a small libcurl, nothing that is not needed.
#
#     small_tool.sh BUILD-FOLDER [ARCHITECTURE SYSROOT-FOLDER]        (as tests/cross/sysroot.sh makes it)
#
# The program is BUILD-FOLDER/tool/examples/firmware, stripped beside it as firmware.stripped.
set -euo pipefail
build=$1
architecture=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
cross=()
strip=strip
if [ -n "$architecture" ]; then
    "$here/small_curl.sh" "$build/curl" "$architecture" "$3/root"
    curl=$3/root/usr/local
    cross=(--cross-file "$3/sysroot.ini" --cross-file "$root/tests/cross/$architecture.ini")
    strip=$(dpkg-architecture -f -a"$architecture" -qDEB_HOST_GNU_TYPE)-strip
else
    "$here/small_curl.sh" "$build/curl"
    curl=$(cd "$build/curl/curl" && pwd)
fi

# [README: static]
options=(-Ddefault_library=static -Dprefer_static=true -Dbuildtype=minsize -Ddebug=false -Db_ndebug=true
    -Dcrypto=mbedtls -Darchive=disabled -Dcli=disabled -Dsandbox=disabled -Dtests=disabled -Dbenchmarks=disabled
    -Djava=disabled -Dcsharp=disabled -Dgo=disabled
    -Dpkg_config_path="$curl/lib/pkgconfig" # where the small libcurl is
    -Dcpp_link_args="['-static', '-Wl,--gc-sections']")
[ -f "$build/tool/build.ninja" ] || meson setup "$build/tool" "$root" "${options[@]}" "${cross[@]}"
ninja -C "$build/tool" examples/firmware
"$strip" -o "$build/tool/examples/firmware.stripped" "$build/tool/examples/firmware"
# [README end]
