// The orders that a client placed last: they exist, whatever a service that is behind says of them.
#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <string_view>

#include "core/model.hpp"

namespace order::core {

// Any thread.
class PlacedOrders {
  public:
    // Does without when memory does not suffice: what was placed counts more.
    void note(const Placement &placement) noexcept;
    bool contains(std::string_view order_id) const;

  private:
    mutable std::mutex mutex_;
    std::deque<std::string> ids_;  // the oldest first
};

}  // namespace order::core
