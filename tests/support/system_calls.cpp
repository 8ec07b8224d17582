#include "support/system_calls.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>

#include <cerrno>
#include <cstdarg>
#include <utility>

namespace order::tests {
namespace {

thread_local SystemCallHook active_hook;

// True when the call has to fail; errno is set then.
bool has_to_fail(const char *name) {
    if (!active_hook) return false;
    const SystemCallHook hook = std::exchange(active_hook, nullptr);
    const int error = hook(name);
    active_hook = hook;
    errno = error;
    return error != 0;
}

// The same function of the C library.
template <class Function>
Function *real(const char *symbol) {
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, symbol));
}

template <class Function, class... Arguments>
auto pass_on(const char *name, const char *symbol, Arguments... arguments) {
    using Result = decltype(std::declval<Function *>()(arguments...));
    if (has_to_fail(name)) return Result(-1);
    return real<Function>(symbol)(arguments...);
}

int opened(const char *symbol, const char *path, int flags, va_list rest) {
    const mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
    return pass_on<int(const char *, int, ...)>("open", symbol, path, flags, mode);
}

int opened_at(const char *symbol, int folder, const char *path, int flags, va_list rest) {
    const mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
    return pass_on<int(int, const char *, int, ...)>("openat", symbol, folder, path, flags, mode);
}

}  // namespace

HookedSystemCalls::HookedSystemCalls(SystemCallHook hook) { active_hook = std::move(hook); }
HookedSystemCalls::~HookedSystemCalls() { active_hook = nullptr; }

}  // namespace order::tests

using order::tests::pass_on;

// The C library has most of them under two names. Its headers may rename one to the other, so the
// symbols are named here.
#define ORDER_SYMBOL(name) __asm__(#name)

#pragma GCC visibility push(default)  // seen from shared libraries, too

extern "C" {

int order_open(const char *path, int flags, ...) ORDER_SYMBOL(open);
int order_open64(const char *path, int flags, ...) ORDER_SYMBOL(open64);
int order_openat(int folder, const char *path, int flags, ...) ORDER_SYMBOL(openat);
int order_openat64(int folder, const char *path, int flags, ...) ORDER_SYMBOL(openat64);
ssize_t order_read(int file, void *to, size_t size) ORDER_SYMBOL(read);
ssize_t order_write(int file, const void *from, size_t size) ORDER_SYMBOL(write);
ssize_t order_pread(int file, void *to, size_t size, off64_t at) ORDER_SYMBOL(pread);
ssize_t order_pread64(int file, void *to, size_t size, off64_t at) ORDER_SYMBOL(pread64);
ssize_t order_pwrite(int file, const void *from, size_t size, off64_t at) ORDER_SYMBOL(pwrite);
ssize_t order_pwrite64(int file, const void *from, size_t size, off64_t at) ORDER_SYMBOL(pwrite64);
int order_ftruncate(int file, off64_t size) ORDER_SYMBOL(ftruncate);
int order_ftruncate64(int file, off64_t size) ORDER_SYMBOL(ftruncate64);
int order_fsync(int file) ORDER_SYMBOL(fsync);
int order_flock(int file, int what) ORDER_SYMBOL(flock);
int order_mkdir(const char *path, mode_t mode) ORDER_SYMBOL(mkdir);
int order_mkdirat(int folder, const char *path, mode_t mode) ORDER_SYMBOL(mkdirat);
int order_rename(const char *from, const char *to) ORDER_SYMBOL(rename);
int order_renameat2(int from_folder, const char *from, int to_folder, const char *to,
                    unsigned flags) ORDER_SYMBOL(renameat2);
int order_unlink(const char *path) ORDER_SYMBOL(unlink);
int order_unlinkat(int folder, const char *path, int flags) ORDER_SYMBOL(unlinkat);

int order_open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const int file = order::tests::opened("open", path, flags, rest);
    va_end(rest);
    return file;
}

int order_open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const int file = order::tests::opened("open64", path, flags, rest);
    va_end(rest);
    return file;
}

int order_openat(int folder, const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const int file = order::tests::opened_at("openat", folder, path, flags, rest);
    va_end(rest);
    return file;
}

int order_openat64(int folder, const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const int file = order::tests::opened_at("openat64", folder, path, flags, rest);
    va_end(rest);
    return file;
}

ssize_t order_read(int file, void *to, size_t size) {
    return pass_on<ssize_t(int, void *, size_t)>("read", "read", file, to, size);
}

ssize_t order_write(int file, const void *from, size_t size) {
    return pass_on<ssize_t(int, const void *, size_t)>("write", "write", file, from, size);
}

ssize_t order_pread(int file, void *to, size_t size, off64_t at) {
    return pass_on<ssize_t(int, void *, size_t, off64_t)>("pread", "pread", file, to, size, at);
}

ssize_t order_pread64(int file, void *to, size_t size, off64_t at) {
    return pass_on<ssize_t(int, void *, size_t, off64_t)>("pread", "pread64", file, to, size, at);
}

ssize_t order_pwrite(int file, const void *from, size_t size, off64_t at) {
    return pass_on<ssize_t(int, const void *, size_t, off64_t)>("pwrite", "pwrite", file, from,
                                                                size, at);
}

ssize_t order_pwrite64(int file, const void *from, size_t size, off64_t at) {
    return pass_on<ssize_t(int, const void *, size_t, off64_t)>("pwrite", "pwrite64", file, from,
                                                                size, at);
}

int order_ftruncate(int file, off64_t size) {
    return pass_on<int(int, off64_t)>("ftruncate", "ftruncate", file, size);
}

int order_ftruncate64(int file, off64_t size) {
    return pass_on<int(int, off64_t)>("ftruncate", "ftruncate64", file, size);
}

int order_fsync(int file) { return pass_on<int(int)>("fsync", "fsync", file); }

int order_flock(int file, int what) { return pass_on<int(int, int)>("flock", "flock", file, what); }

int order_mkdir(const char *path, mode_t mode) {
    return pass_on<int(const char *, mode_t)>("mkdir", "mkdir", path, mode);
}

int order_mkdirat(int folder, const char *path, mode_t mode) {
    return pass_on<int(int, const char *, mode_t)>("mkdirat", "mkdirat", folder, path, mode);
}

int order_rename(const char *from, const char *to) {
    return pass_on<int(const char *, const char *)>("rename", "rename", from, to);
}

int order_renameat2(int from_folder, const char *from, int to_folder, const char *to,
                    unsigned flags) {
    return pass_on<int(int, const char *, int, const char *, unsigned)>(
        "renameat2", "renameat2", from_folder, from, to_folder, to, flags);
}

int order_unlink(const char *path) { return pass_on<int(const char *)>("unlink", "unlink", path); }

int order_unlinkat(int folder, const char *path, int flags) {
    return pass_on<int(int, const char *, int)>("unlinkat", "unlinkat", folder, path, flags);
}

}  // extern "C"

#pragma GCC visibility pop
