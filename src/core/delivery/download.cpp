#include "core/delivery/download.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/content_disposition.hpp"
#include "core/file_name.hpp"
#include "transport/retry.hpp"

namespace order::core {
namespace {

using base::Code;
using base::concat;
using base::Failure;
using base::Instant;
using Meaning = Judgement::Meaning;

constexpr int max_failures = 5;
constexpr int max_renewals = 3;
constexpr std::int64_t longest_delay_ms = 20'000;
constexpr std::int64_t longest_asked_delay_ms = 300'000;

// True when the caller's limits, rather than the network, ended it.
bool is_callers(const Failure &failure) {
    return failure.code == Code::cancelled || failure.code == Code::timeout;
}

}  // namespace

Download::Download(Provider &provider, PartFile &part, Journal &journal, std::string journal_path,
                   std::int64_t retry_delay_ms, base::Log log)
    : provider_(provider),
      part_(part),
      journal_(journal),
      journal_path_(std::move(journal_path)),
      retry_delay_ms_(retry_delay_ms),
      log_(std::move(log)),
      best_bytes_(part.size_bytes()) {
    // Storage knows best how long its file is.
    position_.expected = journal.size_bytes >= 0 ? journal.size_bytes : journal.announced_bytes;
    position_.version = {journal.etag, journal.last_modified, journal.encoding};
    is_complete_ = part.size_bytes() > 0 && part.size_bytes() == position_.expected;
    if (is_complete_) journal.size_bytes = position_.expected;
}

bool Download::advance(Instant until, const Call &call) {
    while (!is_complete_) {
        call.check();
        if (pause_until_ > base::monotonic_now()) call.sleep_until(std::min(pause_until_, until));
        if (pause_until_ > base::monotonic_now()) return true;
        try {
            if (!step(until, call)) return true;
        } catch (const Failure &failure) {
            transfer_.reset();
            if (!failure.retriable || is_callers(failure)) throw;
            retry_later(failure);
        }
        if (base::monotonic_now() >= until) break;
    }
    return !is_complete_;
}

// False when the moment came before anything happened.
bool Download::step(Instant until, const Call &call) {
    if (!transfer_) {
        open_transfer(call);
        return true;
    }
    switch (transfer_->advance(until, call)) {
        case transport::Transfer::Step::nothing:
            return false;
        case transport::Transfer::Step::head:
            take_head(transfer_->head());
            break;
        case transport::Transfer::Step::bytes:
            take_bytes(transfer_->bytes());
            break;
        case transport::Transfer::Step::end:
            take_end();
            break;
    }
    return true;
}

void Download::open_transfer(const Call &call) {
    if (!link_) link_ = provider_.download_link(journal_.asset_id, call);
    const bool is_too_long = position_.expected >= 0 && part_.size_bytes() > position_.expected;
    const std::string &condition = position_.version.condition();
    if (part_.size_bytes() > 0 && (condition.empty() || is_too_long)) forget_version();
    position_.have = part_.size_bytes();
    transport::Request request;
    request.url = link_->url;
    request.authorised = false;  // the link is the permission
    request.follow_links = true;
    if (position_.have > 0) {
        request.headers = {{"Range", concat("bytes=", std::to_string(position_.have), "-")},
                           {"If-Range", condition}};
    }
    transfer_ = provider_.wire().open(request, call);
}

void Download::take_head(const transport::Response &head) {
    const Judgement judgement = judge(head, position_, base::unix_ms_now());
    content_type_ = head.header("Content-Type");
    switch (judgement.meaning) {
        case Meaning::from_start:
            begin_version(head, judgement);
            return;
        case Meaning::goes_on:
            position_.expected = judgement.total;
            return;
        case Meaning::complete:
            position_.expected = judgement.total;
            journal_.size_bytes = judgement.total;
            is_complete_ = true;
            break;
        case Meaning::unusable:
            note_progress();
            forget_version();
            throw lost(judgement.reason, head.status);
        case Meaning::link_expired:
            renew_link(head, judgement.reason);
            break;
        case Meaning::transient: {
            Failure failure = lost(judgement.reason, head.status);
            failure.retry_after_ms = transport::retry_after_ms(head, base::unix_ms_now());
            throw failure;
        }
        case Meaning::refused:
            throw failed(judgement.reason, head.status);
    }
    transfer_.reset();
}

// The journal is right before the first byte is: what is on disk always is of its version.
void Download::begin_version(const transport::Response &head, const Judgement &judgement) {
    if (part_.size_bytes() > 0) {
        log_.write(base::Level::info,
                   concat("asset ", journal_.asset_id, ": the download starts over"));
        note_progress();
        part_.restart();
    }
    const std::int64_t announced = journal_.announced_bytes;
    const bool is_comparable = judgement.total >= 0 && judgement.version.encoding.empty();
    if (is_comparable && announced >= 0 && judgement.total != announced) {
        log_.write(base::Level::warning,
                   concat("asset ", journal_.asset_id, ": storage holds ",
                          std::to_string(judgement.total), " bytes, not the ",
                          std::to_string(announced), " of the metadata; storage is believed"));
    }
    position_.have = 0;
    position_.expected = judgement.total >= 0 ? judgement.total : announced;
    journal_.size_bytes = position_.expected;
    if (link_->is_stored_name) take_name(head);
    set_version(judgement.version);
    save_journal(journal_path_, journal_);
}

// Where the link has only the name of the object, storage may know what it is called.
void Download::take_name(const transport::Response &head) {
    const std::string name = disposition_file_name(head.header("Content-Disposition"));
    if (name.empty()) return;
    journal_.name =
        safe_file_name(with_stored_extension(name, link_->file_name), journal_.asset_id);
}

void Download::set_version(const Version &version) {
    position_.version = version;
    journal_.etag = version.etag;
    journal_.last_modified = version.last_modified;
    journal_.encoding = version.encoding;
}

void Download::forget_version() {
    part_.restart();
    set_version({});
}

void Download::take_bytes(std::string_view bytes) {
    const auto more = static_cast<std::int64_t>(bytes.size());
    if (position_.expected >= 0 && more > position_.expected - part_.size_bytes()) {
        const std::string expected = std::to_string(position_.expected);
        forget_version();
        throw failed(concat("storage sent more than the ", expected, " bytes it should"));
    }
    part_.append(bytes);
}

void Download::take_end() {
    transfer_.reset();
    if (position_.expected >= 0 && part_.size_bytes() < position_.expected) {
        throw lost(concat("the answer ended after ", std::to_string(part_.size_bytes()), " of ",
                          std::to_string(position_.expected), " bytes"));
    }
    part_.flush();
    position_.expected = part_.size_bytes();
    journal_.size_bytes = position_.expected;
    is_complete_ = true;
}

void Download::note_progress() {
    if (part_.size_bytes() <= best_bytes_) return;
    best_bytes_ = part_.size_bytes();
    failures_ = 0;
    renewals_ = 0;
}

void Download::renew_link(const transport::Response &head, const std::string &reason) {
    note_progress();
    link_.reset();
    if (++renewals_ > max_renewals) throw failed(reason, head.status);
    log_.write(base::Level::info,
               concat("asset ", journal_.asset_id, ": ", reason, "; asking for a new link"));
}

// Decides when to go on after a failure, or gives up.
void Download::retry_later(const Failure &failure) {
    note_progress();
    ++failures_;
    const std::int64_t doubled = retry_delay_ms_ * (1 << std::min(failures_ - 1, 10));
    const std::int64_t delay_ms =
        std::max(std::min(doubled, longest_delay_ms), failure.retry_after_ms);
    if (failures_ >= max_failures || delay_ms > longest_asked_delay_ms) throw Failure(failure);
    log_.write(base::Level::warning,
               concat(failure.message, " Going on at byte ", std::to_string(part_.size_bytes()),
                      " in ", std::to_string(delay_ms), " ms."));
    pause_until_ = base::after_ms(delay_ms);
}

// What the next try may mend.
Failure Download::lost(std::string_view reason, int http_status) const {
    Failure failure = failed(reason, http_status);
    failure.code = Code::network;
    failure.retriable = true;
    return failure;
}

Failure Download::failed(std::string_view reason, int http_status) const {
    Failure failure(Code::provider,
                    concat("Downloading asset ", base::excerpt(journal_.asset_id, 64),
                           " failed: ", reason, "."));
    failure.http_status = http_status;
    return failure;
}

}  // namespace order::core
