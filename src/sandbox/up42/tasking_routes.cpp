// Tasking: feasibility studies to choose from, quotations to decide on.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "sandbox/any_of.hpp"
#include "sandbox/up42/paging.hpp"
#include "sandbox/up42/placement.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

json::Value decided_at(std::int64_t moment) {
    return moment == 0 ? json::Value(nullptr) : json::Value(timestamp(moment));
}

// Who decided: the account has one user.
void add_decider(json::Object &view, std::int64_t moment, const Account &account) {
    const bool decided = moment != 0;
    view["decisionById"] = decided ? json::Value(account.workspace_id) : json::Value(nullptr);
    view["decisionByType"] = decided ? json::Value("USER") : json::Value(nullptr);
    view["decisionAt"] = decided_at(moment);
}

json::Object quotation_view(const Quotation &quotation, const Account &account) {
    json::Object view{{"id", quotation.id},
                      {"createdAt", timestamp(quotation.created)},
                      {"updatedAt", timestamp(quotation.updated)},
                      {"accountId", account.id},
                      {"workspaceId", account.workspace_id},
                      {"orderId", quotation.order_id},
                      {"creditsPrice", quotation.credits},
                      {"decision", quotation.decision}};
    add_decider(view, quotation.decided, account);
    return view;
}

json::Object study_view(const Study &study, const Account &account) {
    json::Array options;
    for (const StudyOption &option : study.options)
        options.push_back(json::Object{{"id", option.id},
                                       {"createdAt", timestamp(study.created)},
                                       {"updatedAt", timestamp(study.created)},
                                       {"studyId", study.id},
                                       {"description", option.description}});
    json::Object view{{"id", study.id},
                      {"createdAt", timestamp(study.created)},
                      {"updatedAt", timestamp(study.updated)},
                      {"accountId", account.id},
                      {"workspaceId", account.workspace_id},
                      {"orderId", study.order_id},
                      {"type", "MANUAL"},
                      {"options", std::move(options)},
                      {"decision", study.decision}};
    add_decider(view, study.decided, account);
    view["decisionOption"] =
        study.chosen ? json::Value(json::Object{{"id", study.chosen->id},
                                                {"description", study.chosen->description}})
                     : json::Value(nullptr);
    return view;
}

// The records the query asks for, newest first.
template <class Record>
std::vector<const Record *> filtered(const std::deque<Record> &records, const Request &request,
                                     const Account &account) {
    const AnyOf ids(request, "id"), workspaces(request, "workspaceId"), orders(request, "orderId"),
        decisions(request, "decision");
    std::vector<const Record *> found;
    if (workspaces.passes(account.workspace_id))
        for (const Record &record : records)
            if (ids.passes(record.id) && orders.passes(record.order_id) &&
                decisions.passes(record.decision))
                found.push_back(&record);
    std::reverse(found.begin(), found.end());
    return found;
}

template <class Record>
Record *find_record(std::deque<Record> &records, std::string_view id) {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [id](const Record &record) { return record.id == id; });
    return found == records.end() ? nullptr : &*found;
}

Reply already_decided(std::string_view resource, std::string_view id) {
    return error_reply(
        Family::v2, 405,
        base::concat("Resource (", resource, ") with Id='", id, "' is write-protected."));
}

Reply list_quotations(World &world, const Request &request) {
    using Q = const Quotation &;
    using Field = SortField<Quotation>;
    static constexpr std::array<Field, 4> fields = {
        Field{"createdAt", [](Q a, Q b) { return a.created < b.created; }},
        Field{"creditsPrice", [](Q a, Q b) { return a.credits < b.credits; }},
        Field{"decisionAt", [](Q a, Q b) { return a.decided < b.decided; }},
        Field{"updatedAt", [](Q a, Q b) { return a.updated < b.updated; }}};
    return page_reply<Quotation>(
        request, filtered(world.quotations(), request, world.account()), fields,
        [&world](Q quotation) { return quotation_view(quotation, world.account()); });
}

Reply decide_quotation(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    Quotation *quotation = find_record(world.quotations(), id);
    if (quotation == nullptr) return not_found_reply(Family::v2, "Quotation", id);
    const auto body = json_body(request);
    const std::string decision = body ? json::text_or_empty(*body, "decision") : std::string();
    if (decision != "ACCEPTED" && decision != "REJECTED")
        return error_reply(Family::v2, 400, "decision must be ACCEPTED or REJECTED.");
    if (quotation->decision != "NOT_DECIDED") return already_decided("Quotation", id);
    if (decision == "ACCEPTED" && double(quotation->credits) > world.account().credits)
        return error_reply(Family::v2, 402, not_enough_credits, json::Value(balance_too_low));
    quotation->decision = decision;
    quotation->decided = quotation->updated = world.now();
    if (decision == "ACCEPTED") world.account().credits -= double(quotation->credits);
    Order *order = world.find_order(quotation->order_id);
    if (order->sub_status == "QUOTATION_WAITING_RESPONSE")
        world.set_state(*order, order->status, "QUOTATION_" + decision);
    return json_reply(quotation_view(*quotation, world.account()));
}

Reply list_studies(World &world, const Request &request) {
    using S = const Study &;
    using Field = SortField<Study>;
    static constexpr std::array<Field, 3> fields = {
        Field{"createdAt", [](S a, S b) { return a.created < b.created; }},
        Field{"decisionAt", [](S a, S b) { return a.decided < b.decided; }},
        Field{"updatedAt", [](S a, S b) { return a.updated < b.updated; }}};
    return page_reply<Study>(request, filtered(world.studies(), request, world.account()), fields,
                             [&world](S study) { return study_view(study, world.account()); });
}

Reply choose_option(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    Study *study = find_record(world.studies(), id);
    if (study == nullptr) return not_found_reply(Family::v2, "FeasibilityStudy", id);
    const auto body = json_body(request);
    const std::string wanted =
        body ? json::text_or_empty(*body, "acceptedOptionId") : std::string();
    if (wanted.empty()) return error_reply(Family::v2, 400, "acceptedOptionId is required.");
    if (study->decision != "NOT_DECIDED") return already_decided("FeasibilityStudy", id);
    const auto option =
        std::find_if(study->options.begin(), study->options.end(),
                     [&wanted](const StudyOption &candidate) { return candidate.id == wanted; });
    if (option == study->options.end())
        return not_found_reply(Family::v2, "FeasibilityStudyOption", wanted);
    study->chosen = *option;
    study->decision = "ACCEPTED";
    study->decided = study->updated = world.now();
    Order *order = world.find_order(study->order_id);
    if (order->sub_status == "FEASIBILITY_WAITING_RESPONSE")
        world.set_state(*order, order->status, "QUOTATION_WAITING_UPLOAD");
    return json_reply(study_view(*study, world.account()));
}

}  // namespace

void add_tasking_routes(Router &router, World &world) {
    const auto add = [&](std::string_view method, std::string_view path,
                         Reply (*handler)(World &, const Request &)) {
        router.add(method, path, Family::v2,
                   [&world, handler](const Request &request) { return handler(world, request); });
    };
    add("GET", "/v2/tasking/quotation", list_quotations);
    add("PATCH", "/v2/tasking/quotation/{id}", decide_quotation);
    // The second name is that of clients before 2.2.0.
    for (const std::string_view path :
         {"/v2/tasking/feasibility-studies", "/v2/tasking/feasibility"}) {
        add("GET", path, list_studies);
        add("PATCH", base::concat(path, "/{id}"), choose_option);
    }
}

}  // namespace order::sandbox
