// Clients: made, cloned, described, interrupted.
#include <chrono>
#include <cstdlib>

#include "api/bad_arguments.hpp"
#include "support/promptly.hpp"
#include "support/wire_server.hpp"

namespace order::tests {
namespace {

TEST(Client, NamesTheArgumentThatIsWrong) {
    const auto settings = closed_settings();
    with_wrong_handle<const order_settings>(
        "settings", "order_settings", [](const order_settings *bad, const std::string &message) {
            expect_refused<order_client *>(message, [&](order_client **out, order_error **error) {
                return order_client_create(bad, "up42", out, error);
            });
        });
    with_each_bad_line("provider", [&](const char *bad, const std::string &message) {
        expect_refused<order_client *>(message, [&](order_client **out, order_error **error) {
            return order_client_create(settings.get(), bad, out, error);
        });
    });
    expect_refused<order_client *>(
        "There is no provider \"nobody\"; the providers are: up42, outposts.",
        [&](order_client **out, order_error **error) {
            return order_client_create(settings.get(), "nobody", out, error);
        });
    expect_out_needed<order_client *>("client_out", [&](order_client **out, order_error **error) {
        return order_client_create(settings.get(), "up42", out, error);
    });
}

TEST(Client, WithoutCredentialsSaysWhatToSet) {
    const auto settings = made<order_settings>(order_settings_create);
    ASSERT_EQ(order_settings_set(settings.get(), "environment", "false", nullptr), ORDER_OK);
    order_client *client = rubbish<order_client *>();
    const auto error = failed(ORDER_ERR_CREDENTIALS, [&](order_error **error_out) {
        return order_client_create(settings.get(), "up42", &client, error_out);
    });
    EXPECT_EQ(client, nullptr);
    EXPECT_NE(shown(order_error_message(error.get())).find("up42."), std::string::npos)
        << order_error_message(error.get());
}

TEST(Client, ReadsTheEnvironmentUnlessToldNotTo) {
    ::setenv("UP42_TOKEN", "from-the-environment", 1);
    const auto with = made<order_client>([](order_client **out, order_error **error) {
        return order_client_create(nullptr, "up42", out, error);
    });
    ::unsetenv("UP42_TOKEN");
    const auto text = made<order_text>([&](order_text **out, order_error **error) {
        return order_client_describe(with.get(), out, error);
    });
    const std::string json = shown(order_text_value(text.get()));
    EXPECT_NE(json.find("variable UP42_TOKEN"), std::string::npos) << json;
    EXPECT_EQ(json.find("from-the-environment"), std::string::npos) << json;
}

TEST(Client, DescribesWhatIsInForceWithoutSecrets) {
    const auto settings = closed_settings();
    ASSERT_EQ(order_settings_set(settings.get(), "proxy", "http://me:hush@127.0.0.1:9", nullptr),
              ORDER_OK);
    const auto client = client_of(settings);
    const auto text = made<order_text>([&](order_text **out, order_error **error) {
        return order_client_describe(client.get(), out, error);
    });
    const std::string json = shown(order_text_value(text.get()));
    for (const char *const part :
         {"\"provider\":{", "\"api_url\":\"http://127.0.0.1:1\"", "\"http\":\"libcurl/",
          "\"ca_file\":\"",
          "\"max_attempts\":{\"origin\":\"setting max_attempts\",\"value\":\"1\"}",
          "\"up42.token\":{\"origin\":\"setting up42.token\"}"}) {
        EXPECT_NE(json.find(part), std::string::npos) << part << " in " << json;
    }
    EXPECT_EQ(json.find("a-test-token"), std::string::npos) << json;
    EXPECT_EQ(json.find("hush"), std::string::npos) << json;
}

TEST(Client, KeepsItsOwnCopyOfTheSettings) {
    auto settings = closed_settings();
    const auto client = client_of(settings);
    ASSERT_EQ(order_settings_set(settings.get(), "max_attempts", "77", nullptr), ORDER_OK);
    settings.reset();
    const auto text = made<order_text>([&](order_text **out, order_error **error) {
        return order_client_describe(client.get(), out, error);
    });
    EXPECT_EQ(shown(order_text_value(text.get())).find("77"), std::string::npos);
}

TEST(Client, TellsItsProvider) {
    const auto client = lonely_client();
    EXPECT_STREQ(order_client_provider(client.get()), "up42");
    expect_absent(order_client_provider, nullptr);
}

TEST(Client, ThatIsNoneIsRefusedEverywhere) {
    expect_harmless(order_client_interrupt);
    expect_harmless(order_client_resume);
    expect_harmless(order_client_free);
    const auto client = lonely_client();
    expect_out_needed<order_client *>("client_out", [&](order_client **out, order_error **error) {
        return order_client_clone(client.get(), out, error);
    });
    expect_out_needed<order_text *>("text_out", [&](order_text **out, order_error **error) {
        return order_client_describe(client.get(), out, error);
    });
    with_each_bad_handle<order_client>(
        "client", "order_client", [](order_client *bad, const std::string &message) {
            expect_refused<order_client *>(message, [&](order_client **out, order_error **error) {
                return order_client_clone(bad, out, error);
            });
            expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
                return order_client_describe(bad, out, error);
            });
            expect_refused(message,
                           [&](order_error **error) { return order_client_check(bad, error); });
        });
}

TEST(Client, WithoutServiceSaysSo) {
    const auto client = lonely_client();
    const auto error = failed(ORDER_ERR_NETWORK, [&](order_error **error_out) {
        return order_client_check(client.get(), error_out);
    });
    EXPECT_EQ(order_error_http_status(error.get()), 0);
    EXPECT_EQ(order_error_is_retriable(error.get()), 1);
}

TEST(Client, EndsACallThatTakesTooLong) {
    const WireServer silent([](Peer &peer) {
        peer.read_request();
        peer.stall();
    });
    const auto settings = closed_settings("http://127.0.0.1:" + std::to_string(silent.port()));
    ASSERT_EQ(order_settings_set(settings.get(), "call_timeout_ms", "200", nullptr), ORDER_OK);
    const auto client = client_of(settings);
    const auto begun = std::chrono::steady_clock::now();
    failed(ORDER_ERR_TIMEOUT,
           [&](order_error **error) { return order_client_check(client.get(), error); });
    const auto took = std::chrono::steady_clock::now() - begun;
    EXPECT_GE(took, std::chrono::milliseconds(200));
    EXPECT_LT(took, promptly);
}

TEST(Client, InterruptedRefusesCallsUntilItResumes) {
    const auto client = lonely_client();
    const auto check = [&](order_error **error) { return order_client_check(client.get(), error); };
    order_client_interrupt(client.get());
    failed(ORDER_ERR_CANCELLED, check);
    failed(ORDER_ERR_CANCELLED, check);
    order_client_resume(client.get());
    failed(ORDER_ERR_NETWORK, check);
}

TEST(Client, ClonedIsInterruptedOnItsOwn) {
    auto client = lonely_client();
    const auto clone = made<order_client>([&](order_client **out, order_error **error) {
        return order_client_clone(client.get(), out, error);
    });
    EXPECT_STREQ(order_client_provider(clone.get()), "up42");
    order_client_interrupt(client.get());
    failed(ORDER_ERR_NETWORK,
           [&](order_error **error) { return order_client_check(clone.get(), error); });
    order_client_interrupt(clone.get());
    order_client_resume(client.get());
    failed(ORDER_ERR_CANCELLED,
           [&](order_error **error) { return order_client_check(clone.get(), error); });
    failed(ORDER_ERR_NETWORK,
           [&](order_error **error) { return order_client_check(client.get(), error); });
    client.reset();
    order_client_resume(clone.get());
    failed(ORDER_ERR_NETWORK,
           [&](order_error **error) { return order_client_check(clone.get(), error); });
}

}  // namespace
}  // namespace order::tests
