"""Within a soname no function, constant or field changes or goes; --write takes a new baseline.

    abi_guard.py SOURCE-FOLDER [--write]

abidiff compares order.h, compiled into a library of empty functions, with the stored one; tests/repo/exports.py sees to
it that the real library has the same functions. Additions are no difference.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "repo"),
                str(Path(__file__).resolve().parents[2] / "bindings/fields")]
import order_header  # noqa: E402
import table  # noqa: E402

FOLDER = Path("tests/abi")


def stub_library(root, folder):
    """order.h as a shared library with debug information."""
    lines = ["#include <order/order.h>"]
    for f in order_header.functions(order_header.read(root)):
        parameters = ", ".join(f"{kind} {name}" for kind, name in f.parameters) or "void"
        lines.append(f"{f.returns} {f.name}({parameters}) {{ {'' if f.returns == 'void' else 'return 0;'} }}")
    source, library = Path(folder, "order.c"), Path(folder, "liborder.so")
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run(["cc", "-g", "-shared", "-fPIC", "-Wl,-soname,liborder.so.1", f"-I{root / 'include'}", "-o", library,
                    source], check=True)
    return library


def constants(root):
    found = re.findall(r"^\s*(ORDER_[A-Z0-9_]+) = (-?\w+)", re.sub(r"[,{]\s*(?=ORDER_)", "\n", order_header.read(root)), re.M)
    return [f"{name} {value}" for name, value in found]


def schema(root):
    """A line for each field: number, name, kind and the type of the records it holds."""
    return [f"{field.number} {one.name}.{field.name} {field.kind}{' ' + field.record if field.record else ''}"
            for one in table.read(root) for field in one.fields]


def main(root, write):
    missing = [tool for tool in ("cc", "abidw", "abidiff") if not shutil.which(tool)]
    if missing:
        print(f"skipped: needs {', '.join(missing)}")
        return 77
    baseline, numbers, fields = (root / FOLDER / name for name in ("order.abi", "constants.txt", "schema.txt"))
    with tempfile.TemporaryDirectory() as folder:
        library = stub_library(root, folder)
        if write:
            subprocess.run(["abidw", "--no-corpus-path", "--no-comp-dir-path", "--no-show-locs", "--out-file", baseline,
                            library], check=True)
            text = baseline.read_text(encoding="utf-8")
            baseline.write_text(text.replace(f"{folder}/", ""), encoding="utf-8")
            numbers.write_text("\n".join(constants(root)) + "\n", encoding="utf-8")
            fields.write_text("\n".join(schema(root)) + "\n", encoding="utf-8")
            return 0
        if not baseline.exists():
            print("skipped: there is no baseline yet; --write takes it")
            return 77
        compared = subprocess.run(["abidiff", "--no-added-syms", baseline, library], capture_output=True, text=True)
    stored = [*numbers.read_text(encoding="utf-8").splitlines(), *fields.read_text(encoding="utf-8").splitlines()]
    present = {*constants(root), *schema(root)}
    changed = [f"{line} is no more" for line in stored if line not in present]
    print("\n".join(changed) or f"{len(stored)} constants and fields are as they were")
    if compared.returncode != 0:
        print(compared.stdout + compared.stderr)
    return 1 if changed or compared.returncode != 0 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), "--write" in sys.argv))
