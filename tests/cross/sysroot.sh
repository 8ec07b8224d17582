#!/usr/bin/env bash
# Unpacks the headers and libraries of another processor into a folder; nothing is installed into this machine.
#
#     sysroot.sh ARCHITECTURE FOLDER        (a Debian architecture: arm64, armhf)
#
# It ends in FOLDER/root, and FOLDER/sysroot.ini names it for Meson.
set -euo pipefail
architecture=$1
folder=$(mkdir -p "$2" && cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
[ -f "$folder/sysroot.ini" ] && exit 0

# shellcheck source=../embedding/static/private_apt.sh
. "$here/../embedding/static/private_apt.sh"
private_apt "$folder/apt" deb "$architecture"
private_apt_get install -qq --download-only --no-install-recommends libc6-dev libstdc++-12-dev libcurl4-openssl-dev \
    libssl-dev libarchive-dev zlib1g-dev libboost1.81-dev libgtest-dev libmbedtls-dev >"$folder/download.log" 2>&1 ||
    { echo "skipped: the packages of $architecture cannot be fetched" >&2; exit 77; }

root=$folder/root
mkdir -p "$root/usr/lib"
ln -sfn usr/lib "$root/lib"
for package in "$folder"/apt/cache/archives/*.deb; do
    case "$(basename "$package")" in
        # What runs programs only, and would be unpacked in vain.
        gcc-1* | g++-1* | cpp-1* | perl* | libperl* | binutils* | dpkg* | debconf* | openssl* | *-doc_*) continue ;;
    esac
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$root" --keep-directory-symlink --exclude=./usr/share/doc
done
# Absolute links would lead into this machine.
find "$root" -type l -lname '/*' -print0 | while IFS= read -r -d '' link; do
    ln -sfn "$(realpath -m --relative-to "$(dirname "$link")" "$root$(readlink "$link")")" "$link"
done
rm -rf "$folder/apt/cache/archives"
printf "[constants]\nsysroot = '%s'\n" "$root" >"$folder/sysroot.ini"
