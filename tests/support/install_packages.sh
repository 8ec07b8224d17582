#!/usr/bin/env bash
# Installs what is missing of the Debian packages named by its arguments: "build", "test", "cross".
set -euo pipefail

build_packages=(g++ gcc meson ninja-build pkg-config libcurl4-openssl-dev libssl-dev libarchive-dev
                zlib1g-dev libboost1.81-dev libcli11-dev libturbojpeg0-dev python3 scdoc)
test_packages=(libgtest-dev libgmock-dev libbenchmark-dev clang-14 clang-format valgrind abigail-tools binutils
               swig default-jdk-headless junit5 golang-go cmake make luajit libmbedtls-dev build-essential debhelper)
cross_packages=(g++-aarch64-linux-gnu g++-arm-linux-gnueabihf qemu-user dpkg-dev)

wanted=()
for set in "$@"; do
    case "$set" in
        build) wanted+=("${build_packages[@]}") ;;
        test) wanted+=("${test_packages[@]}") ;;
        cross) wanted+=("${cross_packages[@]}") ;;
        *) echo "install_packages.sh: unknown set '$set'; there are: build, test, cross" >&2; exit 2 ;;
    esac
done

missing=()
for package in "${wanted[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "install_packages.sh: please install the equivalents of: ${missing[*]}" >&2
    exit 1
fi
run=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "install_packages.sh: run as root: apt-get install ${missing[*]}" >&2; exit 1; }
    run=(sudo)
fi
echo "installing: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${run[@]}" apt-get update -qq >&2
"${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 </dev/null
