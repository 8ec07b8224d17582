// The Transport on libcurl: a pool of warm connections, limits, proxy and certificates.
#pragma once

#include <memory>
#include <string>

#include "base/log.hpp"
#include "transport/http.hpp"

namespace order::transport {

struct CurlOptions {
    std::int64_t connect_timeout_ms = 10'000;
    std::int64_t request_timeout_ms =
        60'000;  // for one answer as a whole; downloads have no total limit
    std::int64_t stall_timeout_ms = 30'000;  // no byte for so long ends a request or a download
    int max_idle_connections = 16;
    std::string proxy;             // empty: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY as curl reads them
    std::string no_proxy;          // empty: NO_PROXY
    bool use_environment = true;   // false: the proxy variables are not read
    std::string ca_file;           // PEM bundle; empty: the system's
    std::string ca_file_from;      // what named it, for messages: "variable AWS_CA_BUNDLE"
    std::string allow_http_hosts;  // with commas; besides this machine's own addresses
    std::string ca_pem;            // PEM text instead of a file
    std::string user_agent;
    base::Log log;
};

// What is in force, for diagnosis: the CA bundle file ("" = the text given) and the proxy for a URL
// ("" = none).
struct CurlFacts {
    std::string ca_file;
    std::string proxy;
    std::string library;  // "libcurl/7.88.1 OpenSSL/3.0"
};

std::shared_ptr<Transport> make_curl_transport(CurlOptions options);
CurlFacts curl_facts(const CurlOptions &options, const std::string &url);

}  // namespace order::transport
