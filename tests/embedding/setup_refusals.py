"""Setting up says in one line which library is missing and how to get it, and refuses options that make no sense together.

    setup_refusals.py SOURCE-FOLDER
"""
import os
import subprocess
import sys
import tempfile

OFF = ["-Dcli=disabled", "-Dsandbox=disabled", "-Dtests=disabled", "-Dbenchmarks=disabled", "-Djava=disabled",
       "-Dcsharp=disabled", "-Dgo=disabled"]
# What is asked for, whether pkg-config knows anything, and what the error names.
CASES = [
    (OFF, False, ["libcurl 7.75", "libcurl4-openssl-dev"]),
    ([*OFF, "-Darchive=enabled"], False, ["zlib1g-dev"]),
    ([*OFF, "-Db_lto=true"], True, ["b_lto"]),
    ([*OFF[:1], *OFF[2:], "-Dsandbox=enabled", "-Darchive=disabled"], True, ["order-sandbox", "archive=enabled"]),
    ([*OFF[:2], *OFF[3:], "-Dtests=enabled", "-Ddefault_library=static"], True, ["tests need the shared library"]),
    ([*OFF, "-Dproviders="], True, ["providers"]),
    ([*OFF[:3], *OFF[4:], "-Dbenchmarks=enabled"], True, ["benchmarks", "order-sandbox"]),
]


def main(source):
    problems = []
    for options, has_packages, wanted in CASES:
        environment = dict(os.environ)
        if not has_packages:
            environment["PKG_CONFIG_LIBDIR"] = "/nonexistent"
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(["meson", "setup", folder, source, *options], env=environment, text=True,
                                  capture_output=True)
        error = next((line for line in done.stdout.splitlines() if "ERROR:" in line), "no error")
        if done.returncode == 0 or not all(word in error for word in wanted):
            problems.append(f"{' '.join(options)}: wanted {', '.join(wanted)}, got: {error}")
    print("\n".join(problems) or f"{len(CASES)} setups were refused")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
