#include "credentials/aws/metadata.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "credentials/wiped_document.hpp"
#include "transport/url.hpp"

namespace order::credentials {
namespace {

constexpr std::size_t max_bytes = 64u << 10;
constexpr std::string_view roles_path = "/latest/meta-data/iam/security-credentials/";
constexpr std::string_view source = "the instance metadata service";
// The service hands out new keys minutes before the old ones end, and during its own troubles old
// ones beyond their end, which the services then accept: such keys are asked for again after this.
constexpr std::int64_t least_life_ms = 10 * 60'000;

std::string base_url(const AwsSetup &setup) {
    constexpr std::string_view variable = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
    const std::string own = setup.surroundings.get(variable);
    if (!own.empty()) {
        const auto url = transport::parse_url(own);
        if (url && url->user.empty() && url->query.empty()) return own;
        throw keys_failure(base::concat("The variable ", variable, " is no usable URL."));
    }
    const std::string mode = setup.surroundings.get("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE");
    return base::equals_ignoring_case(mode, "ipv6") ? "http://[fd00:ec2::254]"
                                                    : "http://169.254.169.254";
}

// One exchange with the service; nothing when no such service answers here.
class Metadata {
  public:
    explicit Metadata(const AwsSourcing &sourcing)
        : sourcing_(sourcing), base_(base_url(sourcing.setup)) {}

    std::optional<transport::Response> fetch_token() {
        transport::Request request = request_to("/latest/api/token");
        request.method = transport::Method::put;
        request.headers.push_back({"x-aws-ec2-metadata-token-ttl-seconds", "21600"});
        try {
            return sourcing_.wire.send(request, sourcing_.call);
        } catch (const base::Failure &) {
            // Most machines have no such service. But an interrupt or a deadline is the caller's.
            sourcing_.call.check();
            return {};
        }
    }

    transport::Response get(std::string_view path, const base::Secret &token) {
        transport::WipedRequest request(request_to(path));
        request.headers.push_back({"x-aws-ec2-metadata-token", std::string(token.reveal())});
        return sourcing_.wire.send(request, sourcing_.call);
    }

  private:
    transport::Request request_to(std::string_view path) const {
        transport::Request request;
        request.url = transport::make_url(base_, path);
        request.authorised = false;
        request.link_local = true;
        request.max_answer_bytes = max_bytes;
        request.timeout_ms = 1000;
        request.attempts = 1;
        return request;
    }

    const AwsSourcing &sourcing_;
    const std::string base_;
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
    const WipedDocument document(json::try_parse(response.body, fault, {max_bytes, 16}));
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

AwsFinding keys_from_metadata(const AwsSourcing &sourcing) {
    if (base::equals_ignoring_case(sourcing.setup.surroundings.get("AWS_EC2_METADATA_DISABLED"),
                                   "true")) {
        return no_keys("AWS_EC2_METADATA_DISABLED is set");
    }
    Metadata metadata(sourcing);
    auto answer = metadata.fetch_token();
    if (!answer) return no_keys("no such service answers here");
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
    return {keys_of_answer(keys, sourcing.clock), {}};
}

}  // namespace order::credentials
