#include "transport/curl_failure.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.hpp"

namespace order::transport {
namespace {

// " (Connection refused)", or nothing when the system gave no reason.
std::string system_reason(CURL *easy) {
    long number = 0;
    curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &number);
    if (number == 0) return {};
    return base::concat(" (", std::strerror(static_cast<int>(number)), ")");
}

// libcurl's text without the words that every such text begins with.
std::string tls_detail(std::string_view detail) {
    for (const std::string_view opening : {"SSL certificate problem: ", "SSL: "}) {
        if (detail.substr(0, opening.size()) == opening) detail.remove_prefix(opening.size());
    }
    return detail.empty() ? std::string("no reason given") : base::excerpt(detail);
}

// What may be done about a certificate that was refused. Another CA bundle helps only where nobody
// trusted vouches for it: OpenSSL reports that by number, other TLS libraries by their text alone.
std::string certificate_advice(CURL *easy, std::string_view detail, std::string_view ca_hint) {
    long result = 0;
    curl_easy_getinfo(easy, CURLINFO_SSL_VERIFYRESULT, &result);
    if (result == 0) curl_easy_getinfo(easy, CURLINFO_PROXY_SSL_VERIFYRESULT, &result);
    constexpr std::array<long, 7> unknown_issuer = {2, 7, 18, 19, 20, 21, 27};
    constexpr std::array<long, 2> out_of_date = {9, 10};
    const auto is_one_of = [&](const auto &results) {
        return std::find(results.begin(), results.end(), result) != results.end();
    };
    if (is_one_of(out_of_date)) return "; check the clock of this machine";
    const bool is_said = detail.find("NOT_TRUSTED") != detail.npos ||  // mbedTLS
                         detail.find("CAfile") != detail.npos;         // GnuTLS
    if (!is_one_of(unknown_issuer) && !is_said) return {};
    return base::concat("; if its CA is to be trusted, name the CA's bundle with ", ca_hint);
}

std::string host_and_port(const Url &url) {
    return base::concat(url.host, ":", std::to_string(url.port));
}

std::string reason_of(CURL *easy, CURLcode result, std::string_view detail, const Url &url,
                      std::string_view ca_hint) {
    long proxy_status = 0;
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &proxy_status);
    if (proxy_status >= 300) return "the proxy answered " + std::to_string(proxy_status);
    switch (result) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return base::concat("the host name ", url.host, " could not be resolved");
        case CURLE_COULDNT_RESOLVE_PROXY:
            return "the proxy's name could not be resolved; check the setting proxy";
        case CURLE_COULDNT_CONNECT:
            return base::concat(host_and_port(url), " could not be connected", system_reason(easy));
        case CURLE_OPERATION_TIMEDOUT:
            return base::concat(host_and_port(url), " could not be connected in time");
        case CURLE_GOT_NOTHING:
            return "the connection was closed without an answer";
        case CURLE_PARTIAL_FILE:
            return "the answer ended early";
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
            return base::concat(
                "the connection broke",
                detail.empty() ? "" : base::concat(" (", base::excerpt(detail), ")"));
        case CURLE_SSL_CONNECT_ERROR:
            return base::concat("the TLS handshake with ", url.host, " failed (",
                                tls_detail(detail), ")");
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
            return base::concat("the certificate of ", url.host, " was refused (",
                                tls_detail(detail), ")", certificate_advice(easy, detail, ca_hint));
        case CURLE_SSL_CACERT_BADFILE:
            return base::concat("the CA certificates could not be read; check ", ca_hint);
        case CURLE_BAD_CONTENT_ENCODING:
        case CURLE_WRITE_ERROR:
            return "the answer could not be decompressed";
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_WEIRD_SERVER_REPLY:
            return "the answer was no HTTP";
        default:
            return curl_easy_strerror(result);
    }
}

base::Code code_of(CURLcode result) {
    switch (result) {
        case CURLE_URL_MALFORMAT:
        case CURLE_SSL_CACERT_BADFILE:
            return base::Code::argument;
        default:
            return base::Code::network;
    }
}

// A certificate does not get better by asking again.
bool may_pass(CURLcode result) {
    switch (result) {
        case CURLE_URL_MALFORMAT:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
            return false;
        default:
            return true;
    }
}

}  // namespace

base::Failure request_failure(base::Code code, const Request &request, std::string_view reason) {
    return {code, base::concat(method_name(request.method), " ", without_secrets(request.url),
                               " failed: ", reason, ".")};
}

base::Failure curl_failure(CURL *easy, CURLcode result, std::string_view detail,
                           const Request &request, const Url &url, std::string_view ca_hint) {
    base::Failure failure =
        request_failure(code_of(result), request, reason_of(easy, result, detail, url, ca_hint));
    failure.retriable = may_pass(result);
    failure.timed_out = result == CURLE_OPERATION_TIMEDOUT;
    return failure;
}

}  // namespace order::transport
