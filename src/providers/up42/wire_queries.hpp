// The queries of lists: a caller's query as UP42's query parameters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/requests.hpp"
#include "transport/url.hpp"

namespace order::providers::up42 {

// Each throws Failure(argument) when the query has an option its list does not know.
transport::Query orders_query(const core::Options &query);
transport::Query assets_query(const core::Options &query);
transport::Query quotations_query(const core::Options &query);
transport::Query studies_query(const core::Options &query);
transport::Query collections_query(const core::Options &query);

// The orders of a workspace that carry the tag, newest first; "" for any display name.
transport::Query tagged_query(const std::string &workspace_id, const std::string &display_name,
                              const std::string &tag);

// The assets of an order; "" sorts them by creation.
transport::Query assets_of_query(std::string_view order_id, std::int64_t limit,
                                 std::string_view sort);

// "createdAt" -> "createdAt,asc"; what has a direction stays.
std::string sort_text(std::string_view sort);

}  // namespace order::providers::up42
