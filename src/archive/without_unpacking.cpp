// The build without an archive library: archives are recognised, never unpacked.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "archive/format.hpp"
#include "archive/unpack.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace order::archive {

struct Unpacker::State {
    std::vector<File> files;
};

bool can_unpack() { return false; }

bool is_archive(const std::string &path) {
    const base::Descriptor file = base::open_regular(path, O_RDONLY);
    std::array<char, tar_block_bytes> first{};
    const ssize_t got =
        base::uninterrupted([&] { return ::pread(file.number(), first.data(), first.size(), 0); });
    if (got < 0) throw base::files_failure("read", path, errno);
    return format_of({first.data(), static_cast<std::size_t>(got)}) != Format::none;
}

Unpacker::Unpacker(const std::string &archive_path, const std::string &, const Limits &,
                   base::Log) {
    throw base::Failure(base::Code::unsupported,
                        base::concat("This build of liborder cannot unpack \"", archive_path,
                                     "\"; ask for the file as it is."));
}

Unpacker::~Unpacker() = default;
bool Unpacker::advance(base::Instant) { return false; }
std::int64_t Unpacker::unpacked_bytes() const { return 0; }
const std::vector<File> &Unpacker::files() const { return state_->files; }

}  // namespace order::archive
