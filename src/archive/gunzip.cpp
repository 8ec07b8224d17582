#include "archive/gunzip.hpp"

#include "archive/failures.hpp"
#include "archive/format.hpp"
#include "archive/packed_file.hpp"
#include "archive/tar_stream.hpp"

namespace order::archive {

struct Gunzip::State {
    State(const std::string &path, std::int64_t max_bytes)
        : file(path), failures(file.name()), stream(file, failures, max_bytes) {}

    PackedFile file;
    Failures failures;
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
