// Makes the sandbox's own certificate authority and the certificate it shows.
#include "sandbox/http/certificates.hpp"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>

#include "base/failure.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {
namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T *object) const {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;

constexpr long day = 86400;

void demand(bool done) {
    if (!done)
        throw base::Failure(base::Code::internal, "could not make the sandbox's certificates");
}

template <class Owner, class Pointer>
Owner owned(Pointer *pointer) {
    demand(pointer != nullptr);
    return Owner(pointer);
}

struct Issuer {
    X509 *certificate;
    EVP_PKEY *key;
};

struct Description {
    const char *name;
    bool authority;
    const char *hosts;  // nullptr: none
    long from, until;   // seconds from now
};

void add_extension(X509 *certificate, X509 *issuer, int kind, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const auto extension = owned<Extension>(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    demand(X509_add_ext(certificate, extension.get(), -1) == 1);
}

void set_serial(X509 *certificate) {
    std::array<std::uint8_t, 8> bytes{};
    crypto::random_bytes(bytes);
    std::uint64_t serial = 0;
    for (const std::uint8_t byte : bytes) serial = serial << 8 | byte;
    demand(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1);
}

// Signs with the issuer's key, or with its own when there is no issuer.
Certificate make_certificate(const Description &description, EVP_PKEY *key, const Issuer *issuer) {
    auto certificate = owned<Certificate>(X509_new());
    X509 *made = certificate.get();
    X509 *signer = issuer == nullptr ? made : issuer->certificate;
    demand(X509_set_version(made, 2) == 1);
    set_serial(made);
    demand(X509_gmtime_adj(X509_getm_notBefore(made), description.from) != nullptr);
    demand(X509_gmtime_adj(X509_getm_notAfter(made), description.until) != nullptr);
    demand(X509_set_pubkey(made, key) == 1);
    const auto *name = reinterpret_cast<const unsigned char *>(description.name);
    demand(X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8, name, -1,
                                      -1, 0) == 1);
    demand(X509_set_issuer_name(made, X509_get_subject_name(signer)) == 1);
    add_extension(made, signer, NID_basic_constraints,
                  description.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    add_extension(
        made, signer, NID_key_usage,
        description.authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature");
    add_extension(made, signer, NID_subject_key_identifier, "hash");
    add_extension(made, signer, NID_authority_key_identifier, "keyid");
    if (!description.authority) add_extension(made, signer, NID_ext_key_usage, "serverAuth");
    if (description.hosts != nullptr)
        add_extension(made, signer, NID_subject_alt_name, description.hosts);
    demand(X509_sign(made, issuer == nullptr ? key : issuer->key, EVP_sha256()) != 0);
    return certificate;
}

std::string content_of(BIO *bio) {
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    demand(size > 0);
    return {bytes, static_cast<std::size_t>(size)};
}

std::string pem(X509 *certificate) {
    const auto bio = owned<Bio>(BIO_new(BIO_s_mem()));
    demand(PEM_write_bio_X509(bio.get(), certificate) == 1);
    return content_of(bio.get());
}

std::string pem(EVP_PKEY *key) {
    const auto bio = owned<Bio>(BIO_new(BIO_s_mem()));
    demand(PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return content_of(bio.get());
}

Key make_key() { return owned<Key>(EVP_EC_gen("P-256")); }

Certificate make_authority(EVP_PKEY *key) {
    return make_certificate({"order-sandbox authority", true, nullptr, -day, 30 * day}, key,
                            nullptr);
}

Description server_description(CertificateFault fault) {
    Description server{"localhost", false, "DNS:localhost,IP:127.0.0.1,IP:::1", -day, 30 * day};
    if (fault == CertificateFault::expired) {
        server.from = -30 * day;
        server.until = -day;
    }
    if (fault == CertificateFault::wrong_host) {
        server.name = "sandbox.example.com";
        server.hosts = "DNS:sandbox.example.com";
    }
    return server;
}

}  // namespace

Certificates make_certificates(CertificateFault fault) {
    const Key authority_key = make_key();
    const Certificate authority = make_authority(authority_key.get());
    const Issuer issuer{authority.get(), authority_key.get()};
    const Key key = make_key();
    const Certificate server =
        make_certificate(server_description(fault), key.get(),
                         fault == CertificateFault::self_signed ? nullptr : &issuer);
    Certificates made;
    made.server.certificate_chain = pem(server.get());
    made.server.private_key = pem(key.get());
    made.authority = pem(authority.get());
    if (fault == CertificateFault::unknown_authority) {
        // The client is told to trust another authority of the same name.
        const Key other_key = make_key();
        made.authority = pem(make_authority(other_key.get()).get());
    }
    return made;
}

}  // namespace order::sandbox
