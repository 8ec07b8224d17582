#!/usr/bin/env bash
# Sets up, builds, and runs the ordering guide: with UP42 credentials in the environment against the service,
# otherwise against the sandbox.
#
# [README: usage]
#> examples/quickstart.sh
# [README end]
#
# The files go to ./berlin, or to the folder named as the first argument.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
build=${ORDER_BUILD_DIR:-$here/build/quickstart}
folder=${1:-$PWD/berlin}

step() { printf '\n== %s\n' "$*"; }
# Shows a command as one would type it, then runs it.
show() { printf '$ orderctl'; printf ' %q' "$@"; printf '\n'; "$orderctl" "$@"; }

step "Install what the build needs"
"$here/tests/support/install_packages.sh" build
echo "done"

step "Build"
if [ ! -f "$build/build.ninja" ]; then
    said=$(meson setup "$build" "$here" -Ddebug=false -Dtests=disabled -Dbenchmarks=disabled \
        -Djava=disabled -Dcsharp=disabled -Dgo=disabled) ||
        { echo "$said" >&2; exit 1; }
fi
ninja $([ -t 1 ] || echo --quiet) -C "$build"
orderctl=$build/src/cli/orderctl

every=120
confirm=()
if [ -n "${UP42_USERNAME:-}${UP42_TOKEN:-}${UP42_PROJECT_ID:-}${UP42_CREDENTIALS_FILE:-}" ]; then
    step "Use the UP42 account of the environment; placing will ask before it spends credits"
else
    step "Start the sandbox"
    ready=$(mktemp)
    "$build/src/sandbox/order-sandbox" --port 0 --speed 60 >"$ready" &
    sandbox=$!
    trap 'kill "$sandbox" 2>/dev/null; wait "$sandbox" 2>/dev/null || true; rm -f "$ready"' EXIT
    for _ in $(seq 100); do [ -s "$ready" ] && break; sleep 0.1; done
    eval "$(python3 - "$ready" <<'PY'
import json, shlex, sys
up42 = json.loads(open(sys.argv[1]).readline())["up42"]
for name in ("api_url", "token_url", "userinfo_url", "username", "password"):
    print(f"export UP42_{name.upper()}={shlex.quote(up42[name])}")
PY
)"
    echo "UP42_API_URL=$UP42_API_URL"
    every=1
    confirm=(--yes)
fi

step "Authenticate"
show doctor

step "Search Pléiades scenes over Berlin with at most 5 % cloud"
show search --collection phr --example Berlin --from 2018-01-01 --to 2020-12-31 --max-cloud 5 --sort cloud --limit 5
scene=$("$orderctl" search --collection phr --example Berlin --from 2018-01-01 --to 2020-12-31 --max-cloud 5 \
    --sort cloud --limit 1 -o id)
product=$("$orderctl" products phr -o id | head -n 1)

step "Estimate"
show estimate --product "$product" --scene "$scene" --example Berlin

step "Place"
printf '$ orderctl place --product %s --scene %s --example Berlin --name quickstart %s\n' "$product" "$scene" \
    "${confirm[*]}"
order=$("$orderctl" place --product "$product" --scene "$scene" --example Berlin --name quickstart -o id \
    "${confirm[@]}")
echo "$order"

step "Track until it ends"
show track --every "$every" "$order"

step "List the assets"
show assets "$order"

step "Download and unpack"
show fetch "$order" --folder "$folder"
