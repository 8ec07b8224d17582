"""Compiles the tests and runs them by JUnit, with the virtual machine checking each use of JNI.

    run_tests.py [--main CLASS] [--preload LIBRARY] JAVA JAVAC JUNIT-JAR JAR TEST-SOURCES

With --main a program among them is run instead. The cache folder is of this run, so that the copying out of the native
library is tested too.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--main")
    parser.add_argument("--preload")
    for name in ("java", "javac", "junit", "jar", "sources"):
        parser.add_argument(name)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        classes = Path(folder, "classes")
        path = os.pathsep.join((given.jar, given.junit))
        subprocess.run([given.javac, "--release", "11", "-encoding", "UTF-8", "-Xlint:all,-processing", "-Werror",
                        "-cp", path, "-d", classes, *sorted(Path(given.sources).rglob("*.java"))], check=True)
        environment = {**os.environ, "XDG_CACHE_HOME": folder}
        if given.preload:
            environment["LD_PRELOAD"] = given.preload
        class_path = os.pathsep.join((path, str(classes)))
        if given.main:
            program = [given.java, "-cp", class_path, given.main]
            return subprocess.run(program, env=environment).returncode
        # A heap of one size: what grows then is native memory.
        ended = subprocess.run(
            [given.java, "-Xcheck:jni", "-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch", "-cp", class_path,
             "org.junit.platform.console.ConsoleLauncher", "--scan-class-path", classes, "--fail-if-no-tests",
             "--disable-banner", "--disable-ansi-colors"],
            env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    print(ended.stdout)
    if "in native method" in ended.stdout:
        print("the virtual machine found a wrong use of JNI")
        return 1
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main())
