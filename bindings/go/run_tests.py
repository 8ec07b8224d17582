"""Tests the Go module against this build: formatting, go vet, and go test; or runs another command of go.

    run_tests.py OPTIONS -- GO-COMMAND [ARGUMENT...]

liborder is put in a folder of this run, as an installation would. The environment has nothing of the user's: no
network, a cache of this build; the cache does not see a changed library, so that its hash is among the flags.
"""
import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from stage import stage


def environment(folder, options):
    digest = hashlib.sha256()
    for path in (options.header, *options.library):
        digest.update(Path(path).read_bytes())
    return {**os.environ, "GOCACHE": options.cache, "GOPATH": f"{folder}/gopath", "GOFLAGS": "-mod=mod",
            "GOPROXY": "off", "GOTOOLCHAIN": "local", "GOENV": "off", "CGO_ENABLED": "1",
            "CGO_CFLAGS": f"-g -O2 -Werror -DORDER_LIBRARY={digest.hexdigest()[:16]}",
            "PKG_CONFIG_PATH": f"{folder}/liborder/lib/pkgconfig", "LD_LIBRARY_PATH": f"{folder}/liborder/lib"}


def unformatted(gofmt, module):
    files = sorted(Path(module).rglob("*.go"))
    told = subprocess.run([gofmt, "-l", *files], check=True, capture_output=True, text=True).stdout
    print(told and f"gofmt would change:\n{told}", end="")
    return bool(told)


def main():
    parser = argparse.ArgumentParser()
    for name in ("module", "cache", "header"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--gofmt", help="check the formatting with it first, and vet")
    parser.add_argument("--library", action="append", required=True)
    parser.add_argument("--pkgconfig", action="append", required=True)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    if options.gofmt and unformatted(options.gofmt, options.module):
        return 1
    with tempfile.TemporaryDirectory() as folder:
        stage(f"{folder}/liborder", options.header, options.pkgconfig, options.library)
        run = {"cwd": options.module, "env": environment(folder, options)}
        if options.gofmt:
            subprocess.run([options.command[0], "vet", "./..."], check=True, **run)
        return subprocess.run(options.command, **run).returncode


if __name__ == "__main__":
    sys.exit(main())
