"""Every code block of a README.md is a part of a file that the tests run; the comment above it says which.

    readme_blocks.py SOURCE-FOLDER [--write]

    <!-- from examples/c/order_status.c, status -->      the lines between "[README: status]" and "[README end]"
    <!-- from examples/quickstart.sh, usage -->

Paths are those of the source folder. --write copies each region into its blocks.
"""
import re
import sys
import textwrap
from pathlib import Path

FOLDERS = ("bindings", "examples", "include", "src", "tests")
BLOCK = re.compile(r"(?:<!-- from (?P<path>[^,\s]+), (?P<region>[\w -]+) -->\n)?```\w*\n(?P<code>.*?)```", re.S)


def readmes(root):
    """All of the tree; build folders are not part of it."""
    return [root / "README.md", *(path for folder in FOLDERS for path in sorted((root / folder).rglob("README.md")))]


def region_of(path, name):
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [i for i, line in enumerate(lines) if f"[README: {name}]" in line]
    if len(starts) != 1:
        raise ValueError(f"{path} has {len(starts)} regions named '{name}', not 1")
    ends = [i for i in range(starts[0], len(lines)) if "[README end]" in lines[i]]
    if not ends:
        raise ValueError(f"{path}: the region '{name}' has no [README end]")
    kept = [re.sub(r"^#> ?", "", line) for line in lines[starts[0] + 1:ends[0]]]
    return textwrap.dedent("\n".join(kept)).strip() + "\n"


def updated(root, readme, text, problems):
    """The text with every block as its file has it; adds what is wrong to the problems."""
    def replaced(block):
        where = f"{readme.relative_to(root)}:{text.count(chr(10), 0, block.start('code'))}"
        if not block["path"]:
            problems.append(f"{where}: the block names no file")
            return block[0]
        try:
            wanted = region_of(root / block["path"], block["region"])
        except (OSError, ValueError) as error:
            problems.append(f"{where}: {error}")
            return block[0]
        return block[0][:block.start("code") - block.start()] + wanted + "```"
    return BLOCK.sub(replaced, text)


def main(root, write):
    problems, blocks = [], 0
    for readme in readmes(root):
        text = readme.read_text(encoding="utf-8")
        blocks += len(BLOCK.findall(text))
        wanted = updated(root, readme, text, problems)
        if wanted == text:
            continue
        if write:
            readme.write_text(wanted, encoding="utf-8")
        else:
            problems.append(f"{readme.relative_to(root)}: a block differs from its file; run this with --write")
    if not blocks:
        problems.append("no README.md has a code block")
    print("\n".join(problems) or f"{blocks} blocks agree with their files")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), "--write" in sys.argv))
