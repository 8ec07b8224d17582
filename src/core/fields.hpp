// Fields: how the table of fields.cpp is kept. Each row is one step to the value and needs no
// relocation when the library is loaded.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/record.hpp"

namespace order::core {

// Each value equals its ORDER_KIND_* twin in order.h.
enum class FieldKind : std::uint8_t {
    text = 1,
    json = 2,
    integer = 3,
    time = 4,
    number = 5,
    code = 6,
    flag = 7,
    texts = 8,
    integers = 9,
    numbers = 10,
    record = 11,
    records = 12,
};

// How a member is stored.
enum class Store : std::uint8_t {
    string,
    literal,     // a string_view of a string literal
    characters,  // computed: the text itself
    int64,
    int32,
    real,
    truth,
    strings,
    int64s,
    reals,
    record,
    optional_record,
    records,
};

// What the code of a field is called.
enum class Words : std::uint8_t { none, state, code, update_kind };

struct Field {
    std::uint16_t where;  // offset in the record; of a computed field its position in `computed`
    std::uint16_t text;   // position of its name and meaning in the pool
    FieldKind kind;
    Store store;
    std::uint8_t type;   // of the records it holds
    std::uint8_t extra;  // is_computed and the words

    static constexpr std::uint8_t computed_bit = 1;
    bool is_computed() const { return (extra & computed_bit) != 0; }
    Words words() const { return static_cast<Words>(extra >> 1); }
};
static_assert(sizeof(Field) == 8);

// The rows of one type: its field n is the n-th of them.
struct Fields {
    std::uint16_t first;
    std::uint16_t count;
    std::uint16_t text;  // position of its name in the pool
};

// What needs the C++ type of a record.
struct Operations {
    std::size_t (*count)(const void *items) noexcept;
    const Head *(*item)(const void *items, std::size_t index) noexcept;
    const Head *(*inside)(const void *optional) noexcept;
    void (*destroy)(Head *record) noexcept;
};

inline constexpr std::size_t type_count = static_cast<std::size_t>(Type::end) - 1;

struct Table {
    const Fields *types;
    const Field *fields;
    const char *pool;  // texts that end with NUL
    const Operations *operations;
    const void *(*const *computed)(const Head *record);
};

extern const Table table;

// nullptr when there is no such name.
const char *word(Words words, std::int32_t code);

}  // namespace order::core
