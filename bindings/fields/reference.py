"""The reference of all fields, in Markdown: reference.py OUTPUT-FILE

A row of it is one field, by its name in C, with where the service has it; the languages write the same name in their own
way, e.g. `line_items` as lineItems(), LineItems and LineItems.
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True
import go
import names
import options
import table

ROOT = Path(__file__).resolve().parents[2]
KINDS = {"text": "text", "json": "JSON", "integer": "integer", "time": "time", "number": "number", "code": "number",
         "flag": "true or false", "texts": "list of texts", "integers": "list of integers", "numbers": "list of numbers"}
OPTIONS = {"Settings": "Settings of a client", "Search": "Options of a search", "Draft": "Options of a draft",
           "Query": "Options of a query"}


def cell(text):
    return text.replace("|", "\\|") or " "


def rows(head, lines):
    """A table."""
    return "".join(f"| {' | '.join(map(cell, line))} |\n" for line in [head, ["---"] * len(head), *lines])


def link(name):
    return f"[`{name}`](#{name})"


def kind_of(field, enums):
    if field.kind == "record":
        return link(field.record)
    if field.kind == "records":
        return f"list of {link(field.record)}"
    if field.words in enums:
        return f"[{enums[field.words].name}](#{enums[field.words].name.lower()})"
    return KINDS[field.kind]


def of_type(one, enums):
    classes = f"`{names.type_name(one.name)}` in Java, C# and Go" if one.name != names.ERROR \
        else "`OrderException` in Java and C#, `Error` in Go"
    fields = rows(["Field", "Number", "Kind", "Meaning", "Service"],
                  [[f"`{field.name}`", str(field.number), kind_of(field, enums), field.meaning, field.service]
                   for field in one.fields])
    return f"### {one.name}\n\n{one.meaning} {classes[0].upper()}{classes[1:]}.\n\n{fields}\n"


def of_enum(one):
    return f"### {one.name}\n\n{one.meaning}\n\n" + rows(
        ["C", "Go", "Number", "Meaning"],
        [[f"`{one.prefix}{item.name}`", f"`{go.constant(one, item.name)}`", str(item.number), item.meaning]
         for item in one.values]) + "\n"


def of_options(owner, listed):
    return f"### {OPTIONS[owner]}\n\n" + rows(
        ["Option", "Kind", "Repeats", "Default", "Environment", "Meaning"],
        [[f"`{one.name}`", one.kind, "yes" if one.repeats else "", one.default, one.environment, one.meaning]
         for one in listed]) + "\n"


def text_of(root):
    types, enums = table.read(root), names.enums(root)
    records = [one for one in types if not one.is_list]
    lists = ", ".join(f"`{one.name}`" for one in types if one.is_list)
    return (f"# Fields, codes and options\n\n## Records\n\n"
            f"The list types have one field, `items`: {lists}.\n\n{''.join(of_type(one, enums) for one in records)}"
            f"## Codes\n\n{''.join(map(of_enum, enums.values()))}"
            f"## Options\n\n{''.join(of_options(owner, listed) for owner, listed in options.read(root).items())}")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text_of(ROOT), encoding="utf-8")
