#include "archive/gunzip.hpp"

#include <fcntl.h>

#include "archive/format.hpp"
#include "archive/tar_stream.hpp"
#include "base/file.hpp"

namespace order::archive {
namespace {

base::Descriptor open_to_read(const std::string &path) {
    base::Descriptor file = base::open_regular(path, O_RDONLY);
    if (!file) throw base::files_failure("open", path, ENOENT);
    return file;
}

}  // namespace

struct Gunzip::State {
    State(const std::string &path, std::int64_t max_bytes)
        : file(open_to_read(path)),
          stream(file.number(), path.substr(path.rfind('/') + 1), max_bytes) {}

    base::Descriptor file;
    TarStream stream;  // which gives the bytes of any gzip file
};

Gunzip::Gunzip(const std::string &path, std::int64_t max_bytes)
    : state_(std::make_unique<State>(path, max_bytes)) {}

Gunzip::~Gunzip() = default;

std::string_view Gunzip::read() { return state_->stream.read(); }

bool holds_gzip(const std::string &path) {
    constexpr std::int64_t any_bytes = std::int64_t{1} << 62;
    try {
        return format_of(Gunzip(path, any_bytes).read()) == Format::gzip;
    } catch (const base::Failure &failure) {
        if (failure.code != base::Code::provider) throw;
        return false;  // damaged: whoever reads it says how
    }
}

}  // namespace order::archive
