#include "providers/up42/login/token.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "json/wiped_document.hpp"
#include "transport/retry.hpp"
#include "transport/url.hpp"

namespace order::providers::up42 {
namespace {

constexpr json::Limits answer_limits{1u << 20, 16};
constexpr std::size_t max_token_bytes = 64u << 10;
constexpr double default_lifetime_s = 300;
constexpr double longest_lifetime_s = 30.0 * 86'400;

void fill_form_post(transport::Request &request, const std::string &url) {
    request.method = transport::Method::post;
    request.url = url;
    request.authorised = false;
    request.max_answer_bytes = answer_limits.max_bytes;
    request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    request.headers.push_back({"Accept", "application/json"});
}

// The service's words for why: "invalid_grant: Invalid credentials".
std::string reason_of(const json::Value &answer) {
    std::string reason = json::text_or_empty(answer, "error");
    const std::string description = json::text_or_empty(answer, "error_description");
    if (!description.empty()) reason += base::concat(reason.empty() ? "" : ": ", description);
    return base::reason(reason);
}

[[noreturn]] void fail(const transport::Response &response, const json::Value &answer,
                       const LoginHints &hints) {
    const std::string status = std::to_string(response.status);
    const std::string error = json::text_or_empty(answer, "error");
    const std::string reason = reason_of(answer);
    const bool may_pass =
        transport::judge_by_status(response) != transport::Verdict::final || response.status >= 500;
    const bool is_refusal = response.status == 401 || (response.status == 400 && !error.empty());
    const std::string quoted = reason.empty() ? "" : base::concat(" (", reason, ")");
    base::Failure failure(base::Code::provider, "");
    const bool is_client = error == "invalid_client" || error == "unauthorized_client";
    if (is_refusal) {
        failure.code = base::Code::credentials;
        failure.message = base::concat(
            "UP42 refused the login", quoted.empty() ? base::concat(" (", status, ")") : quoted,
            ": check ", is_client ? std::string("up42.client_id") : hints.check, ".");
    } else {
        failure.message =
            base::concat("The UP42 login at ", hints.url, " was answered with ", status, quoted,
                         may_pass ? "." : ": check up42.token_url or UP42_TOKEN_URL.");
    }
    failure.http_status = response.status;
    failure.provider_code = base::excerpt(error, 64);
    failure.in_service_words = !error.empty();
    failure.needs_person = is_refusal && (is_client || error == "invalid_grant");
    failure.retriable = may_pass;
    failure.retry_after_ms = transport::retry_after_ms(response, base::unix_ms_now());
    throw failure;
}

[[noreturn]] void fail_unusable(const LoginHints &hints, std::string_view why) {
    throw base::Failure(base::Code::provider,
                        base::concat("The answer to the UP42 login at ", hints.url, " ", why, "."));
}

std::int64_t lifetime_ms(const json::Value &answer, const LoginHints &hints) {
    const bool is_told = json::member(answer, "expires_in") != nullptr;
    const auto told = json::number_or_text(answer, "expires_in");
    if (is_told && (!told || *told <= 0)) fail_unusable(hints, "gave the token no proper lifetime");
    const double seconds = std::min(told.value_or(default_lifetime_s), longest_lifetime_s);
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(seconds * 1000));
}

const json::Value *find_token(const json::Value &answer) {
    const json::Value *found = json::member(answer, "access_token");
    return found ? found : json::member_at(answer, {"data", "accessToken"});
}

}  // namespace

bool is_bearer_token(std::string_view text) {
    return !text.empty() && text.size() <= max_token_bytes &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

void fill_account_login(transport::Request &request, const std::string &url,
                        std::string_view client_id, std::string_view username,
                        const base::Secret &password) {
    fill_form_post(request, url);
    transport::Query form;
    form.emplace_back("grant_type", "password");
    form.emplace_back("username", username);
    form.emplace_back("password", password.reveal());
    form.emplace_back("client_id", client_id);
    form.emplace_back("scope", "openid");
    request.body = transport::encode_query(form);
    for (auto &[name, value] : form) base::wipe(value);
}

void fill_project_login(transport::Request &request, const std::string &url,
                        std::string_view project_id, const base::Secret &api_key) {
    fill_form_post(request, url);
    std::string pair = base::concat(project_id, ":", api_key.reveal());
    std::string encoded = crypto::base64(pair);
    request.headers.push_back({"Authorization", base::concat("Basic ", encoded)});
    base::wipe(pair);
    base::wipe(encoded);
    request.body = "grant_type=client_credentials";
}

auth::Token read_login_answer(transport::Response &response, const LoginHints &hints) {
    json::Fault fault;
    const json::WipedDocument answer(json::try_parse(response.body, fault, answer_limits));
    base::wipe(response.body);
    if (response.status < 200 || response.status > 299) {
        fail(response, answer.value.value_or(json::Value()), hints);
    }
    if (!answer.value) fail_unusable(hints, base::concat("was no JSON: ", fault.reason));
    const json::Value *const found = find_token(*answer.value);
    const auto *const text = found ? found->if_string() : nullptr;
    if (!text || !is_bearer_token({text->data(), text->size()})) {
        fail_unusable(hints, "held no usable token");
    }
    return {base::Secret({text->data(), text->size()}), lifetime_ms(*answer.value, hints)};
}

}  // namespace order::providers::up42
