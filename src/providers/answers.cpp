#include "providers/answers.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace order::providers {

base::Failure invalid_answer(std::string message) {
    base::Failure failure(base::Code::provider, std::move(message));
    failure.retriable = true;
    return failure;
}

json::Value document_in(std::string_view body, std::string_view answer,
                        const json::Limits &limits) {
    json::Fault fault;
    auto document = json::try_parse(body, fault, limits);
    if (!document) throw invalid_answer(base::concat(answer, " ", fault.problem(), "."));
    return *std::move(document);
}

std::string name_in(const json::Value &value, std::string_view member) {
    const json::Value *found = json::member(value, member);
    if (found && (found->is_int64() || found->is_uint64())) return json::serialize(*found);
    return json::text_or_empty(value, member);
}

bool has_names(const json::Value &value, std::initializer_list<std::string_view> members) {
    return std::all_of(members.begin(), members.end(),
                       [&](std::string_view member) { return !name_in(value, member).empty(); });
}

bool is_same_id(std::string_view asked, std::string_view answered) {
    if (asked.starts_with("arn:")) asked.remove_prefix(asked.rfind('/') + 1);
    return base::equals_ignoring_case(asked, answered);
}

}  // namespace order::providers
