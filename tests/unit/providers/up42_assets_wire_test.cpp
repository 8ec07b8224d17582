// Assets, download links and the file names they bring; pages and links between them; queries.
#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "providers/up42/wire_assets.hpp"
#include "providers/up42/wire_pages.hpp"
#include "providers/up42/wire_queries.hpp"

namespace order::providers::up42 {
namespace {

constexpr std::string_view api = "https://api.up42.com";

json::Value parsed(std::string_view text) { return json::parse(text, "the test's document"); }

core::DownloadLink link(const std::string &url, std::string_view api_url = api) {
    return link_from(json::Object{{"url", url}}, api_url, "a-1");
}

std::string query_text(const transport::Query &query) { return transport::encode_query(query); }

TEST(Up42Assets, AreRead) {
    const auto asset = asset_from(parsed(R"({"id":"a","accountId":"acc","workspaceId":"w",
        "orderId":"o","createdAt":"2023-01-01T00:00:00Z","updatedAt":null,"name":"x.zip",
        "size":1234,"source":"ARCHIVE","productId":"p","contentType":"application/zip",
        "producerName":"airbus","collectionName":"phr",
        "geospatialMetadataExtractionStatus":"SUCCESSFUL","title":null,"tags":null})"));
    EXPECT_EQ(asset.id, "a");
    EXPECT_EQ(asset.order_id, "o");
    EXPECT_EQ(asset.size_bytes, 1234);
    EXPECT_EQ(asset.created_ms, 1672531200000);
    EXPECT_EQ(asset.updated_ms, core::unknown_count);
    EXPECT_EQ(asset.extraction_status, "SUCCESSFUL");
    EXPECT_EQ(asset.title, "");
    EXPECT_TRUE(asset.tags.empty());
}

TEST(Up42Assets, OfOlderDaysNameTheirOrderInside) {
    const auto asset = asset_from(parsed(R"({"id":"a","order":{"id":"o","status":"FULFILLED"},
        "geospatialMetadataExtraction":"FAILED","size":-1})"));
    EXPECT_EQ(asset.order_id, "o");
    EXPECT_EQ(asset.extraction_status, "FAILED");
    EXPECT_EQ(asset.size_bytes, core::unknown_count);
}

TEST(Up42Assets, AreFoundInStorageItems) {
    const auto asset = asset_from_item(parsed(R"({"id":"item","properties":{
        "up42-system:asset_id":"a","up42-order:id":"o","up42-user:title":"t",
        "up42-user:tags":["x"],"up42-product:collection_name":"phr",
        "created":"2023-01-01T00:00:00+00:00"}})"),
                                       api);
    EXPECT_EQ(asset.id, "a");
    EXPECT_EQ(asset.order_id, "o");
    EXPECT_EQ(asset.collection, "phr");
    EXPECT_EQ(asset.created_ms, 1672531200000);
    EXPECT_EQ(asset.tags, std::vector<std::string>{"x"});
}

TEST(Up42Assets, AStorageItemsLinkTellsTheIdToo) {
    EXPECT_EQ(asset_from_item(parsed(R"({"assets":{"thumb":{"href":"https://cdn.example/t.png"},
        "data":{"href":"https://api.up42.com/v2/assets/a%2F1/x"}}})"),
                              api)
                  .id,
              "a/1");
    EXPECT_EQ(asset_from_item(parsed(R"({"assets":[1],"properties":"x"})"), api).id, "");
}

TEST(Up42Assets, ASearchForAnOrdersItemsComparesItsId) {
    EXPECT_EQ(items_of_order_body("o-1", 50),
              parsed(R"({"filter":{"op":"=","args":[{"property":"up42-order:id"},"o-1"]},
                  "limit":50})"));
}

TEST(Up42Links, TheFileNameComesFromTheDispositionInTheQuery) {
    EXPECT_EQ(link("https://storage.googleapis.com/b/o?response-content-disposition="
                   "attachment%3B%20filename%3DDS_1.zip&Signature=x")
                  .file_name,
              "DS_1.zip");
    EXPECT_EQ(link("https://s.example/dir/some%20name.tgz?Signature=x").file_name, "some name.tgz");
    EXPECT_EQ(link("https://s.example/").file_name, "");
}

TEST(Up42Links, TheExtensionComesFromThePath) {
    const auto name = [](const std::string &path, const std::string &file_name) {
        return link("https://s.example/" + path +
                    "?response-content-disposition=attachment%3B%20filename%3D" + file_name)
            .file_name;
    };
    EXPECT_EQ(name("b/1f2e.zip", "DS_1"), "DS_1.zip");
    EXPECT_EQ(name("b/1f2e.tgz", "v1.2"), "v1.2.tgz");
    EXPECT_EQ(name("b/1f2e.zip", "DS_1.ZIP"), "DS_1.ZIP");
    EXPECT_EQ(name("b/1f2e", "DS_1"), "DS_1");
    EXPECT_EQ(name("b/1f2e.", "DS_1"), "DS_1");
    EXPECT_EQ(name("b.zip/1f2e", "DS_1"), "DS_1");
    EXPECT_EQ(name("b/1f.e%2Fx", "DS_1"), "DS_1");
}

TEST(Up42Links, ATarThatIsPackedHasOneOfTwoExtensions) {
    const auto name = [](const std::string &stored, const std::string &file_name) {
        return link("https://s.example/b/" + stored +
                    "?response-content-disposition=attachment%3B%20filename%3D" + file_name)
            .file_name;
    };
    EXPECT_EQ(name("1f2e.tgz", "scene.tar.gz"), "scene.tar.gz");
    EXPECT_EQ(name("1f2e.tar.gz", "scene.TGZ"), "scene.TGZ");
    EXPECT_EQ(name("1f2e.tar.gz", "scene"), "scene.tar.gz");
    EXPECT_EQ(name("1f2e.tgz", "scene.tif"), "scene.tif.tgz");
}

TEST(Up42Links, ADispositionMayBeEncodedLikeAForm) {
    const auto name = [](const std::string &disposition) {
        return link("https://s.example/b/1f2e.zip?response-content-disposition=" + disposition +
                    "&Signature=x")
            .file_name;
    };
    EXPECT_EQ(name("attachment%3B+filename%3DDS_1"), "DS_1.zip");
    EXPECT_EQ(name("attachment%3B+filename%3D%22a+b%2Bc.zip%22"), "a b+c.zip");
    EXPECT_EQ(name("attachment%3B+filename*%3DUTF-8%27%27%25C3%25BC.zip"), "\xC3\xBC.zip");
    // Percent-encoded: a '+' is one.
    EXPECT_EQ(name("attachment%3B%20filename%3Da+b.zip"), "a+b.zip");
}

TEST(Up42Links, ASpaceThatWasNotEncodedIs) {
    const auto found = link(
        "https://s.example/b/1f 2e.zip?response-content-disposition="
        "attachment; filename=a b.zip&Signature=x ");
    EXPECT_EQ(found.file_name, "a b.zip");
    EXPECT_EQ(found.url,
              "https://s.example/b/1f%202e.zip?response-content-disposition="
              "attachment;%20filename=a%20b.zip&Signature=x");
}

TEST(Up42Links, ANameThatOnlyThePathHasIsMarked) {
    EXPECT_TRUE(link("https://s.example/b/1f2e.zip?Signature=x").is_stored_name);
    EXPECT_TRUE(link("https://s.example/1.zip?response-content-disposition=inline").is_stored_name);
    EXPECT_FALSE(link("https://s.example/1.zip?response-content-disposition=attachment%3B"
                      "filename%3Da.zip")
                     .is_stored_name);
}

TEST(Up42Links, AHostileFileNameIsHandedOnRaw) {
    EXPECT_EQ(link("https://s.example/o?response-content-disposition="
                   "attachment%3B%20filename%3D..%2F..%2Fx%00y")
                  .file_name,
              std::string("../../x\0y", 9));
}

TEST(Up42Links, OnlyHttpsIsFetchedExceptOnThisMachine) {
    EXPECT_THROW(link("http://s.example/x"), base::Failure);
    EXPECT_THROW(link("http://127.0.0.1:8000/x"), base::Failure);
    EXPECT_THROW(link("http://s.example/x", "http://127.0.0.1:8000"), base::Failure);
    EXPECT_NO_THROW(link("http://127.0.0.1:9000/x", "http://localhost:8000"));
    EXPECT_THROW(link("https://user@s.example/x"), base::Failure);
    EXPECT_THROW(link("file:///etc/passwd"), base::Failure);
    EXPECT_THROW(link(""), base::Failure);
    EXPECT_THROW(link_from(parsed(R"({"url":null})"), api, "a"), base::Failure);
    EXPECT_THROW(link_from(parsed("[]"), api, "a"), base::Failure);
}

TEST(Up42Links, ARefusedLinkIsNotQuoted) {
    try {
        link("http://s.example/x?Signature=secret");
        FAIL() << "the link was taken";
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.message.find("secret"), std::string::npos);
    }
}

TEST(Up42Pages, AreContentAndATotal) {
    const auto document = parsed(R"({"content":[{"id":"1"},{"id":"2"}],"totalPages":3})");
    const Page page = page_from(document, "the list of orders");
    EXPECT_EQ(page.items.size(), 2u);
    EXPECT_EQ(page.total_pages, 3);
    const auto empty = parsed(R"({"content":[]})");
    EXPECT_EQ(page_from(empty, "x").total_pages, -1);
}

TEST(Up42Pages, WithoutContentAreRefused) {
    for (const char *document : {"{}", "[]", "null", R"({"content":null})", R"({"content":{}})"}) {
        EXPECT_THROW(page_from(parsed(document), "x"), base::Failure) << document;
        EXPECT_THROW(features_from(parsed(document), "x"), base::Failure) << document;
    }
}

TEST(Up42NextLinks, AreFoundByTheirRelation) {
    const auto body = parsed(R"({"limit":2})");
    const auto next = next_link(parsed(R"({"links":[{"rel":"next",
        "href":"https://api.up42.com/catalog/hosts/h/stac/search?next=abc"},{"rel":"self"}]})"),
                                body, api, "x");
    ASSERT_TRUE(next);
    EXPECT_EQ(next->url, "https://api.up42.com/catalog/hosts/h/stac/search?next=abc");
    EXPECT_EQ(next->body, body);
    EXPECT_FALSE(next_link(parsed(R"({"links":[{"rel":"self","href":"x"}]})"), body, api, "x"));
    EXPECT_FALSE(next_link(parsed(R"({"links":null})"), body, api, "x"));
    EXPECT_FALSE(next_link(parsed(R"({"links":[null,5,"next"]})"), body, api, "x"));
}

TEST(Up42NextLinks, MayBringTheirOwnBody) {
    const auto body = parsed(R"({"limit":2,"filter":1})");
    const auto next = [&](const char *link) {
        return next_link(json::Object{{"links", json::Array{parsed(link)}}}, body, api, "x")->body;
    };
    EXPECT_EQ(next(R"({"rel":"next","method":"POST","href":"https://api.up42.com/s",
                       "body":{"token":"next:1"}})"),
              parsed(R"({"token":"next:1"})"));
    EXPECT_EQ(next(R"({"rel":"next","merge":true,"href":"https://api.up42.com/s",
                       "body":{"token":"next:1","limit":5}})"),
              parsed(R"({"limit":5,"filter":1,"token":"next:1"})"));
    EXPECT_EQ(next(R"({"rel":"next","href":"https://api.up42.com/s","body":"x"})"), body);
}

TEST(Up42NextLinks, ThatLeadAwayAreRefused) {
    for (const char *href :
         {"https://evil.example/catalog", "http://api.up42.com/x", "https://api.up42.com:8443/x",
          "https://api.up42.com.evil.example/x", "https://user@api.up42.com/x",
          "https://api.up42.com@evil.example/", "//evil.example/x", "", "file:///x", "/a\\b"}) {
        const auto document =
            json::Object{{"links", json::Array{json::Object{{"rel", "next"}, {"href", href}}}}};
        EXPECT_THROW(next_link(document, {}, api, "x"), base::Failure) << href;
    }
}

TEST(Up42NextLinks, AreResolvedAgainstTheRequest) {
    const auto url = [](const char *href) {
        const auto document =
            json::Object{{"links", json::Array{json::Object{{"rel", "next"}, {"href", href}}}}};
        return next_link(document, {}, "https://api.up42.com/catalog/search?next=1", "x")->url;
    };
    EXPECT_EQ(url("/catalog/x"), "https://api.up42.com/catalog/x");
    EXPECT_EQ(url("?next=2 3"), "https://api.up42.com/catalog/search?next=2%203");
    EXPECT_EQ(url("page/2"), "https://api.up42.com/catalog/page/2");
    EXPECT_EQ(url("//api.up42.com/y"), "https://api.up42.com/y");
}

TEST(Up42NextLinks, WithoutAnAddressAreTheEnd) {
    for (const char *link : {R"({"rel":"next","href":null})", R"({"rel":"next"})"}) {
        EXPECT_FALSE(next_link(json::Object{{"links", json::Array{parsed(link)}}}, {}, api, "x"));
    }
    EXPECT_THROW(next_link(parsed(R"({"links":[{"rel":"next","href":7}]})"), {}, api, "x"),
                 base::Failure);
}

TEST(Up42Queries, OfOrdersRepeatListsAndSortNewestFirst) {
    core::Options query = core::make_query();
    query.set("status", "PLACED");
    query.set("status", "FULFILLED");
    query.set("sub_status", "QUOTATION_ACCEPTED");
    query.set("tag", "a b");
    query.set("name", "Berlin");
    query.set("kind", "TASKING");
    query.set("workspace", "w");
    query.set("limit", "7");
    EXPECT_EQ(query_text(orders_query(query)),
              "workspaceId=w&displayName=Berlin&type=TASKING&status=PLACED&status=FULFILLED&"
              "subStatus=QUOTATION_ACCEPTED&tags=a%20b&sort=createdAt%2Cdesc&size=7");
    EXPECT_EQ(query_text(orders_query(core::make_query())), "sort=createdAt%2Cdesc&size=50");
}

TEST(Up42Queries, ABareSortFieldIsAscending) {
    EXPECT_EQ(sort_text("createdAt"), "createdAt,asc");
    EXPECT_EQ(sort_text(" size,desc "), "size,desc");
    EXPECT_EQ(query_text(assets_of_query("o", 0, "")), "search=o&sort=createdAt%2Casc&size=50");
    EXPECT_EQ(query_text(assets_of_query("o", 100, "size,desc")),
              "search=o&sort=size%2Cdesc&size=50");
}

TEST(Up42Queries, OfAssetsTakeDaysAsWhole) {
    core::Options query = core::make_query();
    query.set("created_after", "2023-01-01");
    query.set("created_before", "2023-01-31");
    query.set("source", "ARCHIVE");
    query.set("collection", "phr");
    query.set("producer", "airbus");
    EXPECT_EQ(query_text(assets_query(query)),
              "collectionNames=phr&producerNames=airbus&sources=ARCHIVE&"
              "createdAfter=2023-01-01T00%3A00%3A00Z&createdBefore=2023-01-31T23%3A59%3A59Z&"
              "sort=createdAt%2Cdesc&size=50");
    query.set("created_before", "2022-12");
    EXPECT_THROW(assets_query(query), base::Failure);
}

TEST(Up42Queries, OfDecisionsFilterByOrderAndDecision) {
    core::Options query = core::make_query();
    query.set("order", "o");
    query.set("decision", "NOT_DECIDED");
    query.set("id", "q");
    EXPECT_EQ(query_text(quotations_query(query)),
              "id=q&orderId=o&decision=NOT_DECIDED&sort=createdAt%2Cdesc&size=50");
}

TEST(Up42Queries, AnOptionTheListDoesNotKnowIsRefused) {
    core::Options query = core::make_query();
    query.set("collection", "phr");
    EXPECT_THROW(orders_query(query), base::Failure);
    EXPECT_THROW(quotations_query(query), base::Failure);
    EXPECT_NO_THROW(assets_query(query));
    query.set("order", "o");
    query.set("search", "word");
    EXPECT_THROW(assets_query(query), base::Failure);
}

}  // namespace
}  // namespace order::providers::up42
