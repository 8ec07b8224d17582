"""Builds the C# layer with its packages and tests; everything that is made goes into one folder of the build.

    build.py --dotnet DOTNET --strip STRIP --framework FRAMEWORK --platform PLATFORM --version VERSION
             --generated FOLDER --native LIBRARY --artifacts FOLDER --depfile FILE PROJECT PACKAGE...

The packages are copied out to the paths given. Where NuGet takes foreign packages from is this machine's own
configuration; NuGet's environment variables hold here too.
"""
import argparse
import os
import shutil
import subprocess
from pathlib import Path

SOURCES = Path(__file__).resolve().parent
QUIET = {"DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}


def parsed():
    parser = argparse.ArgumentParser()
    for name in ("dotnet", "strip", "framework", "platform", "version", "generated", "native", "artifacts", "depfile"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("project")
    parser.add_argument("packages", nargs="*")
    return parser.parse_args()


def main():
    given = parsed()
    artifacts = Path(given.artifacts).resolve()
    library = artifacts / "native" / Path(given.native).name
    library.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([given.strip, "--strip-unneeded", "-o", library, given.native], check=True)
    # No server that outlives the build.
    subprocess.run(
        [given.dotnet, "build", SOURCES / given.project, "--artifacts-path", artifacts, "--configuration", "Release",
         "--nologo", "--verbosity", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false",
         f"-p:Version={given.version}", f"-p:OrderFramework={given.framework}",
         f"-p:OrderGenerated={Path(given.generated).resolve()}", f"-p:OrderNative={library}",
         f"-p:OrderPlatform={given.platform}"],
        check=True, env={**os.environ, **QUIET})
    for package in map(Path, given.packages):
        shutil.copy(artifacts / "package/release" / package.name, package)
    # The folders too: a new file in one must not be missed.
    folders = [SOURCES / name for name in ("src", "native", "tests")]
    inputs = [path for folder in folders for path in [folder, *folder.rglob("*")]
              if path.is_dir() or path.suffix in (".cs", ".csproj")]
    names = " ".join(str(path).replace(" ", "\\ ") for path in inputs)
    Path(given.depfile).write_text(f"{given.packages[0]}: {names}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
