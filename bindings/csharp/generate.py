"""Runs SWIG for C#: the C++ half into one file, the C# half into another; the generated values go beside it.

    generate.py SWIG BINDINGS-FOLDER INCLUDE-FOLDER CPP-FILE CS-FILE [VALUES...]
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings/fields"))
import csharp  # noqa: E402

# Nothing is called back: no helper of SWIG's for exceptions and texts, and with them no text that is not UTF-8.
NO_HELPERS = [f"-DSWIG_CSHARP_NO_{name}" for name in
              ("STRING_HELPER", "EXCEPTION_HELPER", "WSTRING_HELPER", "IMCLASS_STATIC_CONSTRUCTOR")]


def problem_in(text):
    """Why the C# half is not what csharp.i is to give, or None."""
    untyped = set(re.findall(r"SWIGTYPE_\w+", text))
    if untyped:
        return f"csharp.i lacks a typemap for a type of order.h: {sorted(untyped)}"
    for parameters in re.findall(r"static extern \w+ \w+\((.*)\);", text):
        if parameters.count("string ") != parameters.count("UnmanagedType.LPUTF8Str)]string "):
            return f"a text does not travel as UTF-8: {parameters}"
    if "static extern string" in text:
        return "a text that native code made is not read as UTF-8"
    return None


def main(swig, bindings, include, cpp_file, cs_file, *_):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([swig, "-c++", "-csharp", "-Werror", "-namespace", "LibOrder", "-dllimport", "order-csharp",
                        *NO_HELPERS, f"-I{bindings}", f"-I{include}", "-outdir", folder, "-outfile", "Native.cs",
                        "-o", cpp_file, f"{bindings}/csharp/csharp.i"], check=True)
        text = Path(folder, "Native.cs").read_text(encoding="utf-8")
    problem = problem_in(text)
    if problem:
        sys.exit(problem)
    Path(cs_file).write_text(text, encoding="utf-8")
    for name, made in csharp.files(ROOT).items():
        Path(cs_file).with_name(name).write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
