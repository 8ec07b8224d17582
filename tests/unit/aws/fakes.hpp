// A machine made up for AWS tests: its variables, its files, its clock and what its network
// answers.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "aws/source.hpp"
#include "base/failure.hpp"
#include "support/temp_folder.hpp"
#include "transport/http.hpp"

namespace order::tests {

inline constexpr std::int64_t fake_now_ms = 1'700'000'000'000;  // 2023-11-14T22:13:20Z

struct FakeMachine {
    TempFolder home;
    std::map<std::string, std::string, std::less<>> variables;
    std::int64_t now_ms = fake_now_ms;
    aws::AwsOptions options;

    FakeMachine() { std::filesystem::create_directory(home.at(".aws")); }

    void config(const std::string &text) { write_file(home.at(".aws/config"), text); }
    void credentials(const std::string &text) { write_file(home.at(".aws/credentials"), text); }

    aws::AwsEnvironment environment() {
        aws::AwsEnvironment result;
        result.variable = [this](std::string_view name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            if (found == variables.end()) return {};
            return found->second;
        };
        result.home = home.path();
        result.unix_ms = [this] { return now_ms; };
        return result;
    }
};

// A network that answers from a function, or throws what that throws.
class FakeNetwork final : public transport::Transport {
  public:
    std::function<transport::Response(const transport::Request &)> answer =
        [](const transport::Request &request) -> transport::Response {
        throw base::Failure(base::Code::network, "GET " + request.url + " failed: unreachable.");
    };

    transport::Response send(const transport::Request &request, const base::Call &call) override {
        call.check();
        {
            const std::lock_guard lock(mutex_);
            requests_.push_back(request);
        }
        return answer(request);
    }
    std::unique_ptr<transport::Transfer> open(const transport::Request &,
                                              const base::Call &) override {
        throw base::Failure(base::Code::internal, "No keys are downloaded.");
    }

    std::vector<transport::Request> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

  private:
    mutable std::mutex mutex_;
    std::vector<transport::Request> requests_;
};

// Whatever a source of keys needs, on one machine.
class SearchContext {
  public:
    SearchContext(FakeMachine &machine, FakeNetwork &network, base::Call call = {})
        : environment_(machine.environment()),
          profiles_(machine.options, environment_),
          setup_{machine.options, environment_, profiles_},
          clock_(environment_.unix_ms),
          call_(call),
          sourcing_{setup_, region_, network, clock_, derived_, call_} {}
    SearchContext(const SearchContext &) = delete;
    SearchContext &operator=(const SearchContext &) = delete;

    operator const aws::KeySearchContext &() const { return sourcing_; }
    aws::AwsProfile profile(std::string_view name = "default") const {
        return profiles_.find(name);
    }
    const aws::AwsProfiles &profiles() const { return profiles_; }
    const aws::AwsClock &clock() const { return clock_; }

  private:
    const aws::AwsEnvironment environment_;
    const aws::AwsProfiles profiles_;
    const aws::AwsSetup setup_;
    const std::string region_ = "us-west-2";
    aws::AwsClock clock_;
    aws::SigningKeyCache derived_;
    const base::Call call_;
    const aws::KeySearchContext sourcing_;
};

// How long keys still last, in minutes begun: a test that takes some seconds changes nothing.
inline std::int64_t minutes_left(const aws::AwsKeys &keys) {
    const auto left = keys.expires - base::monotonic_now();
    return std::chrono::ceil<std::chrono::minutes>(left).count();
}

// The message of the Failure a call ends with; empty when it ends well.
template <class Call>
std::string failure_of(const Call &call, base::Code code) {
    try {
        call();
    } catch (const base::Failure &failure) {
        if (failure.code == code) return failure.message;
        return std::string("the code was ") + base::code_name(failure.code) + ": " +
               failure.message;
    }
    return {};
}

}  // namespace order::tests
