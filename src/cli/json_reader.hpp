// JSON as text, read: checked, and taken apart one level at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace order::cli {

// True for one whole JSON value, nested at most 128 deep.
bool json_is_valid(std::string_view json);

// The members of an object in their order: name and value as JSON. Nothing for any other text.
using JsonMembers = std::vector<std::pair<std::string, std::string>>;
std::optional<JsonMembers> json_members(std::string_view json);

// The elements of an array, each as JSON. Nothing for any other text.
std::optional<std::vector<std::string>> json_elements(std::string_view json);

// The text of a string. Nothing for any other value.
std::optional<std::string> json_text(std::string_view json);

// A value as people read it: a text without its quotes, the elements of an array with commas.
std::string json_plain(std::string_view json);

// The value of a member as JSON, or an empty text.
std::string json_member(std::string_view json, std::string_view name);

}  // namespace order::cli
