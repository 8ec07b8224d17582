// What a test does to one service's requests, and sees of them: its faults and its request log.
#pragma once

#include <cstdint>
#include <functional>

#include "sandbox/control/faults.hpp"
#include "sandbox/control/request_log.hpp"
#include "sandbox/http/router.hpp"

namespace order::sandbox {

class Mishaps {
  public:
    // Answers as the next fault wants it and remembers the request. `add_orders` makes orders
    // nobody placed, `answer` gives the true answer.
    Reply answer(Request &request, std::int64_t now_us, const std::function<void(int)> &add_orders,
                 const std::function<Reply(Request &)> &answer);

    // No faults, no requests.
    void reset();

    // /sandbox/faults and /sandbox/requests.
    void add_routes(Router &router);

  private:
    Faults faults_;
    RequestLog log_;
};

// Whether the path belongs to what tests use to set the scene and look behind it.
bool is_control_path(std::string_view path);

}  // namespace order::sandbox
