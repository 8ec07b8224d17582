#include "core/delivery/decoding.hpp"

#include <cerrno>

#include "archive/expected.hpp"
#include "archive/format.hpp"
#include "base/file.hpp"

namespace order::core {

bool needs_decoding(const PartFile &part, std::string_view file_name, std::string_view type) {
    const bool is_gzip =
        archive::format_of(part.first_bytes(archive::tar_block_bytes)) == archive::Format::gzip;
    if (!is_gzip) return false;
    return !archive::is_gzip_file(file_name, type) || archive::holds_gzip(part.path());
}

Decoding::Decoding(const std::string &from, const std::string &to, std::int64_t max_bytes)
    : gunzip_(from, max_bytes), decoded_(PartFile::create(to)) {
    if (!decoded_) throw base::files_failure("create", to, EEXIST);
}

bool Decoding::advance(base::Instant until) {
    do {
        const std::string_view bytes = gunzip_.read();
        if (bytes.empty()) {
            decoded_->flush();
            return false;
        }
        decoded_->append(bytes);
    } while (base::monotonic_now() < until);
    return true;
}

}  // namespace order::core
