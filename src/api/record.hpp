// Records at the boundary: a handle is the record's own address.
#pragma once

#include <order/order.h>

#include <memory>
#include <utility>
#include <vector>

#include "api/handle.hpp"
#include "core/error_record.hpp"
#include "core/hardware.hpp"
#include "core/model.hpp"
#include "core/tracker.hpp"

namespace order::api {

// The record that a typed pointer of order.h stands for; declared only.
core::ErrorRecord stands_for(const order_error *);
core::Snapshot stands_for(const order_snapshot *);
core::SnapshotList stands_for(const order_snapshot_list *);
core::Tasking stands_for(const order_tasking *);
core::Coverage stands_for(const order_coverage *);
core::Update stands_for(const order_update *);
core::Asset stands_for(const order_asset *);
core::AssetList stands_for(const order_asset_list *);
core::CollectionList stands_for(const order_collection_list *);
core::SceneList stands_for(const order_scene_list *);
core::Estimate stands_for(const order_estimate *);
core::Placement stands_for(const order_placement *);
core::Quotation stands_for(const order_quotation *);
core::QuotationList stands_for(const order_quotation_list *);
core::FeasibilityStudy stands_for(const order_feasibility *);
core::FeasibilityList stands_for(const order_feasibility_list *);
core::CatalogItem stands_for(const order_catalog_item *);
core::CatalogItemList stands_for(const order_catalog_item_list *);
core::Outpost stands_for(const order_outpost *);
core::OutpostList stands_for(const order_outpost_list *);
core::Site stands_for(const order_site *);
core::SiteList stands_for(const order_site_list *);
core::Quote stands_for(const order_quote *);
core::QuoteList stands_for(const order_quote_list *);

template <class Pointed>
using RecordOf = decltype(stands_for(static_cast<const Pointed *>(nullptr)));

template <class Pointed>
Pointed *to_c(core::Head *record) noexcept {
    return reinterpret_cast<Pointed *>(record);
}
template <class Pointed>
const Pointed *to_c(const core::Head *record) noexcept {
    return reinterpret_cast<const Pointed *>(record);
}

template <class List, class Value>
std::unique_ptr<List> list_of(std::vector<Value> values) {
    auto list = std::make_unique<List>();
    list->items = std::move(values);
    return list;
}

// From here on the caller has it, and frees it.
template <class Pointed>
void assign(Pointed **out, std::unique_ptr<RecordOf<Pointed>> made) noexcept {
    if (!made) {
        return;
    }
    made->owner = core::Owner::caller;
    count_given();
    *out = to_c<Pointed>(made.release());
}

}  // namespace order::api
