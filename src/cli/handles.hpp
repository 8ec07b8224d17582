// Owners of what the library hands out, and the one way in which the tool calls it.
#pragma once

#include <memory>

#include "cli/problem.hpp"
#include "order/order.h"

namespace order::cli {

template <auto free_function>
struct Free {
    template <class Type>
    void operator()(Type *pointer) const noexcept {
        free_function(pointer);
    }
};
template <class Type, auto free_function>
using Handle = std::unique_ptr<Type, Free<free_function>>;

using AssetList = Handle<order_asset_list, order_asset_list_free>;
using CatalogItem = Handle<order_catalog_item, order_catalog_item_free>;
using CatalogItemList = Handle<order_catalog_item_list, order_catalog_item_list_free>;
using Client = Handle<order_client, order_client_free>;
using CollectionList = Handle<order_collection_list, order_collection_list_free>;
using Coverage = Handle<order_coverage, order_coverage_free>;
using Download = Handle<order_download, order_download_free>;
using Draft = Handle<order_draft, order_draft_free>;
using Error = Handle<order_error, order_error_free>;
using Estimate = Handle<order_estimate, order_estimate_free>;
using Feasibility = Handle<order_feasibility, order_feasibility_free>;
using FeasibilityList = Handle<order_feasibility_list, order_feasibility_list_free>;
using OneOrder = Handle<order_handle, order_handle_free>;
using Outpost = Handle<order_outpost, order_outpost_free>;
using OutpostList = Handle<order_outpost_list, order_outpost_list_free>;
using Placement = Handle<order_placement, order_placement_free>;
using Query = Handle<order_query, order_query_free>;
using Quotation = Handle<order_quotation, order_quotation_free>;
using QuotationList = Handle<order_quotation_list, order_quotation_list_free>;
using Quote = Handle<order_quote, order_quote_free>;
using QuoteList = Handle<order_quote_list, order_quote_list_free>;
using SceneList = Handle<order_scene_list, order_scene_list_free>;
using Search = Handle<order_search, order_search_free>;
using Settings = Handle<order_settings, order_settings_free>;
using Site = Handle<order_site, order_site_free>;
using SiteList = Handle<order_site_list, order_site_list_free>;
using Snapshot = Handle<order_snapshot, order_snapshot_free>;
using SnapshotList = Handle<order_snapshot_list, order_snapshot_list_free>;
using Tasking = Handle<order_tasking, order_tasking_free>;
using Text = Handle<order_text, order_text_free>;
using Tracker = Handle<order_tracker, order_tracker_free>;
using Update = Handle<order_update, order_update_free>;

// Calls a function that only can fail; throws Stop when it does.
template <class Function, class... Arguments>
void must(Function function, Arguments... arguments) {
    order_error *error = nullptr;
    const order_code code = function(arguments..., &error);
    const Error owner(error);
    if (code != ORDER_OK) throw Stop(problem_of(code, error));
}

// Calls a function that hands something out, and owns that; throws Stop when it fails.
template <class Owner, class Function, class... Arguments>
Owner ask(Function function, Arguments... arguments) {
    typename Owner::pointer made = nullptr;
    order_error *error = nullptr;
    const order_code code = function(arguments..., &made, &error);
    Owner owner(made);
    const Error error_owner(error);
    if (code != ORDER_OK) throw Stop(problem_of(code, error));
    return owner;
}

}  // namespace order::cli
