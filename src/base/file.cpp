#include "base/file.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/text.hpp"

namespace order::base {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept {
    if (this != &other) {
        close();
        number_ = std::exchange(other.number_, -1);
    }
    return *this;
}

Descriptor::~Descriptor() { close(); }

bool Descriptor::close() {
    const int number = std::exchange(number_, -1);
    // After EINTR the descriptor is gone on Linux; closing again could close another's.
    return number < 0 || ::close(number) == 0 || errno == EINTR;
}

Failure files_failure(std::string_view action, std::string_view path, int error_number) {
    const std::string reason = std::generic_category().message(error_number);
    return {Code::files,
            concat("Could not ", action, " \"", excerpt(path, 1024), "\": ", reason, ".")};
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace order::base
