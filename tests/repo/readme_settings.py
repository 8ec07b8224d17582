"""The table of settings in include/README.md is the library's own; --write updates it.

    readme_settings.py ORDERCTL SOURCE-FOLDER [--write]
"""
import json
import re
import subprocess
import sys
from pathlib import Path

PLACE = re.compile(r"(<!-- settings -->\n)(.*?)(<!-- settings end -->)", re.S)


def table(orderctl):
    settings = json.loads(subprocess.run([orderctl, "settings", "-o", "json"], check=True, capture_output=True).stdout)
    lines = ["| setting | variable | default | meaning |", "|---|---|---|---|"]
    for setting in settings:
        cells = [setting["name"], setting["environment"] or "", setting["default"] or ""]
        cells = [f"`{cell}`" if cell else "" for cell in cells]
        lines.append("| " + " | ".join(cells + [setting["meaning"]]) + " |")
    return "\n".join(lines) + "\n"


def main(orderctl, readme, write):
    text = readme.read_text(encoding="utf-8")
    wanted = PLACE.sub(lambda match: match[1] + table(orderctl) + match[3], text)
    if write:
        readme.write_text(wanted, encoding="utf-8")
    elif wanted != text:
        print("include/README.md: the table of settings differs from `orderctl settings`; run this with --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]) / "include/README.md", "--write" in sys.argv))
