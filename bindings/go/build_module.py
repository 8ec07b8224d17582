"""What a Go module proxy serves of this module: its list, .info, .mod and .zip.

    build_module.py VERSION MODULE-FOLDER LICENSE OUTPUT-LIST OUTPUT-INFO OUTPUT-MOD OUTPUT-ZIP
"""
import json
import re
import sys
import zipfile
from pathlib import Path

SUFFIXES = {".go", ".c"}


def main(version, module, licence, listing, info, mod, archive):
    module, version = Path(module), f"v{version}"
    described = (module / "go.mod").read_text(encoding="utf-8")
    name = re.match(r"module (\S+)", described)[1]
    Path(listing).write_text(f"{version}\n", encoding="utf-8")
    Path(info).write_text(json.dumps({"Version": version}), encoding="utf-8")
    Path(mod).write_text(described, encoding="utf-8")
    files = {path.relative_to(module).as_posix(): path for path in sorted(module.rglob("*"))
             if path.suffix in SUFFIXES and not path.name.endswith("_test.go")}
    files.update({"go.mod": module / "go.mod", "LICENSE": Path(licence)})
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path, source in files.items():
            # The same file from the same source: no time of today.
            entry = zipfile.ZipInfo(f"{name}@{version}/{path}")
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, source.read_bytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
