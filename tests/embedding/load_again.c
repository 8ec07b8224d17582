/* Loads and unloads liborder a thousand times, with a request each: nothing is left behind. */
#include <unistd.h>

#include "host.h"

enum { CYCLES = 1000, WARM = 100, MOST_GROWTH_KIB = 512 };

static long resident_kib(void) {
    long total = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%ld %ld", &total, &resident) != 2) exit(1);
    fclose(file);
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

int main(int argc, char **argv) {
    long at_first = 0, growth;
    int cycle;
    if (argc != 3) {
        fprintf(stderr, "usage: load_again LIBRARY ORDER-ID\n");
        return 2;
    }
    for (cycle = 0; cycle < CYCLES; ++cycle) {
        struct host host;
        if (cycle == WARM) at_first = resident_kib();
        host_load(&host, argv[1]);
        host_ask(&host, argv[2]);
        if (host.live_handles() != 0) return 1;
        dlclose(host.library);
    }
    growth = resident_kib() - at_first;
    printf("%d cycles, %ld KiB more since the first %d\n", CYCLES, growth, WARM);
    return growth > MOST_GROWTH_KIB ? 1 : 0;
}
