"""A function exists when it is in order.h, in order.map and in the shared library; and nothing else is seen.

The static archive shows the same and no other global symbol, so that it can clash with nothing.
"""
import re
import subprocess
import sys
from pathlib import Path

import order_header


def symbols(*arguments):
    listing = subprocess.run(["nm", *arguments], check=True, capture_output=True, text=True).stdout
    return [line.split() for line in listing.splitlines() if len(line.split()) == 3]


def differences(left_name, left, right_name, right):
    for name in sorted(set(left) - set(right)):
        yield f"{name} is in {left_name} and not in {right_name}"
    for name in sorted(set(right) - set(left)):
        yield f"{name} is in {right_name} and not in {left_name}"


def main(root, shared, archive):
    problems = []
    header = [f.name for f in order_header.functions(order_header.read(root))]
    in_map = re.findall(r"^\s+(order_\w+);", (root / "src/order.map").read_text(encoding="utf-8"), re.M)
    seen = [name.split("@")[0] for _, kind, name in symbols("-D", "--defined-only", shared) if kind != "A"]
    archived = {name for _, kind, name in symbols("--defined-only", "--extern-only", archive)}

    for name in sorted({n for n in in_map if in_map.count(n) > 1}):
        problems.append(f"{name} is twice in order.map")
    problems += differences("order.h", header, "order.map", in_map)
    problems += differences("order.map", in_map, "the shared library", seen)
    problems += differences("order.h", header, "the static archive", archived)
    print("\n".join(problems) or f"{len(header)} functions everywhere")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
