#include "support/tls_identity.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace order::tests {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

constexpr long day = 86'400;

void need(bool done) {
    if (!done) throw std::runtime_error("OpenSSL could not make a test certificate");
}

Key make_key() {
    Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    need(key != nullptr);
    return key;
}

void add_extension(X509 *certificate, X509 *issuer, int id, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, id, value);
    need(extension && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

// Signed by the issuer, or by itself when there is none.
Certificate make_certificate(const char *name, EVP_PKEY *key, X509 *issuer, long valid_from,
                             long valid_to) {
    static long serial = 0;
    Certificate made(X509_new(), X509_free);
    need(made != nullptr);
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), valid_from);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), valid_to);
    X509_set_pubkey(made.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509 *signer = issuer ? issuer : made.get();
    X509_set_issuer_name(made.get(), X509_get_subject_name(signer));
    return made;
}

void sign(X509 *certificate, EVP_PKEY *key) { need(X509_sign(certificate, key, EVP_sha256()) > 0); }

}  // namespace

TlsIdentity::TlsIdentity(Kind kind) : context_(SSL_CTX_new(TLS_server_method())) {
    need(context_ != nullptr);
    const Key ca_key = make_key();
    const Certificate ca =
        make_certificate("liborder test CA", ca_key.get(), nullptr, -day, 30 * day);
    add_extension(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE");
    add_extension(ca.get(), ca.get(), NID_subject_key_identifier, "hash");
    sign(ca.get(), ca_key.get());

    const Key key = make_key();
    const bool vouched = kind != Kind::self_signed;
    const bool expired = kind == Kind::expired;
    const Certificate server =
        make_certificate("liborder test server", key.get(), vouched ? ca.get() : nullptr,
                         expired ? -2 * day : -day, expired ? -day : 30 * day);
    const bool elsewhere = kind == Kind::wrong_host;
    add_extension(server.get(), vouched ? ca.get() : server.get(), NID_subject_alt_name,
                  elsewhere ? "DNS:other.example" : "DNS:localhost,IP:127.0.0.1");
    sign(server.get(), vouched ? ca_key.get() : key.get());

    need(SSL_CTX_use_certificate(context_.get(), server.get()) == 1);
    need(SSL_CTX_use_PrivateKey(context_.get(), key.get()) == 1);
    if (kind == Kind::old_protocol) {
        SSL_CTX_set_security_level(context_.get(), 0);
        SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context_.get(), TLS1_1_VERSION);
    }
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new(BIO_s_mem()), BIO_free);
    need(text && PEM_write_bio_X509(text.get(), ca.get()) == 1);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(text.get(), &bytes);
    ca_pem_.assign(bytes, static_cast<std::size_t>(size));
}

}  // namespace order::tests
