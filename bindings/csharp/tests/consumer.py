"""Uses the packages as somebody else would: projects outside the tree, and no build system of ours.

    consumer.py DOTNET FRAMEWORK EXAMPLES-FOLDER WITH-SANDBOX ORDER-SANDBOX NATIVE-LIBRARY PACKAGE...
                [-- UNITTEST-OPTION...]

The projects are the examples and a small program; the cache for packages is of this run, so that none of an earlier
build is used.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

arguments, options = sys.argv[1:], []
if "--" in arguments:
    at = arguments.index("--")
    arguments, options = arguments[:at], arguments[at + 1:]
dotnet, framework, examples, with_sandbox, sandbox, library, *packages = arguments

PROGRAM = """
using LibOrder;

if (args.Length > 0)
{
    AppContext.SetData("LibOrder.NativePath", args[0]);
}
using (Client client = Client.Open("up42", new Settings().Set("up42.token", "x")))
{
    Console.WriteLine($"{client.Provider} {OrderLibrary.Version}");
}
Console.WriteLine($"left: {OrderLibrary.LiveHandles}");
"""
ENVIRONMENT = {**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
ENVIRONMENT.pop("LD_LIBRARY_PATH", None)


def output_of(command, expected=0):
    ended = subprocess.run(command, text=True, capture_output=True, timeout=200, env=ENVIRONMENT)
    told = ended.stdout + ended.stderr
    if ended.returncode != expected:
        raise AssertionError(f"{command} ended with {ended.returncode}, not {expected}:\n{told}")
    return told


class Consumer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.feed = cls.folder / "feed"
        cls.feed.mkdir()
        for package in packages:
            shutil.copy(package, cls.feed)
        # What .NET itself needs was restored before.
        cls.restored = output_of([dotnet, "nuget", "locals", "global-packages", "--list"]).split(":", 1)[1].strip()
        shop = cls.folder / "Shop"
        shop.mkdir()
        (shop / "Program.cs").write_text(PROGRAM, encoding="utf-8")
        shutil.copy(Path(examples, "OrderingGuide/OrderingGuide.csproj"), shop / "Shop.csproj")

    def program(self, name):
        """The built program of a project in the folder."""
        project = self.folder / name
        output = project / "out"
        if not output.exists():
            output_of([dotnet, "build", project, "--nologo", "--verbosity", "quiet", "-nodeReuse:false",
                       "--output", output, "-p:UseSharedCompilation=false", "-p:TreatWarningsAsErrors=true",
                       f"-p:TargetFramework={framework}", f"-p:RestoreAdditionalProjectSources={self.feed}",
                       f"-p:RestorePackagesPath={self.folder / 'cache'}",
                       f"-p:RestoreFallbackFolders={self.restored}"])
        return output / f"{name}.dll"

    def example(self, name, expected, *words):
        shutil.copytree(Path(examples, name), self.folder / name)
        output_of([sys.executable, "-B", with_sandbox, sandbox, "--expect", expected, "--", dotnet,
                   self.program(name), *words])

    def test_a_program_needs_one_package(self):
        told = output_of([dotnet, self.program("Shop")])
        self.assertIn("up42 1.", told)
        self.assertIn("left: 0", told)

    def test_a_given_library_is_used_and_no_other(self):
        given = self.folder / "given"
        given.mkdir()
        shutil.copy(library, given)
        self.assertIn("left: 0", output_of([dotnet, self.program("Shop"), given]))
        self.assertIn("left: 0", output_of([dotnet, self.program("Shop"), given / Path(library).name]))
        failed = subprocess.run([dotnet, self.program("Shop"), "/nowhere/at/all"], text=True, capture_output=True,
                                timeout=60, env=ENVIRONMENT)
        self.assertNotEqual(failed.returncode, 0)
        self.assertIn("DllNotFoundException", failed.stderr)
        self.assertIn("/nowhere/at/all", failed.stderr)

    def test_an_error_names_every_path_tried(self):
        bare = self.folder / "Bare"
        shutil.copytree(self.program("Shop").parent, bare)
        removed = list(bare.rglob(Path(library).name))
        self.assertEqual(len(removed), 1)
        removed[0].unlink()
        failed = subprocess.run([dotnet, bare / "Shop.dll"], text=True, capture_output=True, timeout=60,
                                env=ENVIRONMENT)
        self.assertNotEqual(failed.returncode, 0)
        self.assertIn("DllNotFoundException", failed.stderr)
        self.assertIn(str(removed[0]), failed.stderr)

    def test_the_ordering_guide(self):
        self.example("OrderingGuide", "files of", "{folder}", "100")

    def test_waiting_for_hardware(self):
        self.example("HardwareWait", "The order is Fulfilled", "{hardware}", "100")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *options])
