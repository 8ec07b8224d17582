"""The table of records, read from the text of src/core/fields.cpp: no compiler and no built library is needed."""
import re
from dataclasses import dataclass
from pathlib import Path

SOURCE = "src/core/fields.cpp"
# Plural names whose singular is more than the last letter less.
SINGULAR = {
    "capacities": "capacity",
    "hardware": "hardware",
    "item_statuses": "item_status",
    "mac_addresses": "mac_address",
    "storage": "storage",
    "uplinks_gbps": "uplink_gbps",
}
LISTS = ("texts", "integers", "numbers", "records")
# What C adds to a name, since its readers return a representation.
SUFFIXES = {"time": "_unix_ms", "json": "_json"}
# The prefix of the constants of a code, and what the service or HTTP numbers by itself.
WORDS = {"state": "ORDER_STATE_", "code": "ORDER_ERR_", "update_kind": "ORDER_UPDATE_", "none": ""}

ROW = re.compile(r'    (?P<kind>[A-Z]+?)(?:_OF)?\([^"]*, "(?P<name>\w+)", (?:(?P<extra>\w+), )?'
                 r'"(?P<meaning>(?:[^"\\]|\\.)*)", "(?P<service>[^"]*)"\),')
TYPE = re.compile(r'    of<(?P<record>\w+)(?:, [^(]+)?>\("(?P<name>\w+)", "(?P<meaning>[^"]*)", (?P<rows>\w+)\),')


@dataclass(frozen=True)
class Field:
    number: int
    name: str
    kind: str  # text json integer time number code flag texts integers numbers record records
    record: str  # the name of the type of the records it holds, else ""
    words: str  # of a code: what its numbers are called ("state", "code", "update_kind", "none"), else ""
    meaning: str
    service: str
    constant: str  # ORDER_FIELD_...

    @property
    def is_list(self):
        return self.kind in LISTS

    @property
    def c_name(self):
        """The name in C: with the representation that a reader returns."""
        return self.name + SUFFIXES.get(self.kind, "")

    @property
    def singular(self):
        """The name of one element of a list."""
        return SINGULAR.get(self.name) or self.name.removesuffix("s")


@dataclass(frozen=True)
class Type:
    number: int
    name: str
    meaning: str
    fields: tuple
    constant: str  # ORDER_TYPE_...

    @property
    def is_list(self):
        """A list of records: its one field is `items`."""
        return self.name.endswith("_list")

    def reader(self, field):
        """The name of a field's typed reader in C; of a list, that of one element."""
        if self.is_list:
            return f"order_{self.name}_get"
        name = f"order_{self.name}_{field.singular if field.is_list else field.c_name}"
        return f"{name}_at" if name == f"order_{field.record}" else name  # the type has that name

    def counter(self, field):
        """The name of the reader of a list's count."""
        return f"order_{self.name}_count" if self.is_list else f"order_{self.name}_{field.singular}_count"


def rows_of(text, block):
    """The rows of a block, each one line: anything else in it is a mistake."""
    body = re.search(rf"^constexpr Row {block}\[\] = {{\n(.*?)^}};$", text, re.M | re.S)[1]
    for line in body.splitlines():
        row = ROW.fullmatch(line)
        if not row:
            raise ValueError(f"{SOURCE}: {block}: not a row on one line: {line.strip()}")
        yield row


def read(root):
    """The types in the order of their numbers, with their fields."""
    text = (Path(root) / SOURCE).read_text(encoding="utf-8")
    listed = [TYPE.fullmatch(line) for line in text.splitlines() if line.startswith("    of<")]
    if None in listed:
        raise ValueError(f"{SOURCE}: a type is not listed on one line")
    names = {one["record"]: one["name"] for one in listed}
    types = []
    for number, one in enumerate(listed, 1):
        fields = []
        for place, row in enumerate(rows_of(text, one["rows"]), 1):
            kind, extra = row["kind"].lower(), row["extra"] or ""
            fields.append(Field(number * 65536 + place, row["name"], kind, names[extra] if kind.startswith("record") else "",
                                extra if kind == "code" else "", row["meaning"].replace('\\"', '"'), row["service"],
                                f"ORDER_FIELD_{one['name']}_{row['name']}".upper()))
        types.append(Type(number, one["name"], one["meaning"], tuple(fields), f"ORDER_TYPE_{one['name']}".upper()))
    return types
