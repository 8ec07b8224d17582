// The opaque structs of order.h that several files of this folder know; the others stand where they
// are used.
#pragma once

#include <order/order.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "api/handle.hpp"
#include "api/session.hpp"
#include "base/failure.hpp"
#include "base/log.hpp"
#include "core/model.hpp"
#include "core/requests.hpp"
#include "core/settings.hpp"

namespace order::api {

// A handle around one value.
template <Tag own, class Value>
struct Holding : Handle<own> {
    explicit Holding(Value value_, Owner owner_ = Owner::caller)
        : Handle<own>(owner_), value(std::move(value_)) {}

    Value value;
};

// A handle around elements that are handles too, but the list's.
template <Tag own, class Element>
struct List : Handle<own> {
    template <class Value>
    explicit List(std::vector<Value> values) {
        for (Value &value : values) elements.emplace_back(std::move(value), Owner::library);
    }

    std::deque<Element> elements;
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

struct order_line_item : order::api::Holding<order::api::Tag::line_item, order::core::LineItem> {
    using Holding::Holding;
};

struct order_snapshot : order::api::Holding<order::api::Tag::snapshot, order::core::Snapshot> {
    explicit order_snapshot(order::core::Snapshot snapshot,
                            order::api::Owner owner_ = order::api::Owner::caller)
        : Holding(std::move(snapshot), owner_) {
        for (order::core::LineItem &item : value.line_items) {
            line_items.push_back(
                std::make_unique<order_line_item>(std::move(item), order::api::Owner::library));
        }
        value.line_items.clear();
    }

    // What value.line_items held, as handles.
    std::vector<std::unique_ptr<order_line_item>> line_items;
};

struct order_tasking : order::api::Holding<order::api::Tag::tasking, order::core::Tasking> {
    using Holding::Holding;
};

struct order_coverage : order::api::Holding<order::api::Tag::coverage, order::core::Coverage> {
    using Holding::Holding;
};

struct order_asset : order::api::Holding<order::api::Tag::asset, order::core::Asset> {
    using Holding::Holding;
};

struct order_asset_list : order::api::List<order::api::Tag::asset_list, order_asset> {
    using List::List;
};
