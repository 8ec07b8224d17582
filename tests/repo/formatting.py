"""Every C and C++ file is as clang-format leaves it."""
import shutil
import subprocess
import sys
from pathlib import Path

FOLDERS = ("include", "src", "bindings", "tests", "examples")
SUFFIXES = {".c", ".h", ".cpp", ".hpp"}


def main(root):
    tool = shutil.which("clang-format") or shutil.which("clang-format-14")
    if not tool:
        print("skipped: clang-format is missing")
        return 77
    paths = [p for folder in FOLDERS for p in sorted((root / folder).rglob("*")) if p.suffix in SUFFIXES]
    done = subprocess.run([tool, "--dry-run", "--Werror", *paths], capture_output=True, text=True)
    wrong = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "clang-format-violations" in line})
    print("\n".join(str(Path(p).relative_to(root)) for p in wrong) or done.stderr or f"{len(paths)} files are formatted")
    return 1 if done.returncode else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
