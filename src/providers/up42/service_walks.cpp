// Walks over lists that the service pages, bounded whatever it answers.
#include <functional>
#include <unordered_set>

#include "base/text.hpp"
#include "providers/answers.hpp"
#include "providers/up42/service.hpp"
#include "providers/up42/wire_pages.hpp"
#include "providers/walk_bounds.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;

namespace {

// So many pages in a row may hold nothing new.
constexpr int max_idle_pages = 3;

WalkBounds bounds_of(std::string_view list) {
    return {concat("UP42's pages of ", list), max_idle_pages};
}

// What tells an entry from the others: a scene's id stands in its properties; collections have a
// name only.
std::string key_of(const json::Value &item) {
    if (const json::Value *properties = json::member(item, "properties")) {
        std::string id = name_in(*properties, "id");
        if (!id.empty()) return id;
    }
    std::string id = name_in(item, "id");
    return id.empty() ? name_in(item, "name") : id;
}

// The entries of a walk's pages, each once: pages shift while things are added.
class Fresh {
  public:
    bool is_new(const json::Value &item) {
        std::string key = key_of(item);
        return key.empty() || seen_.insert(std::move(key)).second;
    }

  private:
    std::unordered_set<std::string> seen_;
};

}  // namespace

bool Service::has_key(const json::Value &entry) { return !key_of(entry).empty(); }

void Service::each_page(std::string_view path, const transport::Query &query, std::string_view list,
                        const TakePage &take, const Call &call, IsEntry is_entry) {
    Fresh fresh_items;
    WalkBounds bounds = bounds_of(list);
    for (std::int64_t number = 0;; ++number) {
        transport::Query page_query = query;
        page_query.emplace_back("page", std::to_string(number));
        transport::Request page_request = request(transport::Method::get, path, page_query);
        page_request.max_answer_bytes = max_page_bytes;
        const json::Value document = read(page_request, concat("reading ", list), call);
        const Page page = page_from(document, list);
        std::vector<const json::Value *> fresh;
        std::size_t skipped = 0;
        for (const json::Value &item : page.items) {
            if (!is_entry(item)) {
                ++skipped;
            } else if (fresh_items.is_new(item)) {
                fresh.push_back(&item);
            }
        }
        note_skipped(skipped, page.items.size(), list);
        if (!take(fresh)) return;
        if (page.items.empty()) return;
        if (page.total_pages >= 0 && number + 1 >= page.total_pages) return;
        bounds.add_page(fresh.size());
    }
}

void Service::each_item(std::string_view path, const transport::Query &query, std::string_view list,
                        const TakeItem &take, const Call &call, IsEntry is_entry) {
    const auto take_page = [&](const std::vector<const json::Value *> &items) {
        for (const json::Value *item : items) {
            if (!take(*item)) return false;
        }
        return true;
    };
    each_page(path, query, list, take_page, call, is_entry);
}

void Service::each_feature(std::string_view path, json::Value body, std::string_view list,
                           const TakeItem &take, const Call &call) {
    WalkBounds bounds = bounds_of(list);
    Fresh fresh_features;
    std::unordered_set<std::size_t> visited;  // hashes: a hostile link may be long
    transport::Request search = request(transport::Method::post, path, {}, json::serialize(body));
    search.max_answer_bytes = max_page_bytes;
    while (visited.insert(std::hash<std::string>()(concat(search.url, "\n", search.body))).second) {
        const json::Value document = read(search, concat("reading ", list), call);
        std::size_t fresh = 0;
        for (const json::Value &feature : features_from(document, list)) {
            if (!fresh_features.is_new(feature)) continue;
            ++fresh;
            if (!take(feature)) return;
        }
        auto next = next_link(document, body, search.url, list);
        if (!next) return;
        bounds.add_page(fresh);
        body = std::move(next->body);
        search.url = std::move(next->url);
        search.body = json::serialize(body);
    }
    throw Failure(Code::provider, concat("The pages of ", list, " led back to one already read."));
}

}  // namespace order::providers::up42
