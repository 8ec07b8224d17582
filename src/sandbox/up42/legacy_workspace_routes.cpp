// Orders and assets as older clients knew them: below a workspace, every answer in "data".
#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "sandbox/imagery/collections.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/paging.hpp"
#include "sandbox/up42/placement.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

// The words of an order's state before the second version of the API had finer ones.
std::string_view old_status(std::string_view status) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> finer = {
        {{"CREATED", "PLACED"},
         {"BEING_PLACED", "PLACED"},
         {"PLACEMENT_FAILED", "FAILED"},
         {"DOWNLOADED", "BEING_FULFILLED"},
         {"DOWNLOAD_FAILED", "BEING_FULFILLED"},
         {"DELIVERY_INITIALIZATION_FAILED", "BEING_FULFILLED"},
         {"CANCELED", "FAILED_PERMANENTLY"}}};
    for (const auto &[word, old] : finer)
        if (word == status) return old;
    return status;
}

// The host was called the provider of the data.
std::string data_provider(const Order &order) {
    const CollectionInfo *collection = find_collection(order.collection);
    return collection == nullptr ? std::string() : collection->host().name;
}

json::Object old_order_view(World &world, const Order &order) {
    json::Object view = order_view(order, world.account());
    json::Array assets;
    for (const Asset &asset : world.assets())
        if (asset.order_id == order.id) assets.emplace_back(asset.id);
    view["userId"] = order.created_by;
    view["dataProvider"] = data_provider(order);
    view["status"] = old_status(order.status);
    view["assets"] = std::move(assets);
    return view;
}

// Where an asset came from, in the words of that time.
std::string_view old_source(std::string_view source) {
    if (source == "ARCHIVE") return "ORDER";
    if (source == "PROCESSING") return "BLOCK";
    if (source == "USER") return "UPLOAD";
    return source;
}

json::Object old_asset_view(World &world, const Asset &asset) {
    json::Object view = asset_view(asset, world.account());
    view["type"] = "ARCHIVED";
    view["source"] = old_source(asset.source);
    return view;
}

// The first form named only the provider, which sold images for display: the product that is meant,
// or empty when the provider has no such scene.
std::string display_product(std::string_view provider, std::string_view scene_id) {
    const Scene *scene = find_scene(scene_id);
    if (scene == nullptr || scene->host != provider) return {};
    const auto &products = find_collection(scene->collection)->data_products;
    const auto display =
        std::find_if(products.begin(), products.end(),
                     [](const DataProductInfo &product) { return product.name == "display"; });
    const DataProductInfo &product = display == products.end() ? products.front() : *display;
    return product.id.value_or("");
}

// What an old order form asks for, as today's form; nothing, with the reason, when it is invalid.
std::optional<json::Object> todays_form(const json::Object &object, std::string &reason) {
    const json::Value form(object);
    const bool is_first = object.contains("dataProviderName");
    const json::Value *params = json::member(form, is_first ? "orderParams" : "params");
    reason = "The order has no parameters.";
    if (params == nullptr || !params->is_object()) return {};
    const std::string product = is_first
                                    ? display_product(json::text_or_empty(form, "dataProviderName"),
                                                      json::text_or_empty(*params, "id"))
                                    : json::text_or_empty(form, "dataProduct");
    reason = is_first ? "The scene is not one of the data provider's." : "dataProduct is required.";
    if (product.empty()) return {};

    json::Value geometry(nullptr);
    for (const std::string_view name : {"aoi", "geometry"})
        if (const json::Value *value = json::member(*params, name)) geometry = *value;
    json::Object others = params->as_object();
    others.erase("aoi");
    others.erase("geometry");
    const json::Object feature{
        {"type", "Feature"}, {"geometry", geometry}, {"properties", json::Object()}};
    json::Object body{
        {"dataProduct", product},
        {"displayName", json::text(*params, "displayName").value_or(product + " order")},
        {"params", std::move(others)},
        {"featureCollection",
         json::Object{{"type", "FeatureCollection"}, {"features", json::Array{feature}}}}};
    if (const json::Value *tags = json::member(form, "tags")) body["tags"] = *tags;
    return body;
}

std::optional<Reply> first_error(const Placement &placement) {
    if (placement.errors.empty()) return {};
    return error_reply(Family::v1, 400, placement.errors.front().message,
                       json::Value(placement.errors.front().details));
}

// The one order of an old form, or the reply that refuses it.
std::optional<Reply> check_old_form(const Request &request, Placement &placement) {
    const auto form = json_body(request);
    if (!form) return error_reply(Family::v1, 400, "The body is not a JSON object.");
    std::string reason;
    const auto body = todays_form(*form, reason);
    if (!body) return error_reply(Family::v1, 400, reason);
    if (const auto refusal = check_placement(*body, placement))
        return error_reply(Family::v1, refusal->status, refusal->message, refusal->detail);
    return first_error(placement);
}

Reply estimate(World &, const Request &request) {
    Placement placement;
    if (auto refusal = check_old_form(request, placement)) return *refusal;
    // Credits were whole numbers.
    const auto credits = std::int64_t(std::ceil(placement.items.front().order.credits));
    return data_reply(json::Object{{"credits", credits}});
}

Reply place_order(World &world, const Request &request) {
    Placement placement;
    if (auto refusal = check_old_form(request, placement)) return *refusal;
    refuse_unpayable(world, placement);
    if (auto refusal = first_error(placement)) return *refusal;
    const std::vector<std::string> ids = place(world, request, std::move(placement));
    return data_reply(json::Object{{"id", ids.front()}});
}

Reply old_page(const std::optional<json::Object> &page) {
    return page ? data_reply(*page)
                : error_reply(Family::v1, 400, "page, size or sort is invalid.");
}

// One list of all, or with format=paginated (from client 0.18 on) pages of it.
Reply list_orders(World &world, const Request &request) {
    std::vector<const Order *> orders;
    for (const Order &order : world.orders()) orders.push_back(&order);
    std::reverse(orders.begin(), orders.end());
    const auto view = [&world](const Order &order) { return old_order_view(world, order); };
    if (request.parameter("format") != "paginated") {
        json::Array all;
        for (const Order *order : orders) all.push_back(view(*order));
        return data_reply(json::Object{{"orders", std::move(all)}});
    }
    using Field = SortField<Order>;
    static constexpr std::array<Field, 5> fields = {
        Field{"createdAt", [](const Order &a, const Order &b) { return a.created < b.created; }},
        Field{"updatedAt", [](const Order &a, const Order &b) { return a.updated < b.updated; }},
        Field{"type", [](const Order &a, const Order &b) { return a.type < b.type; }},
        Field{"status", [](const Order &a, const Order &b) { return a.status < b.status; }},
        Field{"dataProvider",
              [](const Order &a, const Order &b) { return data_provider(a) < data_provider(b); }}};
    return old_page(page_view<Order>(request, std::move(orders), fields, view));
}

Reply get_order(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    const Order *order = world.find_order(id);
    return order == nullptr ? not_found_reply(Family::v1, "Order", id)
                            : data_reply(old_order_view(world, *order));
}

Reply order_metadata(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    const Order *order = world.find_order(id);
    if (order == nullptr) return not_found_reply(Family::v1, "Order", id);
    const auto *aoi = order->details.if_contains("aoi");
    return data_reply(json::Object{
        {"id", order->id},
        {"dataProvider", data_provider(*order)},
        {"createdAt", timestamp(order->created)},
        {"updatedAt", timestamp(order->updated)},
        {"orderParams",
         json::Object{{"id", order->scene}, {"aoi", aoi ? *aoi : json::Value(nullptr)}}}});
}

Reply list_assets(World &world, const Request &request) {
    std::vector<const Asset *> assets;
    for (const Asset &asset : world.assets()) assets.push_back(&asset);
    std::reverse(assets.begin(), assets.end());
    using Field = SortField<Asset>;
    static constexpr std::array<Field, 6> fields = {
        Field{"createdAt", [](const Asset &a, const Asset &b) { return a.created < b.created; }},
        Field{"updatedAt", [](const Asset &a, const Asset &b) { return a.updated < b.updated; }},
        Field{"source", [](const Asset &a, const Asset &b) { return a.source < b.source; }},
        Field{"type",
              [](const Asset &a, const Asset &b) { return a.content_type < b.content_type; }},
        Field{"name", [](const Asset &a, const Asset &b) { return a.name < b.name; }},
        Field{"size", [](const Asset &a, const Asset &b) {
                  return a.content->size() < b.content->size();
              }}};
    return old_page(
        page_view<Asset>(request, std::move(assets), fields,
                         [&world](const Asset &asset) { return old_asset_view(world, asset); }));
}

Reply get_asset(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    const Asset *asset = world.find_asset(id);
    return asset == nullptr ? not_found_reply(Family::v1, "Asset", id)
                            : data_reply(old_asset_view(world, *asset));
}

Reply asset_link(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    const Asset *asset = world.find_asset(id);
    if (asset == nullptr) return not_found_reply(Family::v1, "Asset", id);
    return data_reply(json::Object{{"url", download_link(world, *asset, request)}});
}

Reply get_project(World &world, const Request &request) {
    const std::string id = request.path_value("project");
    const Account &account = world.account();
    if (id != account.project_id) return not_found_reply(Family::v1, "Project", id);
    return data_reply(
        json::Object{{"id", id}, {"workspaceId", account.workspace_id}, {"name", "Sandbox"}});
}

// The user's id is that of the default workspace.
Reply get_me(World &world, const Request &) {
    return data_reply(
        json::Object{{"id", world.account().workspace_id}, {"email", world.account().user_name}});
}

}  // namespace

void add_legacy_workspace_routes(Router &router, World &world) {
    using Handler = Reply (*)(World &, const Request &);
    const auto add = [&](std::string_view method, std::string_view path, Handler handler) {
        router.add(method, base::concat("/workspaces/{workspace}/", path), Family::v1,
                   [&world, handler](const Request &request) {
                       // The service does not tell a foreign workspace from one that is not there.
                       return request.path_value("workspace") == world.account().workspace_id
                                  ? handler(world, request)
                                  : error_reply(Family::v1, 403, "No access to the workspace.");
                   });
    };
    add("POST", "orders/estimate", estimate);
    add("POST", "orders", place_order);
    add("GET", "orders", list_orders);
    add("GET", "orders/{id}", get_order);
    add("GET", "orders/{id}/metadata", order_metadata);
    add("GET", "assets", list_assets);
    add("GET", "assets/{id}", get_asset);
    add("GET", "assets/{id}/downloadUrl", asset_link);
    const auto add_own = [&](std::string_view path, Handler handler) {
        router.add("GET", path, Family::v1,
                   [&world, handler](const Request &request) { return handler(world, request); });
    };
    add_own("/projects/{project}", get_project);
    add_own("/users/me", get_me);
}

}  // namespace order::sandbox
