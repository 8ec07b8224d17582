// WalkBounds: ends walks over pages that would not end by themselves, whatever the service answers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace order::providers {

class WalkBounds {
  public:
    // `list` is "UP42's pages of the list of orders"; so many pages in a row may hold nothing new.
    WalkBounds(std::string list, int max_idle_pages)
        : list_(std::move(list)), max_idle_pages_(max_idle_pages) {}

    // Throws Failure(provider) beyond the bounds.
    void add_page(std::size_t new_items);

  private:
    std::string list_;
    int max_idle_pages_;
    int idle_pages_ = 0;
    int pages_ = 0;
    std::size_t items_ = 0;
};

}  // namespace order::providers
