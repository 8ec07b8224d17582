"""A signal of the host ends no system call: what EINTR can end is made inside base::uninterrupted()."""
import re
import sys
from pathlib import Path

FOLDERS = ("api", "archive", "auth", "aws", "base", "core", "crypto", "json", "providers", "transport")
CALLS = ("fdatasync|flock|fsync|ftruncate|mkdirat|mkdir|openat|open|pread|pwrite|read|renameat2|renameat|rename"
         "|unlinkat|unlink|write")
CALL = re.compile(rf"(?<![\w:>])(?:::|std::)({CALLS})\(")
# The lambda that uninterrupted() calls until it was not interrupted.
WRAPPED = re.compile(r"\[&\]\s*\{\s*return\s+$")
# A loop that looks at its own limits each time.
HANDLED = re.compile(r"[^;]*;\s*if \(\w+ < 0 && \(errno == EINTR")


def problems_of(path, text):
    for match in CALL.finditer(text):
        if WRAPPED.search(text[: match.start()]) or HANDLED.match(text, match.end()):
            continue
        line = text.count("\n", 0, match.start()) + 1
        yield f"{path}:{line}: {match.group(1)} may be interrupted: call it inside base::uninterrupted()"


def main(root):
    problems, files = [], 0
    for folder in FOLDERS:
        for path in sorted((root / "src" / folder).rglob("*.?pp")):
            files += 1
            problems += problems_of(path.relative_to(root), path.read_text(encoding="utf-8"))
    print("\n".join(problems) or f"{files} files make no system call that a signal can end")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
