/* Loads and unloads liborder a thousand times, with a request each: nothing is left behind. Judged
 * by what can be counted: bytes that malloc has given out, open descriptors, mapped libraries. */
#include <dirent.h>
#include <malloc.h>

#include "host.h"

enum { CYCLES = 1000, WARM = 500 };
/* malloc's own caches still fill; one object left behind by each cycle would be at least twice
 * this. */
enum { MOST_GROWTH_BYTES = 8 * 1024 };

struct holdings {
    long bytes, descriptors, libraries;
};

static long open_descriptors(void) {
    long count = 0;
    DIR *folder = opendir("/proc/self/fd");
    if (folder == NULL) exit(1);
    while (readdir(folder) != NULL) ++count;
    closedir(folder);
    return count;
}

static long mapped_libraries(void) {
    char line[4096];
    long count = 0;
    FILE *maps = fopen("/proc/self/maps", "r");
    if (maps == NULL) exit(1);
    while (fgets(line, sizeof line, maps) != NULL) count += strstr(line, " r-xp ") != NULL;
    fclose(maps);
    return count;
}

static struct holdings held(void) {
    struct holdings now;
    struct mallinfo2 heap = mallinfo2();
    now.bytes = (long)(heap.uordblks + heap.hblkhd);
    now.descriptors = open_descriptors();
    now.libraries = mapped_libraries();
    return now;
}

int main(int argc, char **argv) {
    struct holdings warm = {0, 0, 0}, end;
    int cycle;
    if (argc != 3) {
        fprintf(stderr, "usage: load_again LIBRARY ORDER-ID\n");
        return 2;
    }
    for (cycle = 0; cycle < CYCLES; ++cycle) {
        struct host host;
        if (cycle == WARM) warm = held();
        host_load(&host, argv[1]);
        host_ask(&host, argv[2]);
        if (host.live_handles() != 0) return 1;
        dlclose(host.library);
    }
    end = held();
    printf("%d cycles; since the first %d: %ld bytes, %ld descriptors, %ld libraries more\n",
           CYCLES, WARM, end.bytes - warm.bytes, end.descriptors - warm.descriptors,
           end.libraries - warm.libraries);
    return end.bytes - warm.bytes > MOST_GROWTH_BYTES || end.descriptors != warm.descriptors ||
           end.libraries != warm.libraries;
}
