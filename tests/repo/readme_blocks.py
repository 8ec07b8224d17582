"""Every code block of the README is a part of a file that the tests run: the comment above it says which.

    <!-- from examples/c/order_status.c, status -->      the lines between "[README: status]" and "[README end]"
    <!-- from examples/quickstart.sh, usage -->
"""
import re
import sys
import textwrap
from pathlib import Path

BLOCK = re.compile(r"(?:<!-- from (?P<path>[^,\s]+), (?P<region>[\w -]+) -->\n)?```\w*\n(?P<code>.*?)```", re.S)


def region_of(path, name):
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [i for i, line in enumerate(lines) if f"[README: {name}]" in line]
    if len(starts) != 1:
        raise ValueError(f"{path} has {len(starts)} regions named '{name}', not 1")
    ends = [i for i in range(starts[0], len(lines)) if "[README end]" in lines[i]]
    if not ends:
        raise ValueError(f"{path}: the region '{name}' has no [README end]")
    kept = [re.sub(r"^#> ?", "", line) for line in lines[starts[0] + 1:ends[0]]]
    return textwrap.dedent("\n".join(kept)).strip()


def main(root):
    problems = []
    readme = (root / "README.md").read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(readme))
    for block in blocks:
        line = readme[:block.start("code")].count("\n")
        if not block["path"]:
            problems.append(f"README.md:{line}: the block names no file")
            continue
        try:
            wanted = region_of(root / block["path"], block["region"])
        except (OSError, ValueError) as error:
            problems.append(f"README.md:{line}: {error}")
            continue
        if block["code"].strip() != wanted:
            problems.append(f"README.md:{line}: differs from {block['path']}, {block['region']}:\n{wanted}")
    if not blocks:
        problems.append("README.md has no code block")
    print("\n".join(problems) or f"{len(blocks)} blocks agree with their files")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
