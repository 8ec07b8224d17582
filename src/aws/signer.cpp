#include "aws/signer.hpp"

#include <algorithm>
#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "transport/url.hpp"

namespace order::aws {
namespace {

// Header names in lower case, sorted, each with all its values.
using SignedHeaders = std::map<std::string, std::string>;

[[noreturn]] void refuse(const transport::Request &request, std::string_view reason) {
    throw base::Failure(base::Code::argument,
                        base::concat("The request to ", transport::without_secrets(request.url),
                                     " could not be signed: ", reason, "."));
}

// "host", "host:8443", "[::1]:8443": as HTTP sends it for this URL.
std::string host_header(const transport::Url &url) {
    std::string host = url.host.find(':') == std::string::npos ? url.host : "[" + url.host + "]";
    if (url.port != (url.scheme == "https" ? 443 : 80)) host += ":" + std::to_string(url.port);
    return host;
}

// The path as it is sent. Repeated slashes are dropped because the service drops them before it
// checks; dot segments are refused because they would let an identifier change the resource.
std::string canonical_path(const transport::Request &request, const transport::Url &url) {
    std::string path;
    for (const std::string_view segment : base::split(url.path, '/')) {
        const std::string label = transport::percent_decode(segment);
        if (label == "." || label == "..") refuse(request, "its path holds a dot segment");
        path += '/';
        path += transport::percent_encode(label);
    }
    if (path.empty() || url.path.back() == '/') path += '/';
    return path;
}

// The path as it is signed: each sent segment encoded once more.
std::string canonical_uri(std::string_view path) {
    std::string uri;
    for (const std::string_view segment : base::split(path, '/')) {
        uri += '/';
        uri += transport::percent_encode(segment);
    }
    if (uri.empty() || path.back() == '/') uri += '/';
    return uri;
}

std::string canonical_query(const transport::Url &url) {
    transport::Query pairs;
    for (const std::string_view pair : base::split(url.query, '&')) {
        const auto equals = std::min(pair.find('='), pair.size());
        const auto value = pair.substr(std::min(equals + 1, pair.size()));
        pairs.emplace_back(
            transport::percent_encode(transport::percent_decode(pair.substr(0, equals))),
            transport::percent_encode(transport::percent_decode(value)));
    }
    std::sort(pairs.begin(), pairs.end());
    std::string query;
    for (const auto &[name, value] : pairs) {
        if (!query.empty()) query += '&';
        query += base::concat(name, "=", value);
    }
    return query;
}

// Without outer blanks, runs of blanks as one.
std::string canonical_value(std::string_view value) {
    std::string joined;
    for (const std::string_view word : base::split(base::trim(value), ' ')) {
        if (!joined.empty()) joined += ' ';
        joined += word;
    }
    return joined;
}

bool is_set_by_signing(const transport::Header &header) {
    constexpr std::string_view names[] = {"authorization", "host", "x-amz-date",
                                          "x-amz-security-token"};
    return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) {
        return base::equals_ignoring_case(header.name, name);
    });
}

// What a proxy may add or change stays unsigned.
SignedHeaders headers_to_sign(const transport::Request &request, const std::string &host) {
    SignedHeaders chosen{{"host", host}};
    for (const transport::Header &header : request.headers) {
        const std::string name = base::lower(header.name);
        if (name != "content-type" && !name.starts_with("x-amz-")) continue;
        const auto [at, is_new] = chosen.try_emplace(name);
        if (!is_new) at->second += ',';
        at->second += canonical_value(header.value);
    }
    return chosen;
}

std::string sha256_hex(std::string_view bytes) { return crypto::hex(crypto::sha256(bytes)); }

// "2015-08-30T12:36:00Z" -> "20150830T123600Z"
std::string amz_date(std::int64_t unix_ms) {
    std::string text = base::format_rfc3339(unix_ms);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

}  // namespace

void sign(transport::Request &request, const AwsKeys &keys, std::string_view region,
          std::string_view service, std::int64_t unix_ms, SigningKeyCache &derived) {
    const auto url = transport::parse_url(request.url);
    if (!url) refuse(request, "it is no http or https URL");
    if (!url->user.empty()) refuse(request, "its URL holds a user name");

    const std::string host = host_header(*url);
    const std::string path = canonical_path(request, *url);
    const std::string query = canonical_query(*url);
    request.url = base::concat(url->scheme, "://", host, path, query.empty() ? "" : "?", query);

    const std::string date = amz_date(unix_ms);
    std::erase_if(request.headers, is_set_by_signing);
    request.headers.push_back({"X-Amz-Date", date});
    if (!keys.session_token.empty()) {
        request.headers.push_back(
            {"X-Amz-Security-Token", std::string(keys.session_token.reveal())});
    }

    std::string header_lines, header_names;
    for (const auto &[name, value] : headers_to_sign(request, host)) {
        header_lines += base::concat(name, ":", value, "\n");
        header_names += base::concat(header_names.empty() ? "" : ";", name);
    }
    // The header lines hold the session token, so this text goes nowhere but into the hash.
    const std::string canonical =
        base::concat(transport::method_name(request.method), "\n", canonical_uri(path), "\n", query,
                     "\n", header_lines, "\n", header_names, "\n", sha256_hex(request.body));

    const AwsScope scope{date.substr(0, 8), std::string(region), std::string(service)};
    const std::string to_sign =
        base::concat("AWS4-HMAC-SHA256\n", date, "\n", scope.text(), "\n", sha256_hex(canonical));
    const base::Secret key = derived.get(keys.secret_access_key, scope);
    const std::string signature = crypto::hex(crypto::hmac_sha256(key.reveal(), to_sign));
    request.headers.push_back(
        {"Authorization",
         base::concat("AWS4-HMAC-SHA256 Credential=", keys.access_key_id, "/", scope.text(),
                      ", SignedHeaders=", header_names, ", Signature=", signature)});
}

void sign(transport::Request &request, const AwsKeys &keys, std::string_view region,
          std::string_view service, std::int64_t unix_ms) {
    SigningKeyCache once;
    sign(request, keys, region, service, unix_ms, once);
}

std::optional<std::int64_t> signing_time(const transport::Request &request) {
    std::string text(transport::find_header(request.headers, "X-Amz-Date"));
    if (text.size() != 16) return {};
    for (const std::size_t at : {13u, 11u}) text.insert(at, 1, ':');
    for (const std::size_t at : {6u, 4u}) text.insert(at, 1, '-');
    return base::parse_rfc3339(text);
}

}  // namespace order::aws
