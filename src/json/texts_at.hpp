// Texts at a few places of a document, read without building the document.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.hpp"

namespace order::json {

// What stands at a place: nothing (or null), a text, or something else.
struct Found {
    enum class Kind { nothing, text, other };
    Kind kind = Kind::nothing;
    std::string text;
};

// For each path of members ("orderDetails/subStatus") what stands there; nothing when the text is
// no JSON.
std::optional<std::vector<Found>> texts_at(std::string_view text,
                                           std::span<const std::string_view> paths,
                                           const Limits &limits = {});

}  // namespace order::json
