"""order.h keeps the rules its bindings rely on: names, types, order of parameters; it says nothing twice and stays short."""
import re
import sys
from pathlib import Path

import order_header

VALUE_TYPES = {"int32_t", "int64_t", "double", "const char *", "void *", "order_log_function"}
RESULT_TYPES = {"int32_t", "int64_t", "double", "const char *", "void", "order_code"}
# Words of the languages that have bindings, which generated code could not use as names.
RESERVED = set("""
    out ref params type package event object native interface in is as base checked class const delegate enum explicit
    extern fixed internal lock namespace new operator override private protected public readonly sealed string struct
    this throw try using virtual volatile abstract boolean byte extends final finally implements import instanceof
    synchronized super transient chan defer func go map range select var fallthrough delete template typename friend
    typedef union register signed unsigned default switch case break continue errno stdin stdout
""".split())
# One meaning, one type, over the whole header.
UNIFORM = {
    "error_out": "order_error **", "index": "int32_t", "field": "int32_t", "group": "int32_t", "limit": "int32_t", "flags": "int32_t",
    "timeout_ms": "int64_t", "report_seconds": "double", "until": "int32_t", "context": "void *",
}
# What the conventions at the top of order.h say for all.
REPEATED = ("Threads:", "Since: 1.0", "Owner:", "NULL gives", "NULL does nothing", "as when it is not known")
ANY_CALL = {"ORDER_ERR_ARGUMENT", "ORDER_ERR_MEMORY", "ORDER_ERR_INTERNAL"}
ANY_REQUEST = {f"ORDER_ERR_{name}" for name in
               ("CREDENTIALS", "NETWORK", "PROVIDER", "CANCELLED", "TIMEOUT", "UNSUPPORTED", "NOT_FOUND")}
MAX_FUNCTIONS, MAX_LINES, MAX_WORDS = 120, 1000, 6000


def handle(kind):
    return re.fullmatch(r"(const )?order_\w+ \*", kind) is not None


def parameter_problems(f):
    names = [name for _, name in f.parameters]
    for kind, name in f.parameters:
        if name in RESERVED:
            yield f"the parameter '{name}' is a word of a language with bindings"
        is_out = name.endswith("_out")
        if is_out and not re.fullmatch(r"(order_\w+ \*\*|int32_t \*|int64_t \*|double \*)", kind):
            yield f"the result '{name}' has the type '{kind}'"
        if not is_out and kind not in VALUE_TYPES and not handle(kind):
            yield f"the parameter '{name}' has the type '{kind}'"
        if UNIFORM.get(name, kind) != kind:
            yield f"the parameter '{name}' has the type '{kind}', elsewhere '{UNIFORM[name]}'"
    outs = [i for i, name in enumerate(names) if name.endswith("_out")]
    if outs and outs != list(range(len(names) - len(outs), len(names))):
        yield "results do not stand last"
    if len(outs) > 2:
        yield "there is more than one result beside the error"
    handles = [i for i, (kind, name) in enumerate(f.parameters) if handle(kind)]
    if handles and handles[0] != 0:
        yield "a handle does not stand first"


def added_codes(comment):
    """The codes that a comment adds to those of the conventions: "Also ORDER_ERR_FILES, ORDER_ERR_CONFLICT"."""
    also = re.search(r"Also ((?:ORDER_ERR_\w+(?:, )?)+)", comment)
    return re.findall(r"ORDER_ERR_\w+", also[1]) if also else []


def comment_problems(f, codes):
    if not f.comment:
        if not f.name.endswith("_free"):
            yield "there is no comment"
        return
    for words in REPEATED:
        if words in f.comment:
            yield f"the comment repeats the conventions: '{words}'"
    sends = re.search(r"\[(UP42|Outposts) ", f.comment) is not None
    for code in re.findall(r"ORDER_(?:OK|ERR_\w+)", f.comment):
        if code not in codes:
            yield f"the comment names {code}, which there is not"
    for code in added_codes(f.comment):
        if code in ANY_CALL or (sends and code in ANY_REQUEST):
            yield f"{code} is in the conventions"
    described = re.findall(r"@param (\w+):", f.comment)
    names = [name for _, name in f.parameters]
    if [name for name in names if name in described] != described:
        yield f"@param describes {described}, the parameters are {names}"


def function_problems(f, codes):
    if not f.is_noexcept:
        yield "ORDER_NOEXCEPT is missing"
    if f.returns not in RESULT_TYPES and not handle(f.returns):
        yield f"it returns '{f.returns}'"
    if (f.returns == "order_code") != (bool(f.parameters) and f.parameters[-1][1] == "error_out"):
        yield "error_out comes last in what returns an order_code, and nowhere else"
    if f.name.endswith("_free"):
        owned = f.name[:-len("_free")]
        if (f.returns, [kind for kind, _ in f.parameters]) != ("void", [f"{owned} *"]):
            yield f"it does not free one {owned}"
    yield from parameter_problems(f)
    yield from comment_problems(f, codes)


def constants_problems(header):
    for body in re.findall(r"^enum \{(.*?)\};", header, re.S | re.M):
        body = re.sub(r"/\*.*?\*/", "", body, flags=re.S)
        for entry in filter(None, (part.strip() for part in body.split(","))):
            if not re.fullmatch(r"ORDER_[A-Z0-9]+(_[A-Z0-9]+)* = \d+", entry):
                yield f"the constant '{entry}' has no number, or a name of another form"
    without_comments = re.sub(r"/\*.*?\*/", "", header, flags=re.S)
    for word in ("long", "size_t", "bool", "union", "unsigned", "float", "short", "uint32_t", "uint64_t"):
        if re.search(rf"\b{word}\b", without_comments):
            yield f"'{word}' stands in the header"
    if re.search(r"struct \w+ \{", without_comments):
        yield "a struct shows what is in it"
    if re.search(r"^#define \w+\(", without_comments, re.M):
        yield "there is a macro that looks like a function"


def main(root):
    header = order_header.read(root)
    all_functions = order_header.functions(header)
    codes = set(order_header.codes(header))
    problems = list(constants_problems(header))
    for f in all_functions:
        problems += [f"{f.name}: {problem}" for problem in function_problems(f, codes)]
    given = {kind[:-3] for f in all_functions for kind, name in f.parameters
             if name.endswith("_out") and kind.endswith("**")}
    freed = {name[:-len("_free")] for name in [f.name for f in all_functions] + order_header.readers(root)
             if name.endswith("_free")}
    problems += [f"{kind} is given away and has no {kind}_free" for kind in sorted(given - freed)]
    for what, size, most in (("functions", len(all_functions), MAX_FUNCTIONS),
                             ("lines", header.count("\n"), MAX_LINES), ("words", len(header.split()), MAX_WORDS)):
        if size > most:
            problems.append(f"order.h has {size} {what}, more than {most}")
    print("\n".join(problems) or f"{len(all_functions)} functions keep the rules")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
