// The texts an accessor of the library gives one by one, as a list.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/json_text.hpp"
#include "cli/text.hpp"

namespace order::cli {

// What get(thing, 0) to get(thing, count - 1) give.
template <class Thing, class Get>
std::vector<std::string> texts_of(const Thing *thing, std::int32_t count, Get get) {
    std::vector<std::string> texts;
    for (std::int32_t i = 0; i < count; ++i) texts.push_back(or_empty(get(thing, i)));
    return texts;
}

// A JSON array of strings.
inline std::string json_texts(const std::vector<std::string> &texts) {
    std::vector<std::string> strings;
    for (const std::string &text : texts) strings.push_back(json_string(text));
    return json_array(strings);
}

}  // namespace order::cli
