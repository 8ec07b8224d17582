// hash.hpp on OpenSSL's libcrypto.
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include "base/failure.hpp"
#include "crypto/hash.hpp"

namespace order::crypto {
namespace {

// Whether memory ran out in the call that failed. When there was none for its error either, the
// queue is empty; a digest without memory for its state says that it could not be initialised.
bool ran_out_of_memory() {
    bool is_memory = ERR_peek_error() == 0;
    for (unsigned long error = ERR_get_error(); error != 0; error = ERR_get_error()) {
        const int reason = ERR_GET_REASON(error);
        is_memory = is_memory || reason == ERR_R_MALLOC_FAILURE ||
                    (ERR_GET_LIB(error) == ERR_LIB_EVP && reason == EVP_R_INITIALIZATION_ERROR);
    }
    return is_memory;
}

void require(int ok, const char *what) {
    if (ok != 1) {
        if (ran_out_of_memory()) {
            throw std::bad_alloc();
        }
        throw base::Failure(base::Code::internal,
                            std::string("The crypto library refused ") + what + ".");
    }
}

template <class Digest>
Digest digest_of(std::string_view bytes, const EVP_MD *kind, const char *name) {
    Digest digest{};
    unsigned int size = 0;
    require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, kind, nullptr), name);
    return digest;
}

}  // namespace

std::string library_name() { return OpenSSL_version(OPENSSL_VERSION); }

Sha256 sha256(std::string_view bytes) { return digest_of<Sha256>(bytes, EVP_sha256(), "SHA-256"); }

Md5 md5(std::string_view bytes) { return digest_of<Md5>(bytes, EVP_md5(), "MD5"); }

Sha1 sha1(std::string_view bytes) { return digest_of<Sha1>(bytes, EVP_sha1(), "SHA-1"); }

Sha256 hmac_sha256(std::string_view key, std::string_view bytes) {
    Sha256 digest{};
    unsigned int size = 0;
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    const auto *made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), data,
                            bytes.size(), digest.data(), &size);
    require(made ? 1 : 0, "HMAC");
    return digest;
}

struct Sha256Stream::State {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256Stream::Sha256Stream() : state_(std::make_unique<State>()) {
    if (!state_->context) throw std::bad_alloc();
    require(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr), "SHA-256");
}
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream &&) noexcept = default;
Sha256Stream &Sha256Stream::operator=(Sha256Stream &&) noexcept = default;

void Sha256Stream::add(std::string_view bytes) {
    require(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()), "SHA-256");
}

Sha256 Sha256Stream::finish() {
    Sha256 digest{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(state_->context, digest.data(), &size), "SHA-256");
    return digest;
}

void random_bytes(std::span<std::uint8_t> bytes) {
    require(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())), "random bytes");
}

}  // namespace order::crypto
