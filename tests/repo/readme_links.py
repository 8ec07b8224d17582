"""Every relative link of a README.md leads to a file of the tree, and its anchor to a heading there."""
import re
import sys
from pathlib import Path

from readme_blocks import readmes

CODE = re.compile(r"```.*?```|`[^`\n]*`", re.S)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+?) *$", re.M)


def anchors(text):
    """What GitHub makes of the headings."""
    headings = HEADING.findall(re.sub(r"```.*?```", "", text, flags=re.S))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def problem_of(readme, link):
    name, _, anchor = link.partition("#")
    target = readme.parent / name if name else readme
    if not target.exists():
        return "there is no such file"
    if anchor and anchor not in anchors(target.read_text(encoding="utf-8")):
        return "there is no such heading"
    return None


def main(root):
    problems, links = [], 0
    for readme in readmes(root):
        for link in LINK.findall(CODE.sub("", readme.read_text(encoding="utf-8"))):
            if "://" in link:
                continue
            links += 1
            problem = problem_of(readme, link)
            if problem:
                problems.append(f"{readme.relative_to(root)}: {link}: {problem}")
    print("\n".join(problems) or f"{links} links lead somewhere")
    return 1 if problems or not links else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
