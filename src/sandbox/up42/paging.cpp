// Pages of a list, in the shape Spring gives them.
#include "sandbox/up42/paging.hpp"

#include "base/text.hpp"

namespace order::sandbox {
namespace {

constexpr long long most_items = 2000;
constexpr long long most_pages = 1'000'000'000;

}  // namespace

std::optional<PageQuery> parse_page(const Request &request) {
    PageQuery query;
    if (const auto text = request.parameter("page")) {
        const auto page = base::to_integer(*text);
        if (!page || *page < 0 || *page > most_pages) return {};
        query.page = std::size_t(*page);
    }
    if (const auto text = request.parameter("size")) {
        const auto size = base::to_integer(*text);
        if (!size || *size < 1) return {};
        query.size = std::size_t(std::min(*size, most_items));
    }
    for (const std::string &text : request.parameters("sort")) {
        const std::size_t comma = text.find(',');
        const std::string direction = comma == std::string::npos ? "asc" : text.substr(comma + 1);
        if (direction != "asc" && direction != "desc") return {};
        query.sorts.push_back({text.substr(0, comma), direction == "desc"});
    }
    return query;
}

json::Object page_of(json::Array content, const PageQuery &query, std::size_t total) {
    const std::size_t pages = (total + query.size - 1) / query.size;
    const std::size_t count = content.size();
    const bool sorted = !query.sorts.empty();
    const json::Object sort{{"sorted", sorted}, {"unsorted", !sorted}, {"empty", !sorted}};
    return {{"content", std::move(content)},
            {"pageable", json::Object{{"sort", sort},
                                      {"pageNumber", query.page},
                                      {"pageSize", query.size},
                                      {"offset", query.page * query.size},
                                      {"paged", true},
                                      {"unpaged", false}}},
            {"totalPages", pages},
            {"totalElements", total},
            {"last", query.page + 1 >= pages},
            {"first", query.page == 0},
            {"numberOfElements", count},
            {"size", query.size},
            {"number", query.page},
            {"sort", sort},
            {"empty", count == 0}};
}

}  // namespace order::sandbox
