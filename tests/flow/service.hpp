// A client of the C interface on a running sandbox, for the flow tests.
#pragma once

#include <cstdlib>
#include <string>

#include "api/owned.hpp"
#include "support/promptly.hpp"
#include "support/sandbox.hpp"
#include "support/temp_folder.hpp"

namespace order::tests {

using support::Sandbox;

// The sandbox to run: set by the build.
inline std::string sandbox_program() {
    const char *program = std::getenv("ORDER_SANDBOX");
    return program ? program : "";
}

class Service : public ::testing::Test {
  protected:
    static void SetUpTestSuite() { sandbox_ = new Sandbox(sandbox_program(), {"--speed", "2000"}); }
    static void TearDownTestSuite() {
        delete sandbox_;
        sandbox_ = nullptr;
    }
    void SetUp() override { sandbox().post("/reset", "{}"); }

    static Sandbox &sandbox() { return *sandbox_; }

    // With short waits between repeats.
    static Owned<order_client> client(const std::string &name = "", const std::string &value = "") {
        auto settings = made<order_settings>(order_settings_create);
        auto pairs = sandbox().settings();
        pairs.emplace_back("retry_delay_ms", "1");
        pairs.emplace_back("place_lookup_ms", "60000");
        if (!name.empty()) pairs.emplace_back(name, value);
        for (const auto &[setting, text] : pairs) {
            EXPECT_EQ(order_settings_set(settings.get(), setting.c_str(), text.c_str(), nullptr),
                      ORDER_OK);
        }
        return client_of(settings);
    }

    // An order nobody placed, in this state for good.
    static std::string order_in(const std::string &status) {
        const json::Value made =
            sandbox().post("/orders", R"({"count":1,"hold":true,"status":")" + status + "\"}");
        const auto ids = json::texts(made, "ids");
        return ids.empty() ? std::string() : ids[0];
    }

    // A downloadable thing, made as `description` says.
    static std::string asset(const std::string &description) {
        return json::text_or_empty(sandbox().post("/assets", description), "id");
    }

  private:
    static inline Sandbox *sandbox_ = nullptr;
};

}  // namespace order::tests
