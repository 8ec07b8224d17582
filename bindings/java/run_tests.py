"""Compiles the tests and runs them by JUnit, with the virtual machine checking each use of JNI.

    run_tests.py JAVA JAVAC JUNIT-JAR JAR TEST-SOURCES [VIRTUAL-MACHINE-OPTION...]

Its cache folder is of this run, so that the copying out of the native library is tested too.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main(java, javac, junit, jar, sources, *options):
    with tempfile.TemporaryDirectory() as folder:
        classes = Path(folder, "classes")
        path = os.pathsep.join((jar, junit))
        subprocess.run([javac, "--release", "11", "-encoding", "UTF-8", "-Xlint:all,-processing", "-Werror", "-cp", path,
                        "-d", classes, *sorted(Path(sources).rglob("*.java"))], check=True)
        # A heap of one size: what grows then is native memory.
        ended = subprocess.run(
            [java, "-Xcheck:jni", "-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch", *options,
             "-cp", os.pathsep.join((path, str(classes))), "org.junit.platform.console.ConsoleLauncher",
             "--scan-class-path", str(classes), "--fail-if-no-tests", "--disable-banner", "--disable-ansi-colors"],
            env={**os.environ, "XDG_CACHE_HOME": folder}, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    print(ended.stdout)
    if "in native method" in ended.stdout:
        print("the virtual machine found a wrong use of JNI")
        return 1
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
