"""fields_h.py [--check]: writes include/order/fields.h from the table; with --check, fails when it is not up to date."""
import sys
import textwrap
from pathlib import Path

sys.dont_write_bytecode = True
import table

ROOT = Path(__file__).resolve().parents[2]
TARGET = "include/order/fields.h"

HEAD = """\
/*
 * fields.h - the fields of every record, and a typed reader of each.
 *
 * SPDX-License-Identifier: MIT
 *
 * Generated from src/core/fields.cpp by bindings/fields/fields_h.py; order.h includes it.
 *
 * A reader costs one call of an order_record_* function. A program that loads the library at run time defines
 * ORDER_ONLY_FIELD_NUMBERS before it includes order.h and calls those functions with the numbers.
 */
/* clang-format off */
#ifndef ORDER_FIELDS_H
#define ORDER_FIELDS_H

#ifndef ORDER_ORDER_H
#error "Include <order/order.h>, which includes this file."
#endif

"""
READERS = """\
#ifndef ORDER_ONLY_FIELD_NUMBERS

/* Inline in C++, so that modules and inline functions may use them; each C source gets its own copy. */
#if defined(__cplusplus) && defined(__GNUC__)
#define ORDER_READER inline __attribute__((visibility("hidden")))
#elif defined(__cplusplus)
#define ORDER_READER inline
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define ORDER_READER static inline
#elif defined(__GNUC__)
#define ORDER_READER static __inline__ __attribute__((unused))
#elif defined(_MSC_VER)
#define ORDER_READER static __inline
#else
#define ORDER_READER static
#endif

/* A cast without a warning in either language: ORDER_CAST type ORDER_OF (pointer). */
#if defined(__cplusplus)
#define ORDER_CAST reinterpret_cast<
#define ORDER_OF >
#else
#define ORDER_CAST (
#define ORDER_OF )
#endif
"""
TAIL = """
#undef ORDER_READER
#undef ORDER_CAST
#undef ORDER_OF

#endif /* ORDER_ONLY_FIELD_NUMBERS */

#endif /* ORDER_FIELDS_H */
"""
# What a reader of a kind returns, and the generic reader it calls.
PLAIN = {
    "text": ("const char *", "text"),
    "json": ("const char *", "text"),
    "integer": ("int64_t ", "integer"),
    "time": ("int64_t ", "integer"),
    "number": ("double ", "number"),
    "code": ("int32_t ", "code"),
    "flag": ("int32_t ", "code"),
}
ELEMENT = {
    "texts": ("const char *", "text_at"),
    "integers": ("int64_t ", "integer_at"),
    "numbers": ("double ", "number_at"),
}


def comment(text):
    """The text as comment lines of at most 110 characters."""
    lines = textwrap.wrap(text, 103, break_long_words=False, break_on_hyphens=False)
    return "/* " + "\n * ".join(lines) + " */\n"


def reader(returns, name, parameters, expression):
    return (f"ORDER_READER {returns}{name}({parameters}) ORDER_NOEXCEPT\n"
            f"{{ {'' if returns == 'void ' else 'return '}{expression}; }}\n")


def readers_of_field(owner, field, me, record):
    name = owner.reader(field)
    if field.kind in PLAIN:
        returns, function = PLAIN[field.kind]
        yield reader(returns, name, me,
                     f"order_record_{function}({record}, {field.constant})")
        return
    nested = f"const order_{field.record} *"
    if field.kind == "record":
        yield reader(nested, name, me,
                     f"ORDER_CAST {nested}ORDER_OF (order_record_at({record}, {field.constant}, 0))")
        return
    yield reader("int32_t ", owner.counter(field), me, f"order_record_count({record}, {field.constant})")
    indexed = f"{me}, int32_t index"
    if field.kind == "records":
        yield reader(nested, name, indexed,
                     f"ORDER_CAST {nested}ORDER_OF (order_record_at({record}, {field.constant}, index))")
    else:
        returns, function = ELEMENT[field.kind]
        yield reader(returns, name, indexed, f"order_record_{function}({record}, {field.constant}, index)")


def readers(owner):
    """The typed readers of a record type."""
    typed = f"order_{owner.name}"
    me = f"const {typed} *{owner.name}"
    record = f"{typed}_record({owner.name})"
    yield comment(f"{owner.meaning} As a record of any type.")
    yield reader("const order_record *", f"{typed}_record", me,
                 f"ORDER_CAST const order_record *ORDER_OF ({owner.name})")
    for field in owner.fields:
        service = f" ({field.service})" if field.service else ""
        yield comment(field.meaning + service)
        yield from readers_of_field(owner, field, me, record)
    yield reader("void ", f"{typed}_free", f"{typed} *{owner.name}",
                 f"order_record_free(ORDER_CAST order_record *ORDER_OF ({owner.name}))")


def constants(entries):
    return "enum {\n" + ",\n".join(f"    {name} = {number}" for name, number in entries) + "\n};\n"


def text_of(types):
    """The whole file."""
    parts = [HEAD, "/* What a call returns; each is a record. */\n"]
    parts += [f"typedef struct order_{one.name} order_{one.name};\n" for one in types]
    parts.append("\n/* Types of records. Numbers are never reused; expect new ones. */\n")
    parts.append(constants((one.constant, one.number) for one in types))
    for one in types:
        parts.append(f"\n{comment(one.meaning)}{constants((field.constant, field.number) for field in one.fields)}")
    parts.append(f"\n{READERS}")
    for one in types:
        parts.append(f"\n/* --- {one.name} --- */\n\n{''.join(readers(one))}")
    parts.append(TAIL)
    return "".join(parts)


def main(arguments):
    text = text_of(table.read(ROOT))
    target = ROOT / TARGET
    if arguments == ["--check"]:
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            sys.exit(f"{TARGET} is not what {table.SOURCE} gives; run python3 bindings/fields/fields_h.py")
    elif arguments:
        sys.exit(__doc__)
    else:
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
