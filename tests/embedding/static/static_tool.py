"""The firmware example as one static program: its size, its memory, and how it treats certificates.

    static_tool.py ORDER-SANDBOX PEAK-MEMORY BUILD-FOLDER
    static_tool.py ORDER-SANDBOX EMULATOR BUILD-FOLDER ARCHITECTURE SYSROOT-FOLDER

The second form is for another processor; what an emulated program needs of memory says nothing and is not judged.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "flow"))
from sandbox_process import Sandbox  # noqa: E402
from with_sandbox import environment_of  # noqa: E402

MOST_BYTES = 3_000_000
MOST_MEMORY_KIB = 8 * 1024
SYSTEM_BUNDLE = Path("/etc/ssl/certs/ca-certificates.crt")


class Tool:
    def __init__(self, program, runner, sandbox, folder):
        self.program, self.runner, self.sandbox, self.folder = program, runner, sandbox, Path(folder)
        environment = environment_of(sandbox, None, folder)
        # mbedTLS 2 compares names of certificates, not addresses.
        self.environment = {name: value.replace("127.0.0.1", "localhost") for name, value in environment.items()
                            if name not in ("CURL_CA_BUNDLE", "SSL_CERT_FILE")}
        self.authority = self.environment.pop("ORDER_CA_FILE")

    def run(self, *more, ca_file=None, stdin=None):
        """How it ended, what it printed, its error text and its peak memory in KiB, 0 when nobody tells."""
        environment = dict(self.environment)
        if ca_file:
            environment["ORDER_CA_FILE"] = str(ca_file)
        order = self.sandbox.make_orders(status="FULFILLED")[0]
        target = tempfile.mkdtemp(dir=self.folder)
        ended = subprocess.run([self.runner, self.program, order, target, "0.1", *more], env=environment,
                               input=stdin, text=True, capture_output=True, timeout=120)
        memory = re.search(r"peak memory (\d+) KiB\n", ended.stderr)
        errors = re.sub(r"peak memory .*\n", "", ended.stderr)
        return ended.returncode, ended.stdout, errors, int(memory[1]) if memory else 0


def require(condition, what):
    if not condition:
        raise AssertionError(what)


def check_fetching(tool):
    bundle = tool.folder / "bundle.pem"
    system = SYSTEM_BUNDLE.read_text(encoding="utf-8") if SYSTEM_BUNDLE.exists() else ""
    bundle.write_text(system + Path(tool.authority).read_text(encoding="utf-8"), encoding="utf-8")
    for name, options in {"one CA by path": {"ca_file": tool.authority}, "a whole bundle by path": {"ca_file": bundle}}.items():
        code, output, errors, memory = tool.run(**options)
        require(code == 0 and output.startswith("FULFILLED\nFULFILLED\n/"), f"{name}: {code} {output} {errors}")
        file = Path(output.splitlines()[2])
        require(file.stat().st_size > 0, f"{file} is empty")
        require(memory <= MOST_MEMORY_KIB, f"{name}: {memory} KiB")
        print(f"{name}: {memory or 'unknown'} KiB at most")
    code, output, errors, _ = tool.run("-", stdin=Path(tool.authority).read_text(encoding="utf-8"))
    require(code == 0, f"one CA from memory: {code} {errors}")


def check_refusals(tool):
    nowhere = tool.folder / "nowhere.pem"
    code, _, errors, _ = tool.run(ca_file=nowhere)
    require(code == 1 and errors.count("\n") == 1 and "nowhere.pem could not be read" in errors, f"no bundle: {errors}")
    code, _, errors, _ = tool.run(ca_file=SYSTEM_BUNDLE)
    require(code == 1 and errors.count("\n") == 1 and "certificate" in errors, f"another CA: {errors}")


def check_with_nothing_around(tool):
    """No bundle, no configuration, no library: nothing but the program."""
    root = tool.folder / "root"
    root.mkdir()
    shutil.copy(tool.program, root / "firmware")
    for more, wanted in (([], 1), (["-"], 0)):
        order = tool.sandbox.make_orders(status="FULFILLED")[0]
        ended = subprocess.run(["chroot", root, "/firmware", order, "/", "0.1", *more], env=tool.environment, text=True,
                               stdin=open(tool.authority, encoding="utf-8"), capture_output=True, timeout=120)
        require(ended.returncode == wanted, f"with nothing around it: {ended.returncode} {ended.stderr}")
        require(wanted == 0 or ended.stderr.count("\n") == 1 and "ca_file" in ended.stderr, ended.stderr)


def main(sandbox_program, runner, build, *other_processor):
    program = Path(build, "tool/examples/firmware.stripped")
    missing = [name for name in ("apt-get", "dpkg-source", "make") if not shutil.which(name)]
    if missing:
        print(f"skipped: needs {', '.join(missing)}")
        return 77
    built = subprocess.run([HERE / "small_tool.sh", build, *other_processor])
    if built.returncode != 0:
        return built.returncode
    size = program.stat().st_size
    segments = subprocess.run(["readelf", "-lW", program], check=True, capture_output=True, text=True).stdout
    require("INTERP" not in segments, "it is not static")
    print(f"{size} bytes, stripped")
    require(size <= MOST_BYTES, f"{size} bytes")
    with tempfile.TemporaryDirectory() as folder, Sandbox(sandbox_program, "--speed", "500", "--tls") as sandbox:
        tool = Tool(program, runner, sandbox, folder)
        check_fetching(tool)
        check_refusals(tool)
        if os.geteuid() == 0 and not other_processor:
            check_with_nothing_around(tool)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
