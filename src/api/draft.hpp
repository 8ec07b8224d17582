// Drafts: what to order.
#pragma once

#include "api/types.hpp"

struct order_draft : order::api::Holding<order::api::Tag::draft, order::core::Draft> {
    order_draft() : Holding(order::core::Draft()) {}
};
