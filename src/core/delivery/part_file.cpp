#include "core/delivery/part_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/text.hpp"

namespace order::core {

constexpr std::size_t write_bytes = 512u << 10;
constexpr int part_flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

std::unique_ptr<PartFile> PartFile::create(const std::string &path) {
    base::Descriptor file(::open(path.c_str(), part_flags | O_CREAT | O_EXCL, 0666));
    if (!file && errno == EEXIST) return nullptr;
    if (!file) throw base::files_failure("create", path, errno);
    return std::unique_ptr<PartFile>(new PartFile(path, std::move(file), 0));
}

std::unique_ptr<PartFile> PartFile::open(const std::string &path) {
    base::Descriptor file(::open(path.c_str(), part_flags));
    if (!file && errno == ENOENT) return nullptr;
    struct stat facts {};
    if (!file || ::fstat(file.number(), &facts) != 0) {
        throw base::files_failure("open", path, errno);
    }
    if (!S_ISREG(facts.st_mode)) {
        throw base::Failure(base::Code::files, base::concat("\"", path, "\" is no plain file."));
    }
    return std::unique_ptr<PartFile>(new PartFile(path, std::move(file), facts.st_size));
}

PartFile::PartFile(std::string path, base::Descriptor file, std::int64_t size_bytes)
    : path_(std::move(path)), file_(std::move(file)), written_(size_bytes) {}

PartFile::~PartFile() { static_cast<void>(base::write_all_at(file_.number(), buffer_, written_)); }

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
    if (::fsync(file_.number()) != 0) throw base::files_failure("write", path_, errno);
}

void PartFile::restart() {
    buffer_.clear();
    hash_ = FileHash();
    if (::ftruncate(file_.number(), 0) != 0) throw base::files_failure("write", path_, errno);
    written_ = 0;
}

bool PartFile::hash_some(base::Instant until) {
    return hash_.catch_up(file_, path_, written_, until);
}

}  // namespace order::core
