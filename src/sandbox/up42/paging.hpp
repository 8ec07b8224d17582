// Pages of a list, in the shape Spring gives them, and the sort words of a query.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/http/replies.hpp"

namespace order::sandbox {

struct PageQuery {
    std::size_t page = 0;
    std::size_t size = 10;
    struct Sort {
        std::string field;
        bool descending = false;
    };
    std::vector<Sort> sorts;
};

// "page", "size" and "sort" of the query; nothing when one is malformed.
std::optional<PageQuery> parse_page(const Request &request);

// The page around rendered elements; `total` counts all of them.
json::Object page_of(json::Array content, const PageQuery &query, std::size_t total);

template <class T>
struct SortField {
    std::string_view name;
    bool (*less)(const T &, const T &);
};

// Sorts by the query's fields, cuts out its page and renders it; nothing when the query is
// malformed or sorts by an unknown field.
template <class T, class Render>
std::optional<json::Object> page_view(const Request &request, std::vector<const T *> items,
                                      std::span<const SortField<T>> fields, Render render) {
    const auto query = parse_page(request);
    if (!query) return {};
    for (auto sort = query->sorts.rbegin(); sort != query->sorts.rend(); ++sort) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const SortField<T> &f) {
            return f.name == sort->field;
        });
        if (field == fields.end()) return {};
        std::stable_sort(items.begin(), items.end(), [&](const T *a, const T *b) {
            return sort->descending ? field->less(*b, *a) : field->less(*a, *b);
        });
    }
    json::Array content;
    const std::size_t first = std::min(items.size(), query->page * query->size);
    const std::size_t last = std::min(items.size(), first + query->size);
    for (std::size_t i = first; i < last; ++i) content.push_back(render(*items[i]));
    return page_of(std::move(content), *query, items.size());
}

// The page as a reply of the second version of the API.
template <class T, class Render>
Reply page_reply(const Request &request, std::vector<const T *> items,
                 std::span<const SortField<T>> fields, Render render) {
    const auto page = page_view<T>(request, std::move(items), fields, render);
    return page ? json_reply(*page)
                : error_reply(Family::v2, 400, "page, size or sort is invalid.");
}

}  // namespace order::sandbox
