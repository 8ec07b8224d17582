// Presence: which of the files that a journal lists are still there, untouched.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/delivery/file_hash.hpp"
#include "core/delivery/file_identity.hpp"
#include "core/delivery/journal.hpp"

namespace order::core {

// A file is the journal's when its size and time are: then nothing is read. Otherwise its bytes
// decide.
class Presence {
  public:
    Presence(const std::string &folder, std::vector<Journal::File> files);

    // Looks until the moment; true while there is more to look at.
    bool advance(base::Instant until);

    // Of the files looked at so far: whether each was there.
    bool all_there() const { return all_there_; }
    // Those that were, each path once, with the times of those whose bytes had to tell.
    const std::vector<Journal::File> &there() const { return there_; }
    // What was seen at the path of one of them; nullptr for any other path.
    const FileIdentity *find(std::string_view path) const;

  private:
    enum class Look { there, lost, unfinished };
    Look look_at(Journal::File &file, base::Instant until);
    bool is_unchanged() const;

    base::Descriptor folder_;
    std::vector<Journal::File> files_;
    std::size_t next_ = 0;
    std::vector<Journal::File> there_;
    std::map<std::string, FileIdentity, std::less<>> seen_at_;
    bool all_there_ = true;
    FileIdentity seen_;  // of the file that is being looked at
    // Of the one that is being read.
    base::Descriptor open_;
    std::int64_t modified_ns_ = unknown_time;
    FileHash hash_;
};

}  // namespace order::core
