// Out of memory: the k-th allocation of a scenario fails, for every k; then a good call follows.
#include "api/bad_arguments.hpp"
#include "api/service.hpp"
#include "support/failing_memory.hpp"

namespace order::tests {
namespace {

// Runs the call with its k-th allocation failing, for k = 0, 1, ... until none is left to fail.
template <class Call>
void with_each_allocation_failing(const std::string &name, Call call) {
    for (const bool all_that_follow : {false, true}) {
        long allowed = 0;
        long failures = 0;
        do {
            order_error *error = rubbish<order_error *>();
            fail_after(allowed, all_that_follow);
            const order_code code = call(&error);
            failures = stop_failing();
            const std::string point = name + ", allocation " + std::to_string(allowed);
            EXPECT_EQ(order_error_code(error), code) << point;
            if (code == ORDER_OK) {
                EXPECT_EQ(error, nullptr) << point;
            } else {
                EXPECT_GT(failures, 0) << point << ": " << shown(order_error_message(error));
                EXPECT_STREQ(order_code_name(code), "MEMORY") << point;
                EXPECT_NE(order_error_message(error), nullptr) << point;
            }
            order_error_free(error);
            ASSERT_LT(++allowed, 20'000) << name << " never had enough";
        } while (failures > 0);
        EXPECT_GT(allowed, 1) << name << " allocated nothing";
    }
}

TEST(OutOfMemory, MakingThings) {
    with_each_allocation_failing("settings", [](order_error **error) {
        order_settings *settings = nullptr;
        const order_code code = order_settings_create(&settings, error);
        EXPECT_EQ(settings == nullptr, code != ORDER_OK);
        order_settings_free(settings);
        return code;
    });
    with_each_allocation_failing("query", [](order_error **error) {
        order_query *query = nullptr;
        const order_code code = order_query_create(&query, error);
        EXPECT_EQ(query == nullptr, code != ORDER_OK);
        order_query_free(query);
        return code;
    });
    with_each_allocation_failing("search", [](order_error **error) {
        order_search *search = nullptr;
        const order_code code = order_search_create(&search, error);
        EXPECT_EQ(search == nullptr, code != ORDER_OK);
        order_search_free(search);
        return code;
    });
    with_each_allocation_failing("draft", [](order_error **error) {
        order_draft *draft = nullptr;
        const order_code code = order_draft_create(&draft, error);
        EXPECT_EQ(draft == nullptr, code != ORDER_OK);
        order_draft_free(draft);
        return code;
    });
    with_each_allocation_failing("description of the build", [](order_error **error) {
        order_text *text = nullptr;
        const order_code code = order_build_describe(&text, error);
        EXPECT_EQ(text == nullptr, code != ORDER_OK);
        order_text_free(text);
        return code;
    });
}

TEST(OutOfMemory, SettingOptions) {
    const auto settings = made<order_settings>(order_settings_create);
    with_each_allocation_failing("setting", [&](order_error **error) {
        // Taken back first, so that each time it is a new one.
        order_settings_set(settings.get(), "up42.username", nullptr, nullptr);
        return order_settings_set(settings.get(), "up42.username",
                                  "somebody.with.a.long.name@example.org", error);
    });
    const auto draft = made<order_draft>(order_draft_create);
    with_each_allocation_failing("draft option", [&](order_error **error) {
        return order_draft_set(draft.get(), "parameters", R"({"a":[1,2,{"b":"c"}]})", error);
    });
    with_each_allocation_failing("area", [&](order_error **error) {
        return order_draft_add_area(draft.get(), order_area_example("Berlin"), error);
    });
    const auto search = made<order_search>(order_search_create);
    with_each_allocation_failing("search area", [&](order_error **error) {
        return order_search_set(search.get(), "area", order_area_example("Washington"), error);
    });
    const auto query = made<order_query>(order_query_create);
    with_each_allocation_failing("query option", [&](order_error **error) {
        return order_query_set(query.get(), "name", "a name that is longer than sixteen", error);
    });
}

TEST(OutOfMemory, MakingAClientAndWhatComesFromIt) {
    const auto settings = closed_settings();
    with_each_allocation_failing("client", [&](order_error **error) {
        order_client *client = nullptr;
        const order_code code = order_client_create(settings.get(), "up42", &client, error);
        EXPECT_EQ(client == nullptr, code != ORDER_OK);
        order_client_free(client);
        return code;
    });
    const auto client = client_of(settings);
    with_each_allocation_failing("clone", [&](order_error **error) {
        order_client *clone = nullptr;
        const order_code code = order_client_clone(client.get(), &clone, error);
        order_client_free(clone);
        return code;
    });
    with_each_allocation_failing("handle", [&](order_error **error) {
        order_handle *handle = nullptr;
        const order_code code = order_init(client.get(), "an-order-with-a-long-id", &handle, error);
        order_handle_free(handle);
        return code;
    });
    with_each_allocation_failing("tracker", [&](order_error **error) {
        order_tracker *tracker = nullptr;
        const order_code code =
            order_tracker_create(client.get(), 1, ORDER_UNTIL_END, &tracker, error);
        order_tracker_free(tracker);
        return code;
    });
    with_each_allocation_failing("download", [&](order_error **error) {
        order_download *download = nullptr;
        const order_code code =
            order_download_create(client.get(), "an-asset", "a-folder", 0, &download, error);
        order_download_free(download);
        return code;
    });
    with_each_allocation_failing("description of the client", [&](order_error **error) {
        order_text *text = nullptr;
        const order_code code = order_client_describe(client.get(), &text, error);
        order_text_free(text);
        return code;
    });
}

TEST(OutOfMemory, TellingWhatIsWrong) {
    const auto client = lonely_client();
    // The refusal itself needs memory: with none of it left the code still tells the truth.
    order_handle *handle = rubbish<order_handle *>();
    order_error *error = nullptr;
    fail_after(0, true);
    const order_code code = order_init(client.get(), "", &handle, &error);
    stop_failing();
    EXPECT_EQ(code, ORDER_ERR_MEMORY);
    EXPECT_EQ(handle, nullptr);
    EXPECT_EQ(order_error_code(error), ORDER_ERR_MEMORY);
    EXPECT_STREQ(order_error_message(error), "Memory ran out.");
    EXPECT_EQ(order_error_http_status(error), 0);
    EXPECT_EQ(order_error_retry_after_ms(error), -1);
    EXPECT_EQ(order_error_is_retriable(error), 0);
    EXPECT_EQ(order_error_reference(error), nullptr);
    order_error_free(error);
    order_error_free(error);
    EXPECT_EQ(order_error_code(error), ORDER_ERR_MEMORY) << "it exists from the start to the end";
}

TEST(OutOfMemory, AskingTheService) {
    const Service service(Bodies{
        {"GET /v2/orders/an-order",
         R"({"id":"an-order","type":"ARCHIVE","status":"PLACED","displayName":"a longer name",
             "tags":["one","two"],"orderDetails":{"aoi":{"type":"Point","coordinates":[1,2]}}})"},
        {"GET /v2/orders", page_of(R"({"id":"an-order","status":"PLACED"})")}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    with_each_allocation_failing("status", [&](order_error **error) {
        int32_t state = 0;
        return order_status(handle.get(), &state, error);
    });
    with_each_allocation_failing("info", [&](order_error **error) {
        order_snapshot *snapshot = nullptr;
        const order_code code = order_info(handle.get(), &snapshot, error);
        EXPECT_EQ(snapshot == nullptr, code != ORDER_OK);
        order_snapshot_free(snapshot);
        return code;
    });
    with_each_allocation_failing("list", [&](order_error **error) {
        order_snapshot_list *list = nullptr;
        const order_code code = order_snapshot_find(client.get(), nullptr, &list, error);
        order_snapshot_list_free(list);
        return code;
    });
    const auto state = number_of(
        [&](int32_t *out, order_error **error) { return order_status(handle.get(), out, error); });
    EXPECT_EQ(state, ORDER_STATE_OPEN) << "the same handle works on";
}

}  // namespace
}  // namespace order::tests
