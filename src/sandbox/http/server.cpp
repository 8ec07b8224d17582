// Accepts connections for every listener and runs them on one thread.
#include "sandbox/http/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl.hpp>
#include <csignal>

#include "base/failure.hpp"
#include "sandbox/http/session.hpp"

namespace order::sandbox {
namespace {

using asio::ip::tcp;

std::shared_ptr<asio::ssl::context> tls_context(const TlsIdentity &identity) {
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    context->use_certificate_chain(asio::buffer(identity.certificate_chain));
    context->use_private_key(asio::buffer(identity.private_key), asio::ssl::context::pem);
    SSL_CTX *native = context->native_handle();
    if (identity.only_old_protocols) {
        SSL_CTX_set_security_level(native, 0);
        SSL_CTX_set_min_proto_version(native, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(native, TLS1_1_VERSION);
    } else {
        SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    }
    return context;
}

class Acceptor : public std::enable_shared_from_this<Acceptor> {
  public:
    Acceptor(asio::io_context &context, std::uint64_t &connections)
        : acceptor_(context), timer_(context), connections_(connections) {}

    std::uint16_t bind(const std::string &host, std::uint16_t port) {
        const tcp::endpoint endpoint(asio::ip::make_address(host), port);
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(asio::socket_base::reuse_address(true));
        acceptor_.bind(endpoint);
        acceptor_.listen(1024);
        return acceptor_.local_endpoint().port();
    }

    void serve(std::shared_ptr<const Listening> listening) {
        listening_ = std::move(listening);
        accept();
    }

  private:
    void accept() {
        acceptor_.async_accept(
            [self = shared_from_this()](beast::error_code error, tcp::socket socket) {
                if (error) return self->accept_later();
                self->begin(std::move(socket));
                self->accept();
            });
    }

    // Out of file descriptors, most likely: try again when some connections have ended.
    void accept_later() {
        timer_.expires_after(std::chrono::milliseconds(50));
        timer_.async_wait([self = shared_from_this()](beast::error_code) { self->accept(); });
    }

    void begin(tcp::socket socket) {
        beast::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        const std::uint64_t number = ++connections_;
        if (listening_->tls)
            std::make_shared<Session<TlsStream>>(
                TlsStream(PlainStream(std::move(socket)), *listening_->tls), listening_, number)
                ->start();
        else
            std::make_shared<Session<PlainStream>>(PlainStream(std::move(socket)), listening_,
                                                   number)
                ->start();
    }

    tcp::acceptor acceptor_;
    asio::steady_timer timer_;
    std::uint64_t &connections_;
    std::shared_ptr<const Listening> listening_;
};

}  // namespace

struct Server::State {
    // One thread, so Asio needs no locks.
    asio::io_context context{1};
    // From the start on, so that a signal right after the first line finds it.
    asio::signal_set signals{context, SIGINT, SIGTERM};
    std::uint64_t connections = 0;
};

Server::Server() : state_(std::make_unique<State>()) {}
Server::~Server() = default;

std::string Server::listen(const std::string &host, std::uint16_t port, const TlsIdentity *identity,
                           Handler handler) {
    try {
        auto acceptor = std::make_shared<Acceptor>(state_->context, state_->connections);
        const std::uint16_t bound = acceptor->bind(host, port);
        auto listening = std::make_shared<Listening>();
        listening->handler = std::move(handler);
        const bool is_v6 = host.find(':') != std::string::npos;
        const std::string origin =
            base::concat(identity != nullptr ? "https://" : "http://",
                         is_v6 ? "[" + host + "]" : host, ":", std::to_string(bound));
        listening->origin = origin;
        if (identity != nullptr) listening->tls = tls_context(*identity);
        acceptor->serve(std::move(listening));
        return origin;
    } catch (const boost::system::system_error &error) {
        throw base::Failure(base::Code::network,
                            base::concat("could not listen on ", host, " port ",
                                         std::to_string(port), ": ", error.code().message()));
    }
}

void Server::run() {
    state_->signals.async_wait([this](beast::error_code, int) { state_->context.stop(); });
    state_->context.run();
}

}  // namespace order::sandbox
