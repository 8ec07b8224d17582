// hash.hpp on mbedTLS 2.28's libmbedcrypto, for small static builds.
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/md.h>
#include <mbedtls/version.h>

#include "base/failure.hpp"
#include "crypto/hash.hpp"

namespace order::crypto {
namespace {

void require(int result, const char *what) {
    if (result != 0) {
        throw base::Failure(base::Code::internal,
                            std::string("The crypto library refused ") + what + ".");
    }
}

const unsigned char *bytes_of(std::string_view bytes) {
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

template <class Digest>
Digest digest_of(std::string_view bytes, mbedtls_md_type_t kind, const char *name) {
    Digest digest{};
    require(
        mbedtls_md(mbedtls_md_info_from_type(kind), bytes_of(bytes), bytes.size(), digest.data()),
        name);
    return digest;
}

}  // namespace

std::string library_name() { return MBEDTLS_VERSION_STRING_FULL; }

Sha256 sha256(std::string_view bytes) {
    return digest_of<Sha256>(bytes, MBEDTLS_MD_SHA256, "SHA-256");
}

Md5 md5(std::string_view bytes) { return digest_of<Md5>(bytes, MBEDTLS_MD_MD5, "MD5"); }

Sha1 sha1(std::string_view bytes) { return digest_of<Sha1>(bytes, MBEDTLS_MD_SHA1, "SHA-1"); }

Sha256 hmac_sha256(std::string_view key, std::string_view bytes) {
    Sha256 digest{};
    require(mbedtls_md_hmac(mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), bytes_of(key), key.size(),
                            bytes_of(bytes), bytes.size(), digest.data()),
            "HMAC");
    return digest;
}

struct Sha256Stream::State {
    State() { mbedtls_md_init(&context); }
    ~State() { mbedtls_md_free(&context); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    mbedtls_md_context_t context;
};

Sha256Stream::Sha256Stream() : state_(std::make_unique<State>()) {
    require(mbedtls_md_setup(&state_->context, mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), 0),
            "SHA-256");
    require(mbedtls_md_starts(&state_->context), "SHA-256");
}
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream &&) noexcept = default;
Sha256Stream &Sha256Stream::operator=(Sha256Stream &&) noexcept = default;

void Sha256Stream::add(std::string_view bytes) {
    require(mbedtls_md_update(&state_->context, bytes_of(bytes), bytes.size()), "SHA-256");
}

Sha256 Sha256Stream::finish() {
    Sha256 digest{};
    require(mbedtls_md_finish(&state_->context, digest.data()), "SHA-256");
    return digest;
}

// Seeds a generator each time: random bytes are asked for once per placement, and no state is kept
// between.
void random_bytes(std::span<std::uint8_t> bytes) {
    struct Generator {
        Generator() {
            mbedtls_entropy_init(&entropy);
            mbedtls_ctr_drbg_init(&random);
        }
        ~Generator() {
            mbedtls_ctr_drbg_free(&random);
            mbedtls_entropy_free(&entropy);
        }
        mbedtls_entropy_context entropy;
        mbedtls_ctr_drbg_context random;
    } generator;
    require(mbedtls_ctr_drbg_seed(&generator.random, mbedtls_entropy_func, &generator.entropy,
                                  nullptr, 0),
            "random bytes");
    require(mbedtls_ctr_drbg_random(&generator.random, bytes.data(), bytes.size()), "random bytes");
}

}  // namespace order::crypto
