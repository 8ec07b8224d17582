"""order.h as the checks see it: its functions with their comments, and its constants; and the readers of fields.h."""
import re
from dataclasses import dataclass, field

FUNCTION = re.compile(
    r"(?:/\*\*(?P<comment>(?:(?!\*/).)*)\*/\s*)?^ORDER_API\s+(?:ORDER_DEPRECATED\s+)?(?P<returns>[\w\s]+?[\s*]+)(?P<name>order_\w+)\((?P<parameters>[^)]*)\)"
    r"\s*(?P<noexcept>ORDER_NOEXCEPT)?\s*;", re.S | re.M)
PARAMETER = re.compile(r"^(?P<type>.*?[\s*])(?P<name>\w+)$", re.S)


@dataclass
class Function:
    name: str
    returns: str
    comment: str
    is_noexcept: bool
    parameters: list = field(default_factory=list)  # of (type, name)


def _one_line(text):
    return " ".join(text.split())


def _comment(text):
    return _one_line(re.sub(r"^\s*\*", "", text, flags=re.M))


def _parameters(text):
    if text.strip() == "void":
        return []
    pairs = []
    for part in text.split(","):
        match = PARAMETER.match(_one_line(part))
        if not match:
            raise ValueError(f"not a parameter: {part!r}")
        pairs.append((match["type"].strip(), match["name"]))
    return pairs


def read(root):
    return (root / "include/order/order.h").read_text(encoding="utf-8")


def functions(header):
    found = [Function(m["name"], _one_line(m["returns"]), _comment(m["comment"] or ""), m["noexcept"] is not None,
                      _parameters(m["parameters"])) for m in FUNCTION.finditer(header)]
    declared = len(re.findall(r"^ORDER_API ", header, re.M))
    if declared != len(found):
        raise ValueError(f"{declared} functions are declared and {len(found)} understood")
    return found


def readers(root):
    """The names of the typed readers, and of the functions that free records."""
    text = (root / "include/order/fields.h").read_text(encoding="utf-8")
    return re.findall(r"^ORDER_READER .*?\b(order_\w+)\(", text, re.M)


def codes(header):
    return re.findall(r"^\s*(ORDER_(?:OK|ERR_\w+)) =", header, re.M)
