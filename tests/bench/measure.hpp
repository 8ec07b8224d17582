// Measuring: processor and wall time of a piece of work, the median of many, and peak memory.
#pragma once

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace order::bench {

struct Cost {
    double cpu_ms = 0;
    double wall_ms = 0;
};

inline double clock_ms(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// What the work costs this process, all threads together.
template <class Work>
Cost measure(Work &&work) {
    const double cpu = clock_ms(CLOCK_PROCESS_CPUTIME_ID);
    const double wall = clock_ms(CLOCK_MONOTONIC);
    work();
    return {clock_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu, clock_ms(CLOCK_MONOTONIC) - wall};
}

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// Both in turns, so that what else the machine does hits both alike; the medians of each. What
// stands before each piece of work is not measured.
struct Comparison {
    Cost ours, theirs;
};
template <class Ours, class Theirs>
Comparison compare(
    int rounds, Ours &&ours, Theirs &&theirs, const std::function<void()> &before = [] {}) {
    std::vector<double> values[4];
    for (int i = 0; i < rounds; ++i) {
        before();
        const Cost a = measure(ours);
        before();
        const Cost b = measure(theirs);
        values[0].push_back(a.cpu_ms);
        values[1].push_back(a.wall_ms);
        values[2].push_back(b.cpu_ms);
        values[3].push_back(b.wall_ms);
    }
    return {{median(values[0]), median(values[1])}, {median(values[2]), median(values[3])}};
}

// A line of /proc/self/status in MB, e.g. "VmHWM:" (the peak).
inline double status_mb(const std::string &name) {
    double kilobytes = 0;
    char line[256];
    if (FILE *file = std::fopen("/proc/self/status", "r")) {
        while (std::fgets(line, sizeof line, file)) {
            if (std::string(line).rfind(name, 0) == 0)
                std::sscanf(line + name.size(), "%lf", &kilobytes);
        }
        std::fclose(file);
    }
    return kilobytes / 1024;
}

// Starts the peak anew, where the kernel lets us.
inline void reset_peak() {
    if (FILE *file = std::fopen("/proc/self/clear_refs", "w")) {
        std::fputs("5", file);
        std::fclose(file);
    }
}

}  // namespace order::bench
