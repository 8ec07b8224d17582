// The requests seen.
#include "sandbox/control/request_log.hpp"

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "sandbox/control/faults.hpp"
#include "sandbox/http/replies.hpp"

namespace order::sandbox {
namespace {

// Text as it is; bytes that are none as base64, under another name.
void add_body(json::Object &view, const std::string &body) {
    if (base::is_utf8(body))
        view["body"] = body;
    else
        view["body_base64"] = crypto::base64(body);
}

// JSON strings are UTF-8: whatever else a header or target holds is shown as a question mark.
std::string printable(const std::string &text) {
    if (base::is_utf8(text)) return text;
    std::string shown = text;
    for (char &c : shown)
        if (static_cast<unsigned char>(c) >= 0x80) c = '?';
    return shown;
}

}  // namespace

void RequestLog::add(Request request, std::int64_t unix_us, int status, bool faulty) {
    const std::size_t body_bytes = request.body.size();
    Entry entry{std::move(request), unix_us, status, faulty, 0, body_bytes};
    if (entry.request.body.size() > most_body_bytes) entry.request.body.resize(most_body_bytes);
    entry.bytes = 512 + entry.request.target.size() + entry.request.body.size();
    for (const auto &[name, value] : entry.request.headers)
        entry.bytes += name.size() + value.size() + 64;
    bytes_ += entry.bytes;
    entries_.push_back(std::move(entry));
    while (entries_.size() > most_entries || bytes_ > most_bytes) {
        bytes_ -= entries_.front().bytes;
        entries_.pop_front();
        ++dropped_;
    }
}

json::Object RequestLog::list(std::string_view method, std::string_view path) const {
    json::Array requests;
    for (const Entry &entry : entries_) {
        const Request &request = entry.request;
        if (!method.empty() && request.method != method) continue;
        if (!path.empty() && !path_fits(path, request)) continue;
        json::Array headers;
        for (const auto &[name, value] : request.headers)
            headers.push_back(json::Array{printable(name), printable(value)});
        json::Object view{{"method", printable(request.method)},
                          {"target", printable(request.target)},
                          {"headers", std::move(headers)},
                          {"bodyBytes", entry.body_bytes},
                          {"connection", request.connection},
                          {"time", timestamp(entry.unix_us)},
                          {"status", entry.status},
                          {"faulty", entry.faulty}};
        add_body(view, request.body);
        requests.push_back(std::move(view));
    }
    const std::size_t count = requests.size();
    return {{"requests", std::move(requests)}, {"count", count}, {"dropped", dropped_}};
}

void RequestLog::clear() {
    entries_.clear();
    bytes_ = 0;
    dropped_ = 0;
}

}  // namespace order::sandbox
