"""order.h keeps the rules its bindings rely on: names, types, order of parameters, and what each comment tells."""
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
    "error_out": "order_error **", "index": "int32_t", "group": "int32_t", "limit": "int32_t", "flags": "int32_t",
    "timeout_ms": "int64_t", "report_seconds": "double", "until": "int32_t", "context": "void *",
}


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


def comment_problems(f, codes):
    if not re.search(r"Threads: (any thread|one at a time|main only)", f.comment):
        yield "the comment does not say which threads may call it"
    if not re.search(r"Since: \d+\.\d+\.", f.comment):
        yield "the comment does not say since when it exists"
    if f.returns != "order_code":
        return
    returned = re.search(r"@return (.*?)(?= Owner:| Threads:|$)", f.comment)
    if not returned or "ORDER_OK" not in returned[1]:
        yield "@return does not name ORDER_OK"
    else:
        for code in re.findall(r"ORDER_(?:OK|ERR_\w+)", returned[1]):
            if code not in codes:
                yield f"@return names {code}, which there is not"
        for code in ("ORDER_ERR_ARGUMENT", "ORDER_ERR_MEMORY"):
            if code not in returned[1]:
                yield f"@return does not name {code}"
    described = re.findall(r"@param (\w+):", f.comment)
    expected = [name for _, name in f.parameters if name != "error_out"]
    if described != expected:
        yield f"@param describes {described}, the parameters are {expected}"


def function_problems(f, codes):
    if not f.is_noexcept:
        yield "ORDER_NOEXCEPT is missing"
    if f.returns not in RESULT_TYPES and not handle(f.returns):
        yield f"it returns '{f.returns}'"
    if (f.returns == "order_code") != (bool(f.parameters) and f.parameters[-1][1] == "error_out"):
        yield "error_out comes last in what returns an order_code, and nowhere else"
    if "Owner: yours" in f.comment and not any(kind.endswith("**") and name != "error_out"
                                               for kind, name in f.parameters):
        yield "it gives nothing away"
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
    freed = {f.name[:-len("_free")] for f in all_functions if f.name.endswith("_free")}
    problems += [f"{kind} is given away and has no {kind}_free" for kind in sorted(given - freed)]
    print("\n".join(problems) or f"{len(all_functions)} functions keep the rules")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
