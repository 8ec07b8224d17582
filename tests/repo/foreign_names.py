"""No file names a place that only exists where it was written: private folders, and hosts that are neither known nor examples."""
import re
import subprocess
import sys
from pathlib import Path

# Hosts the product talks to or explains, and the names reserved for examples (RFC 2606, RFC 6761).
HOSTS = re.compile(
    r"(.*\.)?(example|evil|invalid|test|localhost|example\.(com|org|net)|up42\.com|amazonaws\.com|api\.aws|aws\.amazon\.com|awsapps\.com"
    r"|storage\.googleapis\.com|stacspec\.org|stac-extensions\.github\.io|opengis\.net|json-schema\.org|w3\.org"
    r"|geojson\.org|rfc-editor\.org|maven\.apache\.org|schemas\.microsoft\.com|github\.com|curl\.se|spdx\.org|www\.debian\.org)"
    r"|\d+\.\d+\.\d+\.\d+")
URL = re.compile(r"\bhttps?://(?:[^/\s\"'<>@]*@)?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
# Folders of one machine or person.
FOLDERS = re.compile(r"(?<![\w$}.-])/(work|root)/")
SKIPPED = {".png", ".jpg", ".zip", ".tgz", ".pem", ".jar", ".dll"}


def files(root):
    listing = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, text=True)
    if listing.returncode != 0:
        return None
    return [root / name for name in listing.stdout.split("\0") if name]


def main(root):
    paths = files(root)
    if paths is None:
        print("skipped: this is no git checkout, so there is no list of its files")
        return 77
    problems = []
    for path in paths:
        if path.suffix in SKIPPED or not path.is_file():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            where = f"{path.relative_to(root)}:{number}"
            for host in URL.findall(line):
                if not HOSTS.fullmatch(host.lower()):
                    problems.append(f"{where}: the host {host}")
            if FOLDERS.search(line):
                problems.append(f"{where}: a folder of one machine: {line.strip()[:100]}")
    print("\n".join(problems) or f"{len(paths)} files name nothing foreign")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
