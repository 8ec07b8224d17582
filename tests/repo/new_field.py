"""A field is two lines: with them in a copy of the tree, it is in C, Java, C#, Go and the reference."""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDERS = ("bindings/fields", "bindings/go", "include/order", "src/core")
# The member would be in src/core/model.hpp; what is generated needs only the row.
ROW = '    TIME(Snapshot, shipped_ms, "shipped", "When its last part was shipped.", "UP42 shippedAt"),\n'
EXPECTED = {
    "include/order/fields.h": r"int64_t order_snapshot_shipped_unix_ms\(const order_snapshot \*snapshot\)",
    "bindings/go/values.go": r"// When its last part was shipped\. Service: UP42 shippedAt\.\n\tShipped time\.Time",
    "Snapshot.java": r"public Optional<Instant> shipped\(\)",
    "Values.cs": r"public DateTimeOffset\? Shipped { get; }",
    "fields.md": r"\| `shipped` \| \d+ \| time \| When its last part was shipped\. \| UP42 shippedAt \|",
}
OTHERS = """
import sys
from pathlib import Path
import csharp, java, reference
for name, text in {**java.files(sys.argv[1]), **csharp.files(sys.argv[1]),
                   "fields.md": reference.text_of(sys.argv[1])}.items():
    Path(sys.argv[1], name).write_text(text, encoding="utf-8")
"""


def add_row(table):
    text = table.read_text(encoding="utf-8")
    block = re.search(r"constexpr Row snapshot_rows\[\] = {\n.*?(?=^};)", text, re.M | re.S)
    table.write_text(text[:block.end()] + ROW + text[block.end():], encoding="utf-8")


def main(root):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in FOLDERS:
            shutil.copytree(root / name, copy / name)
        add_row(copy / "src/core/fields.cpp")
        scripts = copy / "bindings/fields"
        stale = subprocess.run([sys.executable, scripts / "generate.py", "--check"], capture_output=True, text=True)
        subprocess.run([sys.executable, scripts / "generate.py"], check=True)
        subprocess.run([sys.executable, "-B", "-c", OTHERS, copy], cwd=scripts, check=True)
        problems = [f"{name}: no {pattern}" for name, pattern in EXPECTED.items()
                    if not re.search(pattern, (copy / name).read_text(encoding="utf-8"))]
    if "fields.h" not in stale.stderr or "values.go" not in stale.stderr:
        problems.append("what is kept in the tree was not found stale")
    print("\n".join(problems) or f"{len(EXPECTED)} files have it")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
