"""Finds the .NET to build for: prints net8.0, or the SDK's own when there is no targeting pack for that.

    frameworks.py DOTNET FOLDER

It restores what the tests need, in FOLDER; when that fails, the reason is the output and the exit code is 1.
"""
import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent / "tests/LibOrder.Tests.csproj"


def restore(dotnet, framework, folder):
    """Restores the packages of the tests, without our own projects; the last line that tells why not, or None."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    probe = folder / "probe.csproj"
    lines = PROJECT.read_text(encoding="utf-8").splitlines()
    probe.write_text("\n".join(line for line in lines if "ProjectReference" not in line), encoding="utf-8")
    command = [dotnet, "restore", probe, "--artifacts-path", folder / "artifacts", "--verbosity", "quiet",
               "-nodeReuse:false", f"-p:OrderFramework={framework}"]
    quiet = {**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=180, env=quiet)
    except subprocess.TimeoutExpired:
        return "restoring packages takes too long"
    if ended.returncode == 0:
        return None
    told = [line.strip() for line in ended.stdout.splitlines() if "error" in line]
    return told[0] if told else "packages can not be restored"


def main(dotnet, folder):
    version = subprocess.run([dotnet, "--version"], capture_output=True, text=True, check=True).stdout
    own = f"net{version.split('.')[0]}.0"
    for framework in dict.fromkeys(["net8.0", own]):
        problem = restore(dotnet, framework, Path(folder).resolve())
        if problem is None:
            print(framework)
            return 0
    print(problem)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
