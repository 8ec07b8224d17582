"""Runs a command of go with this build of liborder installed in a folder.

    run_tests.py --cache FOLDER --header FILE... --library FILE... --pkgconfig FILE... [--module FOLDER]
                 [--gofmt GOFMT] -- GO ARGUMENT...

With --gofmt the module is first checked: its formatting, and by go vet. The environment has nothing of the user's: no
network, a cache of this build. Go's cache sees neither a changed library nor a changed answer of pkg-config: the hash
of all that is installed is in the folder's name and among the flags.
"""
import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from stage import stage


def parser():
    made = argparse.ArgumentParser()
    made.add_argument("--cache", required=True)
    made.add_argument("--module", help="where the command runs")
    made.add_argument("--gofmt", help="check the formatting with it first, and vet")
    for name in ("header", "library", "pkgconfig"):
        made.add_argument("--" + name, action="append", required=True)
    made.add_argument("command", nargs="+")
    return made


def installed(options):
    """The folder of this very liborder; other tests may be about to make it, too."""
    digest = hashlib.sha256()
    for path in (*options.header, *options.library, *options.pkgconfig):
        digest.update(Path(path).read_bytes())
    folder = Path(options.cache, "liborder-" + digest.hexdigest()[:16])
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = tempfile.mkdtemp(dir=options.cache)
        stage(Path(made, "liborder"), folder, options.header, options.pkgconfig, options.library)
        try:
            os.rename(Path(made, "liborder"), folder)
        except OSError:
            if not folder.exists():
                raise
        shutil.rmtree(made)
    return folder


def environment(options, liborder, path):
    return {**os.environ, "GOCACHE": f"{options.cache}/build", "GOPATH": f"{path}", "GOFLAGS": "-mod=mod",
            "GOPROXY": "off", "GOTOOLCHAIN": "local", "GOENV": "off", "CGO_ENABLED": "1",
            "CGO_CFLAGS": f"-g -O2 -Werror -DORDER_INSTALLED={Path(liborder).name.replace('-', '_')}",
            "PKG_CONFIG_PATH": f"{liborder}/lib/pkgconfig", "LD_LIBRARY_PATH": f"{liborder}/lib"}


def unformatted(gofmt, module):
    files = sorted(Path(module).rglob("*.go"))
    told = subprocess.run([gofmt, "-l", *files], check=True, capture_output=True, text=True).stdout
    print(told and f"gofmt would change:\n{told}", end="")
    return bool(told)


def main():
    options = parser().parse_args()
    if options.gofmt and unformatted(options.gofmt, options.module):
        return 1
    with tempfile.TemporaryDirectory() as path:
        run = {"cwd": options.module, "env": environment(options, installed(options), path)}
        if options.gofmt:
            subprocess.run([options.command[0], "vet", "./..."], check=True, **run)
        return subprocess.run(options.command, **run).returncode


if __name__ == "__main__":
    sys.exit(main())
