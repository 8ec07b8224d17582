// Feasibility studies: what a tasking order could get.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_feasibility : api::Holding<api::Tag::feasibility, core::FeasibilityStudy> {
    using Holding::Holding;
};

struct order_feasibility_list : api::List<api::Tag::feasibility_list, order_feasibility> {
    using List::List;
};

order_code order_feasibility_list_fetch(order_client *client, const order_query *query,
                                        order_feasibility_list **studies_out,
                                        order_error **error_out) noexcept {
    return api::guarded(studies_out, "studies_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_feasibility_list>(
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
        return std::make_unique<order_feasibility>(
            access.provider().choose_option(study, option, access.call()));
    });
}

int32_t order_feasibility_list_count(const order_feasibility_list *studies) noexcept {
    return api::list_count(studies);
}

const order_feasibility *order_feasibility_list_get(const order_feasibility_list *studies,
                                                    int32_t index) noexcept {
    return api::list_get(studies, index);
}

void order_feasibility_list_free(order_feasibility_list *studies) noexcept {
    api::free_handle(studies);
}

const char *order_feasibility_id(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::id);
}

const char *order_feasibility_order_id(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::order_id);
}

const char *order_feasibility_account_id(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::account_id);
}

const char *order_feasibility_workspace_id(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::workspace_id);
}

const char *order_feasibility_kind(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::kind);
}

const char *order_feasibility_decision(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::decision);
}

const char *order_feasibility_chosen_option_id(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::chosen_option_id);
}

int32_t order_feasibility_option_count(const order_feasibility *study) noexcept {
    return api::item_count(study, &core::FeasibilityStudy::options);
}

const char *order_feasibility_option_id(const order_feasibility *study, int32_t index) noexcept {
    return api::item_field(study, &core::FeasibilityStudy::options, index,
                           &core::FeasibilityStudy::Option::id);
}

const char *order_feasibility_option_description(const order_feasibility *study,
                                                 int32_t index) noexcept {
    return api::item_field(study, &core::FeasibilityStudy::options, index,
                           &core::FeasibilityStudy::Option::description);
}

int64_t order_feasibility_created_unix_ms(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::created_ms);
}

int64_t order_feasibility_updated_unix_ms(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::updated_ms);
}

int64_t order_feasibility_decided_unix_ms(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::decided_ms);
}

const char *order_feasibility_json(const order_feasibility *study) noexcept {
    return api::field(study, &core::FeasibilityStudy::json);
}

void order_feasibility_free(order_feasibility *study) noexcept { api::free_handle(study); }
