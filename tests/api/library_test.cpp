// The library itself: version, names, providers, texts, and errors as far as they need no call.
#include "api/bad_arguments.hpp"

namespace order::tests {
namespace {

TEST(Library, TellsItsVersion) {
    EXPECT_STREQ(order_version(), ORDER_VERSION);
    EXPECT_EQ(order_version_number(), ORDER_VERSION_NUMBER);
}

TEST(Library, NamesEveryCode) {
    EXPECT_STREQ(order_code_name(ORDER_OK), "OK");
    EXPECT_STREQ(order_code_name(ORDER_ERR_ARGUMENT), "ARGUMENT");
    EXPECT_STREQ(order_code_name(ORDER_ERR_CREDENTIALS), "CREDENTIALS");
    EXPECT_STREQ(order_code_name(ORDER_ERR_NOT_FOUND), "NOT_FOUND");
    EXPECT_STREQ(order_code_name(ORDER_ERR_NETWORK), "NETWORK");
    EXPECT_STREQ(order_code_name(ORDER_ERR_PROVIDER), "PROVIDER");
    EXPECT_STREQ(order_code_name(ORDER_ERR_FILES), "FILES");
    EXPECT_STREQ(order_code_name(ORDER_ERR_CANCELLED), "CANCELLED");
    EXPECT_STREQ(order_code_name(ORDER_ERR_TIMEOUT), "TIMEOUT");
    EXPECT_STREQ(order_code_name(ORDER_ERR_OUTCOME_UNKNOWN), "OUTCOME_UNKNOWN");
    EXPECT_STREQ(order_code_name(ORDER_ERR_MEMORY), "MEMORY");
    EXPECT_STREQ(order_code_name(ORDER_ERR_INTERNAL), "INTERNAL");
    EXPECT_STREQ(order_code_name(ORDER_ERR_UNSUPPORTED), "UNSUPPORTED");
    EXPECT_STREQ(order_code_name(ORDER_ERR_CONFLICT), "CONFLICT");
    EXPECT_STREQ(order_code_name(ORDER_ERR_PAYMENT), "PAYMENT");
}

TEST(Library, NamesEveryState) {
    EXPECT_STREQ(order_state_name(ORDER_STATE_UNKNOWN), "UNKNOWN");
    EXPECT_STREQ(order_state_name(ORDER_STATE_OPEN), "OPEN");
    EXPECT_STREQ(order_state_name(ORDER_STATE_NEEDS_ATTENTION), "NEEDS_ATTENTION");
    EXPECT_STREQ(order_state_name(ORDER_STATE_FULFILLED), "FULFILLED");
    EXPECT_STREQ(order_state_name(ORDER_STATE_FAILED), "FAILED");
    EXPECT_STREQ(order_state_name(ORDER_STATE_CANCELLED), "CANCELLED");
}

TEST(Library, CallsNumbersItDoesNotKnowUnknown) {
    for (const int32_t number : {-1, 15, 999, INT32_MIN, INT32_MAX}) {
        EXPECT_STREQ(order_code_name(number), "UNKNOWN");
        EXPECT_STREQ(order_state_name(number), "UNKNOWN");
    }
}

TEST(Library, NamesItsProvidersAndNoMore) {
    const int32_t count = order_provider_count();
    ASSERT_GE(count, 1);
    EXPECT_STREQ(order_provider_name(0), "up42");
    EXPECT_NE(order_provider_name(count - 1), nullptr);
    for (const int32_t index : {-1, count, INT32_MIN, INT32_MAX}) {
        EXPECT_EQ(order_provider_name(index), nullptr);
    }
}

TEST(Library, DescribesItsBuildAsJson) {
    const auto text = made<order_text>(order_build_describe);
    const std::string json = shown(order_text_value(text.get()));
    EXPECT_EQ(json.find("{\"version\":\"" ORDER_VERSION "\",\"http\":\"libcurl/"), 0u) << json;
    EXPECT_NE(json.find("\"crypto\":\""), std::string::npos) << json;
    EXPECT_NE(json.find("\"unpacks_archives\":"), std::string::npos) << json;
    EXPECT_NE(json.find("\"providers\":[\"up42\""), std::string::npos) << json;
    EXPECT_EQ(json.back(), '}');
}

TEST(Library, DescribesItsBuildOnlyToSomewhere) {
    expect_out_needed<order_text *>("text_out", order_build_describe);
}

TEST(Library, CountsHandlesThatAreOut) {
    EXPECT_EQ(order_live_handles(), 0);
    auto first = made<order_query>(order_query_create);
    auto second = made<order_search>(order_search_create);
    EXPECT_EQ(order_live_handles(), 2);
    first.reset();
    EXPECT_EQ(order_live_handles(), 1);
    order_error *error = nullptr;
    order_query_create(nullptr, &error);
    EXPECT_EQ(order_live_handles(), 2);
    order_error_free(error);
    second.reset();
    EXPECT_EQ(order_live_handles(), 0);
}

TEST(Text, OfNothingIsNothing) {
    expect_absent(order_text_value, nullptr);
    expect_harmless(order_text_free);
}

TEST(Error, OfTheCallersMistakeHasOnlyWords) {
    const auto error = failed(ORDER_ERR_ARGUMENT, [](order_error **error_out) {
        return order_client_create(nullptr, "nobody", nullptr, error_out);
    });
    EXPECT_STREQ(order_error_message(error.get()), "client_out was NULL.");
    EXPECT_EQ(order_error_http_status(error.get()), 0);
    EXPECT_EQ(order_error_provider_code(error.get()), nullptr);
    EXPECT_EQ(order_error_request_id(error.get()), nullptr);
    EXPECT_EQ(order_error_is_retriable(error.get()), 0);
    EXPECT_EQ(order_error_retry_after_ms(error.get()), -1);
    EXPECT_EQ(order_error_reference(error.get()), nullptr);
    EXPECT_EQ(order_error_resource_id(error.get()), nullptr);
    EXPECT_EQ(order_error_resource_kind(error.get()), nullptr);
}

}  // namespace
}  // namespace order::tests
