// Decoding: a file that storage sent compressed, though it was asked not to, as the file it is.
#pragma once

#include <memory>
#include <string>

#include "archive/gunzip.hpp"
#include "base/clock.hpp"
#include "core/delivery/part_file.hpp"

namespace order::core {

// True when a file of that name and type, which was sent with Content-Encoding "gzip", has to be
// decoded. Servers send a .tgz in this way as well as it is: then the encoding is the file's own.
bool needs_decoding(const PartFile &part, std::string_view file_name, std::string_view type);

class Decoding {
  public:
    // Makes the file at `to`. Throws Failure(files).
    Decoding(const std::string &from, const std::string &to, std::int64_t max_bytes);

    // Works until the moment; false when done. Throws Failure: provider when it is damaged.
    bool advance(base::Instant until);
    std::unique_ptr<PartFile> take() { return std::move(decoded_); }

  private:
    archive::Gunzip gunzip_;
    std::unique_ptr<PartFile> decoded_;
};

}  // namespace order::core
