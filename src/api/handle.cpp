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
    "order_text",
    "order_error",
    "order_settings",
    "order_client",
    "order_handle",
    "order_snapshot",
    "order_snapshot_list",
    "order_tasking",
    "order_coverage",
    "order_tracker",
    "order_update",
    "order_asset",
    "order_asset_list",
    "order_download",
    "order_collection",
    "order_collection_list",
    "order_search",
    "order_scene",
    "order_scene_list",
    "order_draft",
    "order_estimate",
    "order_placement",
    "order_query",
    "order_quotation",
    "order_quotation_list",
    "order_feasibility",
    "order_feasibility_list",
    "order_line_item",
    "order_catalog_item",
    "order_catalog_item_list",
    "order_outpost",
    "order_outpost_list",
    "order_site",
    "order_site_list",
    "order_quote",
    "order_quote_list",
};

constexpr std::size_t position(Tag tag) {
    return static_cast<std::size_t>(tag) - static_cast<std::size_t>(Tag::text);
}
static_assert(position(Tag::end) == std::size(type_names));

}  // namespace

std::int64_t live_handles() noexcept { return live; }

void count_given() noexcept { ++live; }

void require(const Header *handle, Tag expected, std::string_view argument) {
    if (!handle) throw base::Failure(base::Code::argument, base::concat(argument, " was NULL."));
    if (handle->tag == expected) return;
    throw base::Failure(base::Code::argument, base::concat(argument, " was not an ",
                                                           type_names[position(expected)], "."));
}

bool retire(Header *handle, Tag expected) noexcept {
    if (!handle || handle->tag != expected || handle->owner != Owner::caller) return false;
    // A plain assignment could be left out, since the memory is about to be given back.
    base::wipe(&handle->tag, sizeof handle->tag);
    --live;
    return true;
}

}  // namespace order::api
