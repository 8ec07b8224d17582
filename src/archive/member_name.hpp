// Names of members as UTF-8, whatever the archive wrote them in.
#pragma once

#include <string>
#include <string_view>

namespace order::archive {

struct MemberName {
    std::string text;         // UTF-8
    bool is_changed = false;  // it was something else in the archive
};

// A zip archive's names are UTF-8 where it says so, or where they can be; else they are in code
// page 437, as zip has it. Folders of a Windows archive that knows backslashes only get slashes.
MemberName zip_member_name(std::string_view bytes, bool says_utf8);

// A tar archive does not say; the bytes that are not UTF-8 are replaced by U+FFFD.
MemberName tar_member_name(std::string_view bytes);

// At most `max_bytes` of whole characters, cut in front of the extension.
std::string shortened_name(std::string_view name, std::size_t max_bytes);

// "a.tif" -> "a-2.tif"
std::string numbered_name(std::string_view name, int number, std::size_t max_bytes);

}  // namespace order::archive
