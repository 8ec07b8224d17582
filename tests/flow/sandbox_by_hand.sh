#!/usr/bin/env bash
# Starts the sandbox as its README shows and reads its first line.
set -euo pipefail
PATH=$(dirname "$1"):$PATH
output=$(mktemp)
{
    # [README: sandbox]
    order-sandbox --port 0 --speed 60
    # [README end]
} >"$output" &
sandbox=$!
# What runs in the background is a shell; the sandbox is its child.
trap 'kill $(ps -o pid= --ppid "$sandbox") "$sandbox" 2>/dev/null; wait "$sandbox" 2>/dev/null || true; rm -f "$output"' EXIT
for _ in $(seq 600); do [ -s "$output" ] && break; sleep 0.1; done
python3 -c '
import json, sys
line = json.loads(open(sys.argv[1]).readline())
missing = {"api_url", "token_url", "userinfo_url", "username", "password", "project_id", "project_api_key"} - set(line["up42"])
missing |= {"url", "region", "access_key_id", "secret_access_key"} - set(line["outposts"])
sys.exit("the first line lacks " + ", ".join(sorted(missing)) if missing else 0)' "$output"
