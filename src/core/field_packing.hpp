// Packing: turns the rows of fields.cpp, while compiling, into the table that is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/field_row.hpp"

namespace order::core {

struct PackedSizes {
    std::size_t rows = 0;
    std::size_t text = 0;
    std::size_t computed = 0;
};

template <const auto &sources>
struct Packed {
    static constexpr std::size_t length(const char *text) {
        return std::string_view(text).size() + 1;
    }

    static constexpr PackedSizes sizes = [] {
        PackedSizes all;
        for (const Source &source : sources) {
            all.text += length(source.name);
            all.rows += source.rows.size();
            for (const Row &row : source.rows) {
                all.text += length(row.name) + length(row.meaning);
                all.computed += row.computed ? 1 : 0;
            }
        }
        return all;
    }();
    static_assert(sizes.text <= 0xffff && sizes.rows <= 0xffff);

    // Without pointers: it is read-only from the start.
    struct Plain {
        Fields types[type_count]{};
        Field fields[sizes.rows]{};
        char pool[sizes.text]{};
    };
    static constexpr Plain plain = [] {
        Plain all;
        std::size_t fields = 0, text = 0, computed = 0;
        const auto keep = [&](const char *added) {
            const std::size_t start = text;
            for (std::size_t i = 0; i < length(added); ++i) {
                all.pool[text++] = added[i];
            }
            return static_cast<std::uint16_t>(start);
        };
        for (std::size_t type = 0; type < type_count; ++type) {
            const Source &source = sources[type];
            all.types[type] = {static_cast<std::uint16_t>(fields),
                               static_cast<std::uint16_t>(source.rows.size()), keep(source.name)};
            for (const Row &row : source.rows) {
                const std::size_t where = row.computed ? computed++ : row.offset;
                const std::uint16_t name = keep(row.name);
                keep(row.meaning);
                const auto words = static_cast<unsigned>(row.words) << 1;
                all.fields[fields++] = {
                    static_cast<std::uint16_t>(where),
                    name,
                    row.kind,
                    row.store,
                    static_cast<std::uint8_t>(row.type),
                    static_cast<std::uint8_t>(words | (row.computed ? Field::computed_bit : 0))};
            }
        }
        return all;
    }();

    struct Pointers {
        const void *(*computed[sizes.computed])(const Head *){};
        Operations operations[type_count]{};
    };
    static constexpr Pointers pointers = [] {
        Pointers all;
        std::size_t computed = 0;
        for (std::size_t type = 0; type < type_count; ++type) {
            all.operations[type] = sources[type].operations;
            for (const Row &row : sources[type].rows) {
                if (row.computed) {
                    all.computed[computed++] = row.computed;
                }
            }
        }
        return all;
    }();

    static constexpr Table table = {plain.types, plain.fields, plain.pool, pointers.operations,
                                    pointers.computed};
};

}  // namespace order::core
