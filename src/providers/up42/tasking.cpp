// Up42: tasking: quotations and feasibility studies, and deciding them.
#include "base/text.hpp"
#include "providers/answers.hpp"
#include "providers/up42/provider.hpp"
#include "providers/up42/wire_queries.hpp"
#include "providers/up42/wire_tasking.hpp"
#include "providers/up42/words.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {

using base::concat;
using core::FeasibilityStudy;
using core::Quotation;
using transport::Method;

namespace {

constexpr std::string_view quotations_path = "/v2/tasking/quotation";
constexpr std::string_view studies_path = "/v2/tasking/feasibility-studies";

// Puts entries into a list until there are as many as the query wants.
template <class Entry>
Service::TakeItem collect(std::vector<Entry> &entries, const core::Options &query,
                          Entry (*read)(const json::Value &)) {
    const auto limit = static_cast<std::size_t>(query.integer("limit").value_or(0));
    return [&entries, limit, read](const json::Value &item) {
        entries.push_back(read(item));
        return limit == 0 || entries.size() < limit;
    };
}

// Keeps the entry with the id, wherever in the list it stands.
template <class Entry>
Service::TakeItem pick(std::optional<Entry> &entry, std::string_view id,
                       Entry (*read)(const json::Value &)) {
    return [&entry, id, read](const json::Value &item) {
        if (word(item, "id") == id) entry = read(item);
        return !entry;
    };
}

}  // namespace

std::vector<Quotation> Up42::quotations(const core::Options &query, const Call &call) {
    warn_of_typos(query, service_.log());
    std::vector<Quotation> quotations;
    service_.each_item(quotations_path, quotations_query(query), "the list of quotations",
                       collect(quotations, query, quotation_from), call);
    return quotations;
}

std::optional<Quotation> Up42::find_quotation(std::string_view quotation_id, const Call &call) {
    std::optional<Quotation> found;
    service_.each_item(quotations_path, {{"id", std::string(quotation_id)}},
                       "the list of quotations", pick(found, quotation_id, quotation_from), call);
    return found;
}

Quotation Up42::decide_quotation(std::string_view quotation_id, bool accept, const Call &call) {
    const Deed deed{
        concat(accept ? "accepting" : "rejecting", " quotation ", base::excerpt(quotation_id, 64)),
        "Nothing was decided.",
        {}};
    const auto request = service_.request(
        Method::patch,
        concat(quotations_path, "/", transport::path_segment(quotation_id, "the quotation")), {},
        decision_body(accept));
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, deed, call);
        const auto is_decided = [&](const Quotation &quotation) {
            return quotation.decision == decision_word(accept);
        };
        if (sent.document) {
            Quotation quotation = quotation_from(*sent.document);
            if (is_same_id(quotation_id, quotation.id) && is_decided(quotation)) return quotation;
        }
        return find_out(deed, sent, call, [&](const Call &look) {
            auto quotation = find_quotation(quotation_id, look);
            if (quotation && !is_decided(*quotation)) quotation.reset();
            return quotation;
        });
    });
}

std::vector<FeasibilityStudy> Up42::feasibility_studies(const core::Options &query,
                                                        const Call &call) {
    warn_of_typos(query, service_.log());
    std::vector<FeasibilityStudy> studies;
    service_.each_item(studies_path, studies_query(query), "the list of feasibility studies",
                       collect(studies, query, study_from), call);
    return studies;
}

std::optional<FeasibilityStudy> Up42::find_study(std::string_view study_id, const Call &call) {
    std::optional<FeasibilityStudy> found;
    service_.each_item(studies_path, {{"id", std::string(study_id)}},
                       "the list of feasibility studies", pick(found, study_id, study_from), call);
    return found;
}

FeasibilityStudy Up42::choose_option(std::string_view study_id, std::string_view option_id,
                                     const Call &call) {
    const Deed deed{concat("choosing an option of feasibility study ", base::excerpt(study_id, 64)),
                    "No option was chosen.",
                    {}};
    const auto request = service_.request(
        Method::patch,
        concat(studies_path, "/", transport::path_segment(study_id, "the feasibility study")), {},
        choice_body(option_id));
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, deed, call);
        const auto is_chosen = [&](const FeasibilityStudy &study) {
            return study.chosen_option_id == option_id;
        };
        if (sent.document) {
            FeasibilityStudy study = study_from(*sent.document);
            if (is_same_id(study_id, study.id) && is_chosen(study)) return study;
        }
        return find_out(deed, sent, call, [&](const Call &look) {
            auto study = find_study(study_id, look);
            if (study && !is_chosen(*study)) study.reset();
            return study;
        });
    });
}

}  // namespace order::providers::up42
