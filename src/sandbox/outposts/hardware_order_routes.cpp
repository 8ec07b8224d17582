// Hardware orders: place, read, list, cancel.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/hardware_catalog.hpp"
#include "sandbox/outposts/hardware_life.hpp"
#include "sandbox/outposts/input.hpp"
#include "sandbox/outposts/paging.hpp"
#include "sandbox/outposts/quoting.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {
namespace {

json::Object item_view(const LineItem &item) {
    json::Object view{{"CatalogItemId", item.catalog_item_id},
                      {"LineItemId", item.id},
                      {"Quantity", item.quantity},
                      {"Status", item.status}};
    if (!item.tracking_number.empty())
        view["ShipmentInformation"] = json::Object{{"ShipmentTrackingNumber", item.tracking_number},
                                                   {"ShipmentCarrier", item.carrier}};
    json::Array assets;
    for (const HardwareAsset &asset : item.assets)
        assets.push_back(
            json::Object{{"AssetId", asset.id}, {"MacAddressList", to_array(asset.mac_addresses)}});
    if (!assets.empty()) view["AssetInformationList"] = std::move(assets);
    if (!item.previous_line_item_id.empty())
        view["PreviousLineItemId"] = item.previous_line_item_id;
    if (!item.previous_order_id.empty()) view["PreviousOrderId"] = item.previous_order_id;
    return view;
}

// What the order and its summary have in common.
json::Object common_view(const HardwareOrder &order) {
    json::Object view{{"OutpostId", order.outpost_id},
                      {"OrderId", order.id},
                      {"OrderType", order.type},
                      {"Status", order.status},
                      {"OrderSubmissionDate", epoch_seconds(order.submitted_us)}};
    if (order.fulfilled_us) view["OrderFulfilledDate"] = epoch_seconds(*order.fulfilled_us);
    return view;
}

json::Object summary_view(const HardwareOrder &order) {
    std::map<std::string, std::int64_t> counts;
    for (const LineItem &item : order.items) ++counts[item.status];
    json::Object view = common_view(order);
    view["LineItemCountsByStatus"] = json::Object(counts.begin(), counts.end());
    return view;
}

Reply get_order(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const std::string id = input.label("OrderId", shapes::order_id);
    if (const auto refusal = input.refusal()) return *refusal;
    const HardwareOrder *order = world.find_order(id);
    if (order == nullptr) return not_found_error("Order", id);
    return json_reply(json::Object{{"Order", order_view(*order)}});
}

Reply list_orders(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const auto filter = input.query("OutpostIdentifierFilter", shapes::outpost_identifier);
    const PageRequest page = read_page(input);
    if (const auto refusal = input.refusal()) return *refusal;
    const Outpost *outpost = filter ? world.find_outpost(*filter) : nullptr;
    if (filter && outpost == nullptr) return not_found_error("Outpost", *filter);
    std::vector<const HardwareOrder *> orders;
    for (const auto &[id, order] : world.orders())
        if (outpost == nullptr || order.outpost_id == outpost->id) orders.push_back(&order);
    return page_reply(world, request, page, "Orders", orders, summary_view);
}

std::int64_t open_orders(const OutpostsWorld &world) {
    const auto &orders = world.orders();
    return std::count_if(orders.begin(), orders.end(), [](const auto &entry) {
        const std::string &status = entry.second.status;
        return status != "COMPLETED" && status != "CANCELLED" && status != "ERROR" &&
               status != "FULFILLED";
    });
}

// What keeps hardware from being ordered for the outpost, if anything.
std::optional<Reply> outpost_refusal(OutpostsWorld &world, const Outpost &outpost) {
    if (outpost.life_cycle_status == "RETIRED")
        return conflict_error("The Outpost is retired.", outpost.id, "OUTPOST");
    const Site *site = world.find_site(outpost.site_id);
    if (site == nullptr || !site->operating || !site->shipping)
        return validation_error("The site of the Outpost lacks an operating or shipping address.");
    if (open_orders(world) >= world.manners().most_open_orders)
        return aws_error(402, "ServiceQuotaExceededException",
                         "You have reached the maximum number of open orders.");
    return {};
}

struct Wanted {
    std::string outpost, payment_option, payment_term;
    std::optional<std::string> quote, quote_option;
    std::vector<LineItem> items;
};

Wanted read_wanted(Input &input) {
    Wanted wanted;
    Members body = input.body();
    wanted.outpost =
        body.text("OutpostIdentifier", shapes::outpost_identifier, Need::required).value_or("");
    wanted.payment_option =
        body.text("PaymentOption", shapes::payment_option, Need::required).value_or("");
    wanted.payment_term = body.text("PaymentTerm", shapes::payment_term).value_or("THREE_YEARS");
    wanted.quote = body.text("QuoteIdentifier", shapes::quote_identifier);
    wanted.quote_option = body.text("QuoteOptionIdentifier", shapes::quote_option_id);
    auto items = body.list("LineItems", {1, 20});
    if (!items) return wanted;
    for (Members &members : *items) {
        LineItem item;
        item.catalog_item_id = members.text("CatalogItemId", shapes::catalog_item_id).value_or("");
        item.quantity = members.whole("Quantity", 1).value_or(1);
        wanted.items.push_back(std::move(item));
    }
    return wanted;
}

// What is wrong with the line items asked for, if anything.
std::optional<Reply> items_refusal(const std::vector<LineItem> &items, const Outpost &outpost) {
    for (const LineItem &item : items) {
        const HardwareItem *offered = find_hardware_item(item.catalog_item_id);
        if (offered == nullptr) return not_found_error("Catalog item", item.catalog_item_id);
        if (offered->status != "AVAILABLE")
            return validation_error(
                base::concat("Catalog item ", item.catalog_item_id, " is discontinued."));
        if (offered->kind != outpost.hardware)
            return validation_error(base::concat("Catalog item ", item.catalog_item_id,
                                                 " does not fit an Outpost of the type ",
                                                 outpost.hardware, "."));
    }
    return {};
}

Reply create_order(OutpostsWorld &world, const Request &request) {
    Input input(request);
    Wanted wanted = read_wanted(input);
    if (const auto refusal = input.refusal()) return *refusal;
    const bool by_quote = wanted.quote || wanted.quote_option;
    if (by_quote == !wanted.items.empty() ||
        wanted.quote.has_value() != wanted.quote_option.has_value())
        return validation_error(
            "Either LineItems, or QuoteIdentifier together with QuoteOptionIdentifier is "
            "required.");
    const Outpost *outpost = world.find_outpost(wanted.outpost);
    if (outpost == nullptr) return not_found_error("Outpost", wanted.outpost);
    if (const auto refusal = outpost_refusal(world, *outpost)) return *refusal;

    HardwareOrder order;
    Quote *quote = by_quote ? world.find_quote(*wanted.quote) : nullptr;
    if (by_quote) {
        if (quote == nullptr) return not_found_error("Quote", *wanted.quote);
        const QuoteOption *option = find_option(*quote, *wanted.quote_option);
        if (option == nullptr) return not_found_error("Quote option", *wanted.quote_option);
        if (const auto fault = ordering_fault(*quote, *option, *outpost, wanted.payment_option,
                                              wanted.payment_term, world.clock().now_us()))
            return validation_error(*fault);
        wanted.items = items_of(*option);
        order.quote_id = quote->id;
        order.quote_option_id = option->id;
    }
    if (const auto refusal = items_refusal(wanted.items, *outpost)) return *refusal;
    order.outpost_id = outpost->id;
    order.payment_option = wanted.payment_option;
    order.payment_term = wanted.payment_term;
    order.items = std::move(wanted.items);
    const HardwareOrder &placed = world.add_order(std::move(order));
    if (quote != nullptr) quote->submitted_order_id = placed.id;
    return json_reply(json::Object{{"Order", order_view(placed)}});
}

Reply cancel_order(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const std::string id = input.label("OrderId", shapes::order_id);
    if (const auto refusal = input.refusal()) return *refusal;
    HardwareOrder *order = world.find_order(id);
    if (order == nullptr) return not_found_error("Order", id);
    if (!is_cancellable(*order))
        return conflict_error(
            base::concat("An order in the state ", order->status, " can not be cancelled."), id,
            "ORDER");
    world.cancel(*order);
    return json_reply(json::Object());
}

}  // namespace

json::Object order_view(const HardwareOrder &order) {
    json::Object view = common_view(order);
    json::Array items;
    for (const LineItem &item : order.items) items.push_back(item_view(item));
    view["LineItems"] = std::move(items);
    view["PaymentOption"] = order.payment_option;
    if (!order.payment_term.empty()) view["PaymentTerm"] = order.payment_term;
    if (!order.quote_id.empty()) view["QuoteIdentifier"] = order.quote_id;
    if (!order.quote_option_id.empty()) view["QuoteOptionIdentifier"] = order.quote_option_id;
    return view;
}

void add_hardware_order_routes(Operations &operations, OutpostsWorld &world) {
    operations.add("GET", "/orders/{OrderId}", "GetOrder",
                   [&world](const Request &r) { return get_order(world, r); });
    operations.add("GET", "/list-orders", "ListOrders",
                   [&world](const Request &r) { return list_orders(world, r); });
    operations.add("POST", "/orders", "CreateOrder",
                   [&world](const Request &r) { return create_order(world, r); });
    operations.add("POST", "/orders/{OrderId}/cancel", "CancelOrder",
                   [&world](const Request &r) { return cancel_order(world, r); });
}

}  // namespace order::sandbox
