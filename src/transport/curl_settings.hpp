// What all requests of a transport share: certificates, proxies and safety, as libcurl's options.
#pragma once

#include <curl/curl.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "transport/curl_transport.hpp"
#include "transport/url.hpp"

namespace order::transport {

// "libcurl/7.88.1 OpenSSL/3.0.16"
std::string curl_name();

// Throws when an option was not taken.
void check_option(CURLcode result);

template <class Value>
void set_option(CURL *easy, CURLoption option, Value value) {
    check_option(curl_easy_setopt(easy, option, value));
}

// For options that a small build of libcurl may leave out together with what they guard against.
template <class Value>
void set_option_if_known(CURL *easy, CURLoption option, Value value) {
    const CURLcode result = curl_easy_setopt(easy, option, value);
    if (result != CURLE_UNKNOWN_OPTION && result != CURLE_NOT_BUILT_IN) check_option(result);
}

// What lasting options depend on: requests that agree in it share them.
struct Profile {
    bool https = false;
    bool loopback = false;
    bool link_local = false;
    bool in_pieces = false;
    bool operator==(const Profile &) const = default;
};

class CurlSettings {
  public:
    // Finds the certificates; throws Failure(argument) when a named bundle cannot be read or
    // holds none.
    explicit CurlSettings(CurlOptions options);

    const CurlOptions &options() const { return options_; }
    // Where a user names the bundle: what named the one in force, else what can.
    std::string ca_hint() const;
    // The bundle in force; empty: the text given, or what libcurl itself knows.
    const std::string &ca_file() const { return ca_file_; }
    bool can_gunzip() const { return can_gunzip_; }

    // The proxy for a URL without its password, for diagnosis; empty: none.
    std::string proxy_for(const Url &url) const;

    // Sets everything that does not depend on the single request.
    void apply(CURL *easy, const Profile &profile) const;

  private:
    void apply_certificates(CURL *easy) const;
    void apply_proxy(CURL *easy, const Profile &profile) const;

    void note_proxy_password(std::string_view proxy);

    CurlOptions options_;
    std::string ca_file_;
    bool can_gunzip_;
    std::vector<base::Secret> proxy_passwords_;  // so that no message shows them
};

}  // namespace order::transport
