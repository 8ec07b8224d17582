"""The table from C to the bindings in bindings/README.md has every function that can fail, and names only what there is."""
import re
import sys
from pathlib import Path

import order_header

TABLE = re.compile(r"<!-- functions -->\n(?P<head>.*)\n\|[-|]+\n(?P<rows>(?:\|.*\n)+)<!-- functions end -->")


def in_java(root, entry):
    if entry.startswith("new "):
        name = method = entry[len("new "):]
    else:
        name, method = entry.split(".")
    path = root / f"bindings/java/src/io/liborder/{name}.java"
    return path.exists() and re.search(rf"\b{method}\(", path.read_text(encoding="utf-8"))


def in_csharp(root, entry):
    name, _, member = entry.removeprefix("new ").partition(".")
    found = list((root / "bindings/csharp/src").rglob(f"{name}.cs"))
    return len(found) == 1 and re.search(rf"\b{member or name}\b", found[0].read_text(encoding="utf-8"))


def in_go(root, entry):
    name, _, method = entry.partition(".")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "bindings/go").glob("*.go")))
    return re.search(rf"^func \(\w+ \*?{name}\) {method}\(" if method else rf"^(?:func|type) {name}\b", text, re.M)


# The heading of a column, and whether its binding has what an entry names.
LANGUAGES = {"Java": in_java, "C#": in_csharp, "Go": in_go}


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


def main(root):
    table = TABLE.search((root / "bindings/README.md").read_text(encoding="utf-8"))
    if not table:
        print("bindings/README.md has no table of functions")
        return 1
    heads = cells(table["head"])
    rows = [cells(line) for line in table["rows"].splitlines()]
    listed = [name for row in rows for name in re.findall(r"order_\w+", row[0])]
    functions = {f.name: f for f in order_header.functions(order_header.read(root))}
    problems = [f"{name} is not in order.h" for name in listed if name not in functions]
    problems += [f"{name} is not in the table" for name, f in functions.items()
                 if f.returns == "order_code" and name not in listed]
    problems += [f"the column {head} is not understood" for head in heads[1:] if head not in LANGUAGES]
    for row in rows:
        for head, cell in zip(heads[1:], row[1:]):
            problems += [f"{head} has no {entry}" for entry in re.findall(r"`([^`]+)`", cell)
                         if head in LANGUAGES and not LANGUAGES[head](root, entry)]
            problems += [f"{head} has nothing for {row[0]}"] if not cell else []
    print("\n".join(problems) or f"{len(rows)} rows, {', '.join(heads[1:])}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
