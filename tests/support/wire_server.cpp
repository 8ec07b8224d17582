#include "support/wire_server.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <stdexcept>

#include "base/text.hpp"

namespace order::tests {
namespace {

bool is_ready(int socket, short what, int wait_ms) {
    pollfd entry{socket, what, 0};
    return poll(&entry, 1, wait_ms) > 0;
}

}  // namespace

std::string Received::header(std::string_view name) const {
    for (const std::string_view line : base::split(head, '\n')) {
        const auto colon = line.find(':');
        if (colon != std::string_view::npos &&
            base::equals_ignoring_case(line.substr(0, colon), name)) {
            return std::string(base::trim(line.substr(colon + 1)));
        }
    }
    return {};
}

bool Received::has_header(std::string_view name) const {
    for (const std::string_view line : base::split(head, '\n')) {
        if (line.size() > name.size() && line[name.size()] == ':' &&
            base::equals_ignoring_case(line.substr(0, name.size()), name)) {
            return true;
        }
    }
    return false;
}

Peer::Peer(WireServer &server, int socket, int number, SSL *tls)
    : server_(server), socket_(socket), number_(number), tls_(tls) {}

Peer::~Peer() {
    if (tls_) SSL_free(tls_);
}

bool Peer::receive_more() {
    std::array<char, 16384> buffer{};
    ssize_t count = 0;
    if (tls_) {
        count = SSL_read(tls_, buffer.data(), static_cast<int>(buffer.size()));
    } else {
        count = recv(socket_, buffer.data(), buffer.size(), 0);
    }
    if (count <= 0) return false;
    unread_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

std::optional<Received> Peer::read_head() {
    std::size_t end = 0;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos) {
        if (!receive_more()) return {};
    }
    Received request;
    request.connection = number_;
    request.head = unread_.substr(0, end + 2);
    unread_.erase(0, end + 4);
    const auto words =
        base::split(std::string_view(request.head).substr(0, request.head.find('\r')), ' ');
    if (words.size() == 3) {
        request.method = words[0];
        request.target = words[1];
    }
    place_ = server_.remember(request);
    return request;
}

std::optional<Received> Peer::read_request() {
    auto request = read_head();
    if (!request) return {};
    const auto length =
        static_cast<std::size_t>(base::to_integer(request->header("Content-Length")).value_or(0));
    while (unread_.size() < length) {
        if (!receive_more()) return {};
    }
    request->body = unread_.substr(0, length);
    unread_.erase(0, length);
    server_.remember_body(place_, request->body);
    return request;
}

void Peer::await_bytes() const { is_ready(socket_, POLLIN, -1); }

bool Peer::send(std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t count = 0;
        if (tls_) {
            const auto most = std::min<std::size_t>(bytes.size(), 1 << 20);
            count = SSL_write(tls_, bytes.data(), static_cast<int>(most));
        } else {
            count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        }
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

void Peer::reset() {
    const linger now{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

void Peer::stall() {
    while (receive_more()) {
    }
}

WireServer::WireServer(Script script, const TlsIdentity *identity)
    : script_(std::move(script)),
      identity_(identity),
      listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (listener_ < 0 || bind(listener_, generic, size) != 0 || listen(listener_, 64) != 0 ||
        getsockname(listener_, generic, &size) != 0) {
        throw std::runtime_error("no loopback server could be started");
    }
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
}

WireServer::~WireServer() {
    stopping_ = true;
    acceptor_.join();
    close(listener_);
    {
        const std::lock_guard lock(mutex_);
        for (const int open : sockets_) shutdown(open, SHUT_RDWR);
    }
    for (std::thread &thread : threads_) thread.join();
}

void WireServer::accept_all() {
    while (!stopping_) {
        if (!is_ready(listener_, POLLIN, 20)) continue;
        const int accepted = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (accepted < 0) continue;
        const std::lock_guard lock(mutex_);
        sockets_.push_back(accepted);
        threads_.emplace_back(
            [this, accepted, number = ++connections_] { serve(accepted, number); });
    }
}

void WireServer::serve(int socket, int number) {
    // OpenSSL writes without a word about signals; a client that has gone must not end the test.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
    {
        SSL *tls = identity_ ? SSL_new(identity_->context()) : nullptr;
        Peer peer(*this, socket, number, tls);
        if (tls) SSL_set_fd(tls, socket);
        if (!tls || SSL_accept(tls) == 1) script_(peer);
        if (tls) SSL_shutdown(tls);
    }
    const std::lock_guard lock(mutex_);
    std::erase(sockets_, socket);
    close(socket);
}

std::size_t WireServer::remember(const Received &request) {
    const std::lock_guard lock(mutex_);
    requests_.push_back(request);
    return requests_.size() - 1;
}

void WireServer::remember_body(std::size_t index, const std::string &body) {
    const std::lock_guard lock(mutex_);
    requests_[index].body = body;
}

std::string WireServer::url(std::string_view path) const {
    return base::concat(identity_ ? "https" : "http", "://127.0.0.1:", std::to_string(port_), path);
}

std::vector<Received> WireServer::requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
}

std::size_t WireServer::count(std::string_view method) const {
    const auto all = requests();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const auto &one) { return one.method == method; }));
}

std::string answer(std::string_view body, int status, std::string_view more_headers) {
    return base::concat("HTTP/1.1 ", std::to_string(status),
                        " Answer\r\nContent-Length: ", std::to_string(body.size()), "\r\n",
                        more_headers, "\r\n", body);
}

WireServer::Script always(std::string bytes) {
    return [bytes = std::move(bytes)](Peer &peer) {
        while (peer.read_request()) {
            if (!peer.send(bytes)) return;
        }
    };
}

}  // namespace order::tests
