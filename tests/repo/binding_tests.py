"""Each binding has every test of tests/data/binding_tests.txt, by its name."""
import re
import sys
from pathlib import Path


def camel(words):
    return "".join(word.capitalize() for word in words.split())


# Folder and ending of the tests, and what declares the test with this name.
LANGUAGES = {
    "Java": ("bindings/java/tests", ".java", lambda name: rf"@Test\s+void {name[0].lower() + name[1:]}\("),
    "C#": ("bindings/csharp", ".cs", lambda name: rf"\[(?:Fact|Theory)[^]]*\][^{{;]* {name}\("),
    "Go": ("bindings/go", "_test.go", lambda name: rf"^func Test{name}\("),
}


def main(root):
    lines = (root / "tests/data/binding_tests.txt").read_text(encoding="utf-8").splitlines()
    names = [camel(line) for line in lines if line and not line.startswith("#")]
    problems = []
    for language, (folder, ending, declaration) in LANGUAGES.items():
        files = sorted(path for path in (root / folder).rglob("*") if path.name.endswith(ending))
        text = "\n".join(path.read_text(encoding="utf-8") for path in files)
        if files:
            problems += [f"{language}: no test {name}" for name in names
                         if not re.search(declaration(name), text, re.M)]
    print("\n".join(problems) or f"{len(names)} tests in each language")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
