#include "providers/outposts/wire_orders.hpp"

#include <algorithm>
#include <array>

#include "json/texts_at.hpp"
#include "providers/answers.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::outposts {
namespace {

using core::LineItem;
using core::Snapshot;
using core::State;

LineItem line_item_from(const json::Value &item) {
    LineItem result;
    result.id = word(item, "LineItemId");
    result.catalog_item_id = word(item, "CatalogItemId");
    result.status = word(item, "Status");
    result.quantity = count(item, "Quantity");
    if (const json::Value *shipment = json::member(item, "ShipmentInformation")) {
        result.shipment_tracking_number = word(*shipment, "ShipmentTrackingNumber");
        result.shipment_carrier = word(*shipment, "ShipmentCarrier");
    }
    for (const json::Value &asset : json::elements(item, "AssetInformationList")) {
        result.hardware.push_back(
            {{}, word(asset, "AssetId"), json::texts(asset, "MacAddressList")});
    }
    result.previous_line_item_id = word(item, "PreviousLineItemId");
    result.previous_order_id = word(item, "PreviousOrderId");
    return result;
}

std::vector<core::StatusCount> status_counts(const json::Value &summary) {
    std::vector<core::StatusCount> counts;
    const json::Value *by_status = json::member(summary, "LineItemCountsByStatus");
    const json::Object *object = by_status ? by_status->if_object() : nullptr;
    if (!object) return counts;
    for (const auto &[status, quantity] : *object) {
        counts.push_back({{}, std::string(status), count(*by_status, status)});
    }
    return counts;
}

bool has_hardware(const LineItem &item) { return !item.hardware.empty(); }

}  // namespace

State state_from(std::string_view status) {
    struct End {
        std::string_view status;
        State state;
    };
    constexpr std::array ends = {
        End{"COMPLETED", State::fulfilled},
        End{"FULFILLED", State::fulfilled},
        End{"CANCELLED", State::cancelled},
        End{"ERROR", State::failed},
    };
    const auto end = std::find_if(ends.begin(), ends.end(),
                                  [&](const End &one) { return one.status == status; });
    return end == ends.end() ? State::open : end->state;
}

Snapshot snapshot_from(const json::Value &order, std::string text) {
    Snapshot snapshot;
    snapshot.provider = "outposts";
    snapshot.id = word(order, "OrderId");
    snapshot.status = word(order, "Status");
    snapshot.state = state_from(snapshot.status);
    snapshot.kind = word(order, "OrderType");
    snapshot.outpost_id = word(order, "OutpostId");
    snapshot.payment_option = word(order, "PaymentOption");
    snapshot.payment_term = word(order, "PaymentTerm");
    snapshot.quote_id = word(order, "QuoteIdentifier");
    snapshot.quote_option_id = word(order, "QuoteOptionIdentifier");
    snapshot.created_ms = epoch_time_ms(order, "OrderSubmissionDate");
    snapshot.fulfilled_ms = epoch_time_ms(order, "OrderFulfilledDate");
    for (const json::Value &item : json::elements(order, "LineItems")) {
        snapshot.line_items.push_back(line_item_from(item));
    }
    snapshot.item_statuses = status_counts(order);
    snapshot.has_deliveries =
        std::any_of(snapshot.line_items.begin(), snapshot.line_items.end(), has_hardware);
    snapshot.json = text.empty() ? json::serialize(order) : std::move(text);
    return snapshot;
}

std::optional<core::Standing> standing_from(std::string_view answer, std::string_view order_id,
                                            const json::Limits &limits) {
    constexpr std::array<std::string_view, 2> paths = {"Order/Status", "Order/OrderId"};
    auto found = json::texts_at(answer, paths, limits);
    if (!found || !is_same_id(order_id, found->at(1).text)) return {};
    std::string &status = found->at(0).text;
    if (status.empty()) return {};
    return core::Standing{state_from(status), std::move(status)};
}

std::vector<core::Asset> assets_from(const json::Value &order) {
    std::vector<core::Asset> assets;
    for (const json::Value &item : json::elements(order, "LineItems")) {
        for (const json::Value &hardware : json::elements(item, "AssetInformationList")) {
            if (!has_names(hardware, {"AssetId"})) continue;
            core::Asset asset;
            asset.id = word(hardware, "AssetId");
            asset.order_id = word(order, "OrderId");
            asset.product_id = word(item, "CatalogItemId");
            asset.line_item_id = word(item, "LineItemId");
            asset.mac_addresses = json::texts(hardware, "MacAddressList");
            asset.json = json::serialize(hardware);
            assets.push_back(std::move(asset));
        }
    }
    return assets;
}

}  // namespace order::providers::outposts
