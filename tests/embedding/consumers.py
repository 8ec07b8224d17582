"""Installs liborder into a folder and builds a program against it there with each build system; all of them run.

    consumers.py ORDER-SANDBOX BUILD-FOLDER SOURCE-FOLDER meson|cmake|make|dlopen|subproject
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FLOW = Path(__file__).resolve().parent.parent / "flow"
sys.path.insert(0, str(FLOW))
from sandbox_process import Sandbox  # noqa: E402
from with_sandbox import environment_of  # noqa: E402


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout[-4000:]}")
    return done.stdout


def install(build, folder):
    """The library's folder below a prefix. Its .pc files are made to name that prefix: it was installed elsewhere."""
    run("meson", "install", "-C", build, "--no-rebuild", "--destdir", folder)
    library = next(folder.rglob("liborder.so")).parent
    configured = re.search(r"^prefix=(.*)$", (library / "pkgconfig/order.pc").read_text(encoding="utf-8"), re.M)[1]
    prefix = str(folder) + configured
    for file in (library / "pkgconfig").glob("order*.pc"):
        file.write_text(re.sub(r"^prefix=.*$", "prefix=" + prefix, file.read_text(encoding="utf-8"), flags=re.M),
                        encoding="utf-8")
    return prefix, library


def build_with(tool, folder, prefix, library, source):
    """The programs that the build system made of the project in the folder."""
    environment = dict(os.environ)
    if tool != "subproject":
        environment["PKG_CONFIG_PATH"] = str(library / "pkgconfig")
    if tool == "meson":
        run("meson", "setup", "build", cwd=folder, env=environment)
        run("ninja", "-C", "build", cwd=folder, env=environment)
        return [folder / "build/status"]
    if tool == "subproject":
        (folder / "subprojects").mkdir()
        (folder / "subprojects/order").symlink_to(source)
        parts = [f"-Dorder:{part}=disabled" for part in ("cli", "sandbox", "tests", "benchmarks", "java", "csharp", "go")]
        run("meson", "setup", "build", "-Doptimization=0", "-Ddebug=false", "-Dorder:examples=false",
            "-Dorder:default_library=static", *parts, cwd=folder, env=environment)
        run("ninja", "-C", "build", "status", cwd=folder, env=environment)
        return [folder / "build/status"]
    if tool == "cmake":
        run("cmake", "-S", ".", "-B", "build", f"-DCMAKE_PREFIX_PATH={prefix}", cwd=folder, env=environment)
        run("cmake", "--build", "build", cwd=folder, env=environment)
        return [folder / "build/status", folder / "build/status_static"]
    run("make", cwd=folder, env=environment)
    if tool == "dlopen":
        return [folder / "load_at_run_time"]
    return [folder / "status", folder / "status_static"]


def main(sandbox_program, build, source, tool):
    needed = {"subproject": "meson", "dlopen": "make"}.get(tool, tool)
    if not shutil.which(needed):
        print(f"skipped: there is no {needed}")
        return 77
    with tempfile.TemporaryDirectory() as work, Sandbox(sandbox_program, "--speed", "500") as sandbox:
        project = Path(work, "project")
        shutil.copytree(Path(__file__).parent / "consumers" / tool, project)
        shutil.copy(Path(source, "examples/c/order_status.c"), project / "status.c")
        shutil.copy(Path(source, "examples/c/load_at_run_time.c"), project)
        prefix, library = None, None
        if tool != "subproject":
            prefix, library = install(build, Path(work, "root"))
        environment = environment_of(sandbox, None, work)
        environment["LD_LIBRARY_PATH"] = str(library or "")
        for program in build_with(tool, project, prefix, library, Path(source).resolve()):
            if "liborder" in run("ldd", program) and program.name != "status":
                raise RuntimeError(f"{program} needs the shared library")
            arguments = [library / "liborder.so.1"] if tool == "dlopen" else []
            arguments.append(sandbox.make_orders(status="FULFILLED")[0])
            output = run(program, *arguments, env=environment)
            print(f"{tool}: {program.name}: {output.strip()}")
            if "FULFILLED" not in output:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
