"""Runs the tests of the C# layer by `dotnet test`.

    run_tests.py [--preload LIBRARY] [--cost] DOTNET TEST-ASSEMBLY RESULTS-FOLDER

With --cost only what measures is run, and told in full.
"""
import argparse
import os
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--preload")
    parser.add_argument("--cost", action="store_true")
    for name in ("dotnet", "assembly", "results"):
        parser.add_argument(name)
    given = parser.parse_args()
    environment = {**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
    if given.preload:
        environment["LD_PRELOAD"] = given.preload
    ended = subprocess.run(
        [given.dotnet, "test", given.assembly, "--results-directory", given.results,
         "--filter", "Category=Cost" if given.cost else "Category!=Cost",
         "--logger", "console;verbosity=" + ("detailed" if given.cost else "normal")],
        env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    print(ended.stdout)
    if "Test Run Successful" not in ended.stdout:
        print("no test was run, or one failed")
        return 1
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main())
