"""Adds up the tests of Meson's logs: what failed and what was skipped, for each log the cases of its programs by suite,
then 'N passed, N failed, N skipped'; ends with 1 when any failed.
"""
import json
import re
import sys
from collections import Counter

PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP", "IGNORED"}
# What test runners say of cases that went well.
GOOD_NEWS = re.compile(r"^\[( RUN |       OK |-+|=+)|^ *Passed |^=== RUN|^ *--- PASS")
# How GoogleTest, JUnit, VSTest and unittest count their cases; go test only lists them.
COUNTS = re.compile(r"^(?:\[=+\] (\d+) tests? from .* ran\.|\[ +(\d+) tests successful|Total tests: (\d+)|"
                    r"Ran (\d+) test)", re.M)
LISTED = re.compile(r"^--- PASS: ", re.M)
LAST_LINES = 60


def outcome(test):
    if test["result"] in PASSED:
        return "passed"
    return "skipped" if test["result"] in SKIPPED else "failed"


def output(test):
    return (test.get("stdout") or "") + "\n" + (test.get("stderr") or "")


def tell(test):
    """The last lines of a test that did not pass, without what went well in it."""
    lines = [line for line in output(test).splitlines() if line.strip() and not GOOD_NEWS.match(line)]
    print(f"{test['name']}: {outcome(test)} ({test['result']}) after {test['duration']:.1f} s")
    for line in lines[-LAST_LINES:]:
        print(f"    {line}")


def cases(test):
    text = output(test)
    return sum(int(next(filter(None, found), 0)) for found in COUNTS.findall(text)) or len(LISTED.findall(text))


def suite(test):
    return re.match(r"(?:\w+:)?(\w*)", test["name"])[1]


def counted(tests):
    outcomes = Counter(map(outcome, tests))
    return ", ".join(f"{outcomes[name]} {name}" for name in ("passed", "failed", "skipped"))


def main(paths):
    logs = {}
    for path in paths:
        with open(path, encoding="utf-8") as log:
            logs[path] = [json.loads(line) for line in log if line.strip()]
    total = [test for tests in logs.values() for test in tests]
    for test in total:
        if outcome(test) != "passed":
            tell(test)
    for path, tests in logs.items():
        print(f"{path}: {counted(tests)}")
        sums = Counter()
        for test in tests:
            sums[suite(test)] += cases(test)
        print("    cases: " + ", ".join(f"{name} {number}" for name, number in sums.items() if number))
    print(counted(total))
    return 1 if {"failed"} & set(map(outcome, total)) or not total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
