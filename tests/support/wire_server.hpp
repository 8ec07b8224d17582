// A loopback server that does byte for byte what a test says, and remembers every request it read.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "support/tls_identity.hpp"

namespace order::tests {

struct Received {
    std::string method;
    std::string target;
    std::string head;  // the request line and headers as they came
    std::string body;
    int connection = 0;  // which connection it came on, counted from 1

    // The first header of that name; empty when there is none.
    std::string header(std::string_view name) const;
    bool has_header(std::string_view name) const;
};

class WireServer;

// One accepted connection, in the hands of the script.
class Peer {
  public:
    Peer(WireServer &server, int socket, int number, SSL *tls);
    ~Peer();
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    // The next whole request; nothing when the client has gone or the server stops.
    std::optional<Received> read_request();
    // Only the line and headers: the body stays unread.
    std::optional<Received> read_head();
    // Something has come, and stays unread.
    void await_bytes() const;
    // All bytes are out, or the client has gone.
    bool send(std::string_view bytes);
    // Ends the connection with a reset instead of a proper close.
    void reset();
    // Says nothing until the client goes or the server stops.
    void stall();
    int number() const { return number_; }

  private:
    bool receive_more();

    WireServer &server_;
    int socket_;
    int number_;
    SSL *tls_;
    std::string unread_;
    std::size_t place_ = 0;  // of the latest request in the server's memory
};

class WireServer {
  public:
    // Runs for each connection, each on a thread of its own; the connection closes when it returns.
    using Script = std::function<void(Peer &)>;

    explicit WireServer(Script script, const TlsIdentity *identity = nullptr);
    ~WireServer();
    WireServer(const WireServer &) = delete;
    WireServer &operator=(const WireServer &) = delete;

    int port() const { return port_; }
    std::string url(std::string_view path = "/") const;
    std::vector<Received> requests() const;
    std::size_t count(std::string_view method) const;
    int connections() const { return connections_; }

  private:
    friend class Peer;
    void accept_all();
    void serve(int socket, int number);
    std::size_t remember(const Received &request);
    void remember_body(std::size_t index, const std::string &body);

    Script script_;
    const TlsIdentity *identity_;
    int listener_;
    int port_ = 0;
    std::atomic<int> connections_{0};
    std::atomic<bool> stopping_{false};
    mutable std::mutex mutex_;
    std::vector<Received> requests_;
    std::vector<int> sockets_;
    std::vector<std::thread> threads_;
    std::thread acceptor_;
};

// "HTTP/1.1 200 OK" with Content-Length and the body; more header lines end in "\r\n".
std::string answer(std::string_view body, int status = 200, std::string_view more_headers = "");

// A script that gives the same bytes to every request, on connections that stay open.
WireServer::Script always(std::string bytes);

}  // namespace order::tests
