// Up42: the catalog: collections, what their products take, scenes and their quicklooks.
#include <algorithm>

#include "base/text.hpp"
#include "providers/up42/provider.hpp"
#include "providers/up42/wire_catalog.hpp"
#include "providers/up42/wire_errors.hpp"
#include "providers/up42/wire_queries.hpp"
#include "providers/up42/words.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;
using core::Scene;
using transport::Method;

namespace {

constexpr std::string_view collections_path = "/v2/collections";
constexpr std::int64_t hosts_age_ms = 600'000;
constexpr std::size_t max_scenes = 100'000;
constexpr std::size_t max_image_bytes = 32u << 20;

Failure no_such_collection(std::string_view name, const Hosts &hosts) {
    std::vector<std::string_view> names;
    for (const auto &entry : hosts) names.push_back(entry.first);
    const std::string_view near = base::nearest(name, names);
    const std::string hint =
        near.empty() ? std::string() : concat("; did you mean \"", near, "\"?");
    return {Code::argument, concat("UP42 has no collection \"", base::excerpt(name, 80),
                                   "\" that can be searched", hint.empty() ? "." : hint)};
}

Failure too_many_scenes() {
    return {Code::argument, concat("The search found more than ", std::to_string(max_scenes),
                                   " scenes; narrow it.")};
}

bool holds_all(const Hosts &hosts, std::span<const std::string> collections) {
    return std::all_of(collections.begin(), collections.end(),
                       [&](const std::string &name) { return hosts.contains(name); });
}

}  // namespace

std::vector<core::Collection> Up42::collections(const core::Options &query, const Call &call) {
    warn_of_typo_in_kind(query, service_.log());
    const auto limit = static_cast<std::size_t>(query.integer("limit").value_or(0));
    const std::string kind = query.text("kind");
    std::vector<core::Collection> collections;
    const auto take = [&](const json::Value &document) {
        core::Collection collection = collection_from(document);
        if (kind.empty() || base::equals_ignoring_case(collection.kind, kind)) {
            collections.push_back(std::move(collection));
        }
        return limit == 0 || collections.size() < limit;
    };
    service_.each_item(collections_path, collections_query(query), "the list of collections", take,
                       call);
    return collections;
}

std::string Up42::data_product_schema(std::string_view data_product_id, const Call &call) {
    const std::string path =
        concat("/orders/schema/", transport::path_segment(data_product_id, "the data product"));
    return json::serialize(service_.get(
        path, {}, concat("reading the schema of data product ", base::excerpt(data_product_id, 64)),
        call));
}

Hosts Up42::read_hosts(const Call &call) {
    Hosts hosts;
    for (core::Collection &collection : collections(core::make_query(), call)) {
        if (!collection.host.empty()) {
            hosts.emplace(std::move(collection.name), std::move(collection.host));
        }
    }
    const std::lock_guard lock(mutex_);
    hosts_ = hosts;
    hosts_read_ = base::monotonic_now();
    return hosts;
}

// Collections rarely move, so a list that is some minutes old will do; a new one is asked for when
// it does not know a collection.
Hosts Up42::hosts_with(std::span<const std::string> collections, const Call &call) {
    {
        const std::lock_guard lock(mutex_);
        const bool is_young = base::monotonic_now() < base::after_ms(hosts_age_ms, hosts_read_);
        if (is_young && holds_all(hosts_, collections)) return hosts_;
    }
    return read_hosts(call);
}

std::vector<HostPart> Up42::parts_of(const core::Options &search, const Call &call) {
    const std::vector<std::string> collections = wanted_collections(search);
    const std::string host = search.text("host");
    if (!host.empty()) return {{host, collections}};
    if (collections.empty()) {
        throw Failure(Code::argument,
                      "A search needs the search option \"collection\" or \"host\".");
    }
    const Hosts hosts = hosts_with(collections, call);
    std::vector<HostPart> parts;
    for (const std::string &name : collections) {
        const auto found = hosts.find(name);
        if (found == hosts.end()) throw no_such_collection(name, hosts);
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const HostPart &one) {
            return one.host == found->second;
        });
        if (part == parts.end()) {
            parts.push_back({found->second, {name}});
        } else {
            part->collections.push_back(name);
        }
    }
    return parts;
}

std::vector<Scene> Up42::search(const core::Options &search, const Call &call) {
    warn_of_typos(search, service_.log());
    const SceneOrder order = scene_order_from(search.text("sort"));
    const auto limit = static_cast<std::size_t>(search.integer("limit").value_or(0));
    // UP42 sorts nothing: the first scenes by an order that was asked for may come last.
    const bool needs_all = search.is_set("sort") || limit == 0;
    json::Object body = search_body(search);  // a mistake in it is told before anything is sent
    std::vector<Scene> scenes;
    for (const HostPart &part : parts_of(search, call)) {
        std::size_t of_host = 0;
        const auto take = [&](const json::Value &feature) {
            Scene scene = scene_from(feature, part.host);
            if (scene.id.empty()) return true;  // what has no id can be neither shown nor ordered
            if (++of_host > max_scenes) throw too_many_scenes();
            scenes.push_back(std::move(scene));
            return needs_all || of_host < limit;
        };
        set_collections(body, part.collections);
        service_.each_feature(
            concat("/catalog/hosts/", transport::path_segment(part.host, "the host"),
                   "/stac/search"),
            body, "the scenes", take, call);
        sort_scenes(scenes, order);
        if (limit > 0 && scenes.size() > limit) scenes.resize(limit);
    }
    return scenes;
}

transport::Response Up42::quicklook(std::string_view host, std::string_view scene_id,
                                    const Call &call) {
    const std::string what = concat("reading the quicklook of scene ", base::excerpt(scene_id, 64));
    transport::Request request = service_.request(
        Method::get, concat("/catalog/", transport::path_segment(host, "the host"), "/image/",
                            transport::path_segment(scene_id, "the scene"), "/quicklook"));
    request.headers = {{"Accept", "image/*"}};
    request.max_answer_bytes = max_image_bytes;
    transport::Response response = service_.send(request, what, call);
    if (!response.is_success()) throw failure_from(response, what);
    if (!base::lower(response.header("Content-Type")).starts_with("image/")) {
        throw Failure(Code::provider, concat("UP42's answer to ", what, " was no image."));
    }
    return response;
}

}  // namespace order::providers::up42
