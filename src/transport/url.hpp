// URLs: strict percent-encoding, query building, taking apart, and whether two share an origin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace order::transport {

// Everything but A-Z a-z 0-9 - _ . ~ as %XX with upper-case digits.
std::string percent_encode(std::string_view text);

// An id as a segment of a path. Throws Failure(argument) for one that no path can hold; `what` is
// "the order".
std::string path_segment(std::string_view id, std::string_view what);

// %XX undone; a '+' stays as it is. A stray '%' stays too.
std::string percent_decode(std::string_view text);

// A URL that was written with spaces, as some services do, made one.
std::string encode_spaces(std::string_view url);

// Name and value pairs in the order given; a name may repeat.
using Query = std::vector<std::pair<std::string, std::string>>;

// "a=1&b=2", strictly encoded (also good as a form body).
std::string encode_query(const Query &query);

// `base` + `path` (already encoded, begins with '/') + "?" + query when there is one.
std::string make_url(std::string_view base, std::string_view path, const Query &query = {});

struct Url {
    std::string scheme;  // lower case
    std::string user;    // what stands before '@'
    std::string host;    // lower case, IPv6 without brackets
    int port = 0;        // the scheme's own when none is written
    std::string path;    // encoded, begins with '/'
    std::string query;   // encoded, without '?'
};

// Only absolute http and https URLs without control characters; nothing otherwise.
std::optional<Url> parse_url(std::string_view text);

// A link found in the answer to `base`, an absolute http or https URL: resolved by RFC 3986,
// section 5.2, and without its fragment. Spaces and bytes beyond ASCII are percent-encoded. Nothing
// when the result is no URL that parse_url() takes.
std::optional<std::string> resolve_url(std::string_view base, std::string_view link);

// Scheme, host and port are the same.
bool same_origin(const Url &a, const Url &b);

// localhost, 127.0.0.0/8 or ::1.
bool is_loopback(std::string_view host);

// Whether plain HTTP may go there: to this machine, or to one of the hosts in a list with commas.
bool may_use_http(std::string_view host, std::string_view allowed_hosts);

// The first value of a query member, decoded; nothing when it is absent.
std::optional<std::string> query_value(const Url &url, std::string_view name);
// The same, still encoded.
std::optional<std::string_view> raw_query_value(const Url &url, std::string_view name);

// For logs and messages: the URL without user, query and fragment.
std::string without_secrets(std::string_view url);

}  // namespace order::transport
