// Orders and assets below a workspace, as clients before the second version of the API used them.
#include <gtest/gtest.h>

#include "sandbox/imagery/collections.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/routes.hpp"
#include "unit/sandbox/exchange.hpp"

namespace order::sandbox {
namespace {

constexpr std::string_view unknown_id = "00000000-0000-4000-8000-000000000000";

// A Pléiades scene, and an area of about 1.2 square kilometres within it.
struct Target {
    const Scene *scene = nullptr;
    json::Object area;
};

Target target() {
    SceneQuery query;
    query.collections = {"phr"};
    Target target;
    target.scene = find_scenes(query).front();
    const double x = (target.scene->bbox[0] + target.scene->bbox[2]) / 2;
    const double y = (target.scene->bbox[1] + target.scene->bbox[3]) / 2;
    target.area = to_geojson(area_of(Box{x, y, x + 0.01, y + 0.01}));
    return target;
}

class LegacyWorkspace : public testing::Test {
  protected:
    LegacyWorkspace()
        : router_([](const Request &) { return std::optional<std::string>("someone"); }),
          workspace_("/workspaces/" + world_.account().workspace_id + "/") {
        add_legacy_workspace_routes(router_, world_);
    }

    json::Value get(const std::string &path) {
        return exchange(router_, "GET", workspace_ + path).at("data");
    }
    json::Value post(const std::string &path, const json::Object &body) {
        return exchange(router_, "POST", workspace_ + path, json::serialize(body)).at("data");
    }
    // The answer's error.
    json::Value refused(std::string_view method, const std::string &target, int status,
                        const json::Object &body = {}) {
        const json::Value answer = exchange(router_, method, target, json::serialize(body), status);
        EXPECT_TRUE(answer.at("data").is_null());
        EXPECT_EQ(answer.at("error").at("code"), status);
        return answer.at("error");
    }

    std::string place() { return json::text_or_empty(post("orders", first_form()), "id"); }

    // Clients to 0.22 named the provider, later ones the data product.
    json::Object first_form() const {
        return {{"dataProviderName", "oneatlas"},
                {"orderParams", json::Object{{"id", target_.scene->id}, {"aoi", target_.area}}}};
    }
    json::Object second_form() const {
        const auto &products = find_collection("phr")->data_products;
        return {{"dataProduct", *products.front().id},
                {"params", json::Object{{"id", target_.scene->id}, {"aoi", target_.area}}},
                {"tags", json::Array{"field", "spring"}}};
    }

    const Target target_ = target();
    World world_{WorldOptions{}};
    Router router_;
    const std::string workspace_;
};

TEST_F(LegacyWorkspace, EstimatesBothFormsOfAnOrderInWholeCredits) {
    for (const json::Object &form : {first_form(), second_form()}) {
        const json::Value credits = post("orders/estimate", form).at("credits");
        ASSERT_TRUE(credits.is_int64());
        EXPECT_GT(credits.as_int64(), 0);
    }
    EXPECT_TRUE(world_.orders().empty());
}

TEST_F(LegacyWorkspace, PlacesAnOrderThatNamesOnlyItsProviderAsImageForDisplay) {
    const json::Value order = get("orders/" + place());
    EXPECT_EQ(order.at("dataProvider"), "oneatlas");
    EXPECT_EQ(order.at("status"), "PLACED");
    EXPECT_EQ(order.at("userId"), "someone");
    EXPECT_TRUE(order.at("assets").as_array().empty());
    EXPECT_EQ(find_product(*world_.orders().front().data_product_id).product->name, "display");
}

TEST_F(LegacyWorkspace, KeepsTheTagsOfAnOrder) {
    post("orders", second_form());
    EXPECT_EQ(world_.orders().front().tags, (std::vector<std::string>{"field", "spring"}));
}

TEST_F(LegacyWorkspace, TakesATaskingOrderByItsDataProduct) {
    const auto &products = find_collection("phr-tasking")->data_products;
    post("orders", {{"dataProduct", *products.front().id},
                    {"params", json::Object{{"displayName", "My tasking"},
                                            {"acquisitionStart", "2026-01-01T00:00:00Z"},
                                            {"acquisitionEnd", "2026-02-01T00:00:00Z"},
                                            {"cloudCoverage", 10},
                                            {"geometry", target_.area}}}});
    EXPECT_EQ(world_.orders().front().type, "TASKING");
    EXPECT_EQ(world_.orders().front().display_name, "My tasking");
}

TEST_F(LegacyWorkspace, KnowsOnlyTheFiveOldStates) {
    Order &order = *world_.find_order(place());
    const std::pair<const char *, const char *> words[] = {
        {"CREATED", "PLACED"},
        {"BEING_PLACED", "PLACED"},
        {"PLACEMENT_FAILED", "FAILED"},
        {"PLACED", "PLACED"},
        {"BEING_FULFILLED", "BEING_FULFILLED"},
        {"DOWNLOADED", "BEING_FULFILLED"},
        {"DOWNLOAD_FAILED", "BEING_FULFILLED"},
        {"DELIVERY_INITIALIZATION_FAILED", "BEING_FULFILLED"},
        {"FULFILLED", "FULFILLED"},
        {"FAILED", "FAILED"},
        {"FAILED_PERMANENTLY", "FAILED_PERMANENTLY"},
        {"CANCELED", "FAILED_PERMANENTLY"}};
    for (const auto &[today, old] : words) {
        world_.set_state(order, today, "");
        EXPECT_EQ(get("orders/" + order.id).at("status"), old) << today;
    }
}

TEST_F(LegacyWorkspace, ListsTheAssetsOfAFulfilledOrderInTheOrder) {
    Order &order = *world_.find_order(place());
    world_.set_state(order, "FULFILLED", "");
    const json::Value view = get("orders/" + order.id);
    ASSERT_FALSE(view.at("assets").as_array().empty());
    for (const json::Value &id : view.at("assets").as_array()) {
        const std::string path = "assets/" + std::string(id.as_string());
        const json::Value asset = get(path);
        EXPECT_EQ(asset.at("id"), id);
        EXPECT_EQ(asset.at("source"), "ORDER");
        EXPECT_GT(json::integer(asset, "size"), 0);
        EXPECT_TRUE(
            json::text_or_empty(get(path + "/downloadUrl"), "url").starts_with(test_origin));
    }
    EXPECT_EQ(get("assets").at("totalElements"), view.at("assets").as_array().size());
}

TEST_F(LegacyWorkspace, TellsInItsMetadataWhatWasOrdered) {
    const json::Value metadata = get("orders/" + place() + "/metadata");
    EXPECT_EQ(json::text_or_empty(metadata.at("orderParams"), "id"), target_.scene->id);
    EXPECT_EQ(metadata.at("orderParams").at("aoi"), json::Value(target_.area));
}

TEST_F(LegacyWorkspace, ListsOrdersWholeAndInPages) {
    const std::string first = place(), second = place(), third = place();
    EXPECT_EQ(get("orders").at("orders").as_array().size(), 3u);
    const json::Value page = get("orders?format=paginated&sort=createdAt,asc&size=2&page=1");
    EXPECT_EQ(page.at("totalElements"), 3);
    EXPECT_EQ(page.at("totalPages"), 2);
    ASSERT_EQ(page.at("content").as_array().size(), 1u);
    EXPECT_EQ(json::text_or_empty(page.at("content").as_array().front(), "id"), third);
    refused("GET", workspace_ + "orders?format=paginated&sort=beauty,asc", 400);
}

TEST_F(LegacyWorkspace, RefusesWhatItCannotSell) {
    json::Object other_provider = first_form();
    other_provider["dataProviderName"] = "sobloo-image";
    refused("POST", workspace_ + "orders", 400, other_provider);
    json::Object unknown_scene = first_form();
    unknown_scene["orderParams"] = json::Object{{"id", unknown_id}, {"aoi", target_.area}};
    refused("POST", workspace_ + "orders", 400, unknown_scene);
    json::Object unknown_product = second_form();
    unknown_product["dataProduct"] = unknown_id;
    refused("POST", workspace_ + "orders", 404, unknown_product);
    json::Object elsewhere = first_form();
    elsewhere["orderParams"] = json::Object{
        {"id", target_.scene->id}, {"aoi", to_geojson(area_of(Box{-150, -40, -149.99, -39.99}))}};
    refused("POST", workspace_ + "orders", 400, elsewhere);
    refused("POST", workspace_ + "orders/estimate", 400, {{"dataProduct", 7}});
    EXPECT_TRUE(world_.orders().empty());
}

TEST_F(LegacyWorkspace, AnswersInTheOldWordsWhatIsNotThere) {
    const std::string id(unknown_id);
    refused("GET", workspace_ + "orders/" + id, 404);
    refused("GET", workspace_ + "orders/" + id + "/metadata", 404);
    refused("GET", workspace_ + "assets/" + id, 404);
    refused("GET", workspace_ + "assets/" + id + "/downloadUrl", 404);
    refused("GET", "/workspaces/" + id + "/orders", 403);
    refused("GET", "/projects/" + id, 404);
}

TEST_F(LegacyWorkspace, NamesTheWorkspaceOfTheProjectAndOfTheUser) {
    const json::Value project =
        exchange(router_, "GET", "/projects/" + world_.account().project_id).at("data");
    EXPECT_EQ(json::text_or_empty(project, "id"), world_.account().project_id);
    EXPECT_EQ(json::text_or_empty(project, "workspaceId"), world_.account().workspace_id);
    const json::Value user = exchange(router_, "GET", "/users/me").at("data");
    EXPECT_EQ(json::text_or_empty(user, "id"), world_.account().workspace_id);
}

}  // namespace
}  // namespace order::sandbox
