"""The schema that the library reports at run time is the table that scripts read from the text of fields.cpp."""
import ctypes
import sys
from pathlib import Path

ROOT, LIBRARY = Path(sys.argv[1]), sys.argv[2]
sys.path.insert(0, str(ROOT / "bindings/fields"))
import table  # noqa: E402

# In the order of ORDER_KIND_*.
KINDS = ("", "text", "json", "integer", "time", "number", "code", "flag", "texts", "integers", "numbers", "record",
         "records")


def built(library):
    """[(type, [(number, name, kind, nested type, meaning)])]"""
    for name in ("order_type_name", "order_field_name", "order_field_meaning"):
        getattr(library, name).restype = ctypes.c_char_p
    types, number = [], 1
    while name := library.order_type_name(number):
        fields, field = [], number * 65536 + 1
        while own := library.order_field_name(field):
            nested = library.order_type_name(library.order_field_type(field)) or b""
            fields.append((field, own.decode(), KINDS[library.order_field_kind(field)], nested.decode(),
                           library.order_field_meaning(field).decode()))
            field += 1
        types.append((name.decode(), fields))
        number += 1
    return types


def main():
    written = [(one.name, [(f.number, f.name, f.kind, f.record, f.meaning) for f in one.fields])
               for one in table.read(ROOT)]
    found = built(ctypes.CDLL(LIBRARY))
    problems = [f"written {left}\nbuilt   {right}" for left, right in zip(written, found) if left != right]
    if len(written) != len(found):
        problems.append(f"{len(written)} types are written and {len(found)} built")
    print("\n".join(problems) or f"{sum(len(fields) for _, fields in found)} fields of {len(found)} types")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
