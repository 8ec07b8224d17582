#include "providers/up42/wire_queries.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "base/clock.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "providers/query_options.hpp"

namespace order::providers::up42 {
namespace {

using base::concat;
using transport::Query;

constexpr std::int64_t max_page_size = 50;

void add_time(std::optional<std::int64_t> moment, std::string_view parameter, Query &parameters) {
    if (moment) parameters.emplace_back(parameter, base::format_rfc3339(*moment));
}

// The newest first: what is made meanwhile moves entries back, so a walk sees some twice and misses
// none.
void add_order_and_size(std::int64_t limit, std::string_view sort, std::string_view field,
                        Query &parameters) {
    parameters.emplace_back("sort", sort.empty() ? concat(field, ",desc") : sort_text(sort));
    const std::int64_t size = limit > 0 ? std::min(limit, max_page_size) : max_page_size;
    parameters.emplace_back("size", std::to_string(size));
}

void add_order_and_size(const core::Options &query, std::string_view field, Query &parameters) {
    add_order_and_size(query.integer("limit").value_or(0), query.text("sort"), field, parameters);
}

Query decisions_query(const core::Options &query, std::string_view list) {
    allow_only(query, {"id", "workspace", "order", "decision", "sort", "limit"}, list);
    Query parameters;
    add_options(query,
                {{"id", "id"},
                 {"workspace", "workspaceId"},
                 {"order", "orderId"},
                 {"decision", "decision"}},
                parameters);
    add_order_and_size(query, "createdAt", parameters);
    return parameters;
}

}  // namespace

std::string sort_text(std::string_view sort) {
    const std::string_view trimmed = base::trim(sort);
    if (trimmed.find(',') != std::string_view::npos) return std::string(trimmed);
    return concat(trimmed, ",asc");
}

Query orders_query(const core::Options &query) {
    allow_only(query, {"workspace", "name", "kind", "status", "sub_status", "tag", "sort", "limit"},
               "the list of orders");
    Query parameters;
    add_options(query,
                {{"workspace", "workspaceId"},
                 {"name", "displayName"},
                 {"kind", "type"},
                 {"status", "status"},
                 {"sub_status", "subStatus"},
                 {"tag", "tags"}},
                parameters);
    add_order_and_size(query, "createdAt", parameters);
    return parameters;
}

Query assets_query(const core::Options &query) {
    allow_only(query,
               {"workspace", "order", "collection", "producer", "tag", "source", "search",
                "created_after", "created_before", "sort", "limit"},
               "the list of assets");
    if (query.is_set("order") && query.is_set("search")) {
        throw base::Failure(base::Code::argument,
                            "Only one of the query options \"order\" and \"search\" can be set.");
    }
    Query parameters;
    add_options(query,
                {{"workspace", "workspaceId"},
                 {"collection", "collectionNames"},
                 {"producer", "producerNames"},
                 {"tag", "tags"},
                 {"source", "sources"},
                 {"order", "search"},
                 {"search", "search"}},
                parameters);
    const TimeSpan span = time_span(query, "created_after", "created_before");
    add_time(span.from_ms, "createdAfter", parameters);
    add_time(span.to_ms, "createdBefore", parameters);
    add_order_and_size(query, "createdAt", parameters);
    return parameters;
}

Query quotations_query(const core::Options &query) {
    return decisions_query(query, "the list of quotations");
}

Query studies_query(const core::Options &query) {
    return decisions_query(query, "the list of feasibility studies");
}

Query collections_query(const core::Options &query) {
    allow_only(query, {"kind", "sort", "limit"}, "the list of collections");
    const std::string sort = query.text("sort");
    // No size: the kind is filtered here, so a limit says nothing about the page.
    return {{"sort", sort_text(sort.empty() ? "name" : sort)}};
}

Query tagged_query(const std::string &workspace_id, const std::string &display_name,
                   const std::string &tag) {
    Query parameters{{"workspaceId", workspace_id},
                     {"tags", tag},
                     {"sort", "createdAt,desc"},
                     {"size", std::to_string(max_page_size)}};
    if (!display_name.empty()) parameters.emplace_back("displayName", display_name);
    return parameters;
}

Query assets_of_query(std::string_view order_id, std::int64_t limit, std::string_view sort) {
    Query parameters{{"search", std::string(order_id)}};
    add_order_and_size(limit, sort.empty() ? "createdAt,asc" : sort, "createdAt", parameters);
    return parameters;
}

}  // namespace order::providers::up42
