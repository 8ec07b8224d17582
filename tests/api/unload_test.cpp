// Loading, using and closing the library a thousand times takes no memory: nothing is left behind.
#include <dlfcn.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace {

long resident_kib() {
    long total = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

template <class Function>
void find(void *library, const char *name, Function &function) {
    void *const symbol = dlsym(library, name);
    std::memcpy(&function, &symbol, sizeof function);
}

// Makes and frees a client, so that everything a session needs has been there.
bool use(void *library) {
    int32_t (*settings_create)(void **, void **) = nullptr;
    int32_t (*settings_set)(void *, const char *, const char *, void **) = nullptr;
    int32_t (*client_create)(void *, const char *, void **, void **) = nullptr;
    void (*client_free)(void *) = nullptr;
    void (*settings_free)(void *) = nullptr;
    int64_t (*live_handles)() = nullptr;
    find(library, "order_settings_create", settings_create);
    find(library, "order_settings_set", settings_set);
    find(library, "order_client_create", client_create);
    find(library, "order_client_free", client_free);
    find(library, "order_settings_free", settings_free);
    find(library, "order_live_handles", live_handles);
    void *settings = nullptr, *client = nullptr;
    const bool made = settings_create(&settings, nullptr) == 0 &&
                      settings_set(settings, "environment", "false", nullptr) == 0 &&
                      settings_set(settings, "up42.token", "a-test-token", nullptr) == 0 &&
                      client_create(settings, "up42", &client, nullptr) == 0;
    client_free(client);
    settings_free(settings);
    return made && live_handles() == 0;
}

}  // namespace

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    constexpr int cycles = 1000;
    constexpr int warm = 100;
    constexpr long most_growth_kib = 512;
    long at_first = 0;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        if (cycle == warm) at_first = resident_kib();
        void *const library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
        if (!library || !use(library)) {
            std::fprintf(stderr, "cycle %d failed: %s\n", cycle, library ? "no client" : dlerror());
            return 1;
        }
        dlclose(library);
    }
    const long growth = resident_kib() - at_first;
    std::printf("%ld KiB more after %d cycles\n", growth, cycles - warm);
    return growth > most_growth_kib ? 1 : 0;
}
