// Quotes: prices for hardware that is not ordered yet.
#include "api/draft.hpp"
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_quote : api::Holding<api::Tag::quote, core::Quote> {
    using Holding::Holding;
};

struct order_quote_list : api::List<api::Tag::quote_list, order_quote> {
    using List::List;
};

order_code order_quote_create(order_client *client, const order_draft *draft,
                              order_quote **quote_out, order_error **error_out) noexcept {
    return api::guarded(quote_out, "quote_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        const core::Draft &wanted = api::checked(draft, "draft").value;
        return std::make_unique<order_quote>(access.provider().create_quote(wanted, access.call()));
    });
}

order_code order_quote_fetch(order_client *client, const char *quote_id, order_quote **quote_out,
                             order_error **error_out) noexcept {
    return api::guarded(quote_out, "quote_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_quote>(
            access.provider().quote(api::checked_line(quote_id, "quote_id"), access.call()));
    });
}

order_code order_quote_list_fetch(order_client *client, const order_query *query,
                                  order_quote_list **quotes_out, order_error **error_out) noexcept {
    return api::guarded(quotes_out, "quotes_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_quote_list>(
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

int32_t order_quote_list_count(const order_quote_list *quotes) noexcept {
    return api::list_count(quotes);
}

const order_quote *order_quote_list_get(const order_quote_list *quotes, int32_t index) noexcept {
    return api::list_get(quotes, index);
}

void order_quote_list_free(order_quote_list *quotes) noexcept { api::free_handle(quotes); }

const char *order_quote_id(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::id);
}

const char *order_quote_account_id(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::account_id);
}

const char *order_quote_status(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::status);
}

const char *order_quote_status_message(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::status_message);
}

const char *order_quote_outpost_arn(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::outpost_arn);
}

const char *order_quote_country(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::country);
}

const char *order_quote_description(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::description);
}

const char *order_quote_submitted_order_id(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::submitted_order_id);
}

int64_t order_quote_created_unix_ms(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::created_ms);
}

int64_t order_quote_expires_unix_ms(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::expires_ms);
}

int32_t order_quote_option_count(const order_quote *quote) noexcept {
    return api::item_count(quote, &core::Quote::option_ids);
}

const char *order_quote_option_id(const order_quote *quote, int32_t index) noexcept {
    return api::outward(api::item(quote, &core::Quote::option_ids, index));
}

int32_t order_quote_price_count(const order_quote *quote) noexcept {
    return api::item_count(quote, &core::Quote::prices);
}

const char *order_quote_price_option_id(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::prices, index, &core::Quote::Price::option_id);
}

const char *order_quote_price_payment_option(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::prices, index, &core::Quote::Price::payment_option);
}

const char *order_quote_price_payment_term(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::prices, index, &core::Quote::Price::payment_term);
}

double order_quote_price_upfront(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::prices, index, &core::Quote::Price::upfront);
}

double order_quote_price_monthly(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::prices, index, &core::Quote::Price::monthly);
}

double order_quote_price_total(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::prices, index, &core::Quote::Price::total);
}

const char *order_quote_price_currency(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::prices, index, &core::Quote::Price::currency);
}

int32_t order_quote_requirement_count(const order_quote *quote) noexcept {
    return api::item_count(quote, &core::Quote::requirements);
}

const char *order_quote_requirement_kind(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::requirements, index,
                           &core::Quote::Requirement::kind);
}

const char *order_quote_requirement_status(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::requirements, index,
                           &core::Quote::Requirement::status);
}

const char *order_quote_requirement_message(const order_quote *quote, int32_t index) noexcept {
    return api::item_field(quote, &core::Quote::requirements, index,
                           &core::Quote::Requirement::message);
}

const char *order_quote_json(const order_quote *quote) noexcept {
    return api::field(quote, &core::Quote::json);
}

void order_quote_free(order_quote *quote) noexcept { api::free_handle(quote); }
