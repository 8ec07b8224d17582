// A service that answers each method and path as a test says, and everything else with 404.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "api/owned.hpp"
#include "support/wire_server.hpp"

namespace order::tests {

// "GET /v2/orders/an-order" -> the body of a 200 answer.
using Bodies = std::map<std::string, std::string>;

class Service {
  public:
    // With an identity it speaks TLS.
    explicit Service(Bodies bodies, std::string more_headers = {},
                     const TlsIdentity *identity = nullptr)
        : bodies_(std::move(bodies)),
          more_headers_(std::move(more_headers)),
          server_([this](Peer &peer) { serve(peer); }, identity) {}

    std::string url() const {
        std::string url = server_.url();
        url.pop_back();  // its slash
        return url;
    }
    Owned<order_client> client(const char *provider = "up42") const {
        return client_of(closed_settings(url()), provider);
    }
    const WireServer &server() const { return server_; }

  private:
    void serve(Peer &peer) const {
        while (const auto request = peer.read_request()) {
            const std::string path = request->target.substr(0, request->target.find('?'));
            const auto found = bodies_.find(request->method + " " + path);
            const std::string reply =
                found == bodies_.end()
                    ? answer(R"({"status":404,"title":"No such thing.","detail":{}})", 404)
                    : answer(found->second, 200, more_headers_);
            if (!peer.send(reply)) return;
        }
    }

    const Bodies bodies_;
    const std::string more_headers_;
    WireServer server_;
};

// One page of a list.
inline std::string page_of(const std::string &items) {
    return R"({"content":[)" + items + R"(],"totalPages":1,"totalElements":1})";
}

}  // namespace order::tests
