"""Puts liborder in a folder as an installation would, so that pkg-config, and by it cgo, finds this build."""
import re
import shutil
from pathlib import Path


def stage(folder, header, pkgconfig_files, libraries):
    """header is order.h; of a .pc file only the places change; libraries are the archive and the shared library."""
    folder = Path(folder)
    (folder / "include/order").mkdir(parents=True)
    (folder / "lib/pkgconfig").mkdir(parents=True)
    shutil.copy(header, folder / "include/order")
    for path in map(Path, libraries):
        shutil.copy(path, folder / "lib" / path.name)
        if ".so." in path.name:
            stem, version = path.name.split(".so.")
            for name in (f"{stem}.so", f"{stem}.so.{version.split('.')[0]}"):
                (folder / "lib" / name).symlink_to(path.name)
    for path in map(Path, pkgconfig_files):
        text = re.sub(r"^prefix=.*", f"prefix={folder}", path.read_text(encoding="utf-8"), flags=re.M)
        text = re.sub(r"^(includedir|libdir)=.*", lambda m: f"{m[1]}=${{prefix}}/{m[1][:-3]}", text, flags=re.M)
        (folder / "lib/pkgconfig" / path.name).write_text(text, encoding="utf-8")
