"""Uses the jar as somebody else would: an empty folder, the jar and its pom, a small program; no build system of ours.

    consumer.py JAVA JAVAC JAR POM NATIVE-LIBRARY [UNITTEST-OPTION...]
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
import zipfile
from pathlib import Path

java, javac, jar, pom, library = sys.argv[1:6]

PROGRAM = """
package shop;

import io.liborder.Client;
import io.liborder.OrderLibrary;
import io.liborder.Settings;

public class Main {
    public static void main(String[] arguments) {
        try (Client client = Client.open("up42", new Settings().set("up42.token", "x"))) {
            System.out.println(client.provider() + " " + OrderLibrary.version());
        }
        System.out.println("left: " + OrderLibrary.liveHandles());
    }
}
"""


class Consumer(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.cache = self.folder / "cache"
        self.jar = shutil.copy(jar, self.folder)
        (self.folder / "source/shop").mkdir(parents=True)
        (self.folder / "source/shop/Main.java").write_text(PROGRAM, encoding="utf-8")

    def compiled(self, *options):
        sources = [str(path) for path in (self.folder / "source").rglob("*.java")]
        subprocess.run([javac, "-Xlint:all", "-Werror", "-d", self.folder / "classes", *options, *sources], check=True)

    def run_java(self, *options, expected=0, **environment):
        ended = subprocess.run([java, *options], cwd=self.folder, text=True, capture_output=True, timeout=60,
                               env={**os.environ, "XDG_CACHE_HOME": str(self.cache), **environment})
        self.assertEqual(ended.returncode, expected, ended.stdout + ended.stderr)
        return ended.stdout + ended.stderr

    def works(self, *options, **environment):
        output = self.run_java(*options, "-cp", f"{self.jar}{os.pathsep}classes", "shop.Main", **environment)
        self.assertIn("up42 1.", output)
        self.assertIn("left: 0", output)

    def fails(self, *options, **environment):
        return self.run_java(*options, "-cp", f"{self.jar}{os.pathsep}classes", "shop.Main", expected=1, **environment)

    def test_a_program_on_the_class_path(self):
        self.compiled("-cp", self.jar)
        self.works()

    def test_a_module(self):
        (self.folder / "source/module-info.java").write_text("module shop { requires io.liborder; }", encoding="utf-8")
        self.compiled("--module-path", self.jar)
        output = self.run_java("--module-path", f"{self.jar}{os.pathsep}classes", "-m", "shop/shop.Main")
        self.assertIn("up42 1.", output)

    def test_the_library_is_copied_out_once_and_checked(self):
        self.compiled("-cp", self.jar)
        self.works()
        copy, = self.cache.rglob("*.so")
        first = copy.stat().st_mtime_ns
        self.works()
        self.assertEqual(copy.stat().st_mtime_ns, first)
        copy.write_bytes(b"not a library")
        self.works()
        self.assertEqual([copy], list(self.cache.rglob("*.so")))

    def test_a_cache_that_cannot_be_written_is_done_without(self):
        self.compiled("-cp", self.jar)
        self.works(XDG_CACHE_HOME="/proc/none")

    def test_without_a_home_nothing_is_written_into_the_working_folder(self):
        self.compiled("-cp", self.jar)
        before = sorted(self.folder.iterdir())
        self.works("-Duser.home=?", XDG_CACHE_HOME="")
        self.works(XDG_CACHE_HOME="relative")
        self.assertEqual(sorted(self.folder.iterdir()), before)

    def test_a_given_library_is_used_and_no_other(self):
        self.compiled("-cp", self.jar)
        given = self.folder / "given"
        given.mkdir()
        shutil.copy(library, given)
        self.works(f"-Dorder.native.path={given}")
        self.works(f"-Dorder.native.path={given / Path(library).name}")
        self.assertFalse(self.cache.exists())
        self.assertIn("/nowhere/at/all", self.fails("-Dorder.native.path=/nowhere/at/all"))

    def test_an_error_names_every_path_tried(self):
        self.compiled("-cp", self.jar)
        with zipfile.ZipFile(jar) as whole, zipfile.ZipFile(self.jar, "w") as changed:
            for entry in whole.infolist():
                changed.writestr(entry, b"not a library" if entry.filename.endswith(".so") else whole.read(entry))
        told = self.fails(f"-Djava.io.tmpdir={self.folder}")
        self.assertIn(str(self.cache), told)
        self.assertIn(str(self.folder / "liborder"), told)

    def test_another_platform_is_told(self):
        self.compiled("-cp", self.jar)
        self.assertIn("no native library for plan9-x86_64", self.fails("-Dos.name=Plan9"))

    def test_the_pom_names_the_jar(self):
        root = xml.etree.ElementTree.parse(pom).getroot()
        names = {child.tag.split("}")[1]: child.text for child in root}
        self.assertEqual(names["groupId"], "io.liborder")
        self.assertEqual(f"{names['artifactId']}-{names['version']}.jar", Path(jar).name)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[6:]])
