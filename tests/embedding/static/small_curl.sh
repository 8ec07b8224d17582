#!/usr/bin/env bash
# Builds a small static libcurl from Debian's source package: HTTP and HTTPS by mbedTLS, nothing else.
#
#     small_curl.sh FOLDER [ARCHITECTURE SYSROOT]        (a Debian architecture: arm64, armhf)
#
# It ends in FOLDER/curl (include, lib, lib/pkgconfig), for another processor in /usr/local of its sysroot. The source
# is fetched from where this machine gets its packages, with an apt configuration of its own in FOLDER. Needs dpkg-dev,
# libmbedtls-dev and a C compiler.
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
architecture=${2:-}
sysroot=${3:-}
prefix=${sysroot:+/usr/local}
prefix=${prefix:-$folder/curl}
here=$(cd "$(dirname "$0")" && pwd)
[ -f "$sysroot$prefix/lib/libcurl.a" ] && exit 0

# shellcheck source=private_apt.sh
. "$here/private_apt.sh"
private_apt "$folder/apt" deb-src
mkdir -p "$folder/source"
(cd "$folder/source" && private_apt_get source -qq --download-only curl) ||
    { echo "skipped: the source package of curl cannot be fetched" >&2; exit 77; }
rm -rf "$folder/source/curl"
dpkg-source --no-check --extract "$folder"/source/curl_*.dsc "$folder/source/curl" >/dev/null

cd "$folder/source/curl"
[ -f configure ] || autoreconf -fi >/dev/null 2>&1
options=(--prefix="$prefix" --disable-shared --enable-static --with-mbedtls --without-ca-bundle --without-ca-path)
for part in ftp file ldap ldaps rtsp dict telnet tftp pop3 imap smb smtp gopher mqtt manual ntlm ntlm-wb tls-srp \
    unix-sockets cookies alt-svc hsts doh netrc progress-meter dateparse mime form-api get-easy-options \
    libcurl-option sspi aws verbose versioned-symbols; do
    options+=("--disable-$part")
done
for part in zlib brotli zstd libpsl libidn2 nghttp2 librtmp libssh2 libgsasl gssapi; do
    options+=("--without-$part")
done
[ -z "$architecture" ] || options+=("--host=$(dpkg-architecture -f -a"$architecture" -qDEB_HOST_GNU_TYPE)")
# Sections of their own, so that the linker leaves out what nobody calls.
./configure "${options[@]}" CFLAGS="-Os -ffunction-sections -fdata-sections ${sysroot:+--sysroot=$sysroot}" \
    >"$folder/configure.log" 2>&1 || { tail -20 "$folder/configure.log" >&2; exit 1; }
{
    make -s -C lib
    make -s -C lib install DESTDIR="$sysroot"
    make -s -C include install DESTDIR="$sysroot"
    make -s install-pkgconfigDATA DESTDIR="$sysroot"
} >"$folder/make.log" 2>&1 || { tail -20 "$folder/make.log" >&2; exit 1; }
