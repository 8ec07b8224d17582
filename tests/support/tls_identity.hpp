// Certificates made on the spot: a CA of the test's own and servers it vouches for, good or bad.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace order::tests {

struct FreeContext {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};

class TlsIdentity {
  public:
    enum class Kind { good, expired, self_signed, wrong_host, old_protocol };

    explicit TlsIdentity(Kind kind = Kind::good);

    // PEM of the CA that a client must trust; a self-signed server is not vouched for by it.
    const std::string &ca_pem() const { return ca_pem_; }
    SSL_CTX *context() const { return context_.get(); }

  private:
    std::string ca_pem_;
    std::unique_ptr<SSL_CTX, FreeContext> context_;
};

}  // namespace order::tests
