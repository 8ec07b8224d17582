// Tasking: quotations and feasibility studies, and the decisions on them.
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/record.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

static std::unique_ptr<core::Quotation> decide(order_client *client, const char *quotation_id,
                                               bool accept) {
    const api::Access &access = api::checked(client, "client").access;
    const std::string_view id = api::checked_line(quotation_id, "quotation_id");
    // Its memory must not be missing once money is spent.
    auto quotation = std::make_unique<core::Quotation>();
    *quotation = access.provider().decide_quotation(id, accept, access.call());
    return quotation;
}

order_code order_quotation_list_fetch(order_client *client, const order_query *query,
                                      order_quotation_list **quotations_out,
                                      order_error **error_out) noexcept {
    return api::guarded(quotations_out, "quotations_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::QuotationList>(
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

order_code order_feasibility_list_fetch(order_client *client, const order_query *query,
                                        order_feasibility_list **studies_out,
                                        order_error **error_out) noexcept {
    return api::guarded(studies_out, "studies_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::FeasibilityList>(
            access.provider().feasibility_studies(api::checked_query(query), access.call()));
    });
}

order_code order_feasibility_choose(order_client *client, const char *study_id,
                                    const char *option_id, order_feasibility **study_out,
                                    order_error **error_out) noexcept {
    return api::guarded(study_out, "study_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        const std::string_view study = api::checked_line(study_id, "study_id");
        const std::string_view option = api::checked_line(option_id, "option_id");
        return std::make_unique<core::FeasibilityStudy>(
            access.provider().choose_option(study, option, access.call()));
    });
}
