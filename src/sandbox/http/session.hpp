// One connection: reads requests, has them answered, writes the replies, one after the other.
#pragma once

#include <boost/asio/read.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <chrono>
#include <memory>
#include <optional>

#include "base/text.hpp"
#include "sandbox/http/replies.hpp"
#include "sandbox/http/server.hpp"
#include "sandbox/http/transmission.hpp"

namespace order::sandbox {

namespace asio = boost::asio;
namespace beast = boost::beast;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

// What all connections of a listener share.
struct Listening {
    Server::Handler handler;
    std::string origin;  // used when the client sent no usable Host
    std::shared_ptr<asio::ssl::context> tls;
};

template <class Stream>
class Session : public std::enable_shared_from_this<Session<Stream>> {
  public:
    Session(Stream stream, std::shared_ptr<const Listening> listening, std::uint64_t number)
        : stream_(std::move(stream)),
          timer_(stream_.get_executor()),
          listening_(std::move(listening)),
          number_(number) {}

    void start() {
        if constexpr (is_tls) {
            lowest().expires_after(handshake_limit);
            stream_.async_handshake(asio::ssl::stream_base::server,
                                    [self = this->shared_from_this()](Error error) {
                                        if (!error) self->read_header();
                                    });
        } else {
            read_header();
        }
    }

  private:
    using Error = beast::error_code;
    using Seconds = std::chrono::seconds;
    static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;
    static constexpr Seconds handshake_limit{20};
    static constexpr Seconds idle_limit{300};
    static constexpr Seconds body_limit{60};
    static constexpr Seconds write_limit{120};
    static constexpr Seconds stall_limit{600};
    static constexpr Seconds drain_limit{2};
    static constexpr std::uint64_t max_body = 16u << 20;
    static constexpr std::uint32_t max_header = 64u << 10;
    static constexpr std::size_t write_bytes = 256u << 10;

    beast::tcp_stream &lowest() { return beast::get_lowest_layer(stream_); }

    void read_header() {
        parser_.emplace();
        parser_->body_limit(max_body);
        parser_->header_limit(max_header);
        lowest().expires_after(idle_limit);
        beast::http::async_read_header(stream_, buffer_, *parser_,
                                       [self = this->shared_from_this()](Error error, std::size_t) {
                                           error ? self->refuse(error) : self->read_body();
                                       });
    }

    void read_body() {
        lowest().expires_after(body_limit);
        const auto &message = parser_->get();
        if (base::equals_ignoring_case(message[beast::http::field::expect], "100-continue")) {
            static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            asio::async_write(stream_, asio::buffer(go_on),
                              [self = this->shared_from_this()](Error error, std::size_t) {
                                  if (!error) self->read_rest();
                              });
        } else {
            read_rest();
        }
    }

    void read_rest() {
        beast::http::async_read(stream_, buffer_, *parser_,
                                [self = this->shared_from_this()](Error error, std::size_t) {
                                    error ? self->refuse(error) : self->answer();
                                });
    }

    // A request that could not be read: say why where HTTP has a word for it.
    void refuse(Error fault) {
        namespace http = beast::http;
        const bool is_http =
            fault.category() == make_error_code(http::error::bad_method).category();
        if (!is_http || fault == http::error::end_of_stream ||
            fault == http::error::partial_message)
            return close(false);
        int status = 400;
        if (fault == http::error::body_limit) status = 413;
        if (fault == http::error::header_limit) status = 431;
        send(error_reply(Family::v2, status, "The request could not be read."), false, false);
    }

    void answer() {
        auto message = parser_->release();
        Request request;
        request.method = std::string(message.method_string());
        request.target = std::string(message.target());
        const std::size_t mark = request.target.find('?');
        request.path = percent_decode(std::string_view(request.target).substr(0, mark), false);
        if (mark != std::string::npos)
            request.query = parse_form(std::string_view(request.target).substr(mark + 1));
        for (const auto &field : message)
            request.headers.emplace_back(field.name_string(), field.value());
        request.body = std::move(message.body());
        request.origin = origin_of(request);
        request.connection = number_;
        Reply reply;
        try {
            reply = listening_->handler(request);
        } catch (const std::exception &fault) {
            reply = error_reply(Family::v2, 500, "The sandbox failed.", fault.what());
        }
        send(std::move(reply), request.method == "HEAD", message.keep_alive());
    }

    std::string origin_of(const Request &request) const {
        const std::string *host = request.header("Host");
        constexpr std::string_view allowed =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
        if (host == nullptr || host->empty() || host->size() > 255 ||
            host->find_first_not_of(allowed) != std::string::npos)
            return listening_->origin;
        return (is_tls ? "https://" : "http://") + *host;
    }

    void send(Reply reply, bool head_only, bool keep_alive) {
        out_.emplace(std::move(reply), head_only, keep_alive);
        pause(std::chrono::milliseconds(out_->delay_ms()));
    }

    void pause(std::chrono::nanoseconds wait) {
        if (wait.count() <= 0) return write();
        lowest().expires_never();
        timer_.expires_after(wait);
        timer_.async_wait([self = this->shared_from_this()](Error) { self->write(); });
    }

    void write() {
        // A slow drip is written in twenty steps a second, or byte by byte when that is too many.
        const std::uint64_t pace = out_->bytes_per_second();
        const std::uint64_t step = pace == 0 ? write_bytes : std::max<std::uint64_t>(1, pace / 20);
        const auto bytes = out_->next(std::min<std::uint64_t>(step, write_bytes));
        if (bytes.empty()) return finish();
        lowest().expires_after(write_limit);
        asio::async_write(stream_, asio::buffer(bytes.data(), bytes.size()),
                          [self = this->shared_from_this(), pace](Error error, std::size_t count) {
                              if (error) return self->close(false);
                              const double seconds = pace == 0 ? 0 : double(count) / double(pace);
                              self->pause(std::chrono::nanoseconds(std::int64_t(seconds * 1e9)));
                          });
    }

    void finish() {
        switch (out_->then()) {
            case Transmission::Then::keep:
                return read_header();
            case Transmission::Then::close:
                return close(!out_->is_cut());
            case Transmission::Then::reset:
                return reset();
            case Transmission::Then::stall:
                return drain(stall_limit);
        }
    }

    // Ends the connection; with a proper farewell in TLS unless a cut is to be shown.
    void close(bool politely) {
        if constexpr (is_tls) {
            if (politely) {
                lowest().expires_after(drain_limit);
                stream_.async_shutdown([self = this->shared_from_this()](Error) {});
                return;
            }
        }
        static_cast<void>(politely);
        Error ignored;
        lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        drain(drain_limit);
    }

    void reset() {
        Error ignored;
        lowest().socket().set_option(asio::socket_base::linger(true, 0), ignored);
        lowest().socket().close(ignored);
    }

    // Takes and drops what the client still sends, so that closing does not reset the connection
    // before our last bytes are read.
    void drain(Seconds limit) {
        lowest().expires_after(limit);
        drain_more();
    }

    void drain_more() {
        buffer_.clear();
        lowest().async_read_some(buffer_.prepare(16384),
                                 [self = this->shared_from_this()](Error error, std::size_t) {
                                     if (!error) self->drain_more();
                                 });
    }

    Stream stream_;
    asio::steady_timer timer_;
    std::shared_ptr<const Listening> listening_;
    std::uint64_t number_;
    beast::flat_buffer buffer_;
    std::optional<beast::http::request_parser<beast::http::string_body>> parser_;
    std::optional<Transmission> out_;
};

}  // namespace order::sandbox
