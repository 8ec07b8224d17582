// Presence: whether the files a journal lists are still there, byte for byte.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/delivery/file_hash.hpp"
#include "core/delivery/journal.hpp"

namespace order::core {

class Presence {
  public:
    Presence(std::string folder, std::vector<Journal::File> files)
        : folder_(std::move(folder)), files_(std::move(files)) {}

    // Compares until the moment; true while it cannot be said yet.
    bool advance(base::Instant until);
    bool all_there() const { return next_ == files_.size(); }

  private:
    bool open_next();

    std::string folder_;
    std::vector<Journal::File> files_;
    std::size_t next_ = 0;
    base::Descriptor file_;
    FileHash hash_;
};

}  // namespace order::core
