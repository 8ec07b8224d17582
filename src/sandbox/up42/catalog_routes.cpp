// The product glossary, the forms of the data products, the catalog search, quicklooks.
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "sandbox/imagery/collections.hpp"
#include "sandbox/imagery/media.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/paging.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

json::Value metadata_view(const CollectionInfo &collection) {
    if (!collection.metadata) return nullptr;
    const CollectionMetadata &metadata = *collection.metadata;
    json::Value range(nullptr);
    if (metadata.resolution_minimum) {
        range = json::Object{{"minimum", *metadata.resolution_minimum}};
        if (metadata.resolution_maximum)
            range.as_object()["maximum"] = *metadata.resolution_maximum;
    }
    return json::Object{{"productType", or_null(metadata.product_type)},
                        {"resolutionClass", or_null(metadata.resolution_class)},
                        {"resolutionValue", std::move(range)}};
}

json::Object collection_view(const CollectionInfo &collection) {
    json::Array providers;
    for (const ProviderInfo &provider : collection.providers)
        providers.push_back(json::Object{{"name", provider.name},
                                         {"title", provider.title},
                                         {"description", provider.description},
                                         {"roles", to_array(provider.roles)}});
    json::Array products;
    for (const DataProductInfo &product : collection.data_products) {
        json::Object view{
            {"name", product.name}, {"title", product.title}, {"description", product.description}};
        if (product.id) view["id"] = *product.id;
        if (product.eula_id) view["eulaId"] = *product.eula_id;
        products.push_back(std::move(view));
    }
    return {{"name", collection.name},
            {"title", collection.title},
            {"description", collection.description},
            {"type", collection.type},
            {"integrations", to_array(collection.integrations)},
            {"providers", std::move(providers)},
            {"dataProducts", std::move(products)},
            {"metadata", metadata_view(collection)}};
}

Reply list_collections(const Request &request) {
    using Info = CollectionInfo;
    using Field = SortField<Info>;
    static constexpr std::array<Field, 4> fields = {
        Field{"name", [](const Info &a, const Info &b) { return a.name < b.name; }},
        Field{"title", [](const Info &a, const Info &b) { return a.title < b.title; }},
        Field{"description",
              [](const Info &a, const Info &b) { return a.description < b.description; }},
        Field{"type", [](const Info &a, const Info &b) { return a.type < b.type; }}};
    std::vector<const Info *> collections;
    for (const Info &collection : all_collections()) collections.push_back(&collection);
    return page_reply<Info>(request, std::move(collections), fields, collection_view);
}

Reply order_schema(const Request &request) {
    const std::string id = request.path_value("id");
    const ProductMatch match = find_product(id);
    if (match.product == nullptr) return not_found_reply(Family::v1, "DataProduct", id);
    return json_reply(product_schema(*match.collection, *match.product));
}

bool host_exists(std::string_view name) {
    return std::any_of(all_collections().begin(), all_collections().end(),
                       [name](const CollectionInfo &c) { return c.host().name == name; });
}

Reply invalid_search(std::string_view reason) {
    return error_reply(Family::v1, 422, "The search is invalid.", json::Value(reason));
}

// Whether the search asks for data of a usage every scene here is sold for.
bool usage_is_offered(const json::Value &body) {
    const json::Value *usages = json::member_at(body, {"query", "up42:usageType"});
    if (usages == nullptr) return true;
    const auto wanted = json::texts(*usages, "in");
    return std::any_of(wanted.begin(), wanted.end(), [](const std::string &usage) {
        return usage == "DATA" || usage == "ANALYTICS";
    });
}

// The place where a page begins, carried in the link to it.
std::optional<std::size_t> page_start(const Request &request) {
    const auto token = request.parameter("next");
    if (!token) return 0;
    const auto text = crypto::base64_decode(*token);
    if (!text || !text->starts_with("from:")) return {};
    const auto start = base::to_integer(std::string_view(*text).substr(5));
    if (!start || *start < 0) return {};
    return std::size_t(*start);
}

Reply search(const Request &request) {
    const std::string host = request.path_value("host");
    if (!host_exists(host)) return not_found_reply(Family::v1, "Host", host);
    const auto object = json_body(request);
    if (!object) return error_reply(Family::v1, 400, "The body is not a JSON object.");
    const json::Value body(*object);
    std::string reason;
    auto query = parse_scene_query(*object, reason);
    if (!query) return invalid_search(reason);
    query->host = host;
    for (const std::string &name : query->collections) {
        const CollectionInfo *collection = find_collection(name);
        if (collection == nullptr || collection->host().name != host)
            return invalid_search(
                base::concat("No collection '", base::excerpt(name), "' at host ", host, "."));
    }
    const bool has_limit = json::member(body, "limit") != nullptr;
    const std::int64_t limit = json::integer(body, "limit").value_or(has_limit ? 0 : 10);
    if (limit < 1 || limit > 500) return invalid_search("limit must be 1 to 500.");
    const auto start = page_start(request);
    if (!start) return invalid_search("The next token is invalid.");

    std::vector<const Scene *> scenes;
    if (usage_is_offered(body)) scenes = find_scenes(*query);
    const std::size_t first = std::min(*start, scenes.size());
    const std::size_t last = std::min(scenes.size(), first + std::size_t(limit));
    json::Array features;
    for (std::size_t i = first; i < last; ++i) features.push_back(scene_view(*scenes[i]));
    const std::string here = request.origin + request.path;
    json::Array links{json::Object{{"rel", "self"}, {"href", request.origin + request.target}}};
    if (last < scenes.size()) {
        const std::string token = crypto::base64("from:" + std::to_string(last));
        links.push_back(
            json::Object{{"rel", "next"}, {"href", here + "?next=" + percent_encode(token)}});
    }
    return json_reply(json::Object{{"type", "FeatureCollection"},
                                   {"features", std::move(features)},
                                   {"links", std::move(links)}});
}

Reply quicklook(const Request &request) {
    const std::string id = request.path_value("id");
    const Scene *scene = find_scene(id);
    if (scene == nullptr || scene->host != request.path_value("host"))
        return not_found_reply(Family::v1, "Scene", id);
    const CollectionInfo *collection = find_collection(scene->collection);
    const auto &offers = collection->integrations;
    if (std::find(offers.begin(), offers.end(), "QUICKLOOK_AVAILABLE") == offers.end())
        return not_found_reply(Family::v1, "Quicklook", id);
    return text_reply(200, "image/jpeg",
                      make_quicklook_jpeg(std::uint64_t(scene->acquired_unix_ms), 256, 256));
}

}  // namespace

json::Object scene_view(const Scene &scene) {
    // Both generations of names stand side by side, as the service's own answers had them.
    const std::string acquired = base::format_rfc3339(scene.acquired_unix_ms);
    return {{"type", "Feature"},
            {"geometry", to_geojson(area_of(scene.ring))},
            {"bbox", json::Array(scene.bbox.begin(), scene.bbox.end())},
            {"properties",
             json::Object{
                 {"id", scene.id},
                 {"sceneId", scene.scene_id},
                 {"datetime", acquired},
                 {"start_datetime", nullptr},
                 {"end_datetime", nullptr},
                 {"acquisitionDate", acquired},
                 {"constellation", scene.constellation},
                 {"collection", scene.collection},
                 {"cloudCoverage",
                  scene.cloud_percent ? json::Value(*scene.cloud_percent) : json::Value(nullptr)},
                 {"resolution", scene.resolution_m},
                 {"deliveryTime", scene.delivery_time},
                 {"producer", scene.producer},
                 {"providerName", scene.host},
                 {"up42:usageType", json::Array{"DATA", "ANALYTICS"}},
                 {"providerProperties", json::Object{{"incidenceAngle", scene.incidence_angle},
                                                     {"acquisitionIdentifier", scene.scene_id}}}}}};
}

void add_catalog_routes(Router &router, World &) {
    router.add("GET", "/v2/collections", Family::v2, list_collections);
    router.add("GET", "/orders/schema/{id}", Family::v1, order_schema);
    router.add("POST", "/catalog/hosts/{host}/stac/search", Family::v1, search);
    router.add("GET", "/catalog/{host}/image/{id}/quicklook", Family::v1, quicklook);
}

}  // namespace order::sandbox
