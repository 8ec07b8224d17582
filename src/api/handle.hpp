// Handles: what the pointers of order.h point at that are not records.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/record.hpp"

namespace order::api {

// The marks follow those of the records.
enum class Tag : std::uint32_t {
    text = core::mark_of(core::Type::end),
    settings,
    client,
    handle,
    tracker,
    download,
    search,
    draft,
    query,
    end,  // not a kind: follows the last
};

template <Tag own>
struct Handle : core::Head {
    static constexpr Tag own_tag = own;

    constexpr Handle() : Head{static_cast<std::uint32_t>(own), core::Owner::caller} {}
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
};

// Handles of the caller that were not freed yet.
std::int64_t live_handles() noexcept;

// Throws Failure(argument), which names the argument, unless it is a handle of that kind.
void require(const core::Head *handle, Tag expected, std::string_view argument);

template <class T>
T &checked(T *handle, std::string_view argument) {
    require(handle, T::own_tag, argument);
    return *handle;
}

// The handle, or nullptr when it is NULL or of another kind.
template <class T>
T *valid_or_null(T *handle) noexcept {
    return handle && handle->mark == static_cast<std::uint32_t>(T::own_tag) ? handle : nullptr;
}

// From here on the caller has it, and frees it.
void count_given() noexcept;

template <class T>
T *give(std::unique_ptr<T> made) noexcept {
    if (made) {
        count_given();
    }
    return made.release();
}

// Takes the caller's handle back, to be deleted now: it is none any more.
void retire(core::Head &handle) noexcept;

template <class T>
void free_handle(T *handle) noexcept {
    if (valid_or_null(handle)) {
        retire(*handle);
        delete handle;
    }
}

}  // namespace order::api
