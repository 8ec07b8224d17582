#!/usr/bin/env bash
# Installs into a folder, then builds and runs a C program as a user of the installed library would.
#
#     installed.sh BUILD-FOLDER SOURCE-FOLDER
set -euo pipefail
build=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
meson install -C "$build" --no-rebuild --destdir "$work/root" >/dev/null
prefix=$work/root/usr/local
[ -d "$prefix" ] || { echo "nothing was installed below $prefix"; ls -R "$work/root"; exit 1; }
# A relocated installation: the .pc file names the prefix it was configured for.
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name order.pc)")
export PKG_CONFIG_PATH PKG_CONFIG_SYSROOT_DIR=$work/root
LD_LIBRARY_PATH=$(dirname "$(find "$prefix" -name liborder.so)")
export LD_LIBRARY_PATH
cp "$source/examples/c/order_status.c" "$work/status.c"
cd "$work"

# [README: compile]
cc -o status status.c $(pkg-config --cflags --libs order)
# [README end]

set +e
output=$(env -i LD_LIBRARY_PATH="$LD_LIBRARY_PATH" ./status 00000000-0000-0000-0000-000000000000 2>&1)
code=$?
set -e
if [ "$code" -ne 1 ] || ! grep -q UP42_USERNAME <<<"$output"; then
    echo "without credentials the program ended with $code and said: $output"
    exit 1
fi

# The same program with the static library and a C compiler driver; what liborder uses comes from the system.
sed -i "s|^prefix=.*|prefix=$prefix|" "$PKG_CONFIG_PATH/order-static.pc"
cc -o status_static status.c $(env -u PKG_CONFIG_SYSROOT_DIR pkg-config --cflags --libs order-static)
(env -i ./status_static 2>&1 || true) | grep -q usage || { echo "the statically linked program does not start"; exit 1; }
echo "installed, built and run"
