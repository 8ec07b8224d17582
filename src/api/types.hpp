// The opaque structs of order.h that several files of this folder know; the others stand where they
// are used.
#pragma once

#include <order/order.h>

#include <string>
#include <utility>

#include "api/handle.hpp"
#include "api/session.hpp"
#include "base/failure.hpp"
#include "base/log.hpp"
#include "core/requests.hpp"
#include "core/settings.hpp"

namespace order::api {

// A handle around one value.
template <Tag own, class Value>
struct Holding : Handle<own> {
    explicit Holding(Value value_) : value(std::move(value_)) {}

    Value value;
};

}  // namespace order::api

struct order_text : order::api::Holding<order::api::Tag::text, std::string> {
    using Holding::Holding;
};

struct order_settings : order::api::Handle<order::api::Tag::settings> {
    order::core::Options options = order::core::make_settings();
    order::base::Log log;
};

struct order_client : order::api::Handle<order::api::Tag::client> {
    explicit order_client(order::api::Access access_) : access(std::move(access_)) {}

    order::api::Access access;
};
