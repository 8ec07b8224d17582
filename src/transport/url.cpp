#include "transport/url.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::transport {
namespace {

constexpr std::size_t max_url_bytes = 64u << 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_unreserved(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == '~';
}

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

void append_encoded(std::string &to, std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (is_unreserved(c)) {
            to += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            to += '%';
            to += digits[byte >> 4];
            to += digits[byte & 15];
        }
    }
}

// Spaces, controls and what browsers and libraries disagree about have no place in a URL.
bool has_forbidden_bytes(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7f || c == '\\';
    });
}

// Names and dotted numbers as written: a '%' here could hide another host from our checks.
bool is_plain_host(std::string_view host) {
    return !host.empty() && host.size() <= 255 &&
           std::all_of(host.begin(), host.end(), is_unreserved);
}

// "80" -> 80; nothing unless it is 1 to 65535.
std::optional<int> port_number(std::string_view text) {
    if (text.size() > 5 || !std::all_of(text.begin(), text.end(), is_digit)) return {};
    const auto number = base::to_integer(text);
    if (!number || *number < 1 || *number > 65535) return {};
    return static_cast<int>(*number);
}

// "host", "host:port", "[v6]", "[v6]:port"; false when it is none of them.
bool take_apart_authority(std::string_view authority, Url &url) {
    if (!authority.empty() && authority.front() == '[') {
        const auto end = authority.find(']');
        if (end == std::string_view::npos) return false;
        url.host = base::lower(authority.substr(1, end - 1));
        in6_addr address{};
        if (inet_pton(AF_INET6, url.host.c_str(), &address) != 1) return false;
        authority.remove_prefix(end + 1);
        if (!authority.empty() && authority.front() != ':') return false;
    } else {
        const auto colon = std::min(authority.find(':'), authority.size());
        url.host = base::lower(authority.substr(0, colon));
        if (!is_plain_host(url.host)) return false;
        authority.remove_prefix(colon);
    }
    if (authority.size() <= 1) return true;  // no port, or an empty one
    const auto port = port_number(authority.substr(1));
    if (!port) return false;
    url.port = *port;
    return true;
}

// "https:" -> 6; 0 when the text does not begin with a scheme.
std::size_t scheme_length(std::string_view text) {
    const auto end = text.find_first_of(":/?#");
    if (end == std::string_view::npos || end == 0 || text[end] != ':') return 0;
    const auto is_of_scheme = [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
    };
    const bool is_scheme =
        is_letter(text[0]) && std::all_of(text.begin(), text.begin() + end, is_of_scheme);
    return is_scheme ? end + 1 : 0;
}

// As browsers read a link that was written down without encoding.
std::string as_url_bytes(std::string_view link) {
    std::string bytes;
    for (const char &c : link) {
        if (c == ' ' || static_cast<unsigned char>(c) >= 0x80) {
            append_encoded(bytes, {&c, 1});
        } else {
            bytes += c;
        }
    }
    return bytes;
}

// The URL with "." and ".." taken out of its path (RFC 3986, section 5.2.4).
std::string without_dot_segments(std::string_view url) {
    const std::size_t begin = std::min(url.find_first_of("/?", url.find("//") + 2), url.size());
    const std::size_t end = std::min(url.find('?', begin), url.size());
    std::vector<std::string_view> kept;
    for (std::size_t at = begin; at < end;) {
        const std::size_t next = std::min(url.find('/', at + 1), end);
        const std::string_view segment = url.substr(at, next - at);  // with its slash
        const bool is_last = next == end;
        if (segment == "/.." && !kept.empty()) kept.pop_back();
        const bool is_dots = segment == "/." || segment == "/..";
        if (!is_dots) kept.push_back(segment);
        if (is_dots && is_last) kept.push_back("/");
        at = next;
    }
    std::string result(url.substr(0, begin));
    for (const std::string_view segment : kept) result += segment;
    return result.append(url.substr(end));
}

}  // namespace

std::string percent_encode(std::string_view text) {
    std::string encoded;
    encoded.reserve(text.size() + text.size() / 4);
    append_encoded(encoded, text);
    return encoded;
}

std::string path_segment(std::string_view id, std::string_view what) {
    // A dot segment would be taken out of the path on its way.
    if (id.empty() || id == "." || id == "..") {
        throw base::Failure(base::Code::argument,
                            base::concat("The id of ", what, " was \"", id, "\"."));
    }
    return percent_encode(id);
}

std::string percent_decode(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
            hex_value(text[i + 2]) >= 0) {
            decoded += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

std::string encode_spaces(std::string_view url) {
    std::string encoded;
    for (const char c : base::trim(url)) {
        if (c == ' ') {
            encoded += "%20";
        } else {
            encoded += c;
        }
    }
    return encoded;
}

std::string encode_query(const Query &query) {
    // The longest it can get: a form body with a password must not leave copies by growing.
    std::size_t longest = 0;
    for (const auto &[name, value] : query) longest += 3 * (name.size() + value.size()) + 2;
    std::string encoded;
    encoded.reserve(longest);
    for (const auto &[name, value] : query) {
        if (!encoded.empty()) encoded += '&';
        append_encoded(encoded, name);
        encoded += '=';
        append_encoded(encoded, value);
    }
    return encoded;
}

std::string make_url(std::string_view base, std::string_view path, const Query &query) {
    while (!base.empty() && base.back() == '/') base.remove_suffix(1);
    std::string url = base::concat(base, path);
    if (!query.empty()) {
        url += path.find('?') == std::string_view::npos ? '?' : '&';
        url += encode_query(query);
    }
    return url;
}

std::optional<Url> parse_url(std::string_view text) {
    if (text.size() > max_url_bytes || has_forbidden_bytes(text)) return {};
    const auto scheme_end = text.find("://");
    if (scheme_end == std::string_view::npos) return {};
    Url url;
    url.scheme = base::lower(text.substr(0, scheme_end));
    if (url.scheme != "https" && url.scheme != "http") return {};
    url.port = url.scheme == "https" ? 443 : 80;
    text.remove_prefix(scheme_end + 3);

    text = text.substr(0, text.find('#'));
    const auto authority_end = std::min(text.find_first_of("/?"), text.size());
    std::string_view authority = text.substr(0, authority_end);
    text.remove_prefix(authority_end);
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
        url.user = authority.substr(0, at);
        if (url.user.empty()) return {};
        authority.remove_prefix(at + 1);
    }
    if (!take_apart_authority(authority, url)) return {};

    const auto question = std::min(text.find('?'), text.size());
    url.path = text.substr(0, question);
    if (url.path.empty()) url.path = "/";
    if (question < text.size()) url.query = text.substr(question + 1);
    return url;
}

std::optional<std::string> resolve_url(std::string_view base, std::string_view link) {
    if (!parse_url(base)) return {};
    const std::string reference = as_url_bytes(base::trim(link.substr(0, link.find('#'))));
    base = base.substr(0, base.find('#'));
    std::string target;
    if (const std::size_t scheme = scheme_length(reference)) {
        target = reference;
        // "https:path", which older rules took as relative, is no URL of a host.
        if (std::string_view(reference).substr(scheme, 2) != "//") return {};
    } else if (reference.starts_with("//")) {
        target = base::concat(base.substr(0, base.find("//")), reference);
    } else {
        const std::size_t path =
            std::min(base.find_first_of("/?", base.find("//") + 2), base.size());
        const std::size_t query = std::min(base.find('?', path), base.size());
        if (reference.empty()) {
            target = base;
        } else if (reference[0] == '?') {
            target = base::concat(base.substr(0, query), reference);
        } else if (reference[0] == '/') {
            target = base::concat(base.substr(0, path), reference);
        } else {
            const std::string_view whole = base.substr(path, query - path);
            const std::size_t folder = whole.rfind('/');
            target = base::concat(base.substr(0, path), whole.substr(0, folder + 1),
                                  folder == std::string_view::npos ? "/" : "", reference);
        }
    }
    target = without_dot_segments(target);
    if (!parse_url(target)) return {};
    return target;
}

bool same_origin(const Url &a, const Url &b) {
    return a.scheme == b.scheme && a.host == b.host && a.port == b.port;
}

bool is_loopback(std::string_view host) {
    if (base::equals_ignoring_case(host, "localhost")) return true;
    const std::string name(host);
    in6_addr v6{};
    if (inet_pton(AF_INET6, name.c_str(), &v6) == 1) return IN6_IS_ADDR_LOOPBACK(&v6);
    // inet_pton takes four plain decimal numbers only: "127.1" or "0177.0.0.1" are not loopback.
    in_addr v4{};
    return inet_pton(AF_INET, name.c_str(), &v4) == 1 && (ntohl(v4.s_addr) >> 24) == 127;
}

bool may_use_http(std::string_view host, std::string_view allowed_hosts) {
    if (is_loopback(host)) return true;
    for (const std::string_view allowed : base::split(allowed_hosts, ',')) {
        if (base::equals_ignoring_case(base::trim(allowed), host)) return true;
    }
    return false;
}

std::optional<std::string_view> raw_query_value(const Url &url, std::string_view name) {
    for (const std::string_view pair : base::split(url.query, '&')) {
        const auto equals = std::min(pair.find('='), pair.size());
        if (percent_decode(pair.substr(0, equals)) != name) continue;
        return pair.substr(std::min(equals + 1, pair.size()));
    }
    return {};
}

std::optional<std::string> query_value(const Url &url, std::string_view name) {
    const auto raw = raw_query_value(url, name);
    return raw ? std::optional(percent_decode(*raw)) : std::nullopt;
}

std::string without_secrets(std::string_view url) {
    const bool well_formed = parse_url(url).has_value();
    url = url.substr(0, url.find_first_of("?#"));
    const auto scheme_end = url.find("://");
    const auto host_begin = scheme_end == std::string_view::npos ? 0 : scheme_end + 3;
    // Where a user name ends is only known in a well-formed URL; elsewhere the last '@' counts.
    const auto user_end = url.rfind('@', well_formed ? url.find('/', host_begin) : url.npos);
    const bool has_user = user_end != std::string_view::npos && user_end >= host_begin;
    const auto rest = url.substr(has_user ? user_end + 1 : host_begin);
    return base::excerpt(base::concat(url.substr(0, host_begin), rest), 500);
}

}  // namespace order::transport
