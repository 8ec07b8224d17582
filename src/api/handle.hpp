// Handle: what every opaque struct of order.h begins with, so that a wrong or freed one is noticed.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <type_traits>

namespace order::api {

// Which struct a pointer points at. The numbers are unlikely to be found in memory by chance.
enum class Tag : std::uint32_t {
    freed = 0,
    text = 0x6f726401,
    error,
    settings,
    client,
    handle,
    snapshot,
    snapshot_list,
    tasking,
    coverage,
    tracker,
    update,
    asset,
    asset_list,
    download,
    collection,
    collection_list,
    search,
    scene,
    scene_list,
    draft,
    estimate,
    placement,
    query,
    quotation,
    quotation_list,
    feasibility,
    feasibility_list,
    line_item,
    catalog_item,
    catalog_item_list,
    outpost,
    outpost_list,
    site,
    site_list,
    quote,
    quote_list,
    end,  // not a kind: what follows the last
};

// Who frees it: the caller, or the library because it is part of something else.
enum class Owner : std::uint32_t { caller, library };

struct Header {
    Tag tag;
    Owner owner;
};

template <Tag own>
struct Handle : Header {
    static constexpr Tag own_tag = own;

    constexpr explicit Handle(Owner owner_ = Owner::caller) : Header{own, owner_} {}
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
};

// Handles of Owner::caller that were handed out and not freed.
std::int64_t live_handles() noexcept;

// Throws Failure(argument), which names the argument, unless it is a handle of that kind.
void require(const Header *handle, Tag expected, std::string_view argument);

template <class T>
T &checked(T *handle, std::string_view argument) {
    require(handle, T::own_tag, argument);
    return *handle;
}

// The handle, or nullptr when it is NULL or of another kind.
template <class T>
T *or_absent(T *handle) noexcept {
    return handle && handle->tag == T::own_tag ? handle : nullptr;
}

// From here on the caller has it, and frees it.
void count_given() noexcept;

template <class T>
T *give(std::unique_ptr<T> made) noexcept {
    if (made) count_given();
    return made.release();
}

// Takes a handle back: true when it was the caller's, and is to be deleted now.
bool retire(Header *handle, Tag expected) noexcept;

template <class T>
void free_handle(T *handle) noexcept {
    if (retire(handle, T::own_tag)) delete handle;
}

}  // namespace order::api
