// Quotations: offers for tasking orders.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_quotation : api::Holding<api::Tag::quotation, core::Quotation> {
    using Holding::Holding;
};

struct order_quotation_list : api::List<api::Tag::quotation_list, order_quotation> {
    using List::List;
};

static std::unique_ptr<order_quotation> decide(order_client *client, const char *quotation_id,
                                               bool accept) {
    const api::Access &access = api::checked(client, "client").access;
    const std::string_view id = api::checked_line(quotation_id, "quotation_id");
    // Its memory must not be missing once money is spent.
    auto quotation = std::make_unique<order_quotation>(core::Quotation());
    quotation->value = access.provider().decide_quotation(id, accept, access.call());
    return quotation;
}

order_code order_quotation_list_fetch(order_client *client, const order_query *query,
                                      order_quotation_list **quotations_out,
                                      order_error **error_out) noexcept {
    return api::guarded(quotations_out, "quotations_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_quotation_list>(
            access.provider().quotations(api::checked_query(query), access.call()));
    });
}

order_code order_quotation_accept(order_client *client, const char *quotation_id,
                                  order_quotation **quotation_out,
                                  order_error **error_out) noexcept {
    return api::guarded(quotation_out, "quotation_out", error_out,
                        [&] { return decide(client, quotation_id, true); });
}

order_code order_quotation_reject(order_client *client, const char *quotation_id,
                                  order_quotation **quotation_out,
                                  order_error **error_out) noexcept {
    return api::guarded(quotation_out, "quotation_out", error_out,
                        [&] { return decide(client, quotation_id, false); });
}

int32_t order_quotation_list_count(const order_quotation_list *quotations) noexcept {
    return api::list_count(quotations);
}

const order_quotation *order_quotation_list_get(const order_quotation_list *quotations,
                                                int32_t index) noexcept {
    return api::list_get(quotations, index);
}

void order_quotation_list_free(order_quotation_list *quotations) noexcept {
    api::free_handle(quotations);
}

const char *order_quotation_id(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::id);
}

const char *order_quotation_order_id(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::order_id);
}

const char *order_quotation_account_id(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::account_id);
}

const char *order_quotation_workspace_id(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::workspace_id);
}

const char *order_quotation_decision(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::decision);
}

const char *order_quotation_decided_by(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::decided_by);
}

double order_quotation_credits(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::credits);
}

int64_t order_quotation_created_unix_ms(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::created_ms);
}

int64_t order_quotation_updated_unix_ms(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::updated_ms);
}

int64_t order_quotation_decided_unix_ms(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::decided_ms);
}

const char *order_quotation_json(const order_quotation *quotation) noexcept {
    return api::field(quotation, &core::Quotation::json);
}

void order_quotation_free(order_quotation *quotation) noexcept { api::free_handle(quotation); }
