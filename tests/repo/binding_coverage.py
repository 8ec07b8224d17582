"""Every call of order.h is used by the hand-written layer of each binding, which also reads every field of errors.

The fields of other records are read by classes that are generated from the table, all of them.
"""
import re
import sys
from pathlib import Path

import order_header

# Folder, pattern of its hand-written files, and how a call and a field look there.
LANGUAGES = {
    "Java": ("bindings/java/src", "*.java", r"\bNative(?:\.|::)(order_\w+)", r"\bNative\.ORDER_FIELD_(ERROR_\w+)"),
    "C#": ("bindings/csharp/src", "*.cs", r"\bNative\.(order_\w+)", r"\bNative\.ORDER_FIELD_(ERROR_\w+)"),
    "Go": ("bindings/go", "*.go", r"\bnative\.(Order_\w+)", r"\bnative\.Field(Error\w+)"),
}
# What reads records by number; the schema is for programs that load the library at run time.
GENERIC = re.compile(r"order_(record|type|field)_\w+")
# The names of codes and states are those of the enums, which are generated from order.h.
NOT_CALLED = {"order_code_name", "order_state_name"}


def text_of(root, folder, pattern):
    files = [path for path in sorted((root / folder).rglob(pattern))
             if not {"native", "tests"} & set(path.relative_to(root).parts) and not path.name.endswith("_test.go")]
    texts = [path.read_text(encoding="utf-8") for path in files]
    return "\n".join(text for text in texts if not text.startswith("// Code generated"))


def plain(name):
    """ERROR_HTTP_STATUS and ErrorHTTPStatus are one name."""
    return name.replace("_", "").lower()


def main(root):
    sys.path.insert(0, str(root / "bindings/fields"))
    import table
    names = {f.name for f in order_header.functions(order_header.read(root)) if not GENERIC.fullmatch(f.name)}
    errors = {f"error_{field.name}" for one in table.read(root) if one.name == "error" for field in one.fields}
    problems = []
    for language, (folder, pattern, call, field) in LANGUAGES.items():
        text = text_of(root, folder, pattern)
        called = {name[0].lower() + name[1:] for name in re.findall(call, text)}
        called = {name for name in called if not GENERIC.fullmatch(name)}
        problems += [f"{language} does not call {name}" for name in sorted(names - called - NOT_CALLED)]
        problems += [f"{language} calls {name}, which there is not" for name in sorted(called - names)]
        problems += [f"{language} calls {name}, which is excused" for name in sorted(called & NOT_CALLED)]
        read = {plain(name) for name in re.findall(field, text)}
        problems += [f"{language} does not read {name}" for name in sorted(errors) if plain(name) not in read]
    print("\n".join(problems) or f"{len(names)} functions and {len(errors)} fields of errors are reachable")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
