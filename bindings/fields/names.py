"""What the value classes of all languages share: the names of types and fields, and the enums of order.h."""
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path

sys.dont_write_bytecode = True

# A type is named as in C, except where a reader would think of something else: java.util has a Collection, most
# languages a File, and Hardware is where hardware is ordered.
TYPES = {
    "collection": "ImageCollection",
    "file": "DownloadedFile",
    "hardware": "HardwareUnit",
    "option": "OptionDescription",
}
# Errors are exceptions, or what Go calls an error: the one type of record that each language writes by hand.
ERROR = "error"
# What every record of a type has, besides its id and its document: a plain value, where others are optional.
ALWAYS = {
    "collection.name", "file.path", "file.sha256", "file.size_bytes", "item_status.quantity", "item_status.status",
    "option.meaning", "option.name", "placement.placed_count", "snapshot.provider", "snapshot.status", "tag.key",
    "tag.value", "update.order_id",
}
NOT_ALWAYS = {"data_product.id", "hardware.id", "placement.document"}


@dataclass(frozen=True)
class Value:
    name: str  # of the constant, e.g. "NEEDS_ATTENTION"
    number: int
    meaning: str


@dataclass(frozen=True)
class Enum:
    name: str  # of the type
    prefix: str  # of its constants in C
    unknown: str  # what a number that this version does not know is taken for
    go: str  # the prefix of its constants in Go
    meaning: str = ""
    values: tuple = ()


ENUMS = {
    "code": Enum("ErrorCode", "ORDER_ERR_", "INTERNAL", "Code"),
    "state": Enum("State", "ORDER_STATE_", "OPEN", "State"),
    "until": Enum("Until", "ORDER_UNTIL_", "END_OR_ATTENTION", "Until"),
    "update_kind": Enum("UpdateKind", "ORDER_UPDATE_", "REPORT", "Update"),
    "phase": Enum("DownloadPhase", "ORDER_PHASE_", "UNPACKING", "Phase"),
    "level": Enum("LogLevel", "ORDER_LOG_", "DEBUG", "Log"),
}
HEADER = "include/order/order.h"


def words(name):
    return re.split(r"[_.]", name.lower())


def pascal(name):
    """line_items -> LineItems"""
    return "".join(word.capitalize() for word in words(name))


def camel(name):
    """line_items -> lineItems"""
    return name and pascal(name)[0].lower() + pascal(name)[1:]


def type_name(name):
    """The class of a record type."""
    return TYPES.get(name) or pascal(name)


def is_always(owner, field):
    name = f"{owner.name}.{field.name}"
    return name in ALWAYS or field.name in ("id", "document") and name not in NOT_ALWAYS


def values(types):
    """The types with a generated class: neither lists, nor errors."""
    return [one for one in types if not one.is_list and one.name != ERROR]


def list_of(types, owner):
    """The list type whose items are of this type, or None."""
    return next((one for one in types if one.name == f"{owner.name}_list"), None)


def sentence(text):
    """A comment of order.h, as a sentence."""
    text = " ".join(text.split())
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def inner(text):
    """A sentence to go on with: without its capital, unless that belongs to a name."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def blocks(root):
    """(comment, prefix, [Value]) of each enum of order.h, but for the kinds of fields and the code of success."""
    text = (Path(root) / HEADER).read_text(encoding="utf-8")
    for comment, body in re.findall(r"/\* ([^\n]*) \*/\n(?:typedef [^\n]*\n)?enum {(.*?)};", text, re.S):
        rows = re.findall(r"(ORDER_[A-Z]+_)(\w+) = (\d+),?[ ]*(?:/\* (.*?) \*/)?", body)
        if rows and rows[0][0] != "ORDER_KIND_":
            yield sentence(comment), rows[0][0], tuple(
                Value(name, int(number), sentence(meaning or name.replace("_", " ").lower()))
                for _, name, number, meaning in rows)


def enums(root):
    """ENUMS with their values."""
    found = {prefix: (meaning, rows) for meaning, prefix, rows in blocks(root)}
    return {key: replace(one, meaning=found[one.prefix][0], values=found[one.prefix][1])
            for key, one in ENUMS.items()}


def linked(text, constant, field):
    """A meaning of the table with its constants and `fields` as a language writes them.

    constant(enum, value) and field(name) give the text for one.
    """
    for one in ENUMS.values():
        text = re.sub(rf"\b{one.prefix}([A-Z_]+)\b", lambda match: constant(one, match[1]), text)
    return re.sub(r"`(\w+)`", lambda match: field(match[1]), text)
