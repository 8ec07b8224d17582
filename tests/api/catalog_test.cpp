// The catalog: collections, schemas, example areas, searches, scenes, quicklooks.
#include "api/bad_arguments.hpp"
#include "api/service.hpp"
#include "support/temp_folder.hpp"

namespace order::tests {
namespace {

constexpr const char *a_collection = R"({
    "name":"phr","title":"A title","description":"What it is","type":"ARCHIVE",
    "integrations":["SEARCH_AVAILABLE","QUICKLOOK_AVAILABLE"],
    "providers":[{"name":"a-producer","roles":["PRODUCER"]},
                 {"name":"a-host","title":"T","description":"D","roles":["PRODUCER","HOST"]}],
    "dataProducts":[{"name":"n","title":"t","description":"d","id":"i","eulaId":"e"},{"name":"bare"}],
    "metadata":{"productType":"OPTICAL","resolutionClass":"VERY_HIGH",
                "resolutionValue":{"minimum":0.5,"maximum":2}}})";

Owned<order_collection_list> collections_of(const Owned<order_client> &client) {
    return made<order_collection_list>([&](order_collection_list **out, order_error **error) {
        return order_collection_list_fetch(client.get(), nullptr, out, error);
    });
}

TEST(Collection, TellsAllOfItself) {
    const Service service(Bodies{{"GET /v2/collections", page_of(a_collection)}});
    auto client = service.client();
    const auto list = collections_of(client);
    client.reset();
    ASSERT_EQ(order_collection_list_count(list.get()), 1);
    for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_collection_list_get(list.get(), index), nullptr);
    }
    const order_collection *const phr = order_collection_list_get(list.get(), 0);
    EXPECT_STREQ(order_collection_name(phr), "phr");
    EXPECT_STREQ(order_collection_title(phr), "A title");
    EXPECT_STREQ(order_collection_description(phr), "What it is");
    EXPECT_STREQ(order_collection_kind(phr), "ARCHIVE");
    EXPECT_STREQ(order_collection_host(phr), "a-host");
    EXPECT_STREQ(order_collection_product_type(phr), "OPTICAL");
    EXPECT_STREQ(order_collection_resolution_class(phr), "VERY_HIGH");
    EXPECT_EQ(order_collection_resolution_min_m(phr), 0.5);
    EXPECT_EQ(order_collection_resolution_max_m(phr), 2.0);
    ASSERT_EQ(order_collection_integration_count(phr), 2);
    EXPECT_STREQ(order_collection_integration(phr, 1), "QUICKLOOK_AVAILABLE");
    EXPECT_EQ(order_collection_integration(phr, 2), nullptr);
    ASSERT_EQ(order_collection_data_product_count(phr), 2);
    EXPECT_STREQ(order_data_product_id(order_collection_data_product(phr, 0)), "i");
    EXPECT_STREQ(order_data_product_name(order_collection_data_product(phr, 0)), "n");
    EXPECT_STREQ(order_data_product_title(order_collection_data_product(phr, 0)), "t");
    EXPECT_STREQ(order_data_product_description(order_collection_data_product(phr, 0)), "d");
    EXPECT_STREQ(order_data_product_eula_id(order_collection_data_product(phr, 0)), "e");
    EXPECT_EQ(order_data_product_id(order_collection_data_product(phr, 1)), nullptr);
    EXPECT_STREQ(order_data_product_name(order_collection_data_product(phr, 1)), "bare");
    EXPECT_EQ(order_data_product_name(order_collection_data_product(phr, 2)), nullptr);
    EXPECT_NE(shown(order_collection_document_json(phr)).find("\"name\":\"phr\""),
              std::string::npos);
}

TEST(Collection, ListNamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    with_each_bad_handle<order_client>(
        "client", "order_client", [](order_client *bad, const std::string &message) {
            expect_refused<order_collection_list *>(
                message, [&](order_collection_list **out, order_error **error) {
                    return order_collection_list_fetch(bad, nullptr, out, error);
                });
            expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
                return order_data_product_schema_fetch(bad, "a-product", out, error);
            });
        });
    with_wrong_handle<const order_query>(
        "query", "order_query", [&](const order_query *bad, const std::string &message) {
            expect_refused<order_collection_list *>(
                message, [&](order_collection_list **out, order_error **error) {
                    return order_collection_list_fetch(client.get(), bad, out, error);
                });
        });
    expect_out_needed<order_collection_list *>(
        "collections_out", [&](order_collection_list **out, order_error **error) {
            return order_collection_list_fetch(client.get(), nullptr, out, error);
        });
}

TEST(DataProductSchema, IsTheServicesText) {
    const Service service(Bodies{{"GET /orders/schema/a-product", R"({"type":"object"})"}});
    const auto client = service.client();
    const auto schema = made<order_text>([&](order_text **out, order_error **error) {
        return order_data_product_schema_fetch(client.get(), "a-product", out, error);
    });
    EXPECT_STREQ(order_text_value(schema.get()), R"({"type":"object"})");
}

TEST(DataProductSchema, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    with_each_bad_line("data_product_id", [&](const char *bad, const std::string &message) {
        expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
            return order_data_product_schema_fetch(client.get(), bad, out, error);
        });
    });
    expect_out_needed<order_text *>("text_out", [&](order_text **out, order_error **error) {
        return order_data_product_schema_fetch(client.get(), "a-product", out, error);
    });
}

TEST(ExampleAreas, CanBeSearchedAndOrdered) {
    ASSERT_EQ(order_area_count(), 2);
    EXPECT_STREQ(order_area_name(0), "Berlin");
    EXPECT_STREQ(order_area_name(1), "Washington");
    for (int32_t index = 0; index < order_area_count(); ++index) {
        const char *const area = order_area_example(order_area_name(index));
        const auto search = made<order_search>(order_search_create);
        EXPECT_EQ(order_search_set(search.get(), "area", area, nullptr), ORDER_OK);
        const auto draft = made<order_draft>(order_draft_create);
        EXPECT_EQ(order_draft_add_area(draft.get(), area, nullptr), ORDER_OK);
    }
}

TEST(ExampleAreas, AreFoundInAnyCaseAndNoOthers) {
    EXPECT_NE(order_area_example("Berlin"), nullptr);
    EXPECT_EQ(order_area_example("bERLIN"), order_area_example("Berlin"));
    EXPECT_NE(order_area_example("washington"), nullptr);
    for (const char *const other : {"", "Berli", "Berlin ", "Paris", "\xff"}) {
        EXPECT_EQ(order_area_example(other), nullptr) << other;
    }
    EXPECT_EQ(order_area_example(nullptr), nullptr);
    for (const int32_t index : {-1, 2, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_area_name(index), nullptr);
    }
}

TEST(Search, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto search = made<order_search>(order_search_create);
    expect_out_needed<order_search *>("search_out", order_search_create);
    expect_harmless(order_search_free);
    with_each_bad_handle<order_search>(
        "search", "order_search", [&](order_search *bad, const std::string &message) {
            expect_refused(message, [&](order_error **error) {
                return order_search_set(bad, "host", "a-host", error);
            });
            expect_refused<order_scene_list *>(
                message, [&](order_scene_list **out, order_error **error) {
                    return order_scene_search(client.get(), bad, out, error);
                });
        });
    with_each_bad_line("name", [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_search_set(search.get(), bad, "x", error);
        });
    });
    with_each_bad_handle<order_client>(
        "client", "order_client", [&](order_client *bad, const std::string &message) {
            expect_refused<order_scene_list *>(
                message, [&](order_scene_list **out, order_error **error) {
                    return order_scene_search(bad, search.get(), out, error);
                });
        });
    expect_out_needed<order_scene_list *>(
        "scenes_out", [&](order_scene_list **out, order_error **error) {
            return order_scene_search(client.get(), search.get(), out, error);
        });
    expect_refused("Unknown search option \"cloud\".", [&](order_error **error) {
        return order_search_set(search.get(), "cloud", "5", error);
    });
    expect_refused(
        "The search option \"max_cloud_percent\" takes a decimal number from 0 to 100, not "
        "\"101\".",
        [&](order_error **error) {
            return order_search_set(search.get(), "max_cloud_percent", "101", error);
        });
}

constexpr const char *scenes = R"({"type":"FeatureCollection","features":[{
    "type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},
    "properties":{"id":"an-id","sceneId":"a-scene","datetime":"1970-01-01T00:00:01Z",
        "start_datetime":"1970-01-01T00:00:02Z","end_datetime":"1970-01-01T00:00:03Z",
        "constellation":"a-constellation","collection":"phr","cloudCoverage":4.5,"resolution":0.5,
        "deliveryTime":"HOURS","producer":"a-producer"}}],"links":[]})";

TEST(Scene, TellsAllOfItself) {
    const Service service(Bodies{{"POST /catalog/hosts/a-host/stac/search", scenes}});
    auto client = service.client();
    const auto search = made<order_search>(order_search_create);
    ASSERT_EQ(order_search_set(search.get(), "host", "a-host", nullptr), ORDER_OK);
    const auto list = made<order_scene_list>([&](order_scene_list **out, order_error **error) {
        return order_scene_search(client.get(), search.get(), out, error);
    });
    client.reset();
    ASSERT_EQ(order_scene_list_count(list.get()), 1);
    for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_scene_list_get(list.get(), index), nullptr);
    }
    const order_scene *const scene = order_scene_list_get(list.get(), 0);
    EXPECT_STREQ(order_scene_id(scene), "an-id");
    EXPECT_STREQ(order_scene_producer_scene_id(scene), "a-scene");
    EXPECT_STREQ(order_scene_collection(scene), "phr");
    EXPECT_STREQ(order_scene_constellation(scene), "a-constellation");
    EXPECT_STREQ(order_scene_producer(scene), "a-producer");
    EXPECT_STREQ(order_scene_host(scene), "a-host");
    EXPECT_STREQ(order_scene_delivery_time(scene), "HOURS");
    EXPECT_EQ(order_scene_acquired_unix_ms(scene), 1000);
    EXPECT_EQ(order_scene_start_unix_ms(scene), 2000);
    EXPECT_EQ(order_scene_end_unix_ms(scene), 3000);
    EXPECT_EQ(order_scene_cloud_percent(scene), 4.5);
    EXPECT_EQ(order_scene_resolution_m(scene), 0.5);
    EXPECT_STREQ(order_scene_geometry_json(scene), R"({"type":"Point","coordinates":[1,2]})");
    EXPECT_NE(shown(order_scene_document_json(scene)).find("\"sceneId\":\"a-scene\""),
              std::string::npos);
}

Owned<order_text> quicklook_in(const TempFolder &folder, const Owned<order_client> &client) {
    return made<order_text>([&](order_text **out, order_error **error) {
        return order_quicklook_save(client.get(), "a-host", "../an id", folder.at("a/b").c_str(),
                                    out, error);
    });
}

TEST(Quicklook, IsSavedUnderASafeNameWithTheEndingOfItsKind) {
    const std::pair<std::string, std::string> kinds[] = {
        {"\xff\xd8\xff\xe0 a JPEG", ".jpg"},
        {"\x89PNG\r\n\x1a\n a PNG", ".png"},
        {std::string("II*\0 a TIFF", 11), ".tif"},
    };
    for (const auto &[bytes, ending] : kinds) {
        const Service service(Bodies{{"GET /catalog/a-host/image/..%2Fan%20id/quicklook", bytes}},
                              "Content-Type: image/any\r\n");
        const auto client = service.client();
        const TempFolder folder;
        const auto path = quicklook_in(folder, client);
        EXPECT_EQ(shown(order_text_value(path.get())), folder.at("a/b/quicklook_an id") + ending);
        EXPECT_EQ(read_file(shown(order_text_value(path.get()))), bytes);
        EXPECT_EQ(listing(folder.at("a/b")).size(), 1u) << "something was left beside it";
        const auto again = quicklook_in(folder, client);
        EXPECT_EQ(listing(folder.at("a/b")).size(), 1u) << "a second one was made";
    }
}

TEST(Quicklook, ThatIsNoImageIsRefusedAndNothingIsSaved) {
    const Service service(Bodies{{"GET /catalog/a-host/image/an-id/quicklook", "<html>"}},
                          "Content-Type: image/jpeg\r\n");
    const auto client = service.client();
    const TempFolder folder;
    failed(ORDER_ERR_PROVIDER, [&](order_error **error) {
        order_text *path = nullptr;
        return order_quicklook_save(client.get(), "a-host", "an-id", folder.path().c_str(), &path,
                                    error);
    });
    EXPECT_TRUE(listing(folder.path()).empty());
}

TEST(Quicklook, WithoutAFolderToGoToIsAFileError) {
    const Service service(Bodies{{"GET /catalog/a-host/image/an-id/quicklook", "\xff\xd8\xff\xe0"}},
                          "Content-Type: image/jpeg\r\n");
    const auto client = service.client();
    const TempFolder folder;
    write_file(folder.at("taken"), "a file");
    failed(ORDER_ERR_FILES, [&](order_error **error) {
        order_text *path = nullptr;
        return order_quicklook_save(client.get(), "a-host", "an-id",
                                    folder.at("taken/below").c_str(), &path, error);
    });
}

TEST(Quicklook, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto attempt = [](order_client *on, const char *host, const char *id, const char *folder,
                            const std::string &message) {
        expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
            return order_quicklook_save(on, host, id, folder, out, error);
        });
    };
    with_each_bad_handle<order_client>("client", "order_client",
                                       [&](order_client *bad, const std::string &message) {
                                           attempt(bad, "h", "i", "f", message);
                                       });
    with_each_bad_line("host", [&](const char *bad, const std::string &message) {
        attempt(client.get(), bad, "i", "f", message);
    });
    with_each_bad_line("scene_id", [&](const char *bad, const std::string &message) {
        attempt(client.get(), "h", bad, "f", message);
    });
    with_each_bad_line(
        "folder",
        [&](const char *bad, const std::string &message) {
            attempt(client.get(), "h", "i", bad, message);
        },
        4096);
    expect_out_needed<order_text *>("text_out", [&](order_text **out, order_error **error) {
        return order_quicklook_save(client.get(), "h", "i", "f", out, error);
    });
}

}  // namespace
}  // namespace order::tests
