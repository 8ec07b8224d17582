#include "transport/curl_exchange.hpp"

#include <algorithm>
#include <new>

#include "base/failure.hpp"
#include "base/memory_watch.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "transport/curl_failure.hpp"

namespace order::transport {
namespace {

using base::Instant;
using base::Milliseconds;

// An interrupt cannot wake libcurl's poll, so a waiting call looks this often.
constexpr Instant look_every = Milliseconds(50);
constexpr Instant longest_sleep = Milliseconds(1000);

// What libcurl reads at once; it may do so 100 times before a step ends. Measured: as fast as any
// larger size, and a step holds 3 MiB at most (with 512 KiB it is 50 MiB, and slower).
constexpr long read_bytes = 32L << 10;
constexpr std::size_t max_header_bytes = 128u << 10;
constexpr std::size_t max_headers = 256;
constexpr std::size_t usual_headers = 24;

bool sends_body(const Request &request) {
    return !request.body.empty() || request.method == Method::post ||
           request.method == Method::put || request.method == Method::patch;
}

// How libcurl calls a single header line beyond its own limit; before 8.6 it was memory's fault.
bool is_too_large(CURLcode result) {
#if LIBCURL_VERSION_NUM >= 0x080600
    if (result == CURLE_TOO_LARGE) return true;
#endif
    return result == CURLE_OUT_OF_MEMORY;
}

void check_multi(CURLMcode code, bool ran_out, const Request &request) {
    if (code == CURLM_OK) return;
    if (ran_out || code == CURLM_OUT_OF_MEMORY) throw std::bad_alloc();
    throw request_failure(base::Code::internal, request, curl_multi_strerror(code));
}

}  // namespace

HeaderList::~HeaderList() {
    for (curl_slist *line = first_; line; line = line->next) {
        base::wipe(line->data, std::char_traits<char>::length(line->data));
    }
    curl_slist_free_all(first_);
}

void HeaderList::add(const std::string &line) {
    curl_slist *longer = curl_slist_append(first_, line.c_str());
    if (!longer) throw std::bad_alloc();
    first_ = longer;
}

Exchange::Exchange(const std::shared_ptr<Pool> &pool, const CurlSettings &settings,
                   const Request &request, const Url &url, Delivery delivery, Instant deadline)
    : settings_(settings),
      request_(request),
      url_(url),
      delivery_(delivery),
      deadline_(deadline),
      lease_(pool, base::concat(url.scheme, "://", url.host, ":", std::to_string(url.port))) {
    set_up();
}

void Exchange::set_up() {
    const Profile profile{url_.scheme == "https", is_loopback(url_.host), request_.link_local,
                          delivery_ == Delivery::pieces};
    lease_.prepare(profile, [&] { set_up_lasting(profile); });
    CURL *easy = lease_.easy();
    set_option(easy, CURLOPT_URL, request_.url.c_str());
    set_option(easy, CURLOPT_ERRORBUFFER, detail_.data());
    set_option(easy, CURLOPT_HEADERDATA, this);
    set_option(easy, CURLOPT_WRITEDATA, this);
#if LIBCURL_VERSION_NUM >= 0x075000
    set_option(easy, CURLOPT_PREREQDATA, this);
#endif
    // On a connection that was used before, libcurl would send once more when it finds it dead.
    set_option(easy, CURLOPT_FRESH_CONNECT, request_.repeat == Repeat::never ? 1L : 0L);
    set_up_body();
    set_up_headers();
    const base::MemoryWatch watch;
    const CURLMcode added = curl_multi_add_handle(lease_.multi(), easy);
    check_multi(added, watch.ran_out(), request_);
}

void Exchange::set_up_lasting(const Profile &profile) {
    CURL *easy = lease_.easy();
    settings_.apply(easy, profile);
    set_option(easy, CURLOPT_HEADERFUNCTION, &Exchange::on_header);
    set_option(easy, CURLOPT_WRITEFUNCTION, &Exchange::on_body);
#if LIBCURL_VERSION_NUM >= 0x075000
    set_option(easy, CURLOPT_PREREQFUNCTION, &Exchange::on_start);
#endif
    if (profile.in_pieces) {
        set_option(easy, CURLOPT_BUFFERSIZE, read_bytes);
    } else if (settings_.can_gunzip()) {
        set_option(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    }
}

void Exchange::set_up_body() {
    CURL *easy = lease_.easy();
    if (sends_body(request_)) {
        set_option(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                   static_cast<curl_off_t>(request_.body.size()));
        set_option(easy, CURLOPT_POSTFIELDS, request_.body.data());
    }
    const bool is_plain = request_.method == Method::post ||
                          (request_.method == Method::get && !sends_body(request_));
    if (!is_plain) set_option(easy, CURLOPT_CUSTOMREQUEST, method_name(request_.method));
}

void Exchange::set_up_headers() {
    for (const Header &header : request_.headers) {
        if (header.name.empty() || base::has_control_characters(header.name) ||
            header.name.find_first_of(": ") != std::string::npos ||
            base::has_control_characters(header.value)) {
            throw base::Failure(base::Code::argument,
                                "A request header held a character that is not allowed there.");
        }
        std::string line = header.value.empty() ? base::concat(header.name, ";")
                                                : base::concat(header.name, ": ", header.value);
        headers_.add(line);
        base::wipe(line);
    }
    if (sends_body(request_)) {
        headers_.add("Expect:");
        // Without a word from us libcurl would call any body a form.
        if (find_header(request_.headers, "Content-Type").empty()) headers_.add("Content-Type:");
    }
    // The bytes of a file are counted, resumed and kept as they are stored.
    if (delivery_ == Delivery::pieces) headers_.add("Accept-Encoding: identity");
    if (headers_.get()) set_option(lease_.easy(), CURLOPT_HTTPHEADER, headers_.get());
}

Transfer::Step Exchange::advance(Instant until, const base::Call &call) {
    if (bytes_told_) {
        response_.body.clear();
        bytes_told_ = false;
    }
    for (;;) {
        check(call);
        const Transfer::Step waiting = take_step();
        if (waiting != Transfer::Step::nothing) return waiting;
        perform();
        const Transfer::Step arrived = take_step();
        if (arrived != Transfer::Step::nothing) return arrived;
        if (base::monotonic_now() >= until) return Transfer::Step::nothing;
        wait(until, call);
    }
}

// Bytes that came before a failure are handed out first: a download can go on behind them.
Transfer::Step Exchange::take_step() {
    if (delivery_ == Delivery::pieces) {
        if (head_complete_ && !head_told_) {
            head_told_ = true;
            return Transfer::Step::head;
        }
        if (!response_.body.empty()) {
            bytes_told_ = true;
            return Transfer::Step::bytes;
        }
    }
    if (!done_) return Transfer::Step::nothing;
    if (result_ != CURLE_OK) fail();
    return Transfer::Step::end;
}

void Exchange::perform() {
    int running = 0;
    const base::MemoryWatch watch;
    const CURLMcode performed = curl_multi_perform(lease_.multi(), &running);
    ran_out_ = ran_out_ || watch.ran_out();
    check_multi(performed, ran_out_, request_);
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(lease_.multi(), &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        done_ = true;
        result_ = message->data.result;
        if (result_ == CURLE_OK && !head_complete_) result_ = CURLE_WEIRD_SERVER_REPLY;
    }
    note_activity();
}

// Silence is measured from the start of the request; before it the connect limit counts.
void Exchange::note_activity() {
    if (!active_ && !request_.body.empty()) {
        curl_off_t uploaded = 0;
        curl_easy_getinfo(lease_.easy(), CURLINFO_SIZE_UPLOAD_T, &uploaded);
        active_ = uploaded != uploaded_;
        uploaded_ = uploaded;
    }
    if (active_ || active_at_ == Instant{0} || !started()) active_at_ = base::monotonic_now();
    active_ = false;
}

Instant Exchange::next_limit() const {
    const auto stall_ms = settings_.options().stall_timeout_ms;
    return std::min(deadline_, base::after_ms(stall_ms > 0 ? stall_ms : -1, active_at_));
}

void Exchange::wait(Instant until, const base::Call &call) {
    const Instant now = base::monotonic_now();
    Instant wake = std::min({until, call.deadline, next_limit(), now + longest_sleep});
    if (call.interrupt) wake = std::min(wake, now + look_every);
    const auto sleep = std::chrono::ceil<Milliseconds>(std::max(wake - now, Instant{0}));
    const base::MemoryWatch watch;
    const CURLMcode polled =
        curl_multi_poll(lease_.multi(), nullptr, 0, static_cast<int>(sleep.count()), nullptr);
    check_multi(polled, watch.ran_out(), request_);
}

void Exchange::check(const base::Call &call) const {
    try {
        call.check();
    } catch (base::Failure &failure) {
        failure.request_sent = started();
        throw;
    }
    const Instant now = base::monotonic_now();
    if (done_ || active_at_ == Instant{0} || now < next_limit()) return;
    base::Failure failure = request_failure(
        base::Code::network, request_,
        now >= deadline_
            ? "the answer was not complete within the request's time limit"
            : base::concat("nothing arrived for ",
                           std::to_string(settings_.options().stall_timeout_ms), " ms"));
    failure.retriable = true;
    failure.timed_out = true;
    failure.request_sent = started();
    failure.http_status = head_complete_ ? response_.status : 0;
    throw failure;
}

bool Exchange::started() const {
#if LIBCURL_VERSION_NUM >= 0x075000
    return started_;
#else
    // Once there is a connection the request may be on its way.
    curl_off_t connect_us = 0;
    curl_easy_getinfo(lease_.easy(), CURLINFO_CONNECT_TIME_T, &connect_us);
    return connect_us != 0;
#endif
}

void Exchange::fail() const {
    // Where a header is too long, older versions of libcurl call that out of memory.
    const bool in_header = started() && !head_complete_;
    if (ran_out_ || stop_ == Stop::out_of_memory ||
        (result_ == CURLE_OUT_OF_MEMORY && !in_header)) {
        throw std::bad_alloc();
    }
    const bool too_long_header =
        stop_ == Stop::header_too_long || (in_header && is_too_large(result_));
    base::Failure failure =
        too_long_header
            ? request_failure(base::Code::provider, request_, "the answer's header was too long")
        : stop_ == Stop::body_too_long
            ? request_failure(base::Code::provider, request_,
                              base::concat("the answer was longer than ",
                                           std::to_string(request_.max_answer_bytes), " bytes"))
            : curl_failure(lease_.easy(), result_, detail_.data(), request_, url_,
                           settings_.ca_hint());
    failure.request_sent = started();
    failure.http_status = head_complete_ ? response_.status : 0;
    throw failure;
}

int Exchange::on_start(void *self, char *, char *, int, int) noexcept {
    static_cast<Exchange *>(self)->started_ = true;
    return 0;
}

std::size_t Exchange::on_header(char *line, std::size_t one, std::size_t size,
                                void *self) noexcept {
    auto &exchange = *static_cast<Exchange *>(self);
    try {
        return exchange.take_header({line, one * size}) ? one * size : 0;
    } catch (const std::bad_alloc &) {
        exchange.stop_ = Stop::out_of_memory;
        return 0;
    }
}

std::size_t Exchange::on_body(char *bytes, std::size_t one, std::size_t size, void *self) noexcept {
    auto &exchange = *static_cast<Exchange *>(self);
    try {
        return exchange.take_body({bytes, one * size}) ? one * size : 0;
    } catch (const std::bad_alloc &) {
        exchange.stop_ = Stop::out_of_memory;
        return 0;
    }
}

bool Exchange::take_header(std::string_view line) {
    active_ = true;
    header_bytes_ += line.size();
    if (header_bytes_ > max_header_bytes || response_.headers.size() >= max_headers) {
        stop_ = Stop::header_too_long;
        return false;
    }
    if (head_complete_) return true;  // a trailer: nothing here reads any
    if (line == "\r\n" || line == "\n") {
        long status = 0;
        curl_easy_getinfo(lease_.easy(), CURLINFO_RESPONSE_CODE, &status);
        response_.status = static_cast<int>(status);
        // The other answers below 200 only announce the one that counts.
        head_complete_ = status >= 200 || status == 101;
        if (!head_complete_) response_.headers.clear();
        return true;
    }
    const auto colon = line.find(':');
    const bool is_status_line = line.substr(0, 5) == "HTTP/";
    if (is_status_line || colon == 0 || colon == std::string_view::npos) return true;
    if (response_.headers.empty()) response_.headers.reserve(usual_headers);
    Header &header = response_.headers.emplace_back();
    header.name = base::trim(line.substr(0, colon));
    header.value = base::trim(line.substr(colon + 1));
    return true;
}

bool Exchange::take_body(std::string_view bytes) {
    active_ = true;
    if (delivery_ == Delivery::whole &&
        bytes.size() > request_.max_answer_bytes - response_.body.size()) {
        stop_ = Stop::body_too_long;
        return false;
    }
    std::string &body = response_.body;
    const std::size_t needed = body.size() + bytes.size();
    if (delivery_ == Delivery::whole && needed > body.capacity()) {
        // Left to itself it would double beyond the limit.
        body.reserve(std::min(std::max(needed, 2 * body.capacity()), request_.max_answer_bytes));
    }
    body.append(bytes);
    return true;
}

}  // namespace order::transport
