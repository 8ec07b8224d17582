// A record as JSON.
#pragma once

#include <string>

#include "core/record.hpp"

namespace order::core {

// An object with all fields in the order of the table; a list is an array of its items. What is
// absent is null. The provider's documents are left out unless asked for.
std::string to_json(const Head &record, bool with_documents);

}  // namespace order::core
