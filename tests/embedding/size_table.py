"""What each build option costs: the size of the firmware example with liborder inside, stripped.

    size_table.py BUILD-FOLDER [--write]

--write updates the table in src/packaging/README.md. liborder is linked statically and compiled for size, what it uses
is shared. The last row is the whole static program of static/small_tool.sh, when that has been built in
BUILD-FOLDER/static.
"""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PLACE = re.compile(r"(<!-- sizes -->\n)(.*?)(<!-- sizes end -->)", re.S)
COMMON = ["-Ddefault_library=static", "-Dbuildtype=minsize", "-Ddebug=false", "-Db_ndebug=true", "-Dcli=disabled",
          "-Dsandbox=disabled", "-Dtests=disabled", "-Dbenchmarks=disabled", "-Djava=disabled", "-Dcsharp=disabled",
          "-Dgo=disabled", "-Dcpp_link_args=['-Wl,--gc-sections']"]
SMALLEST = {"providers": "up42", "archive": "disabled", "crypto": "openssl"}
ROWS = {
    "UP42 only, no unpacking": {},
    "Outposts only, no unpacking": {"providers": "outposts"},
    "both services, no unpacking": {"providers": "up42,outposts"},
    "UP42 only, unpacking": {"archive": "enabled"},
    "UP42 only, hashes by mbedTLS": {"crypto": "mbedtls"},
    "everything": {"providers": "up42,outposts", "archive": "enabled"},
}


def size_of(build, number, options):
    folder = build / "sizes" / str(number)
    arguments = [f"-D{name}={value}" for name, value in {**SMALLEST, **options}.items()]
    if not (folder / "build.ninja").exists():
        subprocess.run(["meson", "setup", folder, ROOT, *COMMON, *arguments], check=True, stdout=subprocess.DEVNULL)
    program = folder / "examples/firmware"
    subprocess.run(["ninja", "-C", folder, "examples/firmware"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["strip", "-o", f"{program}.stripped", program], check=True)
    return Path(f"{program}.stripped").stat().st_size


def table(build):
    sizes = {name: size_of(build, number, options) for number, (name, options) in enumerate(ROWS.items())}
    first = next(iter(sizes.values()))
    lines = ["| build | bytes | more than the first |", "|---|---|---|"]
    lines += [f"| {name} | {size:,} | {f'{size - first:+,}' if size != first else ''} |" for name, size in sizes.items()]
    whole = build / "static/tool/examples/firmware.stripped"
    if whole.exists():
        lines.append(f"| both services, fully static: libc, libstdc++, mbedTLS, libcurl inside | {whole.stat().st_size:,} | |")
    return "\n".join(lines) + "\n"


def main(build, write):
    text = table(build)
    print(text)
    if write:
        readme = ROOT / "src/packaging/README.md"
        readme.write_text(PLACE.sub(lambda match: match[1] + text + match[3], readme.read_text(encoding="utf-8")),
                          encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), "--write" in sys.argv))
