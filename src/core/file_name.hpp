// File names that came over the network, made safe to put into a folder of the user's.
#pragma once

#include <string>
#include <string_view>

namespace order::core {

inline constexpr std::size_t max_file_name_bytes = 200;

// What an incomplete file has behind its name.
inline constexpr std::string_view part_suffix = ".part";

// One name without folders, control characters, leading dots and what Windows reserves; never
// empty, at most max_file_name_bytes. `otherwise` steps in when nothing is left of the name.
std::string safe_file_name(std::string_view name, std::string_view otherwise);

// ".tar.gz" of "a.tar.gz", ".zip" of "a.b.zip"; empty when there is none.
std::string_view extension_of(std::string_view file_name);

// The name with the extension of another that the same file is stored under, unless it has it (or
// one that means the same: ".tgz" is ".tar.gz").
std::string with_stored_extension(std::string_view file_name, std::string_view stored_name);

// The name without its extension, itself a safe name.
std::string stem_of(std::string_view file_name);

// "a-1234.zip" of "a.zip" and "1234".
std::string with_suffix(std::string_view file_name, std::string_view suffix);

// A text of any kind (an id) as a part of a file name: letters, digits, '-' and '_', different for
// different texts.
std::string file_key(std::string_view text);

}  // namespace order::core
