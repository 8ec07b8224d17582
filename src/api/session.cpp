#include "api/session.hpp"

#include <utility>

#include "base/failure.hpp"

namespace order::api {

using base::Interrupt;

Access::Access(std::shared_ptr<Session> session)
    : Access(std::move(session), std::make_shared<Interrupt>()) {}

Access::Access(std::shared_ptr<Session> session, std::shared_ptr<Interrupt> interrupt)
    : session_(std::move(session)), interrupt_(std::move(interrupt)) {}

Access Access::beside() const {
    session();
    return Access(session_);
}

Access Access::below() const {
    session();
    return Access(session_, std::make_shared<Interrupt>(interrupt_));
}

const Session &Access::session() const {
    if (session_->is_ours()) return *session_;
    throw base::Failure(base::Code::argument,
                        "The client was made by another process; a child process makes its own.");
}

std::shared_ptr<core::Provider> Access::shared_provider() const { return {session_, &provider()}; }

base::Call Access::call_until(base::Instant deadline) const {
    session();
    return {interrupt_.get(), deadline};
}

base::Call Access::call() const {
    const std::int64_t timeout_ms = session_->call_timeout_ms;
    return {interrupt_.get(), timeout_ms == 0 ? base::forever : base::after_ms(timeout_ms)};
}

}  // namespace order::api
