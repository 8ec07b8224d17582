// Line items: the positions of a hardware order.
#include "api/fields.hpp"
#include "api/types.hpp"

namespace api = order::api;
namespace core = order::core;

// A piece of hardware made for a line item; nullptr outside the range.
static const core::LineItem::Hardware *hardware_of(const order_line_item *line_item,
                                                   int32_t index) noexcept {
    return api::item(line_item, &core::LineItem::assets, index);
}

const char *order_line_item_id(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::id);
}

const char *order_line_item_catalog_item_id(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::catalog_item_id);
}

const char *order_line_item_status(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::status);
}

int64_t order_line_item_quantity(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::quantity);
}

const char *order_line_item_shipment_tracking_number(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::shipment_tracking_number);
}

const char *order_line_item_shipment_carrier(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::shipment_carrier);
}

const char *order_line_item_previous_line_item_id(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::previous_line_item_id);
}

const char *order_line_item_previous_order_id(const order_line_item *line_item) noexcept {
    return api::field(line_item, &core::LineItem::previous_order_id);
}

int32_t order_line_item_asset_count(const order_line_item *line_item) noexcept {
    return api::item_count(line_item, &core::LineItem::assets);
}

const char *order_line_item_asset_id(const order_line_item *line_item, int32_t index) noexcept {
    return api::item_field(line_item, &core::LineItem::assets, index,
                           &core::LineItem::Hardware::id);
}

int32_t order_line_item_mac_address_count(const order_line_item *line_item,
                                          int32_t index) noexcept {
    const core::LineItem::Hardware *hardware = hardware_of(line_item, index);
    return hardware ? api::count_of(hardware->mac_addresses) : 0;
}

const char *order_line_item_mac_address(const order_line_item *line_item, int32_t asset_index,
                                        int32_t index) noexcept {
    const core::LineItem::Hardware *hardware = hardware_of(line_item, asset_index);
    return api::outward(hardware ? api::element_of(hardware->mac_addresses, index) : nullptr);
}
