#include "api/query.hpp"

#include "api/guard.hpp"
#include "api/text.hpp"

namespace api = order::api;

order_code order_query_create(order_query **query_out, order_error **error_out) noexcept {
    return api::guarded(query_out, "query_out", error_out,
                        [] { return std::make_unique<order_query>(); });
}

order_code order_query_set(order_query *query, const char *name, const char *value,
                           order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        api::checked(query, "query")
            .value.set(api::checked_line(name, "name"), api::checked_value(value, "value"));
    });
}

void order_query_free(order_query *query) noexcept { api::free_handle(query); }
