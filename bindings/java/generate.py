"""Runs SWIG for Java: the C++ half into one file, the Java half into one zip, with the generated values.

    generate.py SWIG BINDINGS-FOLDER INCLUDE-FOLDER CPP-FILE ZIP-FILE
"""
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings/fields"))
import java  # noqa: E402

EXPECTED = {"Native.java", "NativeConstants.java", "NativeJNI.java"}


def main(swig, bindings, include, cpp_file, zip_file):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([swig, "-c++", "-java", "-Werror", "-package", "io.liborder", f"-I{bindings}", f"-I{include}",
                        "-outdir", folder, "-o", cpp_file, f"{bindings}/java/java.i"], check=True)
        made = {path.name: path.read_text(encoding="utf-8") for path in Path(folder).iterdir()}
    if set(made) != EXPECTED:
        sys.exit(f"SWIG made {sorted(set(made) ^ EXPECTED)}: java.i lacks a typemap for a type of order.h")
    # SWIG has no switch for this one.
    made["NativeConstants.java"] = made["NativeConstants.java"].replace("public interface", "interface")
    made.update(java.files(ROOT))
    with zipfile.ZipFile(zip_file, "w") as archive:
        for name, text in sorted(made.items()):
            archive.writestr(zipfile.ZipInfo("io/liborder/" + name), text)


if __name__ == "__main__":
    main(*sys.argv[1:])
