// Handles of order.h that free themselves, for tests.
#pragma once

#include <gtest/gtest.h>
#include <order/order.h>

#include <memory>
#include <string>

namespace order::tests {

struct Free {
    void operator()(order_text *handle) const { order_text_free(handle); }
    void operator()(order_error *handle) const { order_error_free(handle); }
    void operator()(order_settings *handle) const { order_settings_free(handle); }
    void operator()(order_client *handle) const { order_client_free(handle); }
    void operator()(order_handle *handle) const { order_handle_free(handle); }
    void operator()(order_snapshot *handle) const { order_snapshot_free(handle); }
    void operator()(order_snapshot_list *handle) const { order_snapshot_list_free(handle); }
    void operator()(order_tasking *handle) const { order_tasking_free(handle); }
    void operator()(order_coverage *handle) const { order_coverage_free(handle); }
    void operator()(order_tracker *handle) const { order_tracker_free(handle); }
    void operator()(order_update *handle) const { order_update_free(handle); }
    void operator()(order_asset *handle) const { order_asset_free(handle); }
    void operator()(order_asset_list *handle) const { order_asset_list_free(handle); }
    void operator()(order_download *handle) const { order_download_free(handle); }
    void operator()(order_collection_list *handle) const { order_collection_list_free(handle); }
    void operator()(order_search *handle) const { order_search_free(handle); }
    void operator()(order_scene_list *handle) const { order_scene_list_free(handle); }
    void operator()(order_draft *handle) const { order_draft_free(handle); }
    void operator()(order_estimate *handle) const { order_estimate_free(handle); }
    void operator()(order_placement *handle) const { order_placement_free(handle); }
    void operator()(order_query *handle) const { order_query_free(handle); }
    void operator()(order_quotation *handle) const { order_quotation_free(handle); }
    void operator()(order_quotation_list *handle) const { order_quotation_list_free(handle); }
    void operator()(order_feasibility *handle) const { order_feasibility_free(handle); }
    void operator()(order_feasibility_list *handle) const { order_feasibility_list_free(handle); }
    void operator()(order_catalog_item *handle) const { order_catalog_item_free(handle); }
    void operator()(order_catalog_item_list *handle) const { order_catalog_item_list_free(handle); }
    void operator()(order_outpost *handle) const { order_outpost_free(handle); }
    void operator()(order_outpost_list *handle) const { order_outpost_list_free(handle); }
    void operator()(order_site *handle) const { order_site_free(handle); }
    void operator()(order_site_list *handle) const { order_site_list_free(handle); }
    void operator()(order_quote *handle) const { order_quote_free(handle); }
    void operator()(order_quote_list *handle) const { order_quote_list_free(handle); }
};

template <class T>
using Owned = std::unique_ptr<T, Free>;

// Text that may be NULL, for messages.
inline std::string shown(const char *text) { return text ? text : "(NULL)"; }

// Makes a call that has a handle as its result; it must succeed.
template <class T, class Call>
Owned<T> made(Call call) {
    T *result = nullptr;
    order_error *error = nullptr;
    const order_code code = call(&result, &error);
    EXPECT_EQ(code, ORDER_OK) << shown(order_error_message(error));
    EXPECT_EQ(error, nullptr);
    order_error_free(error);
    return Owned<T>(result);
}

// The same for a call whose result is a number.
template <class Call>
int32_t number_of(Call call) {
    int32_t result = -1;
    order_error *error = nullptr;
    const order_code code = call(&result, &error);
    EXPECT_EQ(code, ORDER_OK) << shown(order_error_message(error));
    order_error_free(error);
    return result;
}

// Makes a call that must fail; its error.
template <class Call>
Owned<order_error> failed(order_code expected, Call call) {
    order_error *error = nullptr;
    const order_code code = call(&error);
    EXPECT_EQ(order_code_name(code), std::string(order_code_name(expected)))
        << shown(order_error_message(error));
    EXPECT_EQ(order_error_code(error), expected);
    return Owned<order_error>(error);
}

// Settings that keep the tests from what the environment and the network hold.
inline Owned<order_settings> closed_settings(const std::string &api_url = "http://127.0.0.1:1") {
    auto settings = made<order_settings>(order_settings_create);
    const auto set = [&](const char *name, const std::string &value) {
        EXPECT_EQ(order_settings_set(settings.get(), name, value.c_str(), nullptr), ORDER_OK)
            << name;
    };
    set("environment", "false");
    set("up42.token", "a-test-token");
    set("up42.api_url", api_url);
    set("up42.userinfo_url", api_url + "/userinfo");
    set("up42.token_url", api_url + "/token");
    set("up42.workspace", "a-workspace");
    set("outposts.access_key_id", "AKIAEXAMPLE");
    set("outposts.secret_access_key", "a-test-secret");
    set("outposts.region", "us-west-2");
    set("outposts.endpoint_url", api_url);
    set("max_attempts", "1");
    return settings;
}

inline Owned<order_client> client_of(const Owned<order_settings> &settings,
                                     const char *provider = "up42") {
    return made<order_client>([&](order_client **out, order_error **error) {
        return order_client_create(settings.get(), provider, out, error);
    });
}

// A client of a service that is not there.
inline Owned<order_client> lonely_client() { return client_of(closed_settings()); }

inline Owned<order_handle> handle_on(const Owned<order_client> &client,
                                     const char *order_id = "an-order") {
    return made<order_handle>([&](order_handle **out, order_error **error) {
        return order_init(client.get(), order_id, out, error);
    });
}

}  // namespace order::tests
