// Journal: what a delivery leaves in its folder, so that the next run can go on or see that all is
// there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/delivery/file_identity.hpp"

namespace order::core {

struct Journal {
    struct File {
        std::string path;  // below the folder, with '/'
        std::int64_t size_bytes = 0;
        std::string sha256;
        // When it was written last, as telling_time(); unknown: only its bytes tell.
        std::int64_t modified_ns = unknown_time;

        bool operator==(const File &) const = default;
    };

    std::string asset_id;
    std::int64_t size_bytes = -1;  // of the download; -1: not known yet
    std::string etag;              // of what is in the part: strong, with its quotes; or empty
    std::string name;              // what the download is called
    std::string part;              // file name of the partial download; empty: none
    std::string result;            // file or folder that is this asset's; empty: none yet
    bool is_packed = false;        // the result is an archive left as it is
    bool is_done = false;          // the files are what the download of this size gave
    std::vector<File> files;       // what the result consists of, now or before it changed
    // What the result consisted of before, while the files take their place.
    std::vector<File> earlier = {};
    std::string last_modified = {};     // of what is in the part: Version's, like the etag
    std::string encoding = {};          // how storage encoded what is in the part
    std::int64_t announced_bytes = -1;  // what the metadata said of the size; -1: nothing
};

// What the file holds; earlier forms are understood. Nothing when it is absent, of another asset,
// or not exactly as a journal has to be: a garbled one counts as none.
std::optional<Journal> load_journal(const std::string &path, std::string_view asset_id);

// All or nothing; readable by the owner only. Throws Failure(files).
void save_journal(const std::string &path, const Journal &journal);

}  // namespace order::core
