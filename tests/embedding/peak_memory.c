/* Runs a program and says on standard error how much memory it held at most, in KiB: peak_memory
 * PROGRAM ARGUMENT... */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
    struct rusage used;
    int status = 0;
    const pid_t child = fork();
    if (child == 0) {
        if (argc > 1) execv(argv[1], argv + 1);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child) return 126;
    fprintf(stderr, "peak memory %ld KiB\n", used.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 125;
}
