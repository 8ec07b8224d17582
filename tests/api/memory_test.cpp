// Out of memory: the k-th allocation of a scenario fails, for every k; then a good call follows.
#include <limits>

#include "api/bad_arguments.hpp"
#include "api/service.hpp"
#include "support/failing_memory.hpp"
#include "support/temp_folder.hpp"

namespace order::tests {
namespace {

// In the suite; a long run tries every allocation.
constexpr long sample_per_call = 60;

std::string described(const std::string &name, long allowed, order_code code, order_error *error) {
    return name + ", allocation " + std::to_string(allowed) + ": " + order_code_name(code) + " " +
           shown(order_error_message(error));
}

// The call with that allocation failing, or that and all that follow. A failure is
// ORDER_ERR_MEMORY or the other code that is right for this call; the same call with plenty of
// memory is good afterwards. False when the call made fewer allocations.
template <class Call>
bool with_an_allocation_failing(const std::string &name, Call call, long allowed,
                                bool all_that_follow, order_code also_right) {
    order_error *error = rubbish<order_error *>();
    fail_after(allowed, all_that_follow);
    const order_code code = call(&error);
    const long failures = stop_failing();
    const std::string point = described(name, allowed, code, error);
    EXPECT_EQ(order_error_code(error), code) << point;
    EXPECT_EQ(error == nullptr, code == ORDER_OK) << point;
    EXPECT_TRUE(failures > 0 || code == ORDER_OK) << point;
    EXPECT_TRUE(code == ORDER_OK || code == ORDER_ERR_MEMORY || code == also_right) << point;
    order_error_free(error);
    order_error *later = nullptr;
    EXPECT_EQ(call(&later), ORDER_OK) << point << ", then " << shown(order_error_message(later));
    order_error_free(later);
    return failures > 0;
}

// At each allocation of the call, those of libcurl and OpenSSL included; in the suite at a sample.
template <class Call>
void with_each_allocation_failing(const std::string &name, Call call,
                                  order_code also_right = ORDER_OK) {
    fail_after(std::numeric_limits<long>::max(), false);
    const order_code undisturbed = call(nullptr);
    const long count = allocations();
    stop_failing();
    EXPECT_EQ(undisturbed, ORDER_OK) << name;
    long points = 0;
    for (const bool all_that_follow : {false, true}) {
        for (const long allowed : points_to_try(count, sample_per_call)) {
            points += with_an_allocation_failing(name, call, allowed, all_that_follow, also_right);
        }
    }
    EXPECT_GT(points, 0) << name << " allocated nothing";
    ::testing::Test::RecordProperty("points of " + name, std::to_string(points));
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

constexpr const char *an_order =
    R"({"id":"an-order","type":"ARCHIVE","status":"FULFILLED","displayName":"a longer name",
        "tags":["one","two"],"orderDetails":{"aoi":{"type":"Point","coordinates":[1,2]}}})";

// Frees a result, which is there when and only when the call was good.
template <class T>
order_code freed(order_code code, T *result) {
    EXPECT_EQ(result != nullptr, code == ORDER_OK);
    Free()(result);
    return code;
}

TEST(OutOfMemory, AskingForAnOrder) {
    const Service service(Bodies{
        {"GET /v2/orders/an-order", an_order},
        {"PATCH /v2/orders/an-order", an_order},
        {"GET /v2/orders", page_of(an_order)},
        {"GET /v2/assets", page_of(R"({"id":"an-asset","orderId":"an-order","tags":["one"]})")},
        {"GET /v2/coverage/orders/an-order", R"({"covered":{"sqKmArea":1.5,"percentage":60}})"}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    with_each_allocation_failing("status", [&](order_error **error) {
        int32_t state = 0;
        return order_status(handle.get(), &state, error);
    });
    with_each_allocation_failing("info", [&](order_error **error) {
        order_snapshot *snapshot = nullptr;
        const order_code code = order_snapshot_fetch(handle.get(), &snapshot, error);
        return freed(code, snapshot);
    });
    with_each_allocation_failing("track", [&](order_error **error) {
        int32_t state = 0;
        return order_track(handle.get(), 0.01, 5'000, ORDER_UNTIL_END, &state, error);
    });
    with_each_allocation_failing("tags", [&](order_error **error) {
        order_snapshot *snapshot = nullptr;
        const order_code code =
            order_tags_replace(handle.get(), R"(["one","two"])", &snapshot, error);
        return freed(code, snapshot);
    });
    with_each_allocation_failing("coverage", [&](order_error **error) {
        order_coverage *coverage = nullptr;
        const order_code code = order_coverage_fetch(handle.get(), &coverage, error);
        return freed(code, coverage);
    });
    with_each_allocation_failing("assets", [&](order_error **error) {
        order_asset_list *assets = nullptr;
        const order_code code = order_assets(handle.get(), 0, nullptr, &assets, error);
        return freed(code, assets);
    });
    with_each_allocation_failing("orders", [&](order_error **error) {
        order_snapshot_list *list = nullptr;
        const order_code code = order_snapshot_list_fetch(client.get(), nullptr, &list, error);
        return freed(code, list);
    });
    with_each_allocation_failing("tracker's life", [&](order_error **error) {
        order_tracker *tracker = nullptr;
        order_code code =
            order_tracker_create(client.get(), 0.01, ORDER_UNTIL_END, &tracker, error);
        if (code == ORDER_OK) code = order_tracker_add(tracker, "an-order", error);
        while (code == ORDER_OK && order_tracker_is_done(tracker) == 0) {
            order_update *update = nullptr;
            code = order_tracker_next(tracker, 5'000, &update, error);
            order_update_free(update);
        }
        order_tracker_free(tracker);
        return code;
    });
    const auto state = number_of(
        [&](int32_t *out, order_error **error) { return order_status(handle.get(), out, error); });
    EXPECT_EQ(state, ORDER_STATE_FULFILLED) << "the same handle works on";
}

TEST(OutOfMemory, AskingOverTls) {
    const TlsIdentity identity;
    const Service service(Bodies{{"GET /v2/orders/an-order", an_order}}, {}, &identity);
    const auto settings = closed_settings(service.url());
    // OpenSSL calls a lack of memory a failed handshake, which the next attempt mends, or, at a few
    // allocations, a certificate that cannot be trusted, and by then errno tells nothing more.
    for (const auto &[name, value] :
         {std::pair("ca_pem", identity.ca_pem().c_str()), std::pair("max_attempts", "2"),
          std::pair("retry_delay_ms", "1")}) {
        ASSERT_EQ(order_settings_set(settings.get(), name, value, nullptr), ORDER_OK);
    }
    with_each_allocation_failing(
        "status over TLS",
        [&](order_error **error) {
            // A client of its own: a new connection, with a handshake.
            order_client *client = nullptr;
            order_handle *handle = nullptr;
            int32_t state = 0;
            order_code code = order_client_create(settings.get(), "up42", &client, error);
            if (code == ORDER_OK) code = order_init(client, "an-order", &handle, error);
            if (code == ORDER_OK) code = order_status(handle, &state, error);
            order_handle_free(handle);
            order_client_free(client);
            return code;
        },
        ORDER_ERR_NETWORK);
}

TEST(OutOfMemory, LoggingInAndDecidingOnTasking) {
    const Service service(Bodies{
        {"POST /token", R"({"access_token":"a-token","expires_in":300})"},
        {"GET /userinfo", R"({"sub":"a-workspace"})"},
        {"GET /v2/tasking/quotation",
         page_of(R"({"id":"q","orderId":"o","creditsPrice":5},{"id":"r","decision":"ACCEPTED"})")},
        {"GET /v2/tasking/feasibility-studies",
         page_of(R"({"id":"s","options":[{"id":"one","description":"first"},{"id":"two"}]})")},
        {"GET /orders/schema/p", R"({"type":"object","properties":{"a":{"type":"string"}}})"},
        {"GET /v2/assets/an-asset/metadata",
         R"({"id":"an-asset","name":"a.zip","tags":["one"]})"}});
    const auto settings = closed_settings(service.url());
    for (const auto &[name, value] : {std::pair("up42.token", ""), std::pair("up42.username", "me"),
                                      std::pair("up42.password", "a-password-for-tests")}) {
        ASSERT_EQ(order_settings_set(settings.get(), name, value, nullptr), ORDER_OK);
    }
    with_each_allocation_failing("log-in", [&](order_error **error) {
        order_client *client = nullptr;
        order_code code = order_client_create(settings.get(), "up42", &client, error);
        if (code == ORDER_OK) code = order_client_check(client, error);
        order_client_free(client);
        return code;
    });
    const auto client = client_of(settings);
    with_each_allocation_failing("quotations", [&](order_error **error) {
        order_quotation_list *list = nullptr;
        const order_code code = order_quotation_list_fetch(client.get(), nullptr, &list, error);
        return freed(code, list);
    });
    with_each_allocation_failing("studies", [&](order_error **error) {
        order_feasibility_list *list = nullptr;
        const order_code code = order_feasibility_list_fetch(client.get(), nullptr, &list, error);
        return freed(code, list);
    });
    with_each_allocation_failing("schema", [&](order_error **error) {
        order_text *text = nullptr;
        const order_code code = order_data_product_schema_fetch(client.get(), "p", &text, error);
        return freed(code, text);
    });
    with_each_allocation_failing("asset", [&](order_error **error) {
        order_asset *asset = nullptr;
        const order_code code = order_asset_fetch(client.get(), "an-asset", &asset, error);
        return freed(code, asset);
    });
}

TEST(OutOfMemory, AskingTheCatalog) {
    const Service service(
        Bodies{{"GET /v2/collections",
                page_of(R"({"name":"phr","type":"ARCHIVE","integrations":["SEARCH_AVAILABLE"],
                    "providers":[{"name":"a-host","roles":["HOST"]}],"dataProducts":[{"id":"p"}]})")},
               {"POST /catalog/hosts/a-host/stac/search",
                R"({"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},
                    "properties":{"id":"an-id","collection":"phr","cloudCoverage":4}}],"links":[]})"},
               {"GET /catalog/a-host/image/an-id/quicklook", "\xff\xd8\xff\xe0 a JPEG"},
               {"POST /v2/orders/estimate",
                R"({"summary":{"totalCredits":7.5},"results":[{"index":0,"credits":7.5}]})"}},
        "Content-Type: image/jpeg\r\n");
    const auto client = service.client();
    with_each_allocation_failing("collections", [&](order_error **error) {
        order_collection_list *list = nullptr;
        const order_code code = order_collection_list_fetch(client.get(), nullptr, &list, error);
        return freed(code, list);
    });
    const auto search = made<order_search>(order_search_create);
    ASSERT_EQ(order_search_set(search.get(), "collection", "phr", nullptr), ORDER_OK);
    with_each_allocation_failing("search", [&](order_error **error) {
        order_scene_list *list = nullptr;
        const order_code code = order_scene_search(client.get(), search.get(), &list, error);
        return freed(code, list);
    });
    const TempFolder folder;
    const std::string into = folder.path();
    with_each_allocation_failing("quicklook", [&](order_error **error) {
        order_text *path = nullptr;
        const order_code code =
            order_quicklook_save(client.get(), "a-host", "an-id", into.c_str(), &path, error);
        return freed(code, path);
    });
    EXPECT_EQ(listing(folder.path()).size(), 1u) << "half a file was left";
    const auto draft = made<order_draft>(order_draft_create);
    ASSERT_EQ(order_draft_set(draft.get(), "data_product", "p", nullptr), ORDER_OK);
    ASSERT_EQ(order_draft_add_area(draft.get(), order_area_example("Berlin"), nullptr), ORDER_OK);
    with_each_allocation_failing("estimate", [&](order_error **error) {
        order_estimate *estimate = nullptr;
        const order_code code = order_draft_estimate(client.get(), draft.get(), &estimate, error);
        return freed(code, estimate);
    });
}

TEST(OutOfMemory, SpendingMoney) {
    const Service service(
        Bodies{{"POST /v2/orders", R"({"results":[{"index":0,"id":"an-order"}],"errors":[]})"},
               {"GET /v2/orders", page_of("")},
               {"POST /v2/orders/an-order/cancellation", R"({"status":"CANCELED"})"},
               {"GET /v2/orders/an-order", an_order},
               {"PATCH /v2/tasking/quotation/q", R"({"id":"q","decision":"ACCEPTED"})"},
               {"GET /v2/tasking/quotation", page_of("")}});
    const auto settings = closed_settings(service.url());
    ASSERT_EQ(order_settings_set(settings.get(), "place_lookup_ms", "0", nullptr), ORDER_OK);
    const auto client = client_of(settings);
    const auto handle = handle_on(client);
    const auto draft = made<order_draft>(order_draft_create);
    ASSERT_EQ(order_draft_set(draft.get(), "data_product", "p", nullptr), ORDER_OK);
    ASSERT_EQ(order_draft_add_area(draft.get(), order_area_example("Berlin"), nullptr), ORDER_OK);
    // Whatever fails: a second request never goes out, and after the first the outcome is known or
    // said to be unknown.
    const auto sent = [&](const char *method) {
        const PlentyOfMemory plenty;
        return service.server().count(method);
    };
    const auto sent_once = [&](const char *method, auto call) {
        return [&sent, method, call](order_error **error) {
            const std::size_t before = sent(method);
            const order_code code = call(error);
            const std::size_t requests = sent(method) - before;
            const PlentyOfMemory plenty;
            EXPECT_LE(requests, 1u);
            EXPECT_FALSE(requests > 0 && code == ORDER_ERR_MEMORY) << "as if nothing had happened";
            return code;
        };
    };
    with_each_allocation_failing("place",
                                 sent_once("POST",
                                           [&](order_error **error) {
                                               order_placement *placement = nullptr;
                                               const order_code code = order_draft_place(
                                                   client.get(), draft.get(), &placement, error);
                                               return freed(code, placement);
                                           }),
                                 ORDER_ERR_OUTCOME_UNKNOWN);
    with_each_allocation_failing("cancel",
                                 sent_once("POST",
                                           [&](order_error **error) {
                                               int32_t state = 0;
                                               return order_cancel(handle.get(), &state, error);
                                           }),
                                 ORDER_ERR_OUTCOME_UNKNOWN);
    with_each_allocation_failing("accept",
                                 sent_once("PATCH",
                                           [&](order_error **error) {
                                               order_quotation *quotation = nullptr;
                                               const order_code code = order_quotation_accept(
                                                   client.get(), "q", &quotation, error);
                                               return freed(code, quotation);
                                           }),
                                 ORDER_ERR_OUTCOME_UNKNOWN);
}

TEST(OutOfMemory, Downloading) {
    constexpr const char *bytes = "a file that is no archive";
    const Service files(Bodies{{"GET /files/a.txt", bytes}}, "ETag: \"one\"\r\n");
    const Service api(Bodies{
        {"GET /v2/assets/an-asset/metadata", R"({"id":"an-asset","name":"a.txt","size":25})"},
        {"POST /v2/assets/an-asset/download-url",
         R"({"url":")" + files.url() + R"(/files/a.txt"})"}});
    const auto client = api.client();
    const TempFolder folder;
    int run = 0;
    std::string into;
    with_each_allocation_failing("download", [&](order_error **error) {
        {
            const PlentyOfMemory plenty;
            into = folder.at(std::to_string(run++));
        }
        order_download *download = nullptr;
        order_code code =
            order_download_create(client.get(), "an-asset", into.c_str(), 0, &download, error);
        int32_t phase = 0;
        while (code == ORDER_OK && phase != ORDER_PHASE_DONE) {
            code = order_download_next(download, 5'000, &phase, error);
        }
        if (code == ORDER_OK) {
            const PlentyOfMemory plenty;
            EXPECT_EQ(read_file(shown(
                          order_file_path(order_file_list_get(order_download_files(download), 0)))),
                      bytes);
        }
        order_download_free(download);
        return code;
    });
}

}  // namespace
}  // namespace order::tests
