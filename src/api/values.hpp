// What entries return that is not a record: NULL and 0 stand for what is absent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

namespace order::api {

inline const char *text_or_null(const std::string &text) noexcept {
    return text.empty() ? nullptr : text.c_str();
}

template <class Container>
std::int32_t count_of(const Container &container) noexcept {
    constexpr std::size_t max = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(container.size() < max ? container.size() : max);
}

// nullptr outside the range.
template <class Container>
const typename Container::value_type *element_of(const Container &container,
                                                 std::int32_t index) noexcept {
    if (index < 0 || index >= count_of(container)) {
        return nullptr;
    }
    return &container[static_cast<std::size_t>(index)];
}

}  // namespace order::api
