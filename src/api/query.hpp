// Queries: filters over lists.
#pragma once

#include "api/types.hpp"

struct order_query : order::api::Holding<order::api::Tag::query, order::core::Options> {
    order_query() : Holding(order::core::make_query()) {}
};

namespace order::api {

// The options of a query; NULL has none set. Throws Failure(argument).
inline core::Options checked_query(const order_query *query) {
    return query ? checked(query, "query").value : core::make_query();
}

}  // namespace order::api
