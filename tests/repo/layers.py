"""Nothing points upwards: what a file of a folder may include, and that the library reads its records itself."""
import re
import sys
from pathlib import Path

import order_header

# [README: layers]
HTTP = {"transport/http.hpp", "transport/retry.hpp", "transport/url.hpp"}
# A folder's own files are always allowed. A name with a dot is one file, without it a folder.
ALLOWED = {
    "src/base": set(),
    "src/json": {"base"},
    "src/crypto": {"base"},
    "src/archive": {"base", "crypto"},
    "src/transport": {"base"},
    "src/auth": {"base", "crypto", "json"} | HTTP,
    "src/aws": {"auth/authorizing.hpp", "base", "crypto", "json"} | HTTP,
    "src/core": {"archive", "base", "crypto", "json"} | HTTP,
    "src/providers": {"auth", "aws", "base", "core", "crypto", "json"} | HTTP,
    "src/api": {"base", "core", "order/order.h", "providers/catalog.hpp", "transport"},
    "src/sandbox": {"base", "crypto", "json"},
    "src/cli": {"base", "order/order.h"},
    "bindings": {"order/order.h"},
    "examples": {"order/order.h"},
}
# [README end]
# Other people's headers, and the only files that may include them.
FOREIGN = {
    "curl/": r"src/transport/curl\w*\.[ch]pp",
    "openssl/": r"src/crypto/openssl\.cpp|src/sandbox/.*",
    "mbedtls/": r"src/crypto/mbedtls\.cpp",
    "boost/json": r"src/json/.*|src/sandbox/.*",
    "boost/": r"src/json/.*|src/sandbox/.*",
    "archive": r"src/sandbox/.*",
    "zlib": r"src/archive/.*|src/sandbox/.*",
    "CLI/": r"src/(cli|sandbox)/.*",
    "iostream": r"src/(cli|sandbox)/.*|examples/.*",
}
# What uses the library as any program does.
PROGRAMS = ("src/cli/", "src/sandbox/")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def area_of(path):
    return next((area for area in ALLOWED if path.startswith(area + "/")), None)


def is_ours(target):
    return target == "order/order.h" or "src/" + target.split("/")[0] in ALLOWED


def problem_of(path, target):
    area = area_of(path)
    for prefix, allowed in FOREIGN.items():
        if target.startswith(prefix) and not is_ours(target) and not re.fullmatch(allowed, path):
            return f"{path} includes {target}: only {allowed} may"
    if not is_ours(target):
        return None
    folder = target.split("/")[0]
    allowed = ALLOWED[area]
    if "src/" + folder == area or folder in allowed or target in allowed:
        return None
    return f"{path} includes {target}; {area} may include {', '.join(sorted(allowed)) or 'nothing of ours'}"


def main(root):
    problems, files = [], 0
    readers = re.compile(rf"\b({'|'.join(order_header.readers(root))})\(")
    for top in ("src", "bindings", "examples"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in {".c", ".h", ".cpp", ".hpp"}:
                continue
            files += 1
            name = path.relative_to(root).as_posix()
            if area_of(name) is None:
                problems.append(f"{name} stands in a folder without rules")
                continue
            text = path.read_text(encoding="utf-8")
            if name.startswith("src/") and not name.startswith(PROGRAMS) and readers.search(text):
                problems.append(f"{name} calls {readers.search(text)[1]}, a reader for programs that use the library")
            for _, target in INCLUDE.findall(text):
                problem = problem_of(name, target)
                if problem:
                    problems.append(problem)
    print("\n".join(problems) or f"{files} files keep to their layer")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
