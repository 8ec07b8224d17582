#include "providers/walk_bounds.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::providers {

void WalkBounds::add_page(std::size_t new_items) {
    constexpr int max_pages = 100'000;
    constexpr std::size_t max_items = 1'000'000;
    items_ += new_items;
    idle_pages_ = new_items > 0 ? 0 : idle_pages_ + 1;
    if (idle_pages_ < max_idle_pages_ && items_ <= max_items && ++pages_ <= max_pages) return;
    throw base::Failure(base::Code::provider, base::concat(list_, " did not come to an end."));
}

}  // namespace order::providers
