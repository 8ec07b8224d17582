// Quotes: prices for hardware that is not ordered yet.
#include "api/draft.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/record.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

order_code order_quote_create(order_client *client, const order_draft *draft,
                              order_quote **quote_out, order_error **error_out) noexcept {
    return api::guarded(quote_out, "quote_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        const core::Draft &wanted = api::checked(draft, "draft").value;
        return std::make_unique<core::Quote>(access.provider().create_quote(wanted, access.call()));
    });
}

order_code order_quote_fetch(order_client *client, const char *quote_id, order_quote **quote_out,
                             order_error **error_out) noexcept {
    return api::guarded(quote_out, "quote_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<core::Quote>(
            access.provider().quote(api::checked_line(quote_id, "quote_id"), access.call()));
    });
}

order_code order_quote_list_fetch(order_client *client, const order_query *query,
                                  order_quote_list **quotes_out, order_error **error_out) noexcept {
    return api::guarded(quotes_out, "quotes_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::QuoteList>(
            access.provider().quotes(api::checked_query(query), access.call()));
    });
}

order_code order_quote_delete(order_client *client, const char *quote_id,
                              order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        access.provider().delete_quote(api::checked_line(quote_id, "quote_id"), access.call());
    });
}
