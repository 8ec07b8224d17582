// HTTP as the rest of liborder sees it: a request, a response, and whoever carries one to the
// other.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.hpp"
#include "base/secret.hpp"

namespace order::transport {

enum class Method { get, post, put, patch, del };

const char *method_name(Method method);

struct Header {
    std::string name;
    std::string value;
};

// The first header of that name, without regard to case; empty when there is none.
std::string_view find_header(const std::vector<Header> &headers, std::string_view name);

enum class Repeat {
    safe,   // reading, or writing the same value again: may be sent again after a transient failure
    never,  // changes something: sent on a fresh connection, never again once a byte went out
};

struct Request {
    Method method = Method::get;
    std::string url;
    std::vector<Header> headers;
    std::string body;
    Repeat repeat = Repeat::safe;
    bool authorised =
        true;  // false: needs no credentials, or carries them itself (a signed link, a login)
    bool link_local =
        false;  // a machine's own metadata service: plain HTTP allowed, never by proxy
    bool follow_links =
        false;  // a signed download: up to 5 redirects, https only, none of our headers
    std::size_t max_answer_bytes = 64u << 20;  // of send(), decompressed; open() has no limit
    std::int64_t timeout_ms = 0;  // for this request as a whole; 0: the transport's own
    base::Secret credential;      // the one that authorises it; known as long as this is read
    int attempts = 0;             // at most this many tries; 0: what the retry rules say
};

// A copy of a request with credentials in it: header values and body are wiped when it goes.
struct WipedRequest : Request {
    WipedRequest() = default;
    explicit WipedRequest(const Request &request) : Request(request) {}
    WipedRequest(const WipedRequest &) = delete;
    WipedRequest &operator=(const WipedRequest &) = delete;
    ~WipedRequest();
};

struct Response {
    int status = 0;
    std::vector<Header> headers;
    std::string body;
    base::Secret credential = {};  // what the request carried, for the answer may quote it
    bool was_repeated = false;     // an earlier attempt may have done what was asked
    std::string_view header(std::string_view name) const { return find_header(headers, name); }
    bool is_success() const { return status >= 200 && status < 300; }
};

// An answer whose body is taken in pieces, driven by whoever calls advance().
class Transfer {
  public:
    enum class Step { nothing, head, bytes, end };

    virtual ~Transfer() = default;
    // Works until something new has arrived or the moment has come. Throws Failure.
    virtual Step advance(base::Instant until, const base::Call &call) = 0;
    // Status and headers; valid once advance() gave head.
    virtual const Response &head() const = 0;
    // What has just arrived; valid after bytes, until the next advance().
    virtual std::string_view bytes() const = 0;
};

// Carries requests; any thread. A status is an answer, never a Failure: only its reader can judge
// it.
class Transport {
  public:
    virtual ~Transport() = default;
    virtual Response send(const Request &request, const base::Call &call) = 0;
    virtual std::unique_ptr<Transfer> open(const Request &request, const base::Call &call) = 0;
};

}  // namespace order::transport
