// Keys from a container's credentials service.
#include "aws/sources.hpp"

#include <algorithm>
#include <array>

#include "base/file.hpp"
#include "base/text.hpp"
#include "json/wiped_document.hpp"
#include "transport/url.hpp"

namespace order::aws {
namespace {

constexpr std::string_view relative_uri = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
constexpr std::string_view full_uri = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
constexpr std::string_view token_file = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
constexpr std::string_view token_text = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
constexpr std::string_view service_host = "169.254.170.2";
constexpr std::size_t max_bytes = 64u << 10;

// Hosts on the machine itself: only these are trusted over plain HTTP.
bool is_own_host(std::string_view host) {
    constexpr std::array<std::string_view, 3> hosts = {service_host, "169.254.170.23",
                                                       "fd00:ec2::23"};
    return transport::is_loopback(host) ||
           std::find(hosts.begin(), hosts.end(), host) != hosts.end();
}

base::Failure refuse_variable(std::string_view variable, std::string_view what) {
    return keys_failure(base::concat("The variable ", variable, " ", what, "."));
}

std::string relative_url(const std::string &path) {
    const std::string url = base::concat("http://", service_host, path);
    // "@evil.example/" or ":1@evil.example/" behind the host would make it a user name.
    const auto parsed = transport::parse_url(url);
    if (path[0] != '/' || !parsed || parsed->host != service_host) {
        throw refuse_variable(relative_uri, "is no path");
    }
    return url;
}

std::string full_url(const std::string &url, const AwsOptions &options) {
    const auto parsed = transport::parse_url(url);
    if (!parsed || !parsed->user.empty()) throw refuse_variable(full_uri, "is no usable URL");
    if (parsed->scheme == "http" && !is_own_host(parsed->host) &&
        !transport::may_use_http(parsed->host, options.allow_http_hosts)) {
        throw refuse_variable(
            full_uri, base::concat("names the host ", base::excerpt(parsed->host),
                                   " over plain HTTP, which is allowed for this machine only"));
    }
    return url;
}

// What goes into the Authorization header; empty when there is nothing.
base::Secret authorization(const AwsEnvironment &environment) {
    const std::string path = environment.get(token_file);
    std::string token = environment.get(token_text);
    if (!path.empty()) {
        auto text = base::read_file(path, max_bytes);
        if (!text) {
            throw refuse_variable(token_file,
                                  base::concat("names the file \"", base::excerpt(path, 1024),
                                               "\", which does not exist"));
        }
        base::wipe(token);
        token = std::move(*text);
        // An editor ends the last line; anything further is no token.
        for (const char end : {'\n', '\r'}) {
            if (token.ends_with(end)) token.pop_back();
        }
    }
    base::Secret result(token);
    base::wipe(token);
    if (base::has_control_characters(result.reveal())) {
        throw refuse_variable(path.empty() ? token_text : token_file,
                              "gives a token with a control character");
    }
    return result;
}

}  // namespace

AwsFinding keys_from_container(const KeySearchContext &context) {
    const AwsEnvironment &environment = context.setup.environment;
    const std::string relative = environment.get(relative_uri);
    const std::string full = environment.get(full_uri);
    if (relative.empty() && full.empty()) {
        return no_keys(base::concat("neither ", relative_uri, " nor ", full_uri, " is set"));
    }
    transport::WipedRequest request;
    request.url = relative.empty() ? full_url(full, context.setup.options) : relative_url(relative);
    request.authorised = false;
    request.link_local = true;
    request.max_answer_bytes = max_bytes;
    request.timeout_ms = 2000;
    request.attempts = 3;
    request.headers.push_back({"Accept", "application/json"});
    const base::Secret token = authorization(environment);
    if (!token.empty()) {
        request.headers.push_back({"Authorization", std::string(token.reveal())});
    }

    transport::Response response = context.wire.send(request, context.call);
    json::Fault fault;
    const json::WipedDocument document(json::try_parse(response.body, fault, {max_bytes, 16}));
    base::wipe(response.body);
    const std::string source = "the container's credentials service";
    if (response.status != 200 || !document.value) {
        base::Failure failure = keys_failure(base::concat(
            "The AWS container credentials service was answered with ",
            response.status == 200 ? "no JSON" : std::to_string(response.status), "."));
        failure.http_status = response.status;
        throw failure;
    }
    AwsKeys keys = keys_in(*document.value, {.token = "Token"}, source);
    if (const auto moment = expiration_in(*document.value, source)) {
        set_expiry(keys, *moment, context.clock, &response);
    }
    return {std::move(keys), {}};
}

}  // namespace order::aws
