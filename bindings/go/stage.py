"""Puts liborder in a folder as an installation would, so that pkg-config, and by it cgo, finds this build."""
import re
import shutil
from pathlib import Path


def stage(folder, prefix, headers, pkgconfig_files, libraries):
    """Of a .pc file only the places change, to prefix, which is where the folder is going to be."""
    folder = Path(folder)
    (folder / "include/order").mkdir(parents=True)
    (folder / "lib/pkgconfig").mkdir(parents=True)
    for path in headers:
        shutil.copy(path, folder / "include/order")
    for path in map(Path, libraries):
        shutil.copy(path, folder / "lib")
        if ".so." in path.name:
            stem, version = path.name.split(".so.")
            for name in (f"{stem}.so", f"{stem}.so.{version.split('.')[0]}"):
                (folder / "lib" / name).symlink_to(path.name)
    for path in map(Path, pkgconfig_files):
        text = re.sub(r"^prefix=.*", f"prefix={prefix}", path.read_text(encoding="utf-8"), flags=re.M)
        text = re.sub(r"^includedir=.*", "includedir=${prefix}/include", text, flags=re.M)
        text = re.sub(r"^libdir=.*", "libdir=${prefix}/lib", text, flags=re.M)
        (folder / "lib/pkgconfig" / path.name).write_text(text, encoding="utf-8")
