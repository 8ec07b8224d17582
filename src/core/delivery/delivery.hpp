// Delivery: one asset from its link to verified files: download, resume, verify, unpack, rename.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "archive/unpack.hpp"
#include "base/log.hpp"
#include "core/provider.hpp"

namespace order::core {

// Each value equals its ORDER_PHASE_* twin in order.h.
enum class Phase : std::int32_t {
    starting = 0,
    downloading = 1,
    unpacking = 2,
    done = 3,
};

struct DeliveryRules {
    bool unpack = true;  // a file that is no archive is kept as it is
    bool resume = true;  // false: what an earlier run left counts for nothing
    std::int64_t retry_delay_ms =
        500;  // first wait before a lost download goes on; doubled each time
    archive::Limits limits = {};
};

struct DeliveredFile : Record<Type::file> {
    std::string path;  // absolute or below the folder given
    std::int64_t size_bytes = 0;
    std::string sha256;
};

using FileList = RecordList<Type::file_list, DeliveredFile>;

class Delivery {
  public:
    // Touches nothing yet.
    Delivery(std::shared_ptr<Provider> provider, std::string asset_id, std::string folder,
             DeliveryRules rules, base::Log log);
    ~Delivery();
    Delivery(const Delivery &) = delete;
    Delivery &operator=(const Delivery &) = delete;

    // Goes on until the moment or until done, and says where it stands. After a Failure the partial
    // file is kept and calling again resumes. Nothing under a final name is ever incomplete.
    Phase advance(base::Instant until, const Call &call);

    Phase phase() const;
    std::int64_t received_bytes() const;  // of the download, what an earlier run left included
    std::int64_t total_bytes() const;     // unknown_count before it is known
    std::int64_t unpacked_bytes() const;
    bool was_already_there() const;  // a second run that had nothing to do
    const FileList &files() const;   // complete once done

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace order::core
