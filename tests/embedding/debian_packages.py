"""The Debian packages, built in a copy of the sources; what is in them, unpacked, is enough to build and run a program.

    debian_packages.py SOURCE-FOLDER
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CONTENT = {
    "liborder1": ["/liborder.so.1"],
    "liborder-dev": ["/include/order/fields.h", "/include/order/order.h", "/liborder.so", "/liborder.a",
                     "/pkgconfig/order.pc", "/pkgconfig/order-static.pc", "/cmake/order/orderConfig.cmake",
                     "/doc/liborder/fields.md.gz"],
    "orderctl": ["/bin/orderctl", "/man1/orderctl.1.gz", "/bash-completion/completions/orderctl.bash",
                 "/zsh/site-functions/_orderctl", "/fish/vendor_completions.d/orderctl.fish"],
}


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout[-4000:]}")
    return done.stdout


def copy_sources(source, target):
    """What git knows, or everything but hidden and build folders."""
    listing = subprocess.run(["git", "-C", source, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             capture_output=True, text=True)
    if listing.returncode != 0:
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(".*", "build*"))
        return
    for name in filter(None, listing.stdout.split("\0")):
        if (source / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, target / name)


def packages_of(folder):
    """Package name -> its file, all unpacked in folder/root."""
    files = {file.name.split("_")[0]: file for file in folder.glob("*.deb")}
    for name, wanted in CONTENT.items():
        listing = run("dpkg-deb", "--contents", files[name])
        paths = [line.split()[5] for line in listing.splitlines()]
        missing = [end for end in wanted if not any(path.endswith(end) for path in paths)]
        if missing:
            raise RuntimeError(f"{name} lacks {', '.join(missing)}:\n{listing}")
        run("dpkg-deb", "--extract", files[name], folder / "root")
    return files


def check_use(root, source):
    library = next(root.rglob("liborder.so.1")).parent
    environment = {**os.environ, "LD_LIBRARY_PATH": str(library)}
    program = root / "status"
    run("cc", "-o", program, source / "examples/c/order_status.c", f"-I{root}/usr/include", f"-L{library}", "-lorder")
    done = subprocess.run([program], env=environment, capture_output=True, text=True)
    if done.returncode != 2 or "usage" not in done.stderr:
        raise RuntimeError(f"the program ended with {done.returncode}: {done.stderr}")
    print(run(root / "usr/bin/orderctl", "--version", env=environment).strip())


def main(source):
    missing = [tool for tool in ("dpkg-buildpackage", "dh", "cc") if not shutil.which(tool)]
    if missing:
        print(f"skipped: needs {', '.join(missing)}")
        return 77
    with tempfile.TemporaryDirectory() as work:
        tree = Path(work, "liborder")
        copy_sources(source, tree)
        shutil.copytree(source / "src/packaging/debian", tree / "debian")
        needs = subprocess.run(["dpkg-checkbuilddeps"], cwd=tree, capture_output=True, text=True)
        if needs.returncode != 0:
            print(f"skipped: {needs.stderr.strip()}")
            return 77
        # What is looked at here is not the code: compiling is quicker without optimisation.
        run("dpkg-buildpackage", "--build=binary", "--no-sign", cwd=tree,
            env={**os.environ, "DEB_BUILD_OPTIONS": "noopt nocheck"})
        files = packages_of(Path(work))
        check_use(Path(work, "root"), source)
        print(", ".join(f"{file.name}: {file.stat().st_size} bytes" for _, file in sorted(files.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
