// How the value of a field is read: the readers at the boundary and the JSON writer share this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/fields.hpp"
#include "core/model.hpp"

namespace order::core {

// A row and where its value is; both are nullptr when the record has no such field.
struct FieldValue {
    const Field *field = nullptr;
    const void *value = nullptr;  // nullptr, too, for a computed value that is absent
};

// The type of a record; Type::none for what is not one.
inline Type type_of_record(const Head *record) noexcept {
    if (!record || record->mark <= mark_of(Type::none) || record->mark >= mark_of(Type::end)) {
        return Type::none;
    }
    return static_cast<Type>(record->mark - record_mark);
}

inline const Fields &fields_of(Type type) noexcept {
    return table.types[static_cast<std::size_t>(type) - 1];
}

// The row of a field's number, or nullptr.
inline const Field *row_of(std::int32_t number) noexcept {
    const std::uint32_t type = static_cast<std::uint32_t>(number) >> 16;
    const std::uint32_t place = static_cast<std::uint32_t>(number) & 0xffff;
    if (type == 0 || type > type_count) {
        return nullptr;
    }
    const Fields &fields = table.types[type - 1];
    return place != 0 && place <= fields.count ? &table.fields[fields.first + place - 1] : nullptr;
}

inline const char *name_of(const Field &field) noexcept { return table.pool + field.text; }

inline const char *meaning_of(const Field &field) noexcept {
    const char *name = name_of(field);
    return name + std::char_traits<char>::length(name) + 1;
}

inline FieldValue value_in(const Head *record, const Field &field) noexcept {
    if (field.is_computed()) {
        return {&field, table.computed[field.where](record)};
    }
    return {&field, reinterpret_cast<const char *>(record) + field.where};
}

// One comparison shows both that this is a record and that it has the field.
inline FieldValue find(const Head *record, std::int32_t number) noexcept {
    const std::uint32_t type = static_cast<std::uint32_t>(number) >> 16;
    if (!record || record->mark != record_mark + type) {
        return {};
    }
    const Field *field = row_of(number);
    return field ? value_in(record, *field) : FieldValue{};
}

inline bool is_stored_as(const FieldValue &found, Store store) noexcept {
    return found.value && found.field->store == store;
}

// nullptr when absent.
inline const char *text_of(const FieldValue &found) noexcept {
    if (is_stored_as(found, Store::string)) {
        const auto &text = *static_cast<const std::string *>(found.value);
        return text.empty() ? nullptr : text.c_str();
    }
    if (is_stored_as(found, Store::literal)) {
        const auto &text = *static_cast<const std::string_view *>(found.value);
        return text.empty() ? nullptr : text.data();
    }
    return is_stored_as(found, Store::characters) ? static_cast<const char *>(found.value)
                                                  : nullptr;
}

inline std::int64_t integer_of(const FieldValue &found) noexcept {
    return is_stored_as(found, Store::int64) ? *static_cast<const std::int64_t *>(found.value)
                                             : unknown_count;
}

inline double number_of(const FieldValue &found) noexcept {
    return is_stored_as(found, Store::real) ? *static_cast<const double *>(found.value)
                                            : unknown_number;
}

inline std::int32_t code_of(const FieldValue &found) noexcept {
    if (is_stored_as(found, Store::int32)) {
        return *static_cast<const std::int32_t *>(found.value);
    }
    return is_stored_as(found, Store::truth) && *static_cast<const bool *>(found.value) ? 1 : 0;
}

inline const Operations &operations_of(const Field &field) noexcept {
    return table.operations[field.type - 1];
}

inline std::size_t size_of(const FieldValue &found) noexcept {
    if (!found.value) {
        return 0;
    }
    switch (found.field->store) {
        case Store::strings:
            return static_cast<const std::vector<std::string> *>(found.value)->size();
        case Store::int64s:
            return static_cast<const std::vector<std::int64_t> *>(found.value)->size();
        case Store::reals:
            return static_cast<const std::vector<double> *>(found.value)->size();
        case Store::record:
            return 1;
        case Store::optional_record:
            return operations_of(*found.field).inside(found.value) ? 1 : 0;
        case Store::records:
            return operations_of(*found.field).count(found.value);
        default:
            return 0;
    }
}

inline std::int32_t count_of(const FieldValue &found) noexcept {
    constexpr std::size_t max = std::numeric_limits<std::int32_t>::max();
    const std::size_t size = size_of(found);
    return static_cast<std::int32_t>(size < max ? size : max);
}

// The element of a list of plain values; nullptr when the index is out of range.
template <class Element>
const Element *element_of(const FieldValue &found, Store store, std::int32_t index) noexcept {
    if (!is_stored_as(found, store) || index < 0) {
        return nullptr;
    }
    const auto &elements = *static_cast<const std::vector<Element> *>(found.value);
    const auto position = static_cast<std::size_t>(index);
    return position < elements.size() ? &elements[position] : nullptr;
}

// An element may be empty, but is never absent.
inline const char *text_of(const FieldValue &found, std::int32_t index) noexcept {
    const auto *text = element_of<std::string>(found, Store::strings, index);
    return text ? text->c_str() : nullptr;
}

inline std::int64_t integer_of(const FieldValue &found, std::int32_t index) noexcept {
    const auto *integer = element_of<std::int64_t>(found, Store::int64s, index);
    return integer ? *integer : unknown_count;
}

inline double number_of(const FieldValue &found, std::int32_t index) noexcept {
    const auto *number = element_of<double>(found, Store::reals, index);
    return number ? *number : unknown_number;
}

inline const Head *record_of(const FieldValue &found, std::int32_t index) noexcept {
    if (index < 0 || static_cast<std::size_t>(index) >= size_of(found)) {
        return nullptr;
    }
    switch (found.field->store) {
        case Store::record:
            return static_cast<const Head *>(found.value);
        case Store::optional_record:
            return operations_of(*found.field).inside(found.value);
        case Store::records:
            return operations_of(*found.field).item(found.value, static_cast<std::size_t>(index));
        default:
            return nullptr;
    }
}

// Whether there is a value. A flag always has one, and a list when it is not empty.
inline bool has_value(const FieldValue &found) noexcept {
    if (!found.value) {
        return false;
    }
    switch (found.field->store) {
        case Store::string:
        case Store::literal:
        case Store::characters:
            return text_of(found) != nullptr;
        case Store::int64:
            return integer_of(found) != unknown_count;
        case Store::real:
            return number_of(found) != unknown_number;
        case Store::int32:
            return code_of(found) != 0;
        case Store::truth:
            return true;
        default:
            return size_of(found) != 0;
    }
}

}  // namespace order::core
