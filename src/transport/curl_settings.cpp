#include "transport/curl_settings.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <optional>

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace order::transport {
namespace {

bool is_readable(const std::string &file) { return access(file.c_str(), R_OK) == 0; }

// "-----BEGIN CERTIFICATE-----" or "-----BEGIN TRUSTED CERTIFICATE-----".
bool holds_certificate(const std::string &file) {
    constexpr std::size_t max_bytes = 64u << 20;
    std::optional<std::string> text;
    try {
        text = base::read_file(file, max_bytes);
    } catch (const base::Failure &failure) {
        if (failure.code == base::Code::memory) throw;
    }
    if (!text) return false;
    for (const std::string_view line : base::split(*text, '\n')) {
        if (line.starts_with("-----BEGIN ") && line.find("CERTIFICATE-----") != line.npos) {
            return true;
        }
    }
    return false;
}

std::string environment(const char *name) {
    const char *value = std::getenv(name);
    return value ? value : "";
}

// Where the distributions keep their bundle, for a libcurl that was built somewhere else.
std::string system_ca_file() {
    constexpr std::array places = {"/etc/ssl/certs/ca-certificates.crt",
                                   "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
                                   "/etc/ssl/cert.pem"};
#if LIBCURL_VERSION_NUM >= 0x075400
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy(curl_easy_init(),
                                                                   curl_easy_cleanup);
    char *built_in = nullptr;
    if (!easy) throw std::bad_alloc();
    curl_easy_getinfo(easy.get(), CURLINFO_CAINFO, &built_in);
    if (built_in && is_readable(built_in)) return built_in;
#endif
    for (const char *place : places) {
        if (is_readable(place)) return place;
    }
    return {};
}

std::string ca_hint_of(const CurlOptions &options) {
    if (!options.ca_file_from.empty()) return base::concat("the ", options.ca_file_from);
    return "the setting ca_file or the variable ORDER_CA_FILE";
}

// The variables of the curl command are honoured too: users set them for a company's own CA.
std::string find_ca_file(const CurlOptions &options) {
    std::string file = options.ca_file;
    std::string named_by = ca_hint_of(options);
    if (file.empty() && !options.ca_pem.empty()) return {};
    if (options.use_environment) {
        for (const char *name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"}) {
            if (!file.empty()) break;
            file = environment(name);
            if (!file.empty()) named_by = base::concat("the variable ", name);
        }
    }
    if (file.empty()) return system_ca_file();
    const auto refuse = [&](std::string_view reason) {
        throw base::Failure(
            base::Code::argument,
            base::concat("The CA certificates in ", base::excerpt(file), " could not be read (",
                         reason, "): check ", named_by, "."));
    };
    if (!is_readable(file)) refuse(std::strerror(errno));
    if (!holds_certificate(file)) refuse("it holds no certificate in PEM form");
    return file;
}

// "10.0.0.0/8": whether the address lies in the range; a plain address is a range of one.
bool in_range(std::string_view address, std::string_view range) {
    const auto slash = std::min(range.find('/'), range.size());
    const std::string network(range.substr(0, slash));
    for (const int family : {AF_INET, AF_INET6}) {
        std::array<unsigned char, 16> a{};
        std::array<unsigned char, 16> b{};
        if (inet_pton(family, std::string(address).c_str(), a.data()) != 1) continue;
        if (inet_pton(family, network.c_str(), b.data()) != 1) continue;
        const long long all = family == AF_INET ? 32 : 128;
        const long long bits =
            slash < range.size() ? base::to_integer(range.substr(slash + 1)).value_or(all) : all;
        if (bits < 0 || bits > all) return false;
        for (long long bit = 0; bit < bits; ++bit) {
            const auto byte = static_cast<std::size_t>(bit / 8);
            if (((a[byte] ^ b[byte]) >> (7 - bit % 8)) & 1) return false;
        }
        return true;
    }
    return false;
}

// NO_PROXY as curl reads it: names with all below them, addresses, ranges, or '*'.
bool goes_without_proxy(std::string_view host, std::string list) {
    for (char &c : list) {
        if (c == ' ') c = ',';
    }
    for (std::string_view entry : base::split(list, ',')) {
        if (entry == "*" || in_range(host, entry)) return true;
        while (!entry.empty() && entry.front() == '.') entry.remove_prefix(1);
        if (entry.empty() || host.size() < entry.size()) continue;
        const auto head = host.size() - entry.size();
        if (base::equals_ignoring_case(host.substr(head), entry) &&
            (head == 0 || host[head - 1] == '.')) {
            return true;
        }
    }
    return false;
}

// HTTP_PROXY in capitals is not read: a CGI program's caller could set it.
std::string environment_proxy(const std::string &scheme) {
    constexpr std::array https = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
    constexpr std::array http = {"http_proxy", "http_proxy", "all_proxy", "ALL_PROXY"};
    for (const char *name : scheme == "https" ? https : http) {
        std::string value = environment(name);
        if (!value.empty()) return value;
    }
    return {};
}

// A program that another thread starts meanwhile must not inherit the connection.
curl_socket_t open_socket(void *, curlsocktype, curl_sockaddr *address) {
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

}  // namespace

// Not curl_version(): that one sets up libldap, which looks up this machine's name and, out of
// memory, ends the process.
std::string curl_name() {
    const curl_version_info_data *facts = curl_version_info(CURLVERSION_NOW);
    return base::concat("libcurl/", facts->version, " ",
                        facts->ssl_version ? facts->ssl_version : "without TLS");
}

void check_option(CURLcode result) {
    if (result == CURLE_OK) return;
    if (result == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
    throw base::Failure(base::Code::unsupported,
                        base::concat(curl_name(), " did not take an option that liborder needs: ",
                                     curl_easy_strerror(result), "."));
}

CurlSettings::CurlSettings(CurlOptions options)
    : options_(std::move(options)),
      ca_file_(find_ca_file(options_)),
      can_gunzip_((curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_LIBZ) != 0) {
    if (options_.user_agent.empty()) options_.user_agent = "liborder/" ORDER_VERSION_TEXT;
    note_proxy_password(options_.proxy);
    if (!options_.use_environment) return;
    for (const char *scheme : {"https", "http"}) note_proxy_password(environment_proxy(scheme));
}

// "http://user:password@host:3128"; without a user name there is none.
void CurlSettings::note_proxy_password(std::string_view proxy) {
    const auto at = proxy.rfind('@');
    if (at == std::string_view::npos) return;
    const auto scheme_end = proxy.find("://");
    const auto begin = scheme_end == std::string_view::npos ? 0 : scheme_end + 3;
    const auto colon = proxy.find(':', begin);
    if (colon >= at) return;
    std::string password = percent_decode(proxy.substr(colon + 1, at - colon - 1));
    proxy_passwords_.emplace_back(password);
    base::wipe(password);
}

std::string CurlSettings::ca_hint() const { return ca_hint_of(options_); }

std::string CurlSettings::proxy_for(const Url &url) const {
    std::string proxy = options_.proxy;
    std::string exceptions = options_.no_proxy;
    if (options_.use_environment) {
        if (proxy.empty() && !is_loopback(url.host)) proxy = environment_proxy(url.scheme);
        for (const char *name : {"no_proxy", "NO_PROXY"}) {
            if (exceptions.empty()) exceptions = environment(name);
        }
    }
    if (proxy.empty() || goes_without_proxy(url.host, exceptions)) return {};
    return without_secrets(proxy);
}

void CurlSettings::apply(CURL *easy, const Profile &profile) const {
    set_option(easy, CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
    // Otherwise ending a request waits for a name server that does not answer.
    set_option_if_known(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
#if LIBCURL_VERSION_NUM >= 0x075500
    set_option(easy, CURLOPT_PROTOCOLS_STR, profile.https ? "https" : "http");
#else
    set_option(easy, CURLOPT_PROTOCOLS,
               static_cast<long>(profile.https ? CURLPROTO_HTTPS : CURLPROTO_HTTP));
#endif
    set_option(easy, CURLOPT_FOLLOWLOCATION, 0L);
    set_option(easy, CURLOPT_PATH_AS_IS, 1L);
    // One request at a time per connection: version 2 would bring nothing but refused streams.
    set_option(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set_option(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set_option(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    set_option(easy, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    set_option(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_timeout_ms));
    set_option(easy, CURLOPT_USERAGENT, options_.user_agent.c_str());
    apply_proxy(easy, profile);
    if (profile.https || !options_.proxy.empty()) apply_certificates(easy);
}

void CurlSettings::apply_certificates(CURL *easy) const {
    set_option(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    set_option(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    set_option(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    const bool has_text = ca_file_.empty() && !options_.ca_pem.empty();
    if (ca_file_.empty() && !has_text) return;
    // A directory beside the bundle would make libcurl parse the bundle for every connection.
    set_option(easy, CURLOPT_CAPATH, nullptr);
    set_option_if_known(easy, CURLOPT_PROXY_CAPATH, nullptr);
    if (!has_text) {
        set_option(easy, CURLOPT_CAINFO, ca_file_.c_str());
        set_option_if_known(easy, CURLOPT_PROXY_CAINFO, ca_file_.c_str());
        return;
    }
#if LIBCURL_VERSION_NUM >= 0x074d00
    // Only read, and kept alive by these settings.
    curl_blob blob{const_cast<char *>(options_.ca_pem.data()), options_.ca_pem.size(),
                   CURL_BLOB_NOCOPY};
    set_option(easy, CURLOPT_CAINFO_BLOB, &blob);
    set_option_if_known(easy, CURLOPT_PROXY_CAINFO_BLOB, &blob);
#else
    throw base::Failure(base::Code::unsupported,
                        "The setting ca_pem needs libcurl 7.77; put the certificates into a file "
                        "and name it in the setting ca_file.");
#endif
}

void CurlSettings::apply_proxy(CURL *easy, const Profile &profile) const {
    if (profile.link_local) {
        set_option_if_known(easy, CURLOPT_PROXY, "");
    } else if (!options_.proxy.empty()) {
        set_option(easy, CURLOPT_PROXY, options_.proxy.c_str());
    } else if (!options_.use_environment || profile.loopback) {
        set_option_if_known(easy, CURLOPT_PROXY, "");
    }
    if (!options_.no_proxy.empty() || !options_.use_environment) {
        set_option_if_known(easy, CURLOPT_NOPROXY, options_.no_proxy.c_str());
    }
}

}  // namespace order::transport
