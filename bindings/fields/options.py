"""The named options, read from the text of their tables: no compiler and no built library is needed."""
import re
from dataclasses import dataclass
from pathlib import Path

# A class, the file of its table, and what the table is called there.
TABLES = (
    ("Settings", "src/core/settings.cpp", "table"),
    ("Search", "src/core/requests.cpp", "search_table"),
    ("Draft", "src/core/requests.cpp", "draft_table"),
    ("Query", "src/core/requests.cpp", "query_table"),
)
TEXT = r'"(?:[^"\\]|\\.)*"'
OPTION = re.compile(rf"Option{{\s*({TEXT}), Kind::(\w+), (true|false), ({TEXT}), ({TEXT}),\s*((?:{TEXT}\s*)+)")


@dataclass(frozen=True)
class Option:
    name: str
    kind: str  # as in core/options.hpp: text lines secret flag integer number url time geojson json
    repeats: bool
    default: str
    environment: str
    meaning: str


def unquoted(literals):
    """Adjacent C literals as the text they are."""
    return "".join(re.sub(r"\\(.)", r"\1", one[1:-1]) for one in re.findall(TEXT, literals))


def read(root):
    """{class: [Option]}, in the order of the tables."""
    tables = {}
    for owner, file, name in TABLES:
        text = (Path(root) / file).read_text(encoding="utf-8")
        body = re.search(rf"constexpr std::array {name} = {{\n(.*?)^}};", text, re.M | re.S)[1]
        rows = OPTION.findall(body)
        if not rows or len(rows) != body.count("Option{"):
            raise ValueError(f"{file}: {name}: not every option is understood")
        tables[owner] = [Option(unquoted(row[0]), row[1], row[2] == "true", unquoted(row[3]), unquoted(row[4]),
                                unquoted(row[5])) for row in rows]
    return tables
