// Hashes behind one face; openssl.cpp or mbedtls.cpp is compiled, never both.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace order::crypto {

// Name and version of the library in use.
std::string library_name();

using Sha256 = std::array<std::uint8_t, 32>;
using Sha1 = std::array<std::uint8_t, 20>;  // names files other programs made, guards nothing
using Md5 = std::array<std::uint8_t, 16>;

Sha256 sha256(std::string_view bytes);
Sha256 hmac_sha256(std::string_view key, std::string_view bytes);
Md5 md5(std::string_view bytes);
Sha1 sha1(std::string_view bytes);

// A hash over bytes that arrive in pieces.
class Sha256Stream {
  public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(Sha256Stream &&) noexcept;
    Sha256Stream &operator=(Sha256Stream &&) noexcept;

    void add(std::string_view bytes);
    Sha256 finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Bytes no one can guess, from the platform's generator.
void random_bytes(std::span<std::uint8_t> bytes);

// A random (version 4) UUID as text.
std::string uuid();

}  // namespace order::crypto
