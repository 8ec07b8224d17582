// UUIDs that stay the same from run to run: made from a name, not by chance.
#include "sandbox/fixed_uuid.hpp"

#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {

std::string fixed_uuid(std::string_view name) {
    crypto::Sha256 bytes = crypto::sha256(name);
    bytes[6] = (bytes[6] & 0x0f) | 0x80;  // version 8
    bytes[8] = (bytes[8] & 0x3f) | 0x80;  // RFC 9562 variant
    std::string text = crypto::hex(std::span(bytes).first(16));
    for (const std::size_t dash : {8, 13, 18, 23}) text.insert(dash, 1, '-');
    return text;
}

}  // namespace order::sandbox
