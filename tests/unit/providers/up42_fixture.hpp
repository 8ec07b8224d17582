// A client of UP42 whose every answer is scripted, for the tests of its sequences.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.hpp"
#include "core/settings.hpp"
#include "json/json.hpp"
#include "providers/up42/up42.hpp"
#include "support/scripted_transport.hpp"

namespace order::providers::up42 {

using base::Code;
using base::Failure;
using tests::answer;
using tests::parameter;

class Up42Test : public testing::Test {
  protected:
    Up42Test() {
        settings.set("up42.token", "ready-token");
        settings.set("up42.workspace", "ws");
        settings.set("retry_delay_ms", "0");
        settings.set("place_lookup_ms", "60000");
    }

    // For what is not there to be found.
    void look_briefly() { settings.set("place_lookup_ms", "100"); }

    // Made when first used, so that a test can change the settings before.
    core::Provider &up42() {
        if (!provider_) {
            provider_ = make_up42(settings, script,
                                  base::Log([this](base::Level level, const std::string &message) {
                                      if (level == base::Level::warning) {
                                          warnings.push_back(message);
                                      }
                                  }));
        }
        return *provider_;
    }

    json::Value parsed(std::string_view text) { return json::parse(text, "the test's document"); }

    // The failure a call ends with; a test failure when it ends well.
    template <class Action>
    Failure failure_of(const Action &action) {
        try {
            action();
        } catch (const Failure &failure) {
            return failure;
        }
        ADD_FAILURE() << "the call succeeded";
        return {Code::ok, ""};
    }

    // The connection broke after the request had left.
    static Failure broken() {
        Failure failure(Code::network, "The connection broke.");
        failure.retriable = true;
        return failure;
    }

    // Nobody listened: the request never left.
    static Failure unreachable() {
        Failure failure = broken();
        failure.request_sent = false;
        return failure;
    }

    static std::string page(const std::string &content, int total_pages) {
        return R"({"content":[)" + content + R"(],"totalPages":)" + std::to_string(total_pages) +
               "}";
    }

    static std::string order_json(const std::string &id, const std::string &status,
                                  const std::string &tags = "[]") {
        return R"({"id":")" + id + R"(","status":")" + status + R"(","tags":)" + tags + "}";
    }

    core::Options settings = core::make_settings();
    std::shared_ptr<tests::ScriptedTransport> script = std::make_shared<tests::ScriptedTransport>();
    base::Call call;
    std::vector<std::string> warnings;  // what was logged as such

  private:
    std::shared_ptr<core::Provider> provider_;
};

}  // namespace order::providers::up42
