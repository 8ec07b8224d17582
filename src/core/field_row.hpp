// Rows as fields.cpp writes them: they exist only while compiling, which checks them.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/fields.hpp"

namespace order::core {

struct Row {
    const char *name;
    const char *meaning;
    std::uint32_t offset = 0;
    const void *(*computed)(const Head *record) = nullptr;  // instead of the offset
    FieldKind kind{};
    Store store{};
    Type type = Type::none;
    Words words = Words::none;
};

template <class Member>
inline constexpr bool is_optional_record = false;
template <class Value>
inline constexpr bool is_optional_record<std::optional<Value>> = true;

template <class Member>
consteval Store store_of() {
    if constexpr (std::is_same_v<Member, std::string>) {
        return Store::string;
    } else if constexpr (std::is_same_v<Member, std::string_view>) {
        return Store::literal;
    } else if constexpr (std::is_same_v<Member, char>) {
        return Store::characters;
    } else if constexpr (std::is_same_v<Member, std::int64_t>) {
        return Store::int64;
    } else if constexpr (std::is_same_v<Member, double>) {
        return Store::real;
    } else if constexpr (std::is_same_v<Member, bool>) {
        return Store::truth;
    } else if constexpr (std::is_enum_v<Member> || std::is_same_v<Member, std::int32_t>) {
        static_assert(sizeof(Member) == sizeof(std::int32_t));
        return Store::int32;
    } else if constexpr (std::is_same_v<Member, std::vector<std::string>>) {
        return Store::strings;
    } else if constexpr (std::is_same_v<Member, std::vector<std::int64_t>>) {
        return Store::int64s;
    } else if constexpr (std::is_same_v<Member, std::vector<double>>) {
        return Store::reals;
    } else if constexpr (std::derived_from<Member, Head>) {
        return Store::record;
    } else if constexpr (is_optional_record<Member>) {
        return Store::optional_record;
    } else {
        return Store::records;
    }
}

template <class Member>
consteval Type type_of() {
    constexpr Store store = store_of<Member>();
    if constexpr (store == Store::record) {
        return Member::own_type;
    } else if constexpr (store == Store::optional_record || store == Store::records) {
        return Member::value_type::own_type;
    } else {
        return Type::none;
    }
}

consteval bool fits(FieldKind kind, Store store) {
    switch (kind) {
        case FieldKind::text:
            return store == Store::string || store == Store::literal || store == Store::characters;
        case FieldKind::json:
            return store == Store::string;
        case FieldKind::integer:
        case FieldKind::time:
            return store == Store::int64;
        case FieldKind::number:
            return store == Store::real;
        case FieldKind::code:
            return store == Store::int32;
        case FieldKind::flag:
            return store == Store::truth;
        case FieldKind::texts:
            return store == Store::strings;
        case FieldKind::integers:
            return store == Store::int64s;
        case FieldKind::numbers:
            return store == Store::reals;
        case FieldKind::record:
            return store == Store::record || store == Store::optional_record;
        case FieldKind::records:
            return store == Store::records;
    }
    return false;
}

template <class Member>
consteval Row row(FieldKind kind, const char *name, const char *meaning) {
    if (!fits(kind, store_of<Member>())) {
        throw "the kind does not fit the member";
    }
    return {.name = name,
            .meaning = meaning,
            .kind = kind,
            .store = store_of<Member>(),
            .type = type_of<Member>()};
}

consteval Row at(std::uint32_t offset, Row row) {
    if (offset > 0xffff) {
        throw "the record is too large";
    }
    row.offset = offset;
    return row;
}

// A value that is not a member: `get` returns a pointer to it, nullptr when absent.
template <class Class, auto get>
consteval Row computed(FieldKind kind, const char *name, const char *meaning) {
    using Pointer = decltype(get(std::declval<const Class &>()));
    using Value = std::remove_cv_t<std::remove_pointer_t<Pointer>>;
    Row made = row<Value>(kind, name, meaning);
    made.computed = [](const Head *record) -> const void * {
        return get(*static_cast<const Class *>(record));
    };
    return made;
}

consteval Row holding(Type type, Row row) {
    if (row.type != type) {
        throw "the member holds records of another type";
    }
    return row;
}

consteval Row with_words(Words words, Row row) {
    row.words = words;
    return row;
}

// A type with its rows. `Items` is what its records are kept in where they are many.
struct Source {
    const char *name;
    const char *meaning;
    std::span<const Row> rows;
    Operations operations;
};

template <class Class, class Items = std::vector<Class>>
consteval Source of(const char *name, const char *meaning, std::span<const Row> rows) {
    return {
        name,
        meaning,
        rows,
        {.count =
             [](const void *items) noexcept { return static_cast<const Items *>(items)->size(); },
         .item = [](const void *items, std::size_t index) noexcept -> const Head * {
             return &(*static_cast<const Items *>(items))[index];
         },
         .inside = [](const void *optional) noexcept -> const Head * {
             const auto &held = *static_cast<const std::optional<Class> *>(optional);
             return held ? &*held : nullptr;
         },
         .destroy = [](Head *record) noexcept { delete static_cast<Class *>(record); }}};
}

}  // namespace order::core
