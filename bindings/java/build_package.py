"""What a Maven repository wants beside the jar: the sources and the documentation as jars; warnings are errors.

    build_package.py JAVADOC JAR SOURCE-FOLDER GENERATED-ZIP SOURCES-JAR JAVADOC-JAR
"""
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path


def main(javadoc, jar, sources, generated, sources_jar, javadoc_jar):
    with tempfile.TemporaryDirectory() as folder:
        source, pages = Path(folder, "source"), Path(folder, "pages")
        shutil.copytree(sources, source)
        with zipfile.ZipFile(generated) as archive:
            archive.extractall(source)
        subprocess.run([jar, "--create", "--file", sources_jar, "-C", source, "."], check=True)
        subprocess.run([javadoc, "--release", "11", "-encoding", "UTF-8", "-Xdoclint:all", "-Werror", "-quiet",
                        "-d", pages, *sorted(source.rglob("*.java"))], check=True)
        subprocess.run([jar, "--create", "--file", javadoc_jar, "-C", pages, "."], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
