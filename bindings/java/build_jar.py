"""Compiles the Java layer and packs it with the native library into one jar; warnings are errors.

    build_jar.py JAVAC JAR STRIP PLATFORM VERSION SOURCE-FOLDER GENERATED-ZIP NATIVE-LIBRARY JAR-FILE DEPENDENCY-FILE
"""
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path


def main(javac, jar, strip, platform, version, sources, generated, library, jar_file, dependency_file):
    with tempfile.TemporaryDirectory() as folder:
        source, classes = Path(folder, "source"), Path(folder, "classes")
        shutil.copytree(sources, source)
        with zipfile.ZipFile(generated) as archive:
            archive.extractall(source)
        subprocess.run([javac, "--release", "11", "-encoding", "UTF-8", "-Xlint:all",
                        "-Xdoclint:all/protected", "-Werror", "-d", classes,
                        *sorted(source.rglob("*.java"))], check=True)
        native = classes / "io/liborder/native" / platform
        native.mkdir(parents=True)
        subprocess.run([strip, "--strip-unneeded", "-o", native / "liborder-java.so", library], check=True)
        (classes / "META-INF").mkdir()
        shutil.copy(Path(sources, "../../../LICENSE"), classes / "META-INF")
        subprocess.run([jar, "--create", "--file", jar_file, "--module-version", version, "-C", classes, "."],
                       check=True)
    # The folders too: a new file in one must not be missed.
    inputs = [path for path in [Path(sources), *Path(sources).rglob("*")] if path.is_dir() or path.suffix == ".java"]
    names = " ".join(str(path).replace(" ", "\\ ") for path in inputs)
    Path(dependency_file).write_text(f"{jar_file}: {names}\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
