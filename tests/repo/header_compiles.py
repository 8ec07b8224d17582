"""order.h compiles alone as C89 to C17 and C++11 to C++20, with every compiler there is and every warning on."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

COMPILERS = {
    "c": [("gcc", "clang", "clang-14"), ("c89", "c99", "c11", "c17")],
    "cpp": [("g++", "clang++", "clang++-14"), ("c++11", "c++14", "c++17", "c++20")],
}
OWN_WARNINGS = {"c": ["-Wcast-qual"], "cpp": ["-Wold-style-cast", "-Wuseless-cast"]}
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-pedantic-errors", "-Werror", "-fsyntax-only"]
# Included twice, and used.
PROGRAM = """#include <order/order.h>
#include <order/order.h>
ORDER_API ORDER_DEPRECATED int an_old_function(void);
static void told(void *context, int32_t level, const char *message) {
    (void)context; (void)level; (void)message;
}
int main(void) {
    order_log_function log_function = told;
    (void)log_function;
    (void)order_snapshot_list_get;
    if (order_line_item_id(order_snapshot_line_item(0, 0))) order_record_free(0);
    return order_version_number() == ORDER_VERSION_NUMBER ? ORDER_OK : ORDER_ERR_INTERNAL;
}
"""


def main(root):
    problems, runs = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for language, (compilers, standards) in COMPILERS.items():
            source = Path(folder, f"alone.{language}")
            source.write_text(PROGRAM, encoding="utf-8")
            for compiler in filter(shutil.which, compilers):
                for standard in standards:
                    runs += 1
                    done = subprocess.run([compiler, f"-std={standard}", *WARNINGS, f"-I{root / 'include'}", source],
                                          capture_output=True, text=True)
                    if done.returncode != 0:
                        problems.append(f"{compiler} -std={standard}:\n{done.stderr}")
    if runs == 0:
        print("skipped: there is no gcc and no clang")
        return 77
    print("\n".join(problems) or f"compiled {runs} times")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
