// INI text as AWS writes it: sections of properties, and blocks of properties indented below one.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/secret.hpp"

namespace order::aws {

// By name in lower case. Any value may be a secret, so each is wiped.
using IniValues = std::map<std::string, base::Wiped, std::less<>>;

struct IniSection {
    IniValues values;
    std::map<std::string, IniValues, std::less<>> blocks;

    // Empty when there is none.
    std::string_view value(std::string_view name) const;
    std::string_view value_in_block(std::string_view block, std::string_view name) const;
};

// By what stands between the brackets.
using Ini = std::map<std::string, IniSection, std::less<>>;

// Sections that come twice are one; of a value that comes twice the last counts. A line that begins
// with '#' or ';' is a comment; behind a value there are none. A line indented deeper than the
// property above goes on with its value, or belongs to its block when it has no value. Throws
// Failure(credentials) that names `what` ("the file ...") and the line, never what stands in it.
Ini parse_ini(std::string_view text, std::string_view what);

}  // namespace order::aws
