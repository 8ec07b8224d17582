#include "providers/up42/wire_errors.hpp"

#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "providers/up42/payment.hpp"
#include "providers/wire_fields.hpp"
#include "transport/retry.hpp"

namespace order::providers::up42 {
namespace {

using base::Code;
using base::concat;
using base::Failure;

// An error longer than this is no sentence for people; its status says enough.
constexpr json::Limits error_limits{.max_bytes = 256u << 10, .max_depth = 32};

struct Reason {
    std::string text;
    std::string code;
};

std::string joined(const std::string &first, const std::string &second) {
    if (first.empty() || second.empty() || first == second) return first.empty() ? second : first;
    return concat(first, ": ", second);
}

std::string plain_text(const json::Value &value, std::string_view name) {
    const json::Value *found = json::member(value, name);
    return found && found->is_structured() ? std::string() : word(value, name);
}

// {"code", "message", "details"} or the text itself; with OAuth's error_description beside it.
Reason reason_of_error(const json::Value &document, const json::Value &error) {
    if (error.is_object()) return {problem_from(error), plain_text(error, "code")};
    if (!error.is_string()) return {json::serialize(error), {}};
    const std::string text = json::text_or_empty(document, "error");
    const std::string description = json::text_or_empty(document, "error_description");
    return description.empty() ? Reason{text, {}} : Reason{description, text};
}

Reason reason_of_list(std::span<const json::Value> errors) {
    Reason reason;
    for (const json::Value &error : errors) {
        if (reason.text.size() > base::max_reason_bytes) break;
        const std::string one = joined(plain_text(error, "name"), problem_from(error));
        reason.text += reason.text.empty() || one.empty() ? one : concat("; ", one);
    }
    return reason;
}

Reason reason_of(const json::Value &document) {
    if (const json::Value *error = json::member(document, "error")) {
        return reason_of_error(document, *error);
    }
    const std::string title = plain_text(document, "title");
    if (!title.empty()) return {joined(title, plain_text(document, "detail")), title};
    for (const std::string_view name : {"message", "detail", "schema-error"}) {
        const std::string text = plain_text(document, name);
        if (!text.empty()) return {text, plain_text(document, "code")};
    }
    return reason_of_list(json::elements(document, "errors"));
}

// The object itself, or what stands in its envelope {"data": ..., "error": null}.
json::Value &inside_envelope(json::Value &value) {
    json::Object *object = value.if_object();
    if (!object) return value;
    json::Value *data = object->if_contains("data");
    const bool enveloped = data && (object->contains("error") || object->size() == 1);
    return enveloped ? *data : value;
}

// One of the shapes in which UP42 itself says what went wrong. What stands before it has others.
bool is_own_error(const json::Value &document) {
    for (const std::string_view name : {"error", "title", "errors", "schema-error"}) {
        if (json::member(document, name)) return true;
    }
    return false;
}

// The statuses with which UP42 says that it did nothing. Every other leaves that open: 408 and 499
// of a part that gave up waiting, redirects, and all from 500 on.
struct Refusal {
    int status;
    bool needs_words;  // without an error in UP42's own format somebody else may have answered
};

constexpr std::array refusals = {
    Refusal{400, true},  Refusal{401, false}, Refusal{402, true},  Refusal{403, false},
    Refusal{404, false}, Refusal{405, false}, Refusal{409, false}, Refusal{410, true},
    Refusal{413, false}, Refusal{415, false}, Refusal{422, true},  Refusal{429, false},
};

const Refusal *refusal_of(std::int64_t status) {
    const auto found = std::find_if(refusals.begin(), refusals.end(),
                                    [&](const Refusal &one) { return one.status == status; });
    return found == refusals.end() ? nullptr : &*found;
}

// Other answers leave open whether anything was done, or are about something else.
constexpr std::array payment_statuses = {400, 403, 409, 422};

bool is_about_payment(int status, const Reason &reason) {
    if (status == 402) return true;
    const bool may_be = std::find(payment_statuses.begin(), payment_statuses.end(), status) !=
                        payment_statuses.end();
    return may_be && (reason.code == "402" || says_account_cannot_pay(reason.code) ||
                      says_account_cannot_pay(reason.text));
}

Code code_of(int status, const Reason &reason) {
    if (is_about_payment(status, reason)) return Code::payment;
    switch (status) {
        case 401:
        case 403:
            return Code::credentials;
        case 404:
        case 410:
            return Code::not_found;
        case 405:
        case 409:
            return Code::conflict;
        default:
            return Code::provider;
    }
}

std::string request_id_of(const transport::Response &response) {
    constexpr std::array<std::string_view, 5> names = {
        "x-request-id", "x-correlation-id", "x-amzn-requestid", "x-amzn-trace-id", "cf-ray"};
    for (const std::string_view name : names) {
        const std::string_view id = response.header(name);
        if (!id.empty()) return base::excerpt(id, 128);
    }
    return {};
}

Failure make_failure(Code code, const transport::Response &response, const Reason &reason,
                     std::string_view what) {
    const std::string status = std::to_string(response.status);
    const std::string text = base::reason(reason.text);
    Failure failure(code, text.empty()
                              ? concat("UP42 answered ", status, " to ", what, ".")
                              : concat("UP42 answered ", status, " to ", what, ": ", text, "."));
    failure.http_status = response.status;
    failure.provider_code = base::excerpt(base::trim(reason.code), 128);
    failure.request_id = request_id_of(response);
    return failure;
}

}  // namespace

std::string problem_from(const json::Value &error) {
    if (const auto *text = error.if_string()) {
        return base::excerpt({text->data(), text->size()}, base::max_reason_bytes);
    }
    return base::excerpt(joined(plain_text(error, "message"), plain_text(error, "details")),
                         base::max_reason_bytes);
}

Failure failure_from(const transport::Response &response, std::string_view what) {
    json::Fault fault;
    const auto document = json::try_parse(response.body, fault, error_limits);
    const Reason reason = document ? reason_of(*document) : Reason{};
    Failure failure = make_failure(code_of(response.status, reason), response, reason, what);
    failure.in_service_words = document && is_own_error(*document);
    failure.needs_person = failure.in_service_words && failure.code == Code::payment;
    failure.retriable = response.status == 429 || response.status >= 500;
    failure.retry_after_ms = transport::retry_after_ms(response, base::unix_ms_now());
    return failure;
}

bool is_definite(const transport::Response &response, const Failure &refusal) {
    const Refusal *known = refusal_of(response.status);
    if (!known) return false;
    // {"error": {"code": 504, ...}} inside a 400.
    const auto inner = base::to_integer(refusal.provider_code);
    if (inner && *inner >= 300 && *inner <= 599 && !refusal_of(*inner)) return false;
    return refusal.in_service_words || (!known->needs_words && response.body.empty());
}

std::optional<Failure> error_inside(const transport::Response &response,
                                    const json::Value &document, std::string_view what) {
    const json::Value *error = json::member(document, "error");
    if (!error) return {};
    const Reason reason = reason_of_error(document, *error);
    const auto status = base::to_integer(reason.code);
    const bool is_http = status && *status >= 400 && *status <= 599;
    Failure failure =
        make_failure(code_of(is_http ? static_cast<int>(*status) : 400, reason), response,
                     reason.text.empty() ? Reason{"an error without a message", {}} : reason, what);
    failure.in_service_words = true;
    failure.needs_person = failure.code == Code::payment;
    return failure;
}

Document document_with_text(transport::Response response, std::string_view what,
                            const json::Limits &limits) {
    if (!response.is_success()) throw failure_from(response, what);
    json::Value document = document_in(response.body, concat("UP42's answer to ", what), limits);
    if (auto failure = error_inside(response, document, what)) throw *std::move(failure);
    json::Value &inside = inside_envelope(document);
    if (&inside == &document) return {std::move(document), std::move(response.body)};
    return {std::move(inside), {}};
}

json::Value document_of(transport::Response response, std::string_view what,
                        const json::Limits &limits) {
    return document_with_text(std::move(response), what, limits).value;
}

}  // namespace order::providers::up42
