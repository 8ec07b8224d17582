"""The library asks nothing of its process that would show: no threads, signal handlers, output, exits or changed environment.

    imports.py ARCHIVE-OF-ONE-FOLDER...
"""
import re
import subprocess
import sys

# What none of our folders may call, and why.
FORBIDDEN = {
    "starts threads": r"pthread_create|thrd_create",
    "changes signals": r"signal|sigaction|sigprocmask|pthread_sigmask|raise|alarm|setitimer",
    "prints": r"(v|f|vf|d)?printf|puts|fputs|fputc|fputs|putchar|perror|fwrite|syslog|std(out|err)",
    "ends the process": r"_?exit|_Exit|quick_exit|abort",
    "works at the process's end": r"atexit|on_exit|at_quick_exit|__cxa_atexit",
    "changes the environment": r"setenv|putenv|unsetenv|clearenv|chdir|fchdir|umask|setlocale|tzset|srand",
    "cannot take files of 2 GiB": r"open|openat|creat|l?seek|f?truncate|[fl]?stat|fstatat|pread|pwrite|mmap|readdir|fopen",
    "forks or runs a shell": r"v?fork|system|popen|execv[pe]*|execl[pe]*",
}
# Boost.JSON registers the destructor of its default resource, which does nothing.
EXCUSED = {("json", "__cxa_atexit")}


def main(archives):
    problems = []
    for archive in archives:
        folder = re.search(r"liborder-(\w+)\.a$", archive)[1]
        listing = subprocess.run(["nm", "--undefined-only", archive], check=True, capture_output=True, text=True).stdout
        names = {line.split()[-1] for line in listing.splitlines() if re.match(r"\s+U ", line)}
        if not names:
            problems.append(f"{archive} calls nothing at all")
        problems += [f"src/{folder} {what}: {name}" for what, pattern in FORBIDDEN.items() for name in sorted(names)
                     if re.fullmatch(pattern, name) and (folder, name) not in EXCUSED]
    print("\n".join(problems) or f"{len(archives)} folders keep still")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
