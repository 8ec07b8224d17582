// Estimates: what a draft, or a renewal, would cost.
#pragma once

#include "api/types.hpp"

struct order_estimate : order::api::Holding<order::api::Tag::estimate, order::core::Estimate> {
    using Holding::Holding;
};
