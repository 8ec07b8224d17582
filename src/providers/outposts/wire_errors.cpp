#include "providers/outposts/wire_errors.hpp"

#include <algorithm>
#include <array>

#include "aws/error.hpp"
#include "aws/retry.hpp"
#include "base/clock.hpp"
#include "base/text.hpp"
#include "providers/wire_fields.hpp"
#include "transport/retry.hpp"

namespace order::providers::outposts {
namespace {

using base::Code;
using base::concat;
using base::Failure;

// Behind the end of the object that begins there; npos when it is nowhere.
std::size_t end_of_object(std::string_view text, std::size_t begin) {
    int depth = 0;
    bool is_quoted = false;
    for (std::size_t at = begin; at < text.size(); ++at) {
        if (is_quoted && text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && text[at] == '{') {
            ++depth;
        } else if (!is_quoted && text[at] == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

struct Meaning {
    std::string_view name;
    Code code;
    bool is_definite = true;  // nothing was done
};

constexpr std::array meanings = {
    Meaning{"ValidationException", Code::argument},
    Meaning{"NotFoundException", Code::not_found},
    Meaning{"ConflictException", Code::conflict},
    Meaning{"ServiceQuotaExceededException", Code::provider},  // a 402, though not about money
    Meaning{"InternalServerException", Code::provider, false},
    Meaning{"AccessDeniedException", Code::credentials},
    Meaning{"ExpiredTokenException", Code::credentials},
    Meaning{"ExpiredToken", Code::credentials},
    Meaning{"UnrecognizedClientException", Code::credentials},
    Meaning{"InvalidClientTokenId", Code::credentials},
    Meaning{"InvalidSignatureException", Code::credentials},
    Meaning{"SignatureDoesNotMatch", Code::credentials},
    Meaning{"IncompleteSignature", Code::credentials},
    Meaning{"IncompleteSignatureException", Code::credentials},
    Meaning{"MissingAuthenticationToken", Code::credentials},
    Meaning{"MissingAuthenticationTokenException", Code::credentials},
    Meaning{"RequestExpired", Code::credentials},
    Meaning{"RequestTimeTooSkewed", Code::credentials},
    Meaning{"OptInRequired", Code::credentials},
};

Code code_by_status(int status) {
    switch (status) {
        case 401:
        case 403:
            return Code::credentials;
        case 404:
            return Code::not_found;
        case 409:
            return Code::conflict;
        default:
            return Code::provider;
    }
}

const Meaning *meaning_of(std::string_view name) {
    const auto known = std::find_if(meanings.begin(), meanings.end(),
                                    [&](const Meaning &one) { return one.name == name; });
    return known == meanings.end() ? nullptr : &*known;
}

}  // namespace

Failure failure_from(const transport::Response &response, std::string_view what) {
    const aws::AwsError error = aws::aws_error_of(response);
    const std::string status = std::to_string(response.status);
    const std::string reason = base::reason(error.message);
    const std::string name = error.code == status ? std::string() : concat(" (", error.code, ")");
    const Meaning *meaning = meaning_of(error.code);
    Failure failure(meaning ? meaning->code : code_by_status(response.status),
                    concat("Outposts answered ", status, name, " to ", what,
                           reason.empty() ? "" : ": ", reason, "."));
    failure.http_status = response.status;
    failure.provider_code = error.code;
    failure.request_id = error.request_id;
    failure.in_service_words = error.code != status;
    // Keys that are refused are another matter than an order that they do not open.
    failure.needs_person = failure.in_service_words && failure.code == Code::credentials &&
                           error.code != "AccessDeniedException";
    failure.retriable =
        aws::judge_aws_answer(response) != transport::Verdict::final || response.status >= 500;
    failure.retry_after_ms = transport::retry_after_ms(response, base::unix_ms_now());
    json::Fault fault;
    if (const auto body = json::try_parse(response.body, fault, {.max_bytes = 256u << 10})) {
        failure.resource_id = base::excerpt(word(*body, "ResourceId"), 255);
        failure.resource_kind = base::excerpt(word(*body, "ResourceType"), 255);
    }
    return failure;
}

bool is_definite(const transport::Response &response, const Failure &refusal) {
    if (response.status < 400 || response.status >= 500) return false;
    const Meaning *meaning = meaning_of(refusal.provider_code);
    return meaning ? meaning->is_definite : aws::is_throttling(refusal.provider_code);
}

json::Value document_of(const transport::Response &response, std::string_view what,
                        const json::Limits &limits) {
    if (!response.is_success()) throw failure_from(response, what);
    return document_in(response.body, concat("Outposts' answer to ", what), limits);
}

const json::Value &required(const json::Value &answer, std::string_view member,
                            std::string_view what) {
    const json::Value *found = json::member(answer, member);
    if (found && found->is_object()) return *found;
    throw invalid_answer(concat("Outposts' answer to ", what, " held no \"", member, "\"."));
}

const json::Value &required_thing(const json::Value &answer, std::string_view member,
                                  std::string_view id_member, std::string_view id,
                                  std::string_view what) {
    const json::Value &thing = required(answer, member, what);
    if (is_same_id(id, name_in(thing, id_member))) return thing;
    throw invalid_answer(
        concat("Outposts' answer to ", what, " did not hold that \"", id_member, "\"."));
}

std::string only_member_text(std::string body) {
    const auto begin = body.find('{', body.find(':'));
    const auto end = end_of_object(body, begin);
    if (end == std::string::npos || body.find_first_not_of(" \t\r\n", end) != body.rfind('}')) {
        return {};
    }
    body.resize(end);
    body.erase(0, begin);
    return body;
}

}  // namespace order::providers::outposts
