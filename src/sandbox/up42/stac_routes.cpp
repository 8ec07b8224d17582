// The storage as a STAC catalog: one collection per delivery, one item per asset.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "sandbox/imagery/collections.hpp"
#include "sandbox/up42/cql2.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

constexpr std::string_view root = "/v2/assets/stac";

json::Object link(std::string_view rel, std::string href,
                  std::string_view type = "application/json") {
    return {{"rel", rel}, {"href", std::move(href)}, {"type", type}};
}

// STAC items write UTC as an offset.
std::string offset_time(std::int64_t unix_us) {
    std::string text = timestamp(unix_us);
    text.replace(text.size() - 1, 1, "+00:00");
    return text;
}

std::string collection_href(const Request &request, const Asset &asset) {
    return base::concat(request.origin, root, "/collections/", asset.stac_collection);
}

json::Object item_properties(const Asset &asset, const Account &account) {
    const CollectionInfo *collection = find_collection(asset.collection.value_or(""));
    json::Value modality(nullptr);
    if (collection != nullptr && collection->metadata)
        modality = or_null(collection->metadata->product_type);
    return {{"datetime", offset_time(asset.acquired)},
            {"created", offset_time(asset.created)},
            {"updated", offset_time(asset.updated)},
            {"up42-user:title", or_null(asset.title)},
            {"up42-user:tags", list_or_null(asset.tags)},
            {"up42-product:product_id", or_null(asset.product_id)},
            {"up42-product:collection_name", or_null(asset.collection)},
            {"up42-product:modality", std::move(modality)},
            {"up42-order:id", or_null(asset.order_id)},
            {"up42-system:asset_id", asset.id},
            {"up42-system:account_id", account.id},
            {"up42-system:workspace_id", account.workspace_id},
            {"up42-system:job_id", or_null(asset.job_id)},
            {"up42-system:source", asset.source},
            {"up42-system:metadata_version", "0.0.1"}};
}

json::Array box_view(const Asset &asset) {
    const Box box = asset.footprint.empty() ? Box{-180, -90, 180, 90} : bounds(asset.footprint);
    return json::Array(box.begin(), box.end());
}

json::Object item_view(const Asset &asset, const Request &request, const Account &account) {
    const std::string collection = collection_href(request, asset);
    // The licence is a file of somebody else's: not every href is a download of ours.
    return {
        {"type", "Feature"},
        {"stac_version", "1.0.0"},
        {"stac_extensions", json::Array()},
        {"id", asset.stac_item},
        {"collection", asset.stac_collection},
        {"geometry", asset.footprint.empty() ? to_geojson(area_of(Box{-180, -90, 180, 90}))
                                             : to_geojson(asset.footprint)},
        {"bbox", box_view(asset)},
        {"properties", item_properties(asset, account)},
        {"links",
         json::Array{link("self", collection + "/items/" + asset.stac_item, "application/geo+json"),
                     link("parent", collection), link("collection", collection),
                     link("root", base::concat(request.origin, root))}},
        {"assets",
         json::Object{
             {"data", json::Object{{"href", base::concat(request.origin, "/v2/assets/", asset.id)},
                                   {"title", or_null(asset.title)},
                                   {"type", asset.content_type},
                                   {"roles", json::Array{"data"}}}},
             {"license", json::Object{{"href", "https://licences.example.com/imagery.html"},
                                      {"type", "text/html"},
                                      {"roles", json::Array{"license"}}}}}}};
}

json::Object collection_view(const Asset &asset, const Request &request) {
    const std::string self = collection_href(request, asset);
    const std::string moment = offset_time(asset.acquired);
    return {{"type", "Collection"},
            {"stac_version", "1.0.0"},
            {"stac_extensions", json::Array()},
            {"id", asset.stac_collection},
            {"title", or_null(asset.title)},
            {"description", "What one delivery holds."},
            {"license", "proprietary"},
            {"extent",
             json::Object{{"spatial", json::Object{{"bbox", json::Array{box_view(asset)}}}},
                          {"temporal",
                           json::Object{{"interval", json::Array{json::Array{moment, moment}}}}}}},
            {"links",
             json::Array{link("self", self), link("items", self + "/items", "application/geo+json"),
                         link("parent", base::concat(request.origin, root)),
                         link("root", base::concat(request.origin, root))}}};
}

json::Array conformance() {
    return {"https://api.stacspec.org/v1.0.0/core",
            "https://api.stacspec.org/v1.0.0/collections",
            "https://api.stacspec.org/v1.0.0/ogcapi-features",
            "https://api.stacspec.org/v1.0.0/item-search",
            "https://api.stacspec.org/v1.0.0/item-search#filter",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json"};
}

Reply landing_page(World &, const Request &request) {
    const std::string here = base::concat(request.origin, root);
    json::Object post = link("search", here + "/search", "application/geo+json");
    post["method"] = "POST";
    json::Object get = link("search", here + "/search", "application/geo+json");
    get["method"] = "GET";
    return json_reply(json::Object{{"type", "Catalog"},
                                   {"stac_version", "1.0.0"},
                                   {"id", "up42-storage"},
                                   {"title", "UP42 Storage"},
                                   {"description", "The assets of the account."},
                                   {"conformsTo", conformance()},
                                   {"links", json::Array{link("self", here), link("root", here),
                                                         link("conformance", here + "/conformance"),
                                                         link("data", here + "/collections"),
                                                         std::move(get), std::move(post)}}});
}

Reply show_conformance(World &, const Request &) {
    return json_reply(json::Object{{"conformsTo", conformance()}});
}

const Asset *find_in_collection(World &world, std::string_view collection) {
    for (const Asset &asset : world.assets())
        if (asset.stac_collection == collection) return &asset;
    return nullptr;
}

Reply unknown_collection(const Request &request) {
    return not_found_reply(Family::v2, "Collection", request.path_value("collection"));
}

Reply list_collections(World &world, const Request &request) {
    json::Array collections;
    for (const Asset &asset : world.assets())
        collections.push_back(collection_view(asset, request));
    const std::string here = base::concat(request.origin, root);
    return json_reply(json::Object{
        {"collections", std::move(collections)},
        {"links", json::Array{link("self", here + "/collections"), link("root", here)}}});
}

Reply get_collection(World &world, const Request &request) {
    const Asset *asset = find_in_collection(world, request.path_value("collection"));
    return asset == nullptr ? unknown_collection(request)
                            : json_reply(collection_view(*asset, request));
}

Reply delete_collection(World &world, const Request &request) {
    if (!world.remove_collection(request.path_value("collection")))
        return unknown_collection(request);
    Reply reply;
    reply.status = 204;
    return reply;
}

json::Object item_list(json::Array features, json::Array links) {
    return {{"type", "FeatureCollection"},
            {"features", std::move(features)},
            {"links", std::move(links)}};
}

Reply list_items(World &world, const Request &request) {
    const Asset *asset = find_in_collection(world, request.path_value("collection"));
    if (asset == nullptr) return unknown_collection(request);
    const std::string self = collection_href(request, *asset) + "/items";
    return json_reply(item_list({item_view(*asset, request, world.account())},
                                {link("self", self, "application/geo+json"),
                                 link("collection", collection_href(request, *asset))}));
}

Asset *find_item(World &world, const Request &request) {
    const Asset *found = find_in_collection(world, request.path_value("collection"));
    if (found == nullptr || found->stac_item != request.path_value("item")) return nullptr;
    return world.find_asset(found->id);
}

Reply get_item(World &world, const Request &request) {
    const Asset *asset = find_item(world, request);
    return asset == nullptr ? not_found_reply(Family::v2, "Item", request.path_value("item"))
                            : json_reply(item_view(*asset, request, world.account()));
}

Reply update_item(World &world, const Request &request) {
    Asset *asset = find_item(world, request);
    if (asset == nullptr) return not_found_reply(Family::v2, "Item", request.path_value("item"));
    const auto body = json_body(request);
    if (!body) return error_reply(Family::v2, 400, "The body is not a JSON object.");
    if (const auto fault = update_labels(*asset, *body, "up42-user:title", "up42-user:tags"))
        return error_reply(Family::v2, 400, *fault);
    asset->updated = world.now();
    return json_reply(item_view(*asset, request, world.account()));
}

// A property by its full name or, as the reference client writes it, without the prefix.
json::Value property_of(const Asset &asset, const Account &account, std::string_view name) {
    if (name == "id") return json::Value(asset.stac_item);
    if (name == "collection") return json::Value(asset.stac_collection);
    const json::Object properties = item_properties(asset, account);
    for (const std::string_view prefix :
         {"", "up42-system:", "up42-order:", "up42-product:", "up42-user:"})
        if (const auto *value = properties.if_contains(base::concat(prefix, name))) return *value;
    return name == "order_id" ? or_null(asset.order_id) : json::Value(nullptr);
}

// What a search selects; nothing when its filter is malformed.
std::optional<std::vector<const Asset *>> select(World &world, const json::Value &body) {
    const json::Value *filter = json::member(body, "filter");
    const auto ids = json::texts(body, "ids");
    const auto collections = json::texts(body, "collections");
    const auto passes = [](const std::vector<std::string> &allowed, const std::string &value) {
        return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
    };
    std::vector<const Asset *> found;
    for (const Asset &asset : world.assets()) {
        if (!passes(ids, asset.stac_item) || !passes(collections, asset.stac_collection)) continue;
        if (filter != nullptr) {
            const auto holds = matches_filter(*filter, [&](std::string_view name) {
                return property_of(asset, world.account(), name);
            });
            if (!holds) return {};
            if (!*holds) continue;
        }
        found.push_back(&asset);
    }
    return found;
}

Reply search(World &world, const Request &request) {
    auto body = request.method == "GET" ? json::Object() : json_body(request);
    if (!body) return error_reply(Family::v2, 400, "The body is not a JSON object.");
    const json::Value whole(*body);
    const std::int64_t limit = json::integer(whole, "limit").value_or(10);
    if (limit < 1 || limit > 500) return error_reply(Family::v2, 400, "limit must be 1 to 500.");
    constexpr std::string_view prefix = "next:";
    const std::string token = json::text_or_empty(whole, "token");
    std::size_t first = 0;
    if (!token.empty()) {
        const auto start = token.starts_with(prefix)
                               ? base::to_integer(std::string_view(token).substr(prefix.size()))
                               : std::nullopt;
        if (!start || *start < 0) return error_reply(Family::v2, 400, "The token is invalid.");
        first = std::size_t(*start);
    }
    const auto found = select(world, whole);
    if (!found) return error_reply(Family::v2, 400, "The filter is invalid.");
    first = std::min(first, found->size());
    const std::size_t last = std::min(found->size(), first + std::size_t(limit));
    json::Array features;
    for (std::size_t i = first; i < last; ++i)
        features.push_back(item_view(*(*found)[i], request, world.account()));
    const std::string here = base::concat(request.origin, root, "/search");
    json::Array links{link("self", here, "application/geo+json"),
                      link("root", base::concat(request.origin, root))};
    if (last < found->size()) {
        json::Object next = link("next", here, "application/geo+json");
        (*body)["token"] = base::concat(prefix, std::to_string(last));
        next["method"] = "POST";
        next["body"] = std::move(*body);
        links.push_back(std::move(next));
    }
    return json_reply(item_list(std::move(features), std::move(links)));
}

}  // namespace

void add_stac_routes(Router &router, World &world) {
    const auto add = [&](std::string_view method, std::string_view path,
                         Reply (*handler)(World &, const Request &)) {
        router.add(method, base::concat(root, path), Family::v2,
                   [&world, handler](const Request &request) { return handler(world, request); });
    };
    add("GET", "", landing_page);
    add("GET", "/conformance", show_conformance);
    add("GET", "/collections", list_collections);
    add("GET", "/collections/{collection}", get_collection);
    add("DELETE", "/collections/{collection}", delete_collection);
    add("GET", "/collections/{collection}/items", list_items);
    add("GET", "/collections/{collection}/items/{item}", get_item);
    add("PATCH", "/collections/{collection}/items/{item}", update_item);
    add("GET", "/search", search);
    add("POST", "/search", search);
}

}  // namespace order::sandbox
