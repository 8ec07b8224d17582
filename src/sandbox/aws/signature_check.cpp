// Checks the Signature Version 4 of a request.
#include "sandbox/aws/signature_check.hpp"

#include <algorithm>
#include <optional>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {
namespace {

constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";
constexpr std::int64_t allowed_skew_ms = 5LL * 60 * 1000;

// The parts of an Authorization header.
struct Authorization {
    std::string key_id, date, region, service, terminator;
    std::vector<std::string> signed_headers;
    std::string signature;

    std::string scope() const {
        return base::concat(date, "/", region, "/", service, "/", terminator);
    }
};

SignatureVerdict refused(SignatureFault fault, std::string message) {
    return {nullptr, fault, std::move(message)};
}

bool read_credential(std::string_view text, Authorization &authorization) {
    const auto parts = base::split(text, '/');
    if (parts.size() != 5) return false;
    authorization.key_id = parts[0];
    authorization.date = parts[1];
    authorization.region = parts[2];
    authorization.service = parts[3];
    authorization.terminator = parts[4];
    return true;
}

// What the header says; `lacks` names the part that is missing or malformed.
std::optional<Authorization> read_authorization(std::string_view header, std::string &lacks) {
    Authorization authorization;
    bool has_credential = false;
    for (const std::string_view piece : base::split(header.substr(algorithm.size()), ',')) {
        const std::string_view pair = base::trim(piece);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string_view name = pair.substr(0, equals);
        const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
        if (name == "Credential") has_credential = read_credential(value, authorization);
        if (name == "SignedHeaders")
            for (const std::string_view signed_header : base::split(value, ';'))
                authorization.signed_headers.emplace_back(signed_header);
        if (name == "Signature") authorization.signature = value;
    }
    if (!has_credential) lacks = "Credential";
    if (authorization.signed_headers.empty()) lacks = "SignedHeaders";
    if (authorization.signature.empty()) lacks = "Signature";
    if (!lacks.empty()) return {};
    return authorization;
}

// Trimmed, and runs of spaces made one.
std::string plain_value(std::string_view value) {
    std::string plain;
    for (const char c : base::trim(value))
        if (c != ' ' || plain.back() != ' ') plain += c;
    return plain;
}

// Every value under the name, joined as one.
std::string joined_values(const Request &request, std::string_view name) {
    std::string joined;
    for (const auto &[key, value] : request.headers) {
        if (!base::equals_ignoring_case(key, name)) continue;
        if (!joined.empty()) joined += ',';
        joined += plain_value(value);
    }
    return joined;
}

// The path as it came, normalised, each segment encoded once more.
std::string canonical_path(std::string_view target) {
    const std::string_view path = target.substr(0, target.find('?'));
    std::vector<std::string_view> segments;
    for (const std::string_view segment : base::split(path, '/')) {
        if (segment == ".") continue;
        if (segment == "..") {
            if (!segments.empty()) segments.pop_back();
            continue;
        }
        segments.push_back(segment);
    }
    std::string canonical;
    for (const std::string_view segment : segments)
        canonical += base::concat("/", percent_encode(segment));
    if (canonical.empty() || path.ends_with('/')) canonical += '/';
    return canonical;
}

std::string canonical_query(const Fields &query) {
    Fields pairs;
    for (const auto &[name, value] : query)
        pairs.emplace_back(percent_encode(name), percent_encode(value));
    std::sort(pairs.begin(), pairs.end());
    std::string canonical;
    for (const auto &[name, value] : pairs)
        canonical += base::concat(canonical.empty() ? "" : "&", name, "=", value);
    return canonical;
}

std::string bytes_of(const crypto::Sha256 &hash) {
    return {reinterpret_cast<const char *>(hash.data()), hash.size()};
}

// "20150830T123600Z" as milliseconds since 1970.
std::optional<std::int64_t> read_basic_time(std::string_view text) {
    if (text.size() != 16) return {};
    const auto part = [text](std::size_t at, std::size_t count) { return text.substr(at, count); };
    return base::parse_rfc3339(base::concat(part(0, 4), "-", part(4, 2), "-", part(6, 5), ":",
                                            part(11, 2), ":", part(13, 3)));
}

std::string basic_time(std::int64_t unix_ms) {
    std::string text = base::format_rfc3339(unix_ms);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

// The name of a header that has to be signed and is not; empty when there is none.
std::string unsigned_header(const Request &request, const Authorization &authorization) {
    const auto is_signed = [&authorization](const std::string &name) {
        const auto &names = authorization.signed_headers;
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (!is_signed("host")) return "host";
    for (const auto &[key, value] : request.headers) {
        std::string name = base::lower(key);
        if ((name.starts_with("x-amz-") || name == "content-type") && !is_signed(name)) return name;
    }
    return {};
}

std::string scope_fault(const Authorization &authorization, const SignatureScope &scope) {
    const auto &regions = scope.regions;
    if (std::find(regions.begin(), regions.end(), authorization.region) == regions.end())
        return base::concat("Credential should be scoped to a valid region, not '",
                            base::excerpt(authorization.region), "'.");
    if (authorization.service != scope.service)
        return base::concat("Credential should be scoped to correct service: '", scope.service,
                            "'.");
    if (authorization.terminator != "aws4_request")
        return "Credential should be scoped with a valid terminator: 'aws4_request'.";
    return {};
}

std::string time_fault(const std::string &sent, std::int64_t sent_ms, std::int64_t now_ms) {
    const auto say = [&](std::string_view fault, std::int64_t limit, std::string_view sign) {
        return base::concat(fault, sent, " is ", sign == "-" ? "now earlier" : "still later",
                            " than ", basic_time(limit), " (", basic_time(now_ms), " ", sign,
                            " 5 min.)");
    };
    if (sent_ms < now_ms - allowed_skew_ms)
        return say("Signature expired: ", now_ms - allowed_skew_ms, "-");
    if (sent_ms > now_ms + allowed_skew_ms)
        return say("Signature not yet current: ", now_ms + allowed_skew_ms, "+");
    return {};
}

// When the request says it was signed: the text, and the same as a time.
std::optional<std::pair<std::string, std::int64_t>> signing_time(const Request &request) {
    const std::string sent = joined_values(request, "x-amz-date");
    if (!sent.empty()) {
        const auto time = read_basic_time(sent);
        if (!time) return {};
        return std::pair(sent, *time);
    }
    const auto time = base::parse_http_date(joined_values(request, "date"));
    if (!time) return {};
    return std::pair(basic_time(*time), *time);
}

SignatureVerdict check_key(const AwsKey *key, const Request &request) {
    const std::string token = joined_values(request, "x-amz-security-token");
    if (key == nullptr || token != key->session_token)
        return refused(SignatureFault::unknown_key,
                       "The security token included in the request is invalid.");
    if (key->is_expired())
        return refused(SignatureFault::expired_token,
                       "The security token included in the request is expired");
    return {key, SignatureFault::none, {}};
}

}  // namespace

std::string canonical_request(const Request &request, std::span<const std::string> signed_headers) {
    std::vector<std::string> names(signed_headers.begin(), signed_headers.end());
    std::sort(names.begin(), names.end());
    std::string headers, list;
    for (const std::string &name : names) {
        headers += base::concat(name, ":", joined_values(request, name), "\n");
        list += base::concat(list.empty() ? "" : ";", name);
    }
    return base::concat(request.method, "\n", canonical_path(request.target), "\n",
                        canonical_query(request.query), "\n", headers, "\n", list, "\n",
                        crypto::hex(crypto::sha256(request.body)));
}

std::string signature_of(std::string_view string_to_sign, std::string_view secret,
                         std::string_view scope) {
    std::string key = base::concat("AWS4", secret);
    for (const std::string_view part : base::split(scope, '/'))
        key = bytes_of(crypto::hmac_sha256(key, part));
    return crypto::hex(crypto::hmac_sha256(key, string_to_sign));
}

SignatureVerdict check_signature(const Request &request, const AwsKeys &keys,
                                 const SignatureScope &scope, std::int64_t now_us) {
    const std::string *header = request.header("Authorization");
    if (header == nullptr) return refused(SignatureFault::missing, "Missing Authentication Token");
    if (!header->starts_with(base::concat(algorithm, " ")))
        return refused(SignatureFault::incomplete, "Unsupported AWS 'algorithm'.");
    std::string lacks;
    const auto authorization = read_authorization(*header, lacks);
    if (!authorization)
        return refused(SignatureFault::incomplete, base::concat("Authorization header requires '",
                                                                lacks, "' parameter in full."));
    const auto signed_at = signing_time(request);
    if (!signed_at)
        return refused(SignatureFault::incomplete,
                       "Date must be in ISO-8601 'basic format'. Authorization header requires "
                       "existence of either a 'X-Amz-Date' or a 'Date' header.");

    SignatureVerdict verdict = check_key(keys.find(authorization->key_id), request);
    if (verdict.fault != SignatureFault::none) return verdict;
    const auto invalid = [](std::string message) {
        return refused(SignatureFault::invalid, std::move(message));
    };
    const auto &[sent, sent_ms] = *signed_at;
    if (const std::string fault = scope_fault(*authorization, scope); !fault.empty())
        return invalid(fault);
    if (authorization->date != sent.substr(0, 8))
        return invalid(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of "
            "date from HTTP.");
    if (const std::string fault = time_fault(sent, sent_ms, now_us / 1000); !fault.empty())
        return invalid(fault);
    if (const std::string name = unsigned_header(request, *authorization); !name.empty())
        return invalid(base::concat("'", base::excerpt(name),
                                    "' must be a 'SignedHeader' in the AWS Authorization."));
    const std::string said_hash = joined_values(request, "x-amz-content-sha256");
    if (!said_hash.empty() && said_hash != crypto::hex(crypto::sha256(request.body)))
        return invalid("The value of 'x-amz-content-sha256' is not the hash of the body.");

    const std::string canonical = canonical_request(request, authorization->signed_headers);
    const std::string string_to_sign =
        base::concat(algorithm, "\n", sent, "\n", authorization->scope(), "\n",
                     crypto::hex(crypto::sha256(canonical)));
    if (signature_of(string_to_sign, verdict.key->secret, authorization->scope()) !=
        authorization->signature)
        return invalid(base::concat(
            "The request signature we calculated does not match the signature you provided. Check "
            "your AWS Secret Access Key and signing method. Consult the service documentation for "
            "details.\n\nThe Canonical String for this request should have been\n'",
            canonical, "'\n\nThe String-to-Sign should have been\n'", string_to_sign, "'\n"));
    return verdict;
}

}  // namespace order::sandbox
