// Assets: bad arguments, and every field of a document reaches its accessor.
#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {
namespace {

constexpr const char *an_asset = R"({
    "id":"an-asset","accountId":"an-account","workspaceId":"a-workspace","orderId":"an-order",
    "createdAt":"1970-01-01T00:00:01Z","updatedAt":"1970-01-01T00:00:02Z","name":"a.zip",
    "size":4294967296,"source":"ARCHIVE","productId":"a-product","contentType":"application/zip",
    "producerName":"a-producer","collectionName":"a-collection",
    "geospatialMetadataExtractionStatus":"SUCCESSFUL","title":"A title","tags":["one"]})";

void expect_asset(const order_asset *asset) {
    EXPECT_STREQ(order_asset_id(asset), "an-asset");
    EXPECT_STREQ(order_asset_order_id(asset), "an-order");
    EXPECT_STREQ(order_asset_account_id(asset), "an-account");
    EXPECT_STREQ(order_asset_workspace_id(asset), "a-workspace");
    EXPECT_STREQ(order_asset_name(asset), "a.zip");
    EXPECT_STREQ(order_asset_title(asset), "A title");
    EXPECT_STREQ(order_asset_content_type(asset), "application/zip");
    EXPECT_STREQ(order_asset_source(asset), "ARCHIVE");
    EXPECT_STREQ(order_asset_product_id(asset), "a-product");
    EXPECT_STREQ(order_asset_producer(asset), "a-producer");
    EXPECT_STREQ(order_asset_collection(asset), "a-collection");
    EXPECT_STREQ(order_asset_extraction_status(asset), "SUCCESSFUL");
    EXPECT_EQ(order_asset_size_bytes(asset), INT64_C(4294967296));
    EXPECT_EQ(order_asset_created_unix_ms(asset), 1000);
    EXPECT_EQ(order_asset_updated_unix_ms(asset), 2000);
    ASSERT_EQ(order_asset_tag_count(asset), 1);
    EXPECT_STREQ(order_asset_tag(asset, 0), "one");
    EXPECT_EQ(order_asset_tag(asset, 1), nullptr);
    EXPECT_EQ(order_asset_tag(asset, -1), nullptr);
    EXPECT_NE(shown(order_asset_document_json(asset)).find("\"name\":\"a.zip\""),
              std::string::npos);
}

TEST(Asset, TellsAllOfItself) {
    const Service service(Bodies{{"GET /v2/assets/an-asset/metadata", an_asset}});
    const auto client = service.client();
    const auto asset = made<order_asset>([&](order_asset **out, order_error **error) {
        return order_asset_fetch(client.get(), "an-asset", out, error);
    });
    expect_asset(asset.get());
}

TEST(Asset, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    with_each_bad_handle<order_client>(
        "client", "order_client", [](order_client *bad, const std::string &message) {
            expect_refused<order_asset *>(message, [&](order_asset **out, order_error **error) {
                return order_asset_fetch(bad, "an-asset", out, error);
            });
            expect_refused<order_asset_list *>(
                message, [&](order_asset_list **out, order_error **error) {
                    return order_asset_list_fetch(bad, nullptr, out, error);
                });
        });
    with_each_bad_line("asset_id", [&](const char *bad, const std::string &message) {
        expect_refused<order_asset *>(message, [&](order_asset **out, order_error **error) {
            return order_asset_fetch(client.get(), bad, out, error);
        });
    });
    with_wrong_handle<const order_query>(
        "query", "order_query", [&](const order_query *bad, const std::string &message) {
            expect_refused<order_asset_list *>(
                message, [&](order_asset_list **out, order_error **error) {
                    return order_asset_list_fetch(client.get(), bad, out, error);
                });
        });
    expect_out_needed<order_asset *>("asset_out", [&](order_asset **out, order_error **error) {
        return order_asset_fetch(client.get(), "an-asset", out, error);
    });
    expect_out_needed<order_asset_list *>(
        "assets_out", [&](order_asset_list **out, order_error **error) {
            return order_asset_list_fetch(client.get(), nullptr, out, error);
        });
}

void expect_list_of_one(const Owned<order_asset_list> &list) {
    ASSERT_EQ(order_asset_list_count(list.get()), 1);
    order_asset_free(const_cast<order_asset *>(order_asset_list_get(list.get(), 0)));
    expect_asset(order_asset_list_get(list.get(), 0));
    for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_asset_list_get(list.get(), index), nullptr);
    }
}

TEST(AssetList, OfAnOrderOutlivesItsHandle) {
    const Service service(Bodies{{"GET /v2/assets", page_of(an_asset)}});
    auto client = service.client();
    auto handle = handle_on(client);
    const auto list = made<order_asset_list>([&](order_asset_list **out, order_error **error) {
        return order_assets(handle.get(), 0, nullptr, out, error);
    });
    handle.reset();
    client.reset();
    expect_list_of_one(list);
}

TEST(AssetList, OfTheStorageTakesAQuery) {
    const Service service(Bodies{{"GET /v2/assets", page_of(an_asset)}});
    const auto client = service.client();
    auto query = made<order_query>(order_query_create);
    ASSERT_EQ(order_query_set(query.get(), "collection", "a-collection", nullptr), ORDER_OK);
    const auto list = made<order_asset_list>([&](order_asset_list **out, order_error **error) {
        return order_asset_list_fetch(client.get(), query.get(), out, error);
    });
    query.reset();
    expect_list_of_one(list);
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_NE(service.server().requests()[0].target.find("a-collection"), std::string::npos);
}

}  // namespace
}  // namespace order::tests
