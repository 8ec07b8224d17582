#include "core/delivery/delivery.hpp"

#include <algorithm>

#include "core/delivery/run.hpp"

namespace order::core {

// So often work on the disk looks whether it was interrupted.
static constexpr base::Milliseconds look_every(50);

struct Delivery::State {
    State(std::shared_ptr<Provider> provider_, std::string asset_id, std::string_view folder,
          DeliveryRules rules_, base::Log log_)
        : provider(std::move(provider_)),
          paths(std::move(asset_id), folder),
          rules(std::move(rules_)),
          log(std::move(log_)) {}

    std::shared_ptr<Provider> provider;
    DeliveryPaths paths;
    DeliveryRules rules;
    base::Log log;
    DeliveryProgress progress;
    std::unique_ptr<DeliveryRun> run;
};

Delivery::Delivery(std::shared_ptr<Provider> provider, std::string asset_id, std::string folder,
                   DeliveryRules rules, base::Log log)
    : state_(std::make_unique<State>(std::move(provider), std::move(asset_id), folder,
                                     std::move(rules), std::move(log))) {}

Delivery::~Delivery() = default;

Phase Delivery::advance(base::Instant until, const Call &call) {
    State &state = *state_;
    if (state.progress.phase == Phase::done) return Phase::done;
    // A run that throws is gone, and with it its lock and its open files; the next one begins with
    // what is on disk.
    std::unique_ptr<DeliveryRun> run = std::move(state.run);
    if (!run) {
        run = std::make_unique<DeliveryRun>(*state.provider, state.paths, state.rules, state.log,
                                            state.progress);
    }
    bool more = true;
    do {
        call.check();
        more = run->advance(std::min(until, base::monotonic_now() + look_every), call);
        // What was thrown away once does not have to be again.
        if (state.progress.phase != Phase::starting) state.rules.resume = true;
    } while (more && base::monotonic_now() < until);
    if (more) state.run = std::move(run);
    return state.progress.phase;
}

Phase Delivery::phase() const { return state_->progress.phase; }
std::int64_t Delivery::received_bytes() const { return state_->progress.received_bytes; }
std::int64_t Delivery::total_bytes() const { return state_->progress.total_bytes; }
std::int64_t Delivery::unpacked_bytes() const { return state_->progress.unpacked_bytes; }
bool Delivery::was_already_there() const { return state_->progress.was_already_there; }
const FileList &Delivery::files() const { return state_->progress.files; }

}  // namespace order::core
