#include "support/fakes.hpp"

namespace order::tests {
namespace {

class FakeTransfer final : public transport::Transfer {
  public:
    explicit FakeTransfer(FakeAnswer answer) : answer_(std::move(answer)) {
        head_.status = answer_.status;
        head_.headers = answer_.headers;
    }

    Step advance(base::Instant until, const base::Call &call) override {
        call.check();
        if (!head_given_) {
            head_given_ = true;
            return Step::head;
        }
        at_ += piece_.size();
        piece_ = std::string_view(answer_.body).substr(at_, answer_.piece_bytes);
        if (!piece_.empty()) return Step::bytes;
        if (answer_.hangs) {
            call.sleep_until(until);
            return Step::nothing;
        }
        if (answer_.failure) throw base::Failure(*answer_.failure);
        return Step::end;
    }
    const transport::Response &head() const override { return head_; }
    std::string_view bytes() const override { return piece_; }

  private:
    FakeAnswer answer_;
    transport::Response head_;
    bool head_given_ = false;
    std::size_t at_ = 0;
    std::string_view piece_;
};

}  // namespace

transport::Response FakeTransport::send(const transport::Request &request, const base::Call &) {
    requests.push_back(request);
    const FakeAnswer given = answer(request);
    if (given.failure) throw base::Failure(*given.failure);
    return {given.status, given.headers, given.body};
}

std::unique_ptr<transport::Transfer> FakeTransport::open(const transport::Request &request,
                                                         const base::Call &) {
    requests.push_back(request);
    return std::make_unique<FakeTransfer>(answer(request));
}

core::Snapshot FakeProvider::snapshot(const std::string &id, core::State state,
                                      const std::string &status) {
    core::Snapshot made;
    made.provider = "fake";
    made.id = id;
    made.state = state;
    made.status = status;
    return made;
}

core::Snapshot FakeProvider::order(std::string_view order_id, const base::Call &) {
    const auto found = answers.find(std::string(order_id));
    if (found == answers.end() || found->second.empty()) {
        base::Failure failure(base::Code::not_found, "No such order.");
        failure.http_status = 404;
        failure.in_service_words = true;
        throw failure;
    }
    const Answer given = found->second.front();
    if (found->second.size() > 1) found->second.pop_front();
    if (const auto *failure = std::get_if<base::Failure>(&given)) throw base::Failure(*failure);
    return std::get<core::Snapshot>(given);
}

std::vector<core::Snapshot> FakeProvider::poll(std::span<const std::string> order_ids,
                                               const base::Call &call) {
    polls.emplace_back(order_ids.begin(), order_ids.end());
    if (before_poll) before_poll(call);
    return Provider::poll(order_ids, call);
}

core::Asset FakeProvider::asset(std::string_view asset_id, const base::Call &) {
    ++asset_calls;
    return on_asset(std::string(asset_id));
}

core::DownloadLink FakeProvider::download_link(std::string_view asset_id, const base::Call &) {
    ++link_calls;
    return on_link(std::string(asset_id));
}

}  // namespace order::tests
