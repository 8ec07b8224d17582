// Download: an asset's bytes into its partial file, through lost connections and expired links.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/log.hpp"
#include "core/delivery/journal.hpp"
#include "core/delivery/part_file.hpp"
#include "core/delivery/ranged_answer.hpp"
#include "core/provider.hpp"

namespace order::core {

class Download {
  public:
    // Goes on behind what is in the part when the journal's version of it allows that. What is
    // learned of the file is saved to the journal before its first byte is written.
    Download(Provider &provider, PartFile &part, Journal &journal, std::string journal_path,
             std::int64_t retry_delay_ms, base::Log log);

    // A link that was asked for already.
    void use(DownloadLink link) { link_ = std::move(link); }

    // Goes on until the moment; false when all is on disk and as long as it has to be.
    bool advance(base::Instant until, const Call &call);

    std::int64_t total_bytes() const { return position_.expected; }
    // What storage called the bytes; empty while it was not asked.
    const std::string &content_type() const { return content_type_; }

  private:
    bool step(base::Instant until, const Call &call);
    void open_transfer(const Call &call);
    void take_head(const transport::Response &head);
    void take_bytes(std::string_view bytes);
    void take_end();
    void begin_version(const transport::Response &head, const Judgement &judgement);
    void set_version(const Version &version);
    void forget_version();
    void take_name(const transport::Response &head);
    void renew_link(const transport::Response &head, const std::string &reason);
    void retry_later(const base::Failure &failure);
    void note_progress();
    base::Failure lost(std::string_view reason, int http_status = 0) const;
    base::Failure failed(std::string_view reason, int http_status = 0) const;

    Provider &provider_;
    PartFile &part_;
    Journal &journal_;
    const std::string journal_path_;
    const std::int64_t retry_delay_ms_;
    const base::Log log_;

    Position position_;
    std::string content_type_;
    std::optional<DownloadLink> link_;
    std::unique_ptr<transport::Transfer> transfer_;
    bool is_complete_ = false;
    std::int64_t best_bytes_;  // the most there has ever been: beginning again is no progress
    int failures_ = 0;         // in a row, without progress
    int renewals_ = 0;         // in a row, without progress
    base::Instant pause_until_{};
};

}  // namespace order::core
