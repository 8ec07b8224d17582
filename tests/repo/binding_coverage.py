"""Every call of order.h, and every typed reader of fields.h, is used by the hand-written layer of each binding."""
import re
import sys
from pathlib import Path

import order_header

# Folder, pattern of its hand-written files, and how a call looks there.
LANGUAGES = {
    "Java": ("bindings/java/src", "*.java", r"\bNative(?:\.|::)(order_\w+)"),
    "C#": ("bindings/csharp/src", "*.cs", r"\bNative\.(order_\w+)"),
    "Go": ("bindings/go", "*.go", r"\bnative\.(Order_\w+)"),
}
# What the generated readers call, and what a program that loads the library at run time reads the schema with.
GENERIC = re.compile(r"order_(record|type|field)_\w+")
# Nested records are freed with their root; a value is read with its own type's readers.
NOT_NEEDED = re.compile(r"order_\w+_(free|record)")
# What a binding does not call: language -> name -> why.
NOT_CALLED = {
    "Java": {"order_code_name": "ErrorCode.name() is the same", "order_state_name": "OrderState.name() is the same"},
    "C#": {"order_code_name": "ErrorCode.ToString() is the same",
           "order_state_name": "OrderState.ToString() is the same"},
    "Go": {},
}


def calls_in(root, folder, pattern, call):
    files = [path for path in sorted((root / folder).rglob(pattern))
             if not {"native", "generated", "tests"} & set(path.relative_to(root).parts)
             and not path.name.endswith("_test.go")]
    return {name[0].lower() + name[1:] for path in files for name in re.findall(call, path.read_text(encoding="utf-8"))}


def main(root):
    names = {f.name for f in order_header.functions(order_header.read(root)) if not GENERIC.fullmatch(f.name)}
    readers = set(order_header.readers(root))
    names |= {name for name in readers if not NOT_NEEDED.fullmatch(name)}
    problems = []
    for language, (folder, pattern, call) in LANGUAGES.items():
        called, excused = calls_in(root, folder, pattern, call), NOT_CALLED[language]
        if not called:
            continue
        problems += [f"{language} does not call {name}" for name in sorted(names - called - set(excused))]
        problems += [f"{language} calls {name}, which there is not" for name in sorted(called - names - readers)]
        problems += [f"{language} calls {name}, which is excused" for name in sorted(called & set(excused))]
    print("\n".join(problems) or f"{len(names)} functions are reachable")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
