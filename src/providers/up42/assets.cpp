// Up42: assets: those of an order, the whole storage, one, and the link to its file.
#include <unordered_set>

#include "base/text.hpp"
#include "providers/answers.hpp"
#include "providers/up42/provider.hpp"
#include "providers/up42/wire_assets.hpp"
#include "providers/up42/wire_queries.hpp"
#include "providers/up42/words.hpp"

namespace order::providers::up42 {

using base::concat;
using base::Failure;
using core::Asset;
using transport::Method;

namespace {

constexpr std::string_view assets_path = "/v2/assets";
constexpr int item_page_size = 50;

std::string titled(std::string_view what, std::string_view asset_id) {
    return concat(what, " asset ", base::excerpt(asset_id, 64));
}

// The list of assets is older than the storage's search, which may be all there is one day.
bool is_gone(const Failure &failure) {
    return failure.http_status == 404 || failure.http_status == 405 || failure.http_status == 410;
}

void sort_by_creation(std::vector<Asset> &assets, std::string_view sort) {
    const bool descending = sort.ends_with(",desc");
    std::stable_sort(assets.begin(), assets.end(), [&](const Asset &a, const Asset &b) {
        return descending ? b.created_ms < a.created_ms : a.created_ms < b.created_ms;
    });
}

}  // namespace

std::vector<Asset> Up42::assets_of(std::string_view order_id, std::int64_t limit,
                                   std::string_view sort, const Call &call) {
    const auto most = static_cast<std::size_t>(std::max<std::int64_t>(0, limit));
    std::vector<Asset> assets;
    const auto take = [&](const json::Value &document) {
        Asset asset = asset_from(document);
        // The search finds the id's text anywhere in an asset.
        if (asset.order_id.empty()) asset.order_id = order_id;
        if (asset.order_id == order_id) assets.push_back(std::move(asset));
        return most == 0 || assets.size() < most;
    };
    try {
        service_.each_item(assets_path, assets_of_query(order_id, limit, sort),
                           "the order's assets", take, call);
    } catch (const Failure &failure) {
        if (!is_gone(failure)) throw;
        assets = assets_by_search(order_id, call);
        sort_by_creation(assets, sort);
        if (most > 0 && assets.size() > most) assets.resize(most);
    }
    return assets;
}

std::vector<Asset> Up42::assets_by_search(std::string_view order_id, const Call &call) {
    std::vector<Asset> assets;
    std::unordered_set<std::string> seen;
    const auto take = [&](const json::Value &item) {
        Asset asset = asset_from_item(item, service_.endpoints().api_url);
        // Several items may belong to one asset.
        const bool is_new = !asset.id.empty() && seen.insert(asset.id).second;
        if (is_new && asset.order_id == order_id) assets.push_back(std::move(asset));
        return true;
    };
    service_.each_feature("/v2/assets/stac/search", items_of_order_body(order_id, item_page_size),
                          "the order's assets", take, call);
    return assets;
}

std::vector<Asset> Up42::assets(const core::Options &query, const Call &call) {
    warn_of_typos(query, service_.log());
    const auto limit = static_cast<std::size_t>(query.integer("limit").value_or(0));
    const std::string order_id = query.text("order");
    std::vector<Asset> assets;
    const auto take = [&](const json::Value &document) {
        Asset asset = asset_from(document);
        if (order_id.empty() || asset.order_id == order_id) assets.push_back(std::move(asset));
        return limit == 0 || assets.size() < limit;
    };
    service_.each_item(assets_path, assets_query(query), "the list of assets", take, call);
    return assets;
}

Asset Up42::asset(std::string_view asset_id, const Call &call) {
    const std::string path =
        concat(assets_path, "/", transport::path_segment(asset_id, "the asset"), "/metadata");
    const std::string what = titled("reading", asset_id);
    Asset asset = asset_from(service_.get(path, {}, what, call));
    if (!is_same_id(asset_id, asset.id)) {
        throw invalid_answer(concat("UP42's answer to ", what, " was not that asset."));
    }
    asset.id = asset_id;
    return asset;
}

core::DownloadLink Up42::download_link(std::string_view asset_id, const Call &call) {
    const std::string path =
        concat(assets_path, "/", transport::path_segment(asset_id, "the asset"), "/download-url");
    const json::Value answer =
        service_.read(service_.request(Method::post, path),
                      titled("asking for the download link of", asset_id), call);
    return link_from(answer, service_.endpoints().api_url, asset_id);
}

}  // namespace order::providers::up42
