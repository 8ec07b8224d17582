// A provider and a transport that answer from a script, so that tests decide every byte and moment.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/failure.hpp"
#include "core/provider.hpp"

namespace order::tests {

// One answer to an opened transfer: its head, then its bytes in pieces, then an end.
struct FakeAnswer {
    int status = 200;
    std::vector<transport::Header> headers = {};
    std::string body = {};
    std::size_t piece_bytes = 1000;
    std::optional<base::Failure> failure = {};  // thrown after `body` instead of the end
    bool hangs = false;                         // after `body` nothing ever comes
};

class FakeTransport final : public transport::Transport {
  public:
    std::function<FakeAnswer(const transport::Request &)> answer;
    std::vector<transport::Request> requests;

    transport::Response send(const transport::Request &request, const base::Call &call) override;
    std::unique_ptr<transport::Transfer> open(const transport::Request &request,
                                              const base::Call &call) override;
};

class FakeProvider : public core::Provider {
  public:
    using Answer = std::variant<core::Snapshot, base::Failure>;

    static core::Snapshot snapshot(const std::string &id, core::State state,
                                   const std::string &status);

    std::map<std::string, std::deque<Answer>> answers;  // the last one stays
    std::function<void(const base::Call &)> before_poll = {};
    std::vector<std::vector<std::string>> polls;  // the ids of each poll
    std::function<core::Asset(const std::string &)> on_asset = {};
    std::function<core::DownloadLink(const std::string &)> on_link = {};
    FakeTransport storage;
    int asset_calls = 0;
    int link_calls = 0;

    std::string_view name() const override { return "fake"; }
    core::Snapshot order(std::string_view order_id, const base::Call &call) override;
    std::vector<core::Snapshot> orders(const core::Options &, const base::Call &) override {
        return {};
    }
    std::vector<core::Snapshot> poll(std::span<const std::string> order_ids,
                                     const base::Call &call) override;
    core::Asset asset(std::string_view asset_id, const base::Call &call) override;
    core::DownloadLink download_link(std::string_view asset_id, const base::Call &call) override;
    void check(const base::Call &) override {}
    std::string describe() const override { return "{}"; }
    transport::Transport &wire() override { return storage; }
};

}  // namespace order::tests
