#include "core/delivery/part_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/text.hpp"

namespace order::core {

constexpr std::size_t write_bytes = 512u << 10;

std::unique_ptr<PartFile> PartFile::create(const std::string &path) {
    base::Descriptor file = base::open_regular(path, O_RDWR | O_CREAT | O_EXCL, 0666);
    if (!file) return nullptr;
    return std::unique_ptr<PartFile>(new PartFile(path, std::move(file), 0));
}

std::unique_ptr<PartFile> PartFile::open(const std::string &path) {
    base::Descriptor file = base::open_regular(path, O_RDWR);
    if (!file) return nullptr;
    std::unique_ptr<PartFile> part(new PartFile(path, std::move(file), 0));
    part->written_ = part->identity().size_bytes;
    return part;
}

PartFile::PartFile(std::string path, base::Descriptor file, std::int64_t size_bytes)
    : path_(std::move(path)), file_(std::move(file)), written_(size_bytes) {}

PartFile::~PartFile() { static_cast<void>(base::write_all_at(file_.number(), buffer_, written_)); }

FileIdentity PartFile::identity() const {
    struct stat facts {};
    if (::fstat(file_.number(), &facts) != 0) throw base::files_failure("read", path_, errno);
    return identity_of(facts);
}

std::string PartFile::first_bytes(std::size_t max_bytes) const {
    std::string bytes(max_bytes, '\0');
    const ssize_t got =
        base::uninterrupted([&] { return ::pread(file_.number(), bytes.data(), bytes.size(), 0); });
    if (got < 0) throw base::files_failure("read", path_, errno);
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

void PartFile::append(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > write_bytes) flush();
    if (bytes.size() >= write_bytes) {
        write(bytes);
    } else {
        buffer_.append(bytes);
    }
}

void PartFile::write(std::string_view bytes) {
    if (!base::write_all_at(file_.number(), bytes, written_)) {
        throw base::files_failure("write", path_, errno);
    }
    if (is_hashing_ && hash_.position() == written_) hash_.add(bytes);
    written_ += static_cast<std::int64_t>(bytes.size());
}

void PartFile::flush() {
    if (buffer_.empty()) return;
    write(buffer_);
    buffer_.clear();
}

void PartFile::sync() {
    flush();
    if (!base::sync(file_)) throw base::files_failure("write", path_, errno);
}

void PartFile::restart() {
    buffer_.clear();
    hash_ = FileHash();
    const auto cut = [&] { return ::ftruncate(file_.number(), 0); };
    if (base::uninterrupted(cut) != 0) throw base::files_failure("write", path_, errno);
    written_ = 0;
}

bool PartFile::hash_some(base::Instant until) {
    return hash_.catch_up(file_, path_, written_, until);
}

}  // namespace order::core
