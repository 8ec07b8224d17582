// An HTTP/1.1 server for several listeners on one thread; replies go out exactly as told.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "sandbox/http/message.hpp"

namespace order::sandbox {

// A certificate with its key, as PEM text, and the newest protocol to speak with it.
struct TlsIdentity {
    std::string certificate_chain;
    std::string private_key;
    bool only_old_protocols = false;  // TLS 1.1 and before
};

class Server {
  public:
    using Handler = std::function<Reply(Request &)>;

    Server();
    ~Server();

    // Binds at once and returns the origin, "http://127.0.0.1:8080"; port 0 picks a free one.
    // Throws base::Failure when it cannot. Without an identity it speaks plain HTTP.
    std::string listen(const std::string &host, std::uint16_t port, const TlsIdentity *identity,
                       Handler handler);

    // Serves until SIGTERM or SIGINT.
    void run();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace order::sandbox
