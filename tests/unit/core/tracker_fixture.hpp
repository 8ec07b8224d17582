// A tracker of orders whose answers a test has written down.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/tracker.hpp"
#include "support/fakes.hpp"
#include "support/promptly.hpp"

namespace order::core {

using base::Code;
using base::Failure;
using base::Milliseconds;
using base::monotonic_now;
using tests::FakeProvider;
using tests::promptly;

inline constexpr TrackRules fast = {.interval_ms = 10};

// An answer with a status is one in the service's own words.
inline Failure failure(Code code, int status = 0, bool retriable = false) {
    Failure made(code, "It failed.");
    made.http_status = status;
    made.in_service_words = status != 0;
    made.retriable = retriable;
    return made;
}

struct Fixture {
    std::shared_ptr<FakeProvider> provider = std::make_shared<FakeProvider>();
    std::vector<std::pair<base::Level, std::string>> log;

    Tracker track(const TrackRules &rules = fast) {
        return {provider, rules, base::Log([this](base::Level level, const std::string &message) {
                    log.emplace_back(level, message);
                })};
    }
    void answer(const std::string &id, State state, const std::string &status) {
        provider->answers[id].emplace_back(FakeProvider::snapshot(id, state, status));
    }
    void answer(const std::string &id, const Failure &given) {
        provider->answers[id].emplace_back(given);
    }
};

inline std::vector<Update> drain(Tracker &tracker) {
    std::vector<Update> updates;
    while (auto update = tracker.next(base::after_ms(60'000), {})) {
        updates.push_back(std::move(*update));
    }
    return updates;
}

// "change PLACED", one per update.
inline std::vector<std::string> told(const std::vector<Update> &updates) {
    const char *const names[] = {"", "report", "change", "line_item", "trouble", "end"};
    std::vector<std::string> lines;
    for (const Update &update : updates) {
        lines.push_back(std::string(names[static_cast<int>(update.kind)]) + " " +
                        update.snapshot.status);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace order::core
