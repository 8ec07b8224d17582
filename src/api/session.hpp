// Session: what a client and everything made from it share; Access: a way into it with its own
// interrupt.
#pragma once

#include <unistd.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/call.hpp"
#include "base/log.hpp"
#include "core/options.hpp"
#include "core/placed_orders.hpp"
#include "core/provider.hpp"
#include "transport/curl_transport.hpp"

namespace order::api {

struct Session {
    Session(core::Options settings_, base::Log log_)
        : settings(std::move(settings_)), log(std::move(log_)) {}

    core::Options settings;
    base::Log log;
    std::string provider_name;
    transport::CurlOptions http;
    std::shared_ptr<core::Provider> provider;
    std::int64_t call_timeout_ms = 0;  // 0: no limit
    pid_t process = getpid();
    core::PlacedOrders placed;

    // False in a child made by fork(): it shares the connections' sockets with its parent.
    bool is_ours() const { return process == getpid(); }

    // What is in force and where it came from, as a JSON object without secrets.
    std::string describe() const;
};

// Puts a client together from its settings; sends nothing. Throws Failure.
std::shared_ptr<Session> make_session(core::Options settings, base::Log log,
                                      std::string_view provider_name);

class Access {
  public:
    explicit Access(std::shared_ptr<Session> session);

    // A second way in, interrupted on its own; or one that this one's interrupt ends too.
    Access beside() const;
    Access below() const;

    // These throw Failure(argument) in a child made by fork().
    const Session &session() const;
    core::Provider &provider() const { return *session().provider; }
    // Keeps the whole session alive.
    std::shared_ptr<core::Provider> shared_provider() const;

    // Limits for a call that waits until its own deadline.
    base::Call call_until(base::Instant deadline) const;

    // Limits for one ordinary call to the provider.
    base::Call call() const;

    core::PlacedOrders &placed() const { return session_->placed; }

    bool is_ours() const { return session_->is_ours(); }
    const std::string &provider_name() const { return session_->provider_name; }
    void interrupt() const { interrupt_->raise(); }
    void resume() const { interrupt_->clear(); }

  private:
    Access(std::shared_ptr<Session> session, std::shared_ptr<base::Interrupt> interrupt);

    std::shared_ptr<Session> session_;
    std::shared_ptr<base::Interrupt> interrupt_;
};

}  // namespace order::api
