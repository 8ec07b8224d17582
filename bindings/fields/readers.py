"""Typed readers of every field for the bindings, over the generic readers that SWIG wraps: java(), csharp() and go().

SWIG could wrap the readers of fields.h as well, at ten lines of glue for each. These have the same names.
"""
import sys

sys.dont_write_bytecode = True
import table

# What the generic readers are called, and what they return in Java, C# and Go.
PLAIN = {"text": "text", "json": "text", "integer": "integer", "time": "integer", "number": "number", "code": "code",
         "flag": "code"}
ELEMENT = {"texts": "text_at", "integers": "integer_at", "numbers": "number_at", "records": "at"}
RETURNS = {
    "java": {"text": "String", "integer": "long", "number": "double", "code": "int", "record": "long", "none": "void"},
    "csharp": {"text": "string", "integer": "long", "number": "double", "code": "int", "record": "nint", "none": "void"},
    "go": {"text": "string", "integer": "int64", "number": "float64", "code": "int32", "record": "uintptr", "none": ""},
}


def calls(types):
    """(name, what it returns, whether it takes an index, generic reader, arguments after the record) of each reader."""
    for owner in types:
        for field in owner.fields:
            name = owner.reader(field)
            if field.kind in PLAIN:
                yield name, PLAIN[field.kind], False, PLAIN[field.kind], [field.constant]
            elif field.kind == "record":
                yield name, "record", False, "at", [field.constant, "0"]
            else:
                generic = ELEMENT[field.kind]
                yield owner.counter(field), "code", False, "count", [field.constant]
                yield name, generic.removesuffix("_at") if generic != "at" else "record", True, generic, [
                    field.constant, "index"]
        yield f"order_{owner.name}_free", "none", False, "free", []


def constants(types):
    return [(field.constant, field.number) for owner in types for field in owner.fields]


def java(types):
    """Members of the class Native."""
    lines = [f"  private static final int {name} = {number};" for name, number in constants(types)]
    for name, returns, is_indexed, generic, arguments in calls(types):
        result = "" if returns == "none" else "return "
        lines.append(f"  static {RETURNS['java'][returns]} {name}(long record{', int index' if is_indexed else ''}) "
                     f"{{ {result}order_record_{generic}({', '.join(['record', *arguments])}); }}")
    return "\n".join(lines) + "\n"


def csharp(types):
    """Members of the class Native."""
    lines = [f"  private const int {name} = {number};" for name, number in constants(types)]
    for name, returns, is_indexed, generic, arguments in calls(types):
        lines.append(f"  public static {RETURNS['csharp'][returns]} {name}(nint record{', int index' if is_indexed else ''})"
                     f" => order_record_{generic}({', '.join(['record', *arguments])});")
    return "\n".join(lines) + "\n"


def go_constant(name):
    return "field" + "".join(word.capitalize() for word in name.removeprefix("ORDER_FIELD_").split("_"))


def go(types):
    """A file of the package native."""
    lines = ["package native", "", "// The number of each field.", "const ("]
    lines += [f"\t{go_constant(name)} = {number}" for name, number in constants(types)]
    lines += [")", ""]
    for name, returns, is_indexed, generic, arguments in calls(types):
        passed = ["record", *(go_constant(one) if one.startswith("ORDER_") else one for one in arguments)]
        result = "" if returns == "none" else "return "
        lines.append(f"func O{name[1:]}(record uintptr{', index int32' if is_indexed else ''}) {RETURNS['go'][returns]} "
                     f"{{ {result}Order_record_{generic}({', '.join(passed)}) }}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print({"java": java, "csharp": csharp, "go": go}[sys.argv[1]](table.read(sys.argv[2])), end="")
