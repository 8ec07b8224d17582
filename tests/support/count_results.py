"""Adds up the tests of Meson's logs: one line per log, then 'N passed, N failed, N skipped'; 1 when any failed."""
import json
import sys

PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP", "IGNORED"}


def count(path):
    results = [json.loads(line)["result"] for line in open(path, encoding="utf-8") if line.strip()]
    passed = sum(result in PASSED for result in results)
    skipped = sum(result in SKIPPED for result in results)
    return passed, len(results) - passed - skipped, skipped


def main(paths):
    total = [0, 0, 0]
    for path in paths:
        counts = count(path)
        print(path, "%d passed, %d failed, %d skipped" % counts)
        total = [a + b for a, b in zip(total, counts)]
    print("%d passed, %d failed, %d skipped" % tuple(total))
    return 1 if total[1] or not total[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
