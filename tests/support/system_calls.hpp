// System calls that a test looks at, lets fail, or ends the process before: whoever makes them,
// also a library below. For programs that are linked with system_calls.cpp.
#pragma once

#include <functional>
#include <string>

namespace order::tests {

// Given the name of a call ("open", "openat", "renameat2"), an error number for it to fail with, or
// 0 to let it do its work. Only for the thread that sets it, and not while it runs itself.
using SystemCallHook = std::function<int(const std::string &name)>;

class HookedSystemCalls {
  public:
    explicit HookedSystemCalls(SystemCallHook hook);
    ~HookedSystemCalls();
    HookedSystemCalls(const HookedSystemCalls &) = delete;
    HookedSystemCalls &operator=(const HookedSystemCalls &) = delete;
};

}  // namespace order::tests
