// Authorizing: a Transport that adds the credentials to what passes through it, and renews them
// once when refused.
#pragma once

#include <memory>
#include <string>

#include "transport/http.hpp"

namespace order::auth {

// Where a request's permission comes from; any thread.
class Authorizer {
  public:
    virtual ~Authorizer() = default;
    // Adds a token or a signature; may itself log in, once for all threads that wait.
    virtual void authorize(transport::Request &request, const base::Call &call) = 0;
    // Told that a service took the credentials of a request.
    virtual void confirm() {}
    // Told of an answer that refused the request; true when the same request has a chance with new
    // credentials.
    virtual bool renew(const transport::Request &request, const transport::Response &response,
                       const base::Call &call) = 0;
    // One line for diagnosis: which kind, from where; no secrets.
    virtual std::string describe() const = 0;
};

class Authorizing final : public transport::Transport {
  public:
    Authorizing(std::shared_ptr<transport::Transport> inner,
                std::shared_ptr<Authorizer> authorizer);

    // Sends once more after a renewal when the request may repeat; a request that must not is never
    // sent twice.
    transport::Response send(const transport::Request &request, const base::Call &call) override;
    std::unique_ptr<transport::Transfer> open(const transport::Request &request,
                                              const base::Call &call) override;

  private:
    std::shared_ptr<transport::Transport> inner_;
    std::shared_ptr<Authorizer> authorizer_;
};

}  // namespace order::auth
