// Record: what a call returns. It begins with its type; its fields are listed in fields.cpp.
#pragma once

#include <cstdint>
#include <vector>

namespace order::core {

// Half of each field's number in fields.h: new ones go last, none is ever reused.
enum class Type : std::uint32_t {
    none = 0,
    error,
    snapshot,
    snapshot_list,
    line_item,
    hardware,
    item_status,
    tasking,
    coverage,
    update,
    asset,
    asset_list,
    collection,
    collection_list,
    data_product,
    scene,
    scene_list,
    estimate,
    estimate_item,
    placement,
    placement_item,
    quotation,
    quotation_list,
    feasibility,
    feasibility_list,
    feasibility_option,
    catalog_item,
    catalog_item_list,
    capacity,
    outpost,
    outpost_list,
    site,
    site_list,
    tag,
    quote,
    quote_list,
    quote_price,
    quote_requirement,
    option,
    option_list,
    file,
    file_list,
    end,  // not a type: follows the last
};

// Who frees a handle: the caller, or the library because it is part of something else or static.
enum class Owner : std::uint32_t { library, caller };

// What every handle begins with, so that a wrong or freed one is noticed.
struct Head {
    std::uint32_t mark;
    Owner owner = Owner::library;
};

// Unlikely to be found in memory by chance. The marks of the handles that are not records follow.
inline constexpr std::uint32_t record_mark = 0x6f726400;

constexpr std::uint32_t mark_of(Type type) {
    return record_mark + static_cast<std::uint32_t>(type);
}

template <Type own>
struct Record : Head {
    static constexpr Type own_type = own;
    static constexpr std::uint32_t own_mark = mark_of(own);

    constexpr Record() noexcept : Head{own_mark} {}
    // The owner belongs to the place, not to the value.
    constexpr Record(const Record &) noexcept : Record() {}
    constexpr Record &operator=(const Record &) noexcept { return *this; }
};

template <Type own, class Element>
struct RecordList : Record<own> {
    std::vector<Element> items;
};

}  // namespace order::core
