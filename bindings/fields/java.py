"""The generated half of the Java layer: value classes, enums, and the setters of the named options."""
import sys
import textwrap

sys.dont_write_bytecode = True
import names
import options
import table
from names import camel, pascal, type_name

PACKAGE = "package io.liborder;\n"
PATHS = {"file.path"}
IMPORTS = {"Instant": "java.time.Instant", "LocalDate": "java.time.LocalDate", "List": "java.util.List",
           "Optional": "java.util.Optional", "OptionalDouble": "java.util.OptionalDouble",
           "OptionalLong": "java.util.OptionalLong", "Path": "java.nio.file.Path"}
# Of a kind: the type of the member, how it is read, what its accessor returns, and that from the member.
OPTIONAL = {
    "text": ("String", "text", "Optional<String>", "Optional.ofNullable({})"),
    "json": ("String", "text", "Optional<String>", "Optional.ofNullable({})"),
    "integer": ("long", "integer", "OptionalLong", "Read.optional({})"),
    "number": ("double", "number", "OptionalDouble", "Read.optional({})"),
    "time": ("Instant", "time", "Optional<Instant>", "Optional.ofNullable({})"),
}
PLAIN = {
    "text": ("String", "knownText"), "json": ("String", "knownText"), "integer": ("long", "integer"),
    "flag": ("boolean", "flag"), "texts": ("List<String>", "texts"), "integers": ("List<Long>", "integers"),
    "numbers": ("List<Double>", "numbers"),
}
RETURNS = {"text": "the text", "json": "the JSON text", "integer": "the number", "number": "the number",
           "time": "the time", "record": "the value", "flag": "whether it is so", "code": "the value"}
# Of an option's kind: the type of the parameter, and its text for the library.
SETTERS = {"flag": ("boolean", "Boolean.toString({})"), "integer": ("int", "Integer.toString({})"),
           "number": ("double", "Double.toString({})"), "time": ("LocalDate", "Check.notNull({}, \"day\").toString()")}


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "{@literal @}")


def comment(indent, *paragraphs):
    """A documentation comment; a paragraph that begins with @ is a tag."""
    lines, in_tags = [], False
    for text in paragraphs:
        is_tag = text.startswith("@")
        if lines and not in_tags:
            lines.append("")
            text = text if is_tag else f"<p>{text}"
        in_tags = is_tag
        lines += textwrap.wrap(text, 116 - len(indent), break_long_words=False, break_on_hyphens=False)
    if len(lines) == 1 and len(indent) + len(lines[0]) < 113:
        return f"{indent}/** {lines[0]} */\n"
    return f"{indent}/**\n" + "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines) + f"{indent} */\n"


def meaning(owner, text):
    fields = {field.name for field in owner.fields}

    def field(name):
        return f"{{@link #{camel(name)}()}}" if name in fields else f"{{@code {name}}}"
    return names.linked(escaped(text), lambda enum, value: f"{{@link {enum.name}#{value}}}", field)


def class_of(record):
    return "OrderException" if record == names.ERROR else type_name(record)


def made_by(record):
    return "OrderException::of" if record == names.ERROR else f"{type_name(record)}::new"


class Member:
    """How a field looks in Java."""

    def __init__(self, owner, field, enums):
        self.field = field
        self.name = camel(field.name)
        constant = f"Native.{field.constant}"
        path = f"{owner.name}.{field.name}" in PATHS
        if field.kind == "record":
            held = class_of(field.record)
            self.type, self.read = held, f"Read.record(record, {constant}, {made_by(field.record)})"
            self.returns, self.result = f"Optional<{held}>", f"Optional.ofNullable({self.name})"
        elif field.kind == "records":
            held = class_of(field.record)
            self.type, self.read = f"List<{held}>", f"Read.records(record, {constant}, {made_by(field.record)})"
            self.returns, self.result = self.type, self.name
        elif field.kind == "code" and field.words in enums:
            self.type = enums[field.words].name
            self.read = f"{self.type}.of(Native.order_record_code(record, {constant}))"
            self.returns, self.result = self.type, self.name
        elif path:
            self.type, self.read = "Path", f"FilePaths.of(Read.knownText(record, {constant}))"
            self.returns, self.result = self.type, self.name
        elif field.kind in OPTIONAL and not names.is_always(owner, field):
            self.type, reader, self.returns, self.result = OPTIONAL[field.kind]
            self.read, self.result = f"Read.{reader}(record, {constant})", self.result.format(self.name)
        else:
            self.type, reader = PLAIN[field.kind]
            self.read = f"Read.{reader}(record, {constant})"
            self.returns, self.result = self.type, self.name

    def accessor(self, owner):
        returned = RETURNS.get(self.field.kind, "the list")
        if self.returns.startswith("Optional"):
            returned += ", if known"
        service = [f"Service: {escaped(self.field.service)}."] if self.field.service else []
        text = comment("    ", meaning(owner, self.field.meaning), *service, f"@return {returned}")
        return f"{text}    public {self.returns} {self.name}() {{\n        return {self.result};\n    }}\n"


def imports(body):
    used = [name for short, name in IMPORTS.items() if f" {short}<" in body or f" {short} " in body
            or f"({short}" in body or f"{short}." in body]
    return "".join(f"import {name};\n" for name in sorted(used)) + ("\n" if used else "")


def value_class(types, owner, enums):
    name = type_name(owner.name)
    members = [Member(owner, field, enums) for field in owner.fields]
    declared = "".join(f"    private final {one.type} {one.name};\n" for one in members)
    read = "".join(f"        {one.name} = {one.read};\n" for one in members)
    holder = names.list_of(types, owner)
    listing = f"""
    static List<{name}> list(long record) {{
        return Read.records(record, Native.{holder.fields[0].constant}, {name}::new);
    }}
""" if holder else ""
    accessors = "\n".join(one.accessor(owner) for one in members)
    contents = "".join(f'            "{one.name}", {one.name},\n' for one in members)
    body = f"""{comment("", meaning(owner, owner.meaning))}public final class {name} extends Value {{
{declared}
    {name}(long record) {{
{read}    }}
{listing}
{accessors}
    @Override
    Object[] contents() {{
        return new Object[] {{
{contents}        }};
    }}
}}
"""
    return f"{PACKAGE}\n{imports(body)}{body}"


def enum_class(enum):
    constants = ",\n".join(f"{comment('    ', escaped(one.meaning))}    {one.name}(Native.{enum.prefix}{one.name})"
                           for one in enum.values)
    return f"""{PACKAGE}
{comment("", escaped(enum.meaning))}public enum {enum.name} {{
{constants};

    final int number;

    {enum.name}(int number) {{
        this.number = number;
    }}

    /** A number that this version does not know is {{@link #{enum.unknown}}}. */
    static {enum.name} of(long number) {{
        for ({enum.name} value : values()) {{
            if (value.number == number) {{
                return value;
            }}
        }}
        return {enum.unknown};
    }}
}}
"""


def setter(owner, option):
    kind, text = SETTERS.get(option.kind, ("String", "{}"))
    argument = "day" if option.kind == "time" else "value"
    verb = "Adds a value to" if option.repeats else "Sets"
    default = f" The default is {{@code {option.default}}}." if option.default else ""
    doc = comment("    ", f"{verb} {{@code {option.name}}}: {escaped(option.meaning)}.{default}",
                  f"@param {argument} the value", "@return this")
    return (f"{doc}    public {owner} {camel(option.name)}({kind} {argument}) {{\n"
            f'        return set("{option.name}", {text.format(argument)});\n    }}\n')


def option_class(owner, rows):
    body = f"""/** The named options of a {{@link {owner}}}. */
abstract class {owner}Options {{
    /**
     * Sets an option by its name.
     *
     * @param name the name
     * @param value its value; {{@code ""}} unsets it, and a repeatable option gains a value
     * @return this
     */
    public abstract {owner} set(String name, String value);

{chr(10).join(setter(owner, one) for one in rows)}}}
"""
    return f"{PACKAGE}\n{imports(body)}{body}"


def files(root):
    """{file name: text} of the package io.liborder."""
    types, enums = table.read(root), names.enums(root)
    made = {f"{type_name(one.name)}.java": value_class(types, one, enums) for one in names.values(types)}
    made.update({f"{one.name}.java": enum_class(one) for one in enums.values()})
    made.update({f"{owner}Options.java": option_class(owner, rows) for owner, rows in options.read(root).items()})
    return made
