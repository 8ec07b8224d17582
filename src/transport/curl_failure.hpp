// What went wrong inside libcurl, as a Failure: one sentence that names the request and the reason.
#pragma once

#include <curl/curl.h>

#include <string>
#include <string_view>

#include "base/failure.hpp"
#include "transport/http.hpp"
#include "transport/url.hpp"

namespace order::transport {

// "GET https://host/path failed: <reason>."
base::Failure request_failure(base::Code code, const Request &request, std::string_view reason);

// `detail` is libcurl's own text: shown only where it cannot hold a secret. `ca_hint` says where a
// user names the CA certificates.
base::Failure curl_failure(CURL *easy, CURLcode result, std::string_view detail,
                           const Request &request, const Url &url, std::string_view ca_hint);

}  // namespace order::transport
