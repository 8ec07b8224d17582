// Keys from the instance metadata service.
#include "aws/sources.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "json/wiped_document.hpp"
#include "transport/url.hpp"

namespace order::aws {
namespace {

constexpr std::size_t max_bytes = 64u << 10;
constexpr std::string_view roles_path = "/latest/meta-data/iam/security-credentials/";
constexpr std::string_view source = "the instance metadata service";
// The service hands out new keys minutes before the old ones end, and during its own troubles old
// ones beyond their end, which the services then accept: such keys are asked for again after this.
constexpr std::int64_t least_life_ms = 10 * 60'000;

// How the service is reached.
struct Access {
    std::string url;
    std::int64_t timeout_ms;
    int attempts;
};

// A variable, else the property of the profile in force; empty when neither is set.
AwsValue configured(const AwsSetup &setup, std::string_view variable, std::string_view property) {
    const std::string text = setup.environment.get(variable);
    if (!text.empty()) return {text, base::concat("variable ", variable)};
    const AwsProfile profile = setup.profiles.chosen();
    return {std::string(profile.value(property)),
            base::concat(property, " in the profile \"", base::excerpt(profile.name()), "\"")};
}

base::Failure unusable(const AwsValue &value, std::string_view wanted) {
    return keys_failure(base::concat("The value \"", base::excerpt(value.text, 80), "\" of the ",
                                     value.from, " is not ", wanted, "."));
}

std::string url_from(const AwsSetup &setup) {
    const AwsValue own =
        configured(setup, "AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
    if (!own.text.empty()) {
        const auto url = transport::parse_url(own.text);
        if (url && url->user.empty() && url->query.empty()) return own.text;
        throw keys_failure(base::concat("The ", own.from, " is no usable URL."));
    }
    const AwsValue mode = configured(setup, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
                                     "ec2_metadata_service_endpoint_mode");
    if (base::equals_ignoring_case(mode.text, "ipv6")) return "http://[fd00:ec2::254]";
    if (mode.text.empty() || base::equals_ignoring_case(mode.text, "ipv4")) {
        return "http://169.254.169.254";
    }
    throw unusable(mode, "ipv4 or ipv6");
}

Access access_from(const AwsSetup &setup) {
    Access access{url_from(setup), 1000, 1};
    const AwsValue timeout =
        configured(setup, "AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout");
    if (!timeout.text.empty()) {
        const auto seconds = base::to_number(timeout.text);
        if (!seconds || *seconds < 0.001 || *seconds > 3600) {
            throw unusable(timeout, "a number of seconds up to 3600");
        }
        access.timeout_ms = static_cast<std::int64_t>(*seconds * 1000);
    }
    const AwsValue attempts =
        configured(setup, "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts");
    if (!attempts.text.empty()) {
        const auto number = base::to_integer(attempts.text);
        if (!number || *number < 1 || *number > 100) {
            throw unusable(attempts, "a whole number from 1 to 100");
        }
        access.attempts = static_cast<int>(*number);
    }
    return access;
}

// Why nothing answered; with the way out when it may only have been slow.
std::string silence(const base::Failure &failure, const Access &access) {
    if (!failure.timed_out) return "no such service answers here";
    return base::concat(
        "it did not answer within ", std::to_string(access.timeout_ms), " ms",
        access.attempts > 1 ? base::concat(", ", std::to_string(access.attempts), " times") : "",
        "; AWS_METADATA_SERVICE_TIMEOUT and AWS_METADATA_SERVICE_NUM_ATTEMPTS "
        "give it more time");
}

// One exchange with the service after the other.
class Metadata {
  public:
    explicit Metadata(const KeySearchContext &context)
        : context_(context), access_(access_from(context.setup)) {}

    // Nothing, and why, when no such service answers here.
    std::optional<transport::Response> fetch_token(std::string &why) {
        transport::Request request = request_to("/latest/api/token");
        request.method = transport::Method::put;
        request.headers.push_back({"x-aws-ec2-metadata-token-ttl-seconds", "21600"});
        try {
            return context_.wire.send(request, context_.call);
        } catch (const base::Failure &failure) {
            // Most machines have no such service. But an interrupt or a deadline is the caller's.
            context_.call.check();
            why = silence(failure, access_);
            return {};
        }
    }

    transport::Response get(std::string_view path, const base::Secret &token) {
        transport::WipedRequest request(request_to(path));
        request.headers.push_back({"x-aws-ec2-metadata-token", std::string(token.reveal())});
        return context_.wire.send(request, context_.call);
    }

  private:
    transport::Request request_to(std::string_view path) const {
        transport::Request request;
        request.url = transport::make_url(access_.url, path);
        request.authorised = false;
        request.link_local = true;
        request.max_answer_bytes = max_bytes;
        request.timeout_ms = access_.timeout_ms;
        request.attempts = access_.attempts;
        return request;
    }

    const KeySearchContext &context_;
    const Access access_;
};

base::Failure refusal(const transport::Response &response, std::string_view what) {
    base::Failure failure = keys_failure(base::concat("The instance metadata service ", what, "."));
    failure.http_status = response.status;
    return failure;
}

// Role names have letters, digits and "+=,.@_-"; anything else would change the path.
bool is_role_name(std::string_view text) {
    constexpr std::string_view others = "+=,.@_-";
    return !text.empty() && text.size() <= 128 && text != "." && text != ".." &&
           std::all_of(text.begin(), text.end(), [&](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      others.find(c) != std::string_view::npos;
           });
}

AwsKeys keys_of_answer(transport::Response &response, const AwsClock &clock) {
    json::Fault fault;
    const json::WipedDocument document(json::try_parse(response.body, fault, {max_bytes, 16}));
    base::wipe(response.body);
    if (response.status != 200) {
        throw refusal(response, "answered " + std::to_string(response.status) + " for the keys");
    }
    if (!document.value) throw refusal(response, "gave no JSON for the keys");
    const std::string code = json::text_or_empty(*document.value, "Code");
    if (!code.empty() && code != "Success") {
        throw refusal(response, "said " + base::excerpt(code, 80) + " for the keys");
    }
    AwsKeys keys = keys_in(*document.value, {.token = "Token"}, std::string(source));
    if (const auto moment = expiration_in(*document.value, source)) {
        keys.expires = std::max(clock.expiry(*moment, &response), base::after_ms(least_life_ms));
    }
    return keys;
}

}  // namespace

AwsFinding keys_from_metadata(const KeySearchContext &context) {
    if (base::equals_ignoring_case(context.setup.environment.get("AWS_EC2_METADATA_DISABLED"),
                                   "true")) {
        return no_keys("AWS_EC2_METADATA_DISABLED is set");
    }
    Metadata metadata(context);
    std::string why;
    auto answer = metadata.fetch_token(why);
    if (!answer) return no_keys(why);
    if (answer->status != 200) {
        return no_keys(base::concat("it answered ", std::to_string(answer->status),
                                    " when asked for a token"));
    }
    const base::Secret token(base::trim(answer->body));
    base::wipe(answer->body);
    if (token.empty() || base::has_control_characters(token.reveal())) {
        throw refusal(*answer, "gave an unusable token");
    }
    const transport::Response roles = metadata.get(roles_path, token);
    if (roles.status == 404) return no_keys("this machine runs under no role");
    if (roles.status != 200) {
        throw refusal(roles, "answered " + std::to_string(roles.status) + " for the role");
    }
    const std::string_view first_line =
        base::trim(std::string_view(roles.body).substr(0, roles.body.find('\n')));
    if (!is_role_name(first_line)) throw refusal(roles, "gave no usable name of a role");
    transport::Response keys = metadata.get(base::concat(roles_path, first_line), token);
    return {keys_of_answer(keys, context.clock), {}};
}

}  // namespace order::aws
