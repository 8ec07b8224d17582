// The catalog as older clients knew it: one search for all sensors, chosen by the names of
// processing blocks, and plain lists of products and collections.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "crypto/encoding.hpp"
#include "sandbox/imagery/collections.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

struct Block {
    std::string_view name;
    std::string_view collection;
};

constexpr std::array<Block, 13> blocks = {{{"oneatlas-pleiades-fullscene", "phr"},
                                           {"oneatlas-pleiades-display", "phr"},
                                           {"oneatlas-pleiades-aoiclipped", "phr"},
                                           {"oneatlas-spot-fullscene", "spot"},
                                           {"oneatlas-spot-display", "spot"},
                                           {"oneatlas-spot-aoiclipped", "spot"},
                                           {"sobloo-s1-grd-fullscene", "sentinel-1"},
                                           {"sobloo-s1-grd-aoiclipped", "sentinel-1"},
                                           {"sobloo-s1-slc-fullscene", "sentinel-1-slc"},
                                           {"sobloo-s2-l1c-fullscene", "sentinel-2"},
                                           {"sobloo-s2-l1c-aoiclipped", "sentinel-2"},
                                           {"sobloo-s3", "sentinel-3"},
                                           {"sobloo-s5p", "sentinel-5p"}}};

constexpr std::int64_t most_scenes = 500;
constexpr std::int64_t usual_scenes = 10;
// What the pages after a first full one hold.
constexpr std::size_t later_scenes = 50;

Reply invalid_search(std::string_view reason) { return error_reply(Family::v1, 422, reason); }

// The words of a filter such as "deliveryTime": {"in": ["MINUTES"]}; nothing when it is not there.
std::optional<std::set<std::string>> words_of(const json::Value &body, std::string_view filter) {
    const json::Value *value = json::member_at(body, {"query", filter});
    if (value == nullptr) return {};
    const std::vector<std::string> words = json::texts(*value, "in");
    return std::set<std::string>(words.begin(), words.end());
}

// The collections that the blocks' images are of; without a filter those of every block.
std::set<std::string> collections_of(const std::optional<std::set<std::string>> &names) {
    std::set<std::string> collections;
    for (const Block &block : blocks)
        if (!names || names->contains(std::string(block.name)))
            collections.emplace(block.collection);
    return collections;
}

// The scenes a body asks for, sorted, without a limit; nothing, with the reason, when it is
// invalid.
std::optional<std::vector<const Scene *>> find_by_blocks(const json::Object &object,
                                                         std::string &reason) {
    const json::Value body(object);
    auto query = parse_scene_query(object, reason);
    if (!query) return {};
    // Radar has no cloud cover, and in this search none was taken for any.
    const auto least_cloud = std::exchange(query->least_cloud, {});
    const auto most_cloud = std::exchange(query->most_cloud, {});
    const auto collections = collections_of(words_of(body, "dataBlock"));
    const auto delivery_times = words_of(body, "deliveryTime");
    const auto usages = words_of(body, "up42:usageType");

    std::vector<const Scene *> scenes = find_scenes(*query);
    std::erase_if(scenes, [&](const Scene *scene) {
        if (!collections.contains(scene->collection)) return true;
        if (delivery_times && !delivery_times->contains(scene->delivery_time)) return true;
        if (usages && !usages->contains("DATA") && !usages->contains("ANALYTICS")) return true;
        return scene->cloud_percent && ((least_cloud && *scene->cloud_percent < *least_cloud) ||
                                        (most_cloud && *scene->cloud_percent > *most_cloud));
    });
    return scenes;
}

// The link to a later page holds all there is to know: clients ask for it with an empty body.
std::string page_link(const Request &request, const json::Object &body, std::size_t from) {
    const std::string token =
        crypto::base64(json::serialize(json::Object{{"body", body}, {"from", from}}));
    return request.origin + request.path + "?next=" + percent_encode(token);
}

struct PageToken {
    json::Object body;
    std::size_t from = 0;
};

std::optional<PageToken> read_page_token(std::string_view text) {
    const auto bytes = crypto::base64_decode(text);
    if (!bytes) return {};
    json::Fault fault;
    const auto value = json::try_parse(*bytes, fault);
    if (!value) return {};
    const json::Value *body = json::member(*value, "body");
    const auto from = json::integer(*value, "from");
    if (body == nullptr || !body->is_object() || !from || *from < 1) return {};
    return PageToken{body->as_object(), std::size_t(*from)};
}

Reply search(const Request &request) {
    std::optional<json::Object> body;
    std::size_t from = 0;
    if (const auto token = request.parameter("next")) {
        const auto page = read_page_token(*token);
        if (!page) return invalid_search("The next token is invalid.");
        body = page->body;
        from = page->from;
    } else {
        body = json_body(request);
        if (!body) return error_reply(Family::v1, 400, "The body is not a JSON object.");
    }
    const std::int64_t limit = json::integer(json::Value(*body), "limit").value_or(usual_scenes);
    if (limit < 1 || limit > most_scenes) return invalid_search("limit must be 1 to 500.");
    std::string reason;
    const auto scenes = find_by_blocks(*body, reason);
    if (!scenes) return invalid_search(reason);

    const std::size_t first = std::min(from, scenes->size());
    const std::size_t last =
        std::min(scenes->size(), first + (from == 0 ? std::size_t(limit) : later_scenes));
    json::Array features;
    for (std::size_t i = first; i < last; ++i) features.push_back(scene_view(*(*scenes)[i]));
    // Clients stop when the second link is the first one again.
    const std::string here = request.origin + request.target;
    const std::string next = last < scenes->size() ? page_link(request, *body, last) : here;
    return json_reply(
        json::Object{{"type", "FeatureCollection"},
                     {"features", std::move(features)},
                     {"links", json::Array{json::Object{{"rel", "self"}, {"href", here}},
                                           json::Object{{"rel", "next"}, {"href", next}}}}});
}

// Both lists were made before any order here: their times are those of the catalog's opening.
constexpr std::int64_t listed_at_us = 1'609'459'200'000'000;  // 2021-01-01

Reply list_data_products(const Request &) {
    const std::string listed = timestamp(listed_at_us);
    json::Array products;
    for (const CollectionInfo &collection : all_collections())
        for (const DataProductInfo &product : collection.data_products) {
            if (!product.id) continue;
            products.push_back(json::Object{
                {"id", *product.id},
                {"collectionName", collection.name},
                {"collection",
                 json::Object{{"name", collection.name},
                              {"title", collection.title},
                              {"type", collection.type},
                              {"host", json::Object{{"name", collection.host().name},
                                                    {"title", collection.host().title}}},
                              {"isIntegrated", true}}},
                {"productConfiguration", json::Object{{"id", product.name},
                                                      {"title", product.title},
                                                      {"description", product.description},
                                                      {"isIntegrated", true}}},
                {"createdAt", listed},
                {"updatedAt", listed}});
        }
    return data_reply(std::move(products));
}

Reply list_collections(const Request &) {
    json::Array collections;
    for (const CollectionInfo &collection : all_collections()) {
        const ProviderInfo &host = collection.host();
        collections.push_back(
            json::Object{{"name", collection.name},
                         {"title", collection.title},
                         {"description", collection.description},
                         {"type", collection.type},
                         {"hostName", host.name},
                         {"host", json::Object{{"name", host.name}, {"title", host.title}}},
                         {"isIntegrated", true}});
    }
    return data_reply(std::move(collections));
}

}  // namespace

void add_legacy_catalog_routes(Router &router, World &) {
    router.add("POST", "/catalog/stac/search", Family::v1, search);
    router.add("GET", "/data-products", Family::v1, list_data_products);
    router.add("GET", "/collections", Family::v1, list_collections);
}

}  // namespace order::sandbox
