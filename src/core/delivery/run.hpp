// DeliveryRun: one attempt at a delivery. All it knows comes from the provider and from disk, so
// that any other attempt can go on where it stopped.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/delivery/asset_lock.hpp"
#include "core/delivery/decoding.hpp"
#include "core/delivery/delivery.hpp"
#include "core/delivery/download.hpp"
#include "core/delivery/paths.hpp"
#include "core/delivery/placing.hpp"
#include "core/delivery/presence.hpp"

namespace order::core {

// What a delivery tells of itself.
struct DeliveryProgress {
    Phase phase = Phase::starting;
    std::int64_t received_bytes = 0;
    std::int64_t total_bytes = unknown_count;
    std::int64_t unpacked_bytes = 0;
    bool was_already_there = false;
    FileList files;
};

class DeliveryRun {
  public:
    // The references outlive the run.
    DeliveryRun(Provider &provider, const DeliveryPaths &paths, const DeliveryRules &rules,
                const base::Log &log, DeliveryProgress &progress);
    ~DeliveryRun();
    DeliveryRun(const DeliveryRun &) = delete;
    DeliveryRun &operator=(const DeliveryRun &) = delete;

    // Takes the next step, until the moment when it is a long one; false when done.
    bool advance(base::Instant until, const Call &call);

  private:
    enum class Step { begin, check, open, reread, download, decode, unpack, hash, place, done };

    void begin(const Call &call);
    void check(base::Instant until);
    void open_part(const Call &call);
    void create_part(const Call &call);
    void reread(base::Instant until);
    void download(base::Instant until, const Call &call);
    bool look_inside(bool is_whole = false);
    bool is_encoded() const { return !journal_.encoding.empty(); }
    void end_download();
    void decode(base::Instant until);
    void end_decoding();
    void unpack(base::Instant until);
    void distrust_part(const base::Failure &failure);
    void hash(base::Instant until);
    void begin_placing(Arrival arrival);
    void place(base::Instant until);
    void finish();
    bool was_swapped() const;
    bool is_announced_anew() const;
    bool journal_holds_what_is_wanted() const;
    std::int64_t announced_bytes() const;

    Provider &provider_;
    const DeliveryPaths &paths_;
    const DeliveryRules &rules_;
    const base::Log &log_;
    DeliveryProgress &progress_;

    Step step_ = Step::begin;
    std::optional<AssetLock> lock_;
    Asset asset_;
    Journal journal_;
    std::optional<Presence> presence_;
    bool has_new_times_ = false;  // the journal's files, as they were found
    std::optional<DownloadLink> link_;
    std::unique_ptr<PartFile> part_;
    bool has_old_bytes_ = false;      // the part was not downloaded by this run alone
    std::optional<bool> is_archive_;  // what the part is; to be looked at while unset
    std::unique_ptr<Download> download_;
    std::unique_ptr<Decoding> decoding_;
    std::unique_ptr<archive::Unpacker> unpacker_;
    Arrival arrival_;
};

}  // namespace order::core
