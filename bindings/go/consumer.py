"""Uses the module as somebody else would: from a module proxy, in an empty folder, with liborder installed.

    consumer.py --cache FOLDER --header FILE... --library FILE... --pkgconfig FILE... GO VERSION PROXY-FOLDER
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import run_tests
from stage import stage

PROGRAM = """
package main

import (
	"fmt"

	"liborder.io/order"
)

func main() {
	client, err := order.NewClient("up42", new(order.Settings).Set("up42.token", "x"))
	if err != nil {
		panic(err)
	}
	fmt.Println(client.Provider(), order.Version())
	client.Close()
	fmt.Println("left:", order.LiveHandles())
}
"""

options = run_tests.parser().parse_args()
go, version, proxy = options.command


class Consumer(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.liborder = self.folder / self.folder.name  # one that Go's cache has not seen
        stage(self.liborder, self.liborder, options.header, options.pkgconfig, options.library)
        served = self.folder / "proxy/liborder.io/order/@v"
        served.mkdir(parents=True)
        for name in ("list", f"v{version}.info", f"v{version}.mod", f"v{version}.zip"):
            shutil.copy(Path(proxy, name), served)
        self.environment = {**run_tests.environment(options, self.liborder, self.folder / "gopath"),
                            "GOPROXY": f"file://{self.folder}/proxy", "GONOSUMDB": "*", "GOSUMDB": "off",
                            "GOFLAGS": "-mod=mod -modcacherw"}
        self.shop = self.folder / "shop"
        self.shop.mkdir()
        (self.shop / "main.go").write_text(PROGRAM, encoding="utf-8")
        self.go("mod", "init", "example.com/shop")
        self.go("get", f"liborder.io/order@v{version}")

    def go(self, *arguments, expected=0):
        ended = subprocess.run([go, *arguments], cwd=self.shop, env=self.environment, text=True, capture_output=True)
        self.assertEqual(ended.returncode, expected, ended.stdout + ended.stderr)
        return ended.stdout + ended.stderr

    def works(self, **environment):
        told = subprocess.run(["./shop"], cwd=self.shop, env={**os.environ, **environment}, text=True,
                              capture_output=True, check=True).stdout
        self.assertIn(f"up42 {version}", told)
        self.assertIn("left: 0", told)

    def test_a_program_with_the_shared_library(self):
        self.go("vet", ".")
        self.go("build")
        self.works(LD_LIBRARY_PATH=self.environment["LD_LIBRARY_PATH"])

    def needs_liborder(self):
        needed = subprocess.run(["readelf", "--dynamic", "shop"], cwd=self.shop, text=True, capture_output=True,
                                check=True).stdout
        return "liborder" in needed

    def test_a_program_with_liborder_inside(self):
        self.go("build", "-tags", "order_static")
        self.works()
        self.assertFalse(self.needs_liborder())

    def test_the_tag_decides_though_the_build_cache_is_warm(self):
        for tag, is_shared in (("other", True), ("order_static", False), ("other", True)):
            self.go("build", "-tags", tag)
            self.assertEqual(self.needs_liborder(), is_shared, tag)

    def test_another_version_of_liborder_is_refused(self):
        header = self.liborder / "include/order/order.h"
        told = header.read_text(encoding="utf-8")
        header.write_text(told.replace("ORDER_VERSION_NUMBER 10000", "ORDER_VERSION_NUMBER 20000"), encoding="utf-8")
        self.assertIn("needs liborder 1.0 or a later 1.x", self.go("build", expected=2))

    def test_a_missing_liborder_is_told(self):
        shutil.rmtree(self.liborder)
        self.assertRegex(self.go("build", expected=2), "pkg-config.*order")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
