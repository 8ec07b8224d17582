// A machine made up for AWS tests: its variables, its files, its clock and what its network
// answers.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "credentials/aws_options.hpp"
#include "support/temp_folder.hpp"
#include "transport/http.hpp"

namespace order::tests {

inline constexpr std::int64_t fake_now_ms = 1'700'000'000'000;  // 2023-11-14T22:13:20Z

struct FakeMachine {
    TempFolder home;
    std::map<std::string, std::string, std::less<>> variables;
    std::int64_t now_ms = fake_now_ms;
    credentials::AwsOptions options;

    FakeMachine() { std::filesystem::create_directory(home.at(".aws")); }

    void config(const std::string &text) { write_file(home.at(".aws/config"), text); }
    void credentials(const std::string &text) { write_file(home.at(".aws/credentials"), text); }

    credentials::AwsSurroundings surroundings() {
        credentials::AwsSurroundings result;
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
