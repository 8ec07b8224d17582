// Queued faults: what goes wrong with which of the next requests, and how.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>

#include "json/json.hpp"
#include "sandbox/http/message.hpp"

namespace order::sandbox {

// What a fault does to one request.
struct FaultAction {
    std::optional<int> status;            // answer this instead of the true answer
    Fields headers;                       // with a status: of that answer; else set in the true one
    std::vector<std::string> no_headers;  // taken out of the true answer
    ContentPtr body;
    bool execute = true;  // whether the true operation is carried out
    bool ignore_range = false;
    int new_orders = 0;  // created before the request is answered
    Wire wire;
};

class Faults {
  public:
    // Adds what a POST to /sandbox/faults describes; what is wrong with it, if anything.
    std::optional<std::string> add(const json::Object &description);

    // The action of the first queued fault that fits the request. A fault counts every request
    // that fits it: the first `skip` pass unharmed, it is gone after `count` more.
    std::optional<FaultAction> take(const Request &request);

    json::Array list() const;
    void clear() { queue_.clear(); }

  private:
    struct Fault {
        std::optional<std::string> method;
        std::string path;
        std::int64_t skip = 0;
        std::int64_t count = 1;
        FaultAction action;
        json::Object description;
    };
    static bool fits(const Fault &fault, const Request &request);

    std::deque<Fault> queue_;
};

// Answers the request as the action wants it; `answer` gives the true answer.
Reply answer_with(const FaultAction &action, Request &request,
                  const std::function<Reply(Request &)> &answer);

// Whether the path is the pattern, or begins with it when it ends in '*'. A pattern with a '?'
// looks at the query as well.
bool path_fits(std::string_view pattern, const Request &request);

}  // namespace order::sandbox
