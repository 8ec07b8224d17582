#include "core/delivery/run.hpp"

#include <algorithm>
#include <cerrno>

#include "base/file.hpp"
#include "core/delivery/contents.hpp"
#include "core/delivery/placing.hpp"

namespace order::core {
namespace {

using base::Code;
using base::concat;
using base::Failure;
using base::Instant;

constexpr base::Milliseconds catch_up_time(100);
// Enough to tell an archive from anything else.
constexpr std::int64_t telling_bytes = 4096;
constexpr const char *keep_packed_hint =
    " It was downloaded and is kept; to have it as it is, fetch it with ORDER_DOWNLOAD_KEEP_PACKED "
    "(orderctl: --keep-packed).";

}  // namespace

DeliveryRun::DeliveryRun(Provider &provider, const DeliveryPaths &paths, const DeliveryRules &rules,
                         const base::Log &log, DeliveryProgress &progress)
    : provider_(provider), paths_(paths), rules_(rules), log_(log), progress_(progress) {
    progress_ = DeliveryProgress();
}

DeliveryRun::~DeliveryRun() = default;

bool DeliveryRun::advance(Instant until, const Call &call) {
    switch (step_) {
        case Step::begin:
            begin(call);
            break;
        case Step::check:
            check(until);
            break;
        case Step::open:
            open_part(call);
            break;
        case Step::reread:
            reread(until);
            break;
        case Step::download:
            download(until, call);
            break;
        case Step::decode:
            decode(until);
            break;
        case Step::unpack:
            unpack(until);
            break;
        case Step::hash:
            hash(until);
            break;
        case Step::place:
            place(until);
            break;
        case Step::done:
            break;
    }
    return step_ != Step::done;
}

// A provider that does not know a size may say 0.
std::int64_t DeliveryRun::announced_bytes() const {
    return asset_.size_bytes > 0 ? asset_.size_bytes : unknown_count;
}

void DeliveryRun::begin(const Call &call) {
    asset_ = provider_.asset(paths_.asset_id, call);
    progress_.total_bytes = announced_bytes();
    base::make_folders(paths_.folder);
    lock_.emplace(paths_.lock(), call);
    base::remove_tree(paths_.decoding());
    base::remove_tree(paths_.unpacking());
    if (auto journal = load_journal(paths_.journal(), paths_.asset_id)) {
        journal_ = *std::move(journal);
    } else {
        journal_.asset_id = paths_.asset_id;
    }
    step_ = Step::open;
    if (!journal_holds_what_is_wanted()) return;
    presence_.emplace(paths_.folder, journal_.files);
    step_ = Step::check;
}

bool DeliveryRun::journal_holds_what_is_wanted() const {
    if (!rules_.resume || !journal_.is_done || journal_.files.empty()) return false;
    if (is_announced_anew()) return false;
    return rules_.unpack ? !journal_.is_packed : journal_.files.front().path == journal_.result;
}

// The size in the metadata need not be the one that storage has: what counts is that it changed.
bool DeliveryRun::is_announced_anew() const {
    const std::int64_t announced = announced_bytes();
    return announced != unknown_count && announced != journal_.announced_bytes &&
           announced != journal_.size_bytes;
}

void DeliveryRun::check(Instant until) {
    const bool more = presence_->advance(until);
    if (more && presence_->all_there()) return;
    step_ = Step::open;
    if (!presence_->all_there()) return;
    has_new_times_ = journal_.files != presence_->there();
    journal_.files = presence_->there();
    progress_.was_already_there = true;
    progress_.received_bytes = journal_.size_bytes;
    progress_.total_bytes = journal_.size_bytes;
    finish();
}

void DeliveryRun::open_part(const Call &call) {
    if (!journal_.part.empty()) part_ = PartFile::open(paths_.in_folder(journal_.part));
    if (!part_) create_part(call);
    if (!rules_.resume || is_announced_anew() || was_swapped()) {
        part_->restart();
        journal_.size_bytes = unknown_count;
    }
    journal_.announced_bytes = announced_bytes();
    journal_.is_done = false;
    save_journal(paths_.journal(), journal_);
    has_old_bytes_ = part_->size_bytes() > 0;
    progress_.phase = Phase::downloading;
    download_ = std::make_unique<Download>(provider_, *part_, journal_, paths_.journal(),
                                           rules_.retry_delay_ms, log_);
    if (link_) download_->use(*std::exchange(link_, {}));
    progress_.received_bytes = part_->size_bytes();
    step_ = Step::reread;
}

// A run that ended while a file took its place may have left the earlier version in the part.
bool DeliveryRun::was_swapped() const {
    const bool is_file = journal_.files.size() == 1 && journal_.files[0].path == journal_.result;
    if (!journal_.is_done || !is_file || is_encoded()) return false;
    const FileIdentity part = part_->identity();
    return part.size_bytes != journal_.files[0].size_bytes ||
           part.modified_ns != journal_.files[0].modified_ns;
}

// The name of the download is free when nothing incomplete stands there; an asset of the same name
// may be on its way too.
void DeliveryRun::create_part(const Call &call) {
    link_ = provider_.download_link(paths_.asset_id, call);
    const std::string name = safe_file_name(link_->file_name, paths_.asset_id);
    for (const std::string &candidate : {name, with_suffix(name, paths_.suffix())}) {
        const std::string part = concat(candidate, part_suffix);
        if (base::exists(paths_.in_folder(part))) continue;
        journal_.name = name;
        journal_.part = part;
        journal_.etag.clear();
        journal_.size_bytes = unknown_count;
        journal_.is_done = false;
        // First the journal: a part that no journal knows would be in the way for ever.
        save_journal(paths_.journal(), journal_);
        part_ = PartFile::create(paths_.in_folder(part));
        if (part_) return;
    }
    throw Failure(Code::files, concat("\"", paths_.in_folder(name), part_suffix,
                                      "\" is there already and is not this asset's."));
}

// Hashes what an earlier run left, before a connection waits for it.
void DeliveryRun::reread(Instant until) {
    if (!look_inside()) return;
    if (part_->is_hashing() && part_->hash_some(until)) return;
    step_ = Step::download;
}

void DeliveryRun::download(Instant until, const Call &call) {
    const std::int64_t before = part_->size_bytes();
    const bool more = download_->advance(until, call);
    progress_.received_bytes = part_->size_bytes();
    progress_.total_bytes = download_->total_bytes();
    if (part_->size_bytes() < before) is_archive_.reset();
    if (!look_inside()) return;
    // What was written before it was known to need a hash: never much, so it is caught up at once.
    if (part_->is_hashing()) part_->hash_some(base::monotonic_now() + catch_up_time);
    if (!more) end_download();
}

// Sees what the part is, once so much of it is there. A file that stays as it is, is hashed while
// it arrives. False when what is there counts for nothing and is downloaded again.
bool DeliveryRun::look_inside(bool is_whole) {
    if (is_archive_) return true;
    if (!is_whole && (is_encoded() || part_->size_bytes() < telling_bytes)) return true;
    part_->flush();
    try {
        is_archive_ = inspect({paths_.asset_id, journal_.name, asset_.content_type,
                               download_->content_type(), part_->first_bytes(telling_bytes)},
                              part_->path());
    } catch (const Failure &failure) {
        // What is not the file is no beginning of it either.
        if (failure.code == Code::provider && !has_old_bytes_) part_->restart();
        distrust_part(failure);
        return false;
    }
    if (!*is_archive_ || !rules_.unpack) part_->want_hash();
    return true;
}

void DeliveryRun::end_download() {
    part_->flush();
    progress_.phase = Phase::unpacking;
    if (is_encoded() && needs_decoding(*part_, journal_.name, asset_.content_type)) {
        decoding_ = std::make_unique<Decoding>(part_->path(), paths_.decoding(),
                                               rules_.limits.max_total_bytes);
        step_ = Step::decode;
        return;
    }
    end_decoding();
}

void DeliveryRun::decode(Instant until) {
    try {
        if (decoding_->advance(until)) return;
    } catch (const Failure &failure) {
        decoding_.reset();
        base::remove_tree(paths_.decoding());
        distrust_part(failure);
        return;
    }
    part_ = decoding_->take();
    decoding_.reset();
    end_decoding();
}

// From here on the part is the file itself.
void DeliveryRun::end_decoding() {
    if (!look_inside(true)) return;
    journal_.is_packed = *is_archive_ && !rules_.unpack;
    if (!*is_archive_ || !rules_.unpack) {
        step_ = Step::hash;
        return;
    }
    base::make_folders(paths_.unpacking());
    step_ = Step::unpack;
}

void DeliveryRun::unpack(Instant until) {
    try {
        if (!unpacker_) {
            unpacker_ = std::make_unique<archive::Unpacker>(part_->path(), paths_.unpacking(),
                                                            rules_.limits, log_);
        }
        const bool more = unpacker_->advance(until);
        progress_.unpacked_bytes = unpacker_->unpacked_bytes();
        if (more) return;
    } catch (const archive::Refused &refused) {
        // The part is what the service has; it stays, as it may be wanted packed.
        unpacker_.reset();
        base::remove_tree(paths_.unpacking());
        throw Failure(Code::provider, concat(refused.message, keep_packed_hint));
    } catch (const Failure &failure) {
        unpacker_.reset();
        base::remove_tree(paths_.unpacking());
        distrust_part(failure);
        return;
    }
    Arrival arrival{paths_.unpacking(), true, {}};
    for (const archive::File &file : unpacker_->files()) {
        arrival.files.push_back({file.path, file.size_bytes, file.sha256});
    }
    begin_placing(std::move(arrival));
}

// Bytes that an earlier run left may have been spoiled since; fresh ones are what the service has.
void DeliveryRun::distrust_part(const Failure &failure) {
    if (failure.code != Code::provider || !has_old_bytes_) throw Failure(failure);
    log_.write(base::Level::warning, concat(failure.message, " Downloading it again."));
    part_ = PartFile::open(paths_.in_folder(journal_.part));
    if (part_) part_->restart();
    part_.reset();
    download_.reset();
    is_archive_.reset();
    step_ = Step::open;
}

void DeliveryRun::hash(Instant until) {
    if (part_->hash_some(until)) return;
    part_->sync();
    begin_placing({part_->path(), false, {{"", part_->size_bytes(), part_->sha256()}}});
}

void DeliveryRun::begin_placing(Arrival arrival) {
    arrival_ = std::move(arrival);
    std::vector<Journal::File> before;
    const auto names = names_for(journal_, arrival_.is_folder, paths_);
    if (std::find(names.begin(), names.end(), journal_.result) != names.end()) {
        before = journal_.files;
        before.insert(before.end(), journal_.earlier.begin(), journal_.earlier.end());
    }
    presence_.emplace(paths_.folder, std::move(before));
    step_ = Step::place;
}

// What has the name now may be large, and has to be read when its time was changed.
void DeliveryRun::place(Instant until) {
    if (presence_->advance(until)) return;
    core::place(paths_, journal_, std::move(arrival_), *presence_);
    finish();
}

// Nothing but the files and the journal stays.
void DeliveryRun::finish() {
    if (!journal_.part.empty()) {
        const std::string part = paths_.in_folder(journal_.part);
        if (!base::unlink(part) && errno != ENOENT) {
            throw base::files_failure("remove", part, errno);
        }
    }
    if (!journal_.part.empty() || !journal_.earlier.empty() || has_new_times_) {
        journal_.part.clear();
        journal_.earlier.clear();
        save_journal(paths_.journal(), journal_);
    }
    base::remove_tree(paths_.decoding());
    base::remove_tree(paths_.unpacking());
    for (const Journal::File &file : journal_.files) {
        progress_.files.items.push_back(
            {{}, paths_.in_folder(file.path), file.size_bytes, file.sha256});
    }
    part_.reset();
    lock_.reset();
    progress_.phase = Phase::done;
    step_ = Step::done;
}

}  // namespace order::core
