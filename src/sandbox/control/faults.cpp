// Queued faults.
#include "sandbox/control/faults.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {
namespace {

constexpr std::size_t most_faults = 100000;
constexpr std::int64_t most_fill = 1LL << 32;

// Reads the members of a "do" one by one and remembers the first thing that is wrong.
class Reader {
  public:
    explicit Reader(const json::Value &object) : object_(object) {}

    std::optional<std::int64_t> whole(std::string_view name, std::int64_t most) {
        if (json::member(object_, name) == nullptr) return {};
        const auto value = json::integer(object_, name);
        if (!value || *value < 0 || *value > most) {
            fail(base::concat(name, " must be a whole number from 0 to ", std::to_string(most)));
            return {};
        }
        return value;
    }

    std::optional<bool> flag(std::string_view name) {
        if (json::member(object_, name) == nullptr) return {};
        const auto value = json::boolean(object_, name);
        if (!value) fail(base::concat(name, " must be true or false"));
        return value;
    }

    std::optional<std::string> text(std::string_view name) {
        if (json::member(object_, name) == nullptr) return {};
        const auto value = json::text(object_, name);
        if (!value) fail(base::concat(name, " must be a text"));
        return value;
    }

    // A name nobody reads is a mistake in the test that sends it.
    void check_names(std::span<const std::string_view> known) {
        if (!object_.is_object()) return fail("\"do\" must be an object");
        for (const auto &entry : object_.as_object()) {
            const std::string_view name = entry.key();
            if (std::find(known.begin(), known.end(), name) == known.end())
                fail(base::concat("\"do\" has no member '", base::excerpt(name), "'"));
        }
    }

    void fail(std::string fault) {
        if (!fault_) fault_ = std::move(fault);
    }
    const std::optional<std::string> &fault() const { return fault_; }

  private:
    const json::Value &object_;
    std::optional<std::string> fault_;
};

constexpr std::array<std::string_view, 23> action_names = {"status",
                                                           "headers",
                                                           "body",
                                                           "body_base64",
                                                           "fill",
                                                           "execute",
                                                           "delay_ms",
                                                           "reset",
                                                           "close",
                                                           "stall",
                                                           "cut_at",
                                                           "cut_body_at",
                                                           "reset_at",
                                                           "stall_at",
                                                           "garbage",
                                                           "no_content_length",
                                                           "chunked",
                                                           "ignore_range",
                                                           "redirect",
                                                           "shift",
                                                           "drip_bytes_per_second",
                                                           "reset_body_at",
                                                           "stall_body_at"};

void read_headers(const json::Value &object, Reader &reader, FaultAction &action) {
    const json::Value *headers = json::member(object, "headers");
    if (headers == nullptr) return;
    if (!headers->is_object()) return reader.fail("headers must be an object");
    for (const auto &entry : headers->as_object()) {
        if (entry.value().is_null())
            action.no_headers.emplace_back(entry.key());
        else if (entry.value().is_string())
            action.headers.emplace_back(entry.key(), entry.value().as_string());
        else
            reader.fail("a header's value must be a text, or null to leave it out");
    }
}

void read_body(const json::Value &object, Reader &reader, FaultAction &action) {
    if (const auto text = reader.text("body")) action.body = fixed_content(*text);
    if (const auto text = reader.text("body_base64")) {
        const auto bytes = crypto::base64_decode(*text);
        if (!bytes) return reader.fail("body_base64 is no base64");
        action.body = fixed_content(*bytes);
    }
    if (const json::Value *fill = json::member(object, "fill")) {
        const std::string unit = json::text(*fill, "text").value_or("x");
        const std::int64_t count = json::integer(*fill, "count").value_or(0);
        if (unit.empty() || count < 0 || count > most_fill / std::int64_t(unit.size()))
            return reader.fail("fill must name a text and a count below 4 GiB");
        action.body = joined_content({fixed_content(json::text_or_empty(*fill, "before")),
                                      repeated_content(unit, std::uint64_t(count)),
                                      fixed_content(json::text_or_empty(*fill, "after"))});
    }
}

void read_stop(Reader &reader, Wire &wire) {
    struct Name {
        std::string_view name;
        bool within_body;
        Wire::End end;
    };
    constexpr std::array<Name, 6> offsets = {{{"cut_at", false, Wire::End::close},
                                              {"cut_body_at", true, Wire::End::close},
                                              {"reset_at", false, Wire::End::reset},
                                              {"reset_body_at", true, Wire::End::reset},
                                              {"stall_at", false, Wire::End::stall},
                                              {"stall_body_at", true, Wire::End::stall}}};
    for (const Name &name : offsets)
        if (const auto offset = reader.whole(name.name, INT64_MAX))
            wire.stop = {std::uint64_t(*offset), name.within_body, name.end};
    if (reader.flag("close") == true) wire.stop = {0, false, Wire::End::close};
    if (reader.flag("reset") == true) wire.stop = {0, false, Wire::End::reset};
    if (reader.flag("stall") == true) wire.stop = {0, true, Wire::End::stall};
}

std::string garbage_bytes() {
    std::array<std::uint8_t, 512> bytes{};
    crypto::random_bytes(bytes);
    // Not even the first byte may look like HTTP.
    bytes[0] = 0x16;
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

FaultAction read_action(const json::Value &object, Reader &reader) {
    reader.check_names(action_names);
    FaultAction action;
    if (const auto status = reader.whole("status", 999)) action.status = int(*status);
    read_headers(object, reader, action);
    read_body(object, reader, action);
    if (const auto target = reader.text("redirect")) {
        if (!action.status) action.status = 302;
        set_field(action.headers, "Location", *target);
    }
    Wire &wire = action.wire;
    wire.delay_ms = reader.whole("delay_ms", 600'000).value_or(0);
    wire.bytes_per_second =
        std::uint64_t(reader.whole("drip_bytes_per_second", INT64_MAX).value_or(0));
    wire.without_length = reader.flag("no_content_length").value_or(false);
    wire.chunked = reader.flag("chunked").value_or(false);
    read_stop(reader, wire);
    const bool garbage = reader.flag("garbage").value_or(false);
    if (garbage) wire.instead = garbage_bytes();
    action.ignore_range = reader.flag("ignore_range").value_or(false);
    action.new_orders = int(reader.whole("shift", 10000).value_or(0));
    // Unless told otherwise the operation takes place when its answer is to be seen, if only in
    // part.
    const bool unseen = action.status || action.body || garbage || reader.flag("close") == true ||
                        reader.flag("reset") == true;
    action.execute = reader.flag("execute").value_or(!unseen);
    return action;
}

}  // namespace

bool path_fits(std::string_view pattern, const Request &request) {
    const std::string_view path =
        pattern.find('?') == std::string_view::npos ? request.path : request.target;
    if (pattern.ends_with('*')) return path.starts_with(pattern.substr(0, pattern.size() - 1));
    return path == pattern;
}

std::optional<std::string> Faults::add(const json::Object &description) {
    const json::Value object(description);
    Fault fault;
    fault.method = json::text(object, "method");
    fault.path = json::text(object, "path").value_or("*");
    Reader reader(object);
    fault.skip = reader.whole("skip", INT64_MAX).value_or(0);
    fault.count = reader.whole("count", INT64_MAX).value_or(1);
    if (reader.fault()) return reader.fault();
    const json::Value *what = json::member(object, "do");
    if (what == nullptr) return "\"do\" is required";
    Reader action_reader(*what);
    fault.action = read_action(*what, action_reader);
    if (action_reader.fault()) return action_reader.fault();
    if (queue_.size() >= most_faults) return "there are too many faults in the queue";
    fault.description = description;
    queue_.push_back(std::move(fault));
    return {};
}

bool Faults::fits(const Fault &fault, const Request &request) {
    return (!fault.method || *fault.method == request.method) && path_fits(fault.path, request);
}

std::optional<FaultAction> Faults::take(const Request &request) {
    for (auto fault = queue_.begin(); fault != queue_.end(); ++fault) {
        if (!fits(*fault, request)) continue;
        if (fault->skip > 0) {
            --fault->skip;
            continue;
        }
        const FaultAction action = fault->action;
        if (--fault->count <= 0) queue_.erase(fault);
        return action;
    }
    return {};
}

json::Array Faults::list() const {
    json::Array faults;
    for (const Fault &fault : queue_) {
        json::Object view = fault.description;
        view["skip"] = fault.skip;
        view["count"] = fault.count;
        faults.push_back(std::move(view));
    }
    return faults;
}

Reply answer_with(const FaultAction &action, Request &request,
                  const std::function<Reply(Request &)> &answer) {
    if (action.ignore_range)
        std::erase_if(request.headers, [](const auto &field) {
            return base::equals_ignoring_case(field.first, "Range");
        });
    Reply reply;
    if (action.execute) reply = answer(request);
    if (action.status) {
        reply = Reply();
        reply.status = *action.status;
    }
    if (action.status && find_field(action.headers, "Content-Type") == nullptr)
        reply.headers.emplace_back("Content-Type", "text/html; charset=utf-8");
    for (const auto &[name, value] : action.headers) set_field(reply.headers, name, value);
    for (const std::string &name : action.no_headers)
        std::erase_if(reply.headers, [&name](const auto &field) {
            return base::equals_ignoring_case(field.first, name);
        });
    if (action.body) reply.set_body(action.body);
    reply.wire = action.wire;
    return reply;
}

}  // namespace order::sandbox
