#include "transport/curl_transport.hpp"

#include <curl/curl.h>

#include <memory>
#include <new>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "transport/curl_exchange.hpp"
#include "transport/curl_failure.hpp"
#include "transport/curl_settings.hpp"
#include "transport/url.hpp"

namespace order::transport {
namespace {

using base::Instant;

constexpr int max_redirects = 5;

// Shared by a transport and the transfers it has opened: each may go first.
struct Shared {
    explicit Shared(CurlOptions options)
        : pool(std::make_shared<Pool>(options.max_idle_connections)),
          settings(std::move(options)) {}

    const std::shared_ptr<Pool> pool;
    const CurlSettings settings;
};

base::Failure not_sent(base::Failure failure) {
    failure.request_sent = false;
    return failure;
}

Url checked_url(const Request &request, const CurlOptions &options) {
    auto url = parse_url(request.url);
    if (!url) {
        throw not_sent(
            request_failure(base::Code::argument, request, "this is no http or https URL"));
    }
    if (!url->user.empty()) {
        throw not_sent(request_failure(base::Code::argument, request,
                                       "the URL must not hold a user name or password"));
    }
    if (url->scheme == "http" && !may_use_http(url->host, options.allow_http_hosts) &&
        !request.link_local) {
        throw not_sent(request_failure(base::Code::argument, request,
                                       "http is for this machine's own addresses and the hosts "
                                       "in allow_http_hosts only, use https"));
    }
    return std::move(*url);
}

bool is_redirect(const Response &response) {
    const int status = response.status;
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) &&
           !response.header("Location").empty();
}

// A Location relative to where it was said; nothing when it leads nowhere.
std::optional<std::string> resolved(const std::string &base_url, std::string_view location) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), curl_url_cleanup);
    if (!url) throw std::bad_alloc();
    if (curl_url_set(url.get(), CURLUPART_URL, base_url.c_str(), 0) != CURLUE_OK) return {};
    const CURLUcode set =
        curl_url_set(url.get(), CURLUPART_URL, encode_spaces(location).c_str(), CURLU_PATH_AS_IS);
    char *text = nullptr;
    if (set != CURLUE_OK || curl_url_get(url.get(), CURLUPART_URL, &text, 0) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, decltype(&curl_free)> owner(text, curl_free);
    return std::string(text);
}

bool may_redirect(const Url &from, const Url &to, const CurlOptions &options) {
    if (!to.user.empty()) return false;
    return to.scheme == "https" ||
           (from.scheme == "http" && may_use_http(to.host, options.allow_http_hosts));
}

// One request on its way: the caller's own, or the one a redirect asks for.
struct Hop {
    Hop(const Shared &shared, std::unique_ptr<const WipedRequest> own_request, const Request &outer,
        Delivery delivery, Instant deadline)
        : own(std::move(own_request)),
          request(own ? *own : outer),
          url(checked_url(request, shared.settings.options())),
          exchange(shared.pool, shared.settings, request, url, delivery, deadline) {}

    const std::unique_ptr<const WipedRequest> own;
    const Request &request;
    const Url url;
    Exchange exchange;
};

// What a redirect asks for. The next host learns which part of the object is wanted, nothing else.
std::unique_ptr<const WipedRequest> redirected(const Hop &hop, const Response &answer,
                                               const CurlOptions &options) {
    const auto target = resolved(hop.request.url, answer.header("Location"));
    const auto url = target ? parse_url(*target) : std::nullopt;
    if (!url || !may_redirect(hop.url, *url, options)) {
        throw request_failure(
            base::Code::provider, hop.request,
            base::concat("it was redirected to ",
                         target ? without_secrets(*target) : std::string("an unusable place"),
                         ", which is not allowed"));
    }
    auto next = std::make_unique<WipedRequest>();
    next->url = *target;
    next->authorised = false;
    next->follow_links = true;
    next->max_answer_bytes = hop.request.max_answer_bytes;
    for (const char *name : {"Range", "If-Range"}) {
        const auto value = find_header(hop.request.headers, name);
        if (!value.empty()) next->headers.push_back({name, std::string(value)});
    }
    return next;
}

// A request through its redirects to the answer that counts.
class CurlTransfer final : public Transfer {
  public:
    // Without an own copy the request must outlive the transfer.
    CurlTransfer(std::shared_ptr<const Shared> shared, std::unique_ptr<const WipedRequest> own,
                 const Request &request, Delivery delivery)
        : shared_(std::move(shared)),
          delivery_(delivery),
          begun_(base::monotonic_now()),
          deadline_(base::after_ms(time_limit_ms(request), begun_)),
          hop_(std::make_unique<Hop>(*shared_, std::move(own), request, delivery, deadline_)) {}

    Step advance(Instant until, const base::Call &call) override {
        try {
            for (;;) {
                const Step step = hop_->exchange.advance(until, call);
                const bool answered = step == Step::head || step == Step::end;
                const bool leads_on = answered && hop_->request.follow_links &&
                                      hop_->request.method == Method::get &&
                                      is_redirect(hop_->exchange.response());
                if (leads_on || step == Step::end) log_status();
                if (!leads_on) return step;
                follow();
            }
        } catch (const base::Failure &failure) {
            log(failure.message);
            throw;
        }
    }

    const Response &head() const override { return hop_->exchange.response(); }
    std::string_view bytes() const override { return hop_->exchange.response().body; }
    Response take() { return std::move(hop_->exchange.response()); }

  private:
    std::int64_t time_limit_ms(const Request &request) const {
        if (request.timeout_ms > 0) return request.timeout_ms;
        const auto usual = shared_->settings.options().request_timeout_ms;
        return delivery_ == Delivery::whole && usual > 0 ? usual : -1;
    }

    void follow() {
        if (++redirects_ > max_redirects) {
            throw request_failure(base::Code::provider, hop_->request,
                                  base::concat("it was redirected more than ",
                                               std::to_string(max_redirects), " times"));
        }
        auto next = redirected(*hop_, hop_->exchange.response(), shared_->settings.options());
        const Request &request = *next;
        hop_ = std::make_unique<Hop>(*shared_, std::move(next), request, delivery_, deadline_);
    }

    void log_status() const {
        if (!shared_->settings.options().log.wants(base::Level::debug)) return;
        log(base::concat(method_name(hop_->request.method), " ", without_secrets(hop_->request.url),
                         " was answered with ", std::to_string(hop_->exchange.response().status),
                         "."));
    }

    void log(const std::string &sentence) const {
        const auto took =
            std::chrono::duration_cast<base::Milliseconds>(base::monotonic_now() - begun_);
        shared_->settings.options().log.write(
            base::Level::debug, base::concat(sentence, " (", std::to_string(took.count()), " ms)"));
    }

    const std::shared_ptr<const Shared> shared_;
    const Delivery delivery_;
    const Instant begun_;
    const Instant deadline_;
    int redirects_ = 0;
    std::unique_ptr<Hop> hop_;
};

class CurlTransport final : public Transport {
  public:
    explicit CurlTransport(CurlOptions options)
        : shared_(std::make_shared<const Shared>(std::move(options))) {}

    Response send(const Request &request, const base::Call &call) override {
        CurlTransfer transfer(shared_, nullptr, request, Delivery::whole);
        while (transfer.advance(base::forever, call) != Transfer::Step::end) {
        }
        return transfer.take();
    }

    // Sends nothing yet, so the call counts from the first advance() on.
    std::unique_ptr<Transfer> open(const Request &request, const base::Call &) override {
        auto own = std::make_unique<const WipedRequest>(request);
        return std::make_unique<CurlTransfer>(shared_, std::move(own), request, Delivery::pieces);
    }

  private:
    const std::shared_ptr<const Shared> shared_;
};

}  // namespace

std::shared_ptr<Transport> make_curl_transport(CurlOptions options) {
    return std::make_shared<CurlTransport>(std::move(options));
}

CurlFacts curl_facts(const CurlOptions &options, const std::string &url) {
    const CurlSettings settings(options);
    const auto parsed = parse_url(url);
    return {settings.ca_file(), parsed ? settings.proxy_for(*parsed) : std::string(), curl_name()};
}

}  // namespace order::transport
