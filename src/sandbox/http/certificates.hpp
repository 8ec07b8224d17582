// Makes the sandbox's own certificate authority and the certificate it shows, good or bad.
#pragma once

#include <string>
#include <string_view>

#include "sandbox/http/server.hpp"

namespace order::sandbox {

// What is wrong with the certificate.
enum class CertificateFault { none, expired, wrong_host, self_signed, unknown_authority };

struct Certificates {
    std::string authority;  // PEM: what a client has to trust
    TlsIdentity server;     // for 127.0.0.1, ::1 and localhost
};

// Throws base::Failure when the crypto library refuses.
Certificates make_certificates(CertificateFault fault);

}  // namespace order::sandbox
