"""Runs the tests of the C# layer by `dotnet test`.

    run_tests.py [--preload LIBRARY] [--filter FILTER] DOTNET TEST-ASSEMBLY RESULTS-FOLDER
"""
import argparse
import os
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--preload")
    parser.add_argument("--filter", default="Category!=Cost")
    for name in ("dotnet", "assembly", "results"):
        parser.add_argument(name)
    given = parser.parse_args()
    environment = {**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
    if given.preload:
        environment["LD_PRELOAD"] = given.preload
    ended = subprocess.run(
        [given.dotnet, "test", given.assembly, "--filter", given.filter, "--results-directory", given.results,
         "--logger", "console;verbosity=normal"],
        env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    print(ended.stdout)
    if "Test Run Successful" not in ended.stdout:
        print("no test was run, or one failed")
        return 1
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main())
