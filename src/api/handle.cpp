#include "api/handle.hpp"

#include <atomic>
#include <iterator>

#include "base/failure.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace order::api {
namespace {

constinit std::atomic<std::int64_t> live{0};

// In the order of Tag, from Tag::text on.
constexpr std::string_view type_names[] = {
    "order_text",     "order_settings", "order_client", "order_handle", "order_tracker",
    "order_download", "order_search",   "order_draft",  "order_query",
};

constexpr std::size_t position(Tag tag) {
    return static_cast<std::size_t>(tag) - static_cast<std::size_t>(Tag::text);
}
static_assert(position(Tag::end) == std::size(type_names));

}  // namespace

std::int64_t live_handles() noexcept { return live; }

void count_given() noexcept { ++live; }

void require(const core::Head *handle, Tag expected, std::string_view argument) {
    if (!handle) {
        throw base::Failure(base::Code::argument, base::concat(argument, " was NULL."));
    }
    if (handle->mark != static_cast<std::uint32_t>(expected)) {
        throw base::Failure(
            base::Code::argument,
            base::concat(argument, " was not an ", type_names[position(expected)], "."));
    }
}

void retire(core::Head &handle) noexcept {
    // A plain assignment could be left out, since the memory is about to be given back.
    base::wipe(&handle.mark, sizeof handle.mark);
    --live;
}

}  // namespace order::api
