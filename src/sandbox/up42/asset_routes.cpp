// Assets: list, metadata, download links.
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "sandbox/any_of.hpp"
#include "sandbox/up42/paging.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

Reply unknown_asset(const Request &request) {
    return not_found_reply(Family::v2, "Asset", request.path_value("id"));
}

// What a time in the query allows; everything when it is not given, nothing when it is malformed.
std::optional<std::int64_t> bound_us(const Request &request, std::string_view name, bool end,
                                     std::int64_t otherwise) {
    const auto text = request.parameter(name);
    if (!text) return otherwise;
    const auto ms = base::parse_date_or_time(*text, end);
    if (!ms) return {};
    return *ms * 1000;
}

bool mentions(const Asset &asset, const std::string &words) {
    const auto holds = [&words](const std::optional<std::string> &text) {
        return text && text->find(words) != std::string::npos;
    };
    return words.empty() || holds(asset.id) || holds(asset.order_id) || holds(asset.job_id) ||
           holds(asset.name) || holds(asset.title) || holds(asset.product_id);
}

Reply list_assets(World &world, const Request &request) {
    const AnyOf workspaces(request, "workspaceId"), collections(request, "collectionNames"),
        producers(request, "producerNames"), tags(request, "tags"), sources(request, "sources");
    const auto after = bound_us(request, "createdAfter", false, INT64_MIN);
    const auto before = bound_us(request, "createdBefore", true, INT64_MAX);
    if (!after || !before)
        return error_reply(Family::v2, 400, "createdAfter or createdBefore is no time.");
    const std::string words = request.parameter("search").value_or("");
    std::vector<const Asset *> assets;
    if (workspaces.passes(world.account().workspace_id))
        for (const Asset &asset : world.assets())
            if (asset.created >= *after && asset.created <= *before &&
                collections.passes(asset.collection) && producers.passes(asset.producer) &&
                tags.passes(asset.tags) && sources.passes(asset.source) && mentions(asset, words))
                assets.push_back(&asset);
    std::reverse(assets.begin(), assets.end());

    using A = const Asset &;
    using Field = SortField<Asset>;
    static constexpr std::array<Field, 10> fields = {
        Field{"id", [](A a, A b) { return a.id < b.id; }},
        Field{"name", [](A a, A b) { return a.name < b.name; }},
        Field{"title", [](A a, A b) { return a.title < b.title; }},
        Field{"size", [](A a, A b) { return a.content->size() < b.content->size(); }},
        Field{"createdAt", [](A a, A b) { return a.created < b.created; }},
        Field{"updatedAt", [](A a, A b) { return a.updated < b.updated; }},
        Field{"source", [](A a, A b) { return a.source < b.source; }},
        Field{"collectionName", [](A a, A b) { return a.collection < b.collection; }},
        Field{"producerName", [](A a, A b) { return a.producer < b.producer; }},
        Field{"contentType", [](A a, A b) { return a.content_type < b.content_type; }}};
    return page_reply<Asset>(request, std::move(assets), fields, [&world](const Asset &asset) {
        return asset_view(asset, world.account());
    });
}

Reply get_metadata(World &world, const Request &request) {
    const Asset *asset = world.find_asset(request.path_value("id"));
    return asset == nullptr ? unknown_asset(request)
                            : json_reply(asset_view(*asset, world.account()));
}

Reply set_metadata(World &world, const Request &request) {
    Asset *asset = world.find_asset(request.path_value("id"));
    if (asset == nullptr) return unknown_asset(request);
    const auto body = json_body(request);
    if (!body) return error_reply(Family::v2, 400, "The body is not a JSON object.");
    if (const auto fault = update_labels(*asset, *body, "title", "tags"))
        return error_reply(Family::v2, 400, *fault);
    asset->updated = world.now();
    return json_reply(asset_view(*asset, world.account()));
}

Reply download_url(World &world, const Request &request) {
    const Asset *asset = world.find_asset(request.path_value("id"));
    return asset == nullptr
               ? unknown_asset(request)
               : json_reply(json::Object{{"url", download_link(world, *asset, request)}});
}

}  // namespace

json::Object asset_view(const Asset &asset, const Account &account) {
    return {{"id", asset.id},
            {"accountId", account.id},
            {"workspaceId", account.workspace_id},
            {"orderId", or_null(asset.order_id)},
            {"createdAt", timestamp(asset.created)},
            {"updatedAt", timestamp(asset.updated)},
            {"name", or_null(asset.name)},
            {"size", asset.content->size()},
            {"source", asset.source},
            {"productId", or_null(asset.product_id)},
            {"contentType", asset.content_type},
            {"producerName", or_null(asset.producer)},
            {"collectionName", or_null(asset.collection)},
            {"geospatialMetadataExtractionStatus",
             asset.footprint.empty() ? "NOT_PROCESSED" : "SUCCESSFUL"},
            {"title", or_null(asset.title)},
            {"tags", list_or_null(asset.tags)}};
}

std::optional<std::string> update_labels(Asset &asset, const json::Object &body,
                                         std::string_view title_name, std::string_view tags_name) {
    const auto *title = body.if_contains(title_name);
    const auto *tags = body.if_contains(tags_name);
    if (title != nullptr && !title->is_string() && !title->is_null())
        return base::concat(title_name, " must be a text.");
    if (tags != nullptr && !tags->is_null() && !text_list(*tags))
        return base::concat(tags_name, " must be a list of texts.");
    if (title != nullptr) {
        asset.title.reset();
        if (title->is_string()) asset.title = std::string(title->as_string());
    }
    if (tags != nullptr) asset.tags = text_list(*tags);
    return {};
}

void add_asset_routes(Router &router, World &world) {
    const auto add = [&](std::string_view method, std::string_view path,
                         Reply (*handler)(World &, const Request &)) {
        router.add(method, path, Family::v2,
                   [&world, handler](const Request &request) { return handler(world, request); });
    };
    add("GET", "/v2/assets", list_assets);
    add("GET", "/v2/assets/{id}/metadata", get_metadata);
    add("POST", "/v2/assets/{id}/metadata", set_metadata);
    add("POST", "/v2/assets/{id}/download-url", download_url);
}

}  // namespace order::sandbox
