// How members of the model are read through the boundary: what each becomes, and what stands for
// one that is absent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "api/handle.hpp"
#include "core/model.hpp"

namespace order::api {

// Not known is NULL or -1, and an absent truth is 0.
inline const char *outward(const std::string *text) noexcept {
    return text && !text->empty() ? text->c_str() : nullptr;
}
inline std::int64_t outward(const std::int64_t *number) noexcept {
    return number ? *number : core::unknown_count;
}
inline double outward(const double *number) noexcept {
    return number ? *number : core::unknown_number;
}
inline std::int32_t outward(const bool *truth) noexcept { return truth && *truth ? 1 : 0; }
inline std::int32_t outward(const core::State *state) noexcept {
    return static_cast<std::int32_t>(state ? *state : core::State::unknown);
}

template <class Container>
std::int32_t count_of(const Container &container) noexcept {
    constexpr std::size_t most = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(container.size() < most ? container.size() : most);
}

// nullptr outside the range.
template <class Container>
const typename Container::value_type *element_of(const Container &container,
                                                 std::int32_t index) noexcept {
    if (index < 0 || index >= count_of(container)) return nullptr;
    return &container[static_cast<std::size_t>(index)];
}

// A member of the value in a Holding.
template <class Held, class Value, class Member>
auto field(const Held *handle, Member Value::*member) noexcept {
    const Held *present = or_absent(handle);
    return outward(present ? &(present->value.*member) : nullptr);
}

// How many elements such a member has.
template <class Held, class Value, class Item>
std::int32_t item_count(const Held *handle, std::vector<Item> Value::*items) noexcept {
    const Held *present = or_absent(handle);
    return present ? count_of(present->value.*items) : 0;
}

// One of them; nullptr outside the range.
template <class Held, class Value, class Item>
const Item *item(const Held *handle, std::vector<Item> Value::*items, std::int32_t index) noexcept {
    const Held *present = or_absent(handle);
    return present ? element_of(present->value.*items, index) : nullptr;
}

// A member of one of them.
template <class Held, class Value, class Item, class Member>
auto item_field(const Held *handle, std::vector<Item> Value::*items, std::int32_t index,
                Member Item::*member) noexcept {
    const Item *found = item(handle, items, index);
    return outward(found ? &(found->*member) : nullptr);
}

template <class AnyList>
std::int32_t list_count(const AnyList *list) noexcept {
    const AnyList *present = or_absent(list);
    return present ? count_of(present->elements) : 0;
}

template <class AnyList>
auto list_get(const AnyList *list, std::int32_t index) noexcept {
    const AnyList *present = or_absent(list);
    return present ? element_of(present->elements, index) : nullptr;
}

}  // namespace order::api
