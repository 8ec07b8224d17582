// The text of one element of an XML answer. The token service's answers are small, flat and of a
// fixed shape, and these few fields are all that is wanted of them: an XML library would be the
// largest dependency of the smallest part.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace order::aws {

// Of the first element at that path from the root, with entities undone; nothing when there is none
// or the document is not well-formed up to its end. Documents with a DOCTYPE, deeper than 32 levels
// or longer than 1 MiB count as not well-formed.
std::optional<std::string> xml_text(std::string_view document,
                                    std::initializer_list<std::string_view> path);

}  // namespace order::aws
