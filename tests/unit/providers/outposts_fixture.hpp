// A client of Outposts whose every answer is scripted, for the tests of its sequences.
#pragma once

#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/failure.hpp"
#include "core/requests.hpp"
#include "core/settings.hpp"
#include "json/json.hpp"
#include "providers/outposts/outposts.hpp"
#include "support/scripted_transport.hpp"

namespace order::providers::outposts {

using base::Code;
using base::Failure;
using tests::answer;
using tests::parameter;

inline json::Value parsed(std::string_view text) {
    return json::parse(text, "the test's document");
}

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

// The service's refusal, as it puts one.
inline transport::Response refusal(int status, const std::string &name,
                                   const std::string &message = "No.") {
    return answer(status, R"({"Message":")" + message + R"("})",
                  {{"x-amzn-ErrorType", name}, {"x-amzn-RequestId", "request-1"}});
}

// The connection broke after the request had left.
inline Failure broken() {
    Failure failure(Code::network, "The connection broke.");
    failure.retriable = true;
    return failure;
}

// Nobody listened: the request never left.
inline Failure unreachable() {
    Failure failure = broken();
    failure.request_sent = false;
    return failure;
}

// The Date header of an answer given so many seconds from now.
inline transport::Header date_header(std::int64_t seconds_ahead = 0) {
    const std::time_t moment = base::unix_ms_now() / 1000 + seconds_ahead;
    std::tm parts{};
    gmtime_r(&moment, &parts);
    char text[64];
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {"Date", text};
}

class OutpostsTest : public testing::Test {
  protected:
    OutpostsTest() {
        settings.set("environment", "false");
        settings.set("outposts.access_key_id", "AKIAEXAMPLE");
        settings.set("outposts.secret_access_key", "a-test-secret");
        settings.set("outposts.region", "us-west-2");
        settings.set("outposts.endpoint_url", "https://outposts.example");
        settings.set("retry_delay_ms", "0");
        settings.set("place_lookup_ms", "60000");
    }

    // For what is not there to be found.
    void look_briefly() { settings.set("place_lookup_ms", "100"); }

    // Made when first used, so that a test can change the settings before.
    const std::shared_ptr<core::Provider> &provider() {
        if (!provider_) {
            provider_ = make_outposts(
                settings, script, base::Log([this](base::Level level, const std::string &message) {
                    if (level == base::Level::warning) warnings.push_back(message);
                }));
        }
        return provider_;
    }
    core::Provider &outposts() { return *provider(); }

    // The same client's next chapter: nothing sent yet, nothing scripted.
    void start_over() {
        script = std::make_shared<tests::ScriptedTransport>();
        provider_.reset();
    }

    static core::Options query(
        const std::vector<std::pair<std::string_view, std::string_view>> &options = {}) {
        core::Options made = core::make_query();
        for (const auto &[name, value] : options) made.set(name, value);
        return made;
    }

    // One page of a list; without a token the last.
    static transport::Response page(const std::string &member, const std::string &entries,
                                    const std::string &token = {}) {
        const std::string next = token.empty() ? "" : R"(,"NextToken":")" + token + "\"";
        return answer(200, "{\"" + member + "\":[" + entries + "]" + next + "}", {date_header()});
    }

    static transport::Response order_answer(const std::string &order) {
        return answer(200, R"({"Order":)" + order + "}", {date_header()});
    }

    static std::string order_json(const std::string &id, const std::string &status,
                                  const std::string &line_items = "") {
        return R"({"OrderId":")" + id + R"(","Status":")" + status + R"(","LineItems":[)" +
               line_items + "]}";
    }

    static std::string summary_json(const std::string &id, const std::string &status,
                                    const std::string &counts = "") {
        return R"({"OrderId":")" + id + R"(","Status":")" + status +
               R"(","LineItemCountsByStatus":{)" + counts + "}}";
    }

    core::Options settings = core::make_settings();
    std::shared_ptr<tests::ScriptedTransport> script = std::make_shared<tests::ScriptedTransport>();
    base::Call call;
    std::vector<std::string> warnings;  // what was logged as such

  private:
    std::shared_ptr<core::Provider> provider_;
};

}  // namespace order::providers::outposts
