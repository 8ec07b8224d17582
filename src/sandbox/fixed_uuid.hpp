// UUIDs that stay the same from run to run: made from a name, not by chance.
#pragma once

#include <string>
#include <string_view>

namespace order::sandbox {

// A name-based UUID as text (RFC 9562 version 8 over SHA-256).
std::string fixed_uuid(std::string_view name);

}  // namespace order::sandbox
