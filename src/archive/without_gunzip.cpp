// The build without zlib: what was sent as gzip is named, never decoded.
#include "archive/gunzip.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::archive {

struct Gunzip::State {};

Gunzip::Gunzip(const std::string &path, std::int64_t) {
    throw base::Failure(base::Code::unsupported,
                        base::concat("Storage sent \"", path,
                                     "\" with Content-Encoding \"gzip\", which this build of "
                                     "liborder cannot decode."));
}

Gunzip::~Gunzip() = default;
std::string_view Gunzip::read() { return {}; }
bool holds_gzip(const std::string &) { return false; }

}  // namespace order::archive
