"""Every function of order.h and every reader of fields.h is called by a test of the boundary.

That each field has its value is shown by tests/unit/core/record_test.cpp, for the whole table.
"""
import re
import sys
from pathlib import Path

import order_header


def main(root):
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests/api").glob("*_test.cpp")))
    used = set(re.findall(r"\border_\w+", text))
    helpers = set(re.findall(r"\border_\w+", (root / "tests/api/owned.hpp").read_text(encoding="utf-8")))
    names = [f.name for f in order_header.functions(order_header.read(root))]
    # Casts, and one function under the names of all types.
    readers = [name for name in order_header.readers(root) if not name.endswith(("_record", "_free"))]
    missing = [name for name in names + readers if name not in used | helpers]
    print("\n".join(f"{name} is in no test" for name in missing)
          or f"{len(names)} functions and {len(readers)} readers are tested")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
