package order

import "liborder.io/order/internal/native"

// LineItem is a position of a hardware order.
type LineItem struct {
	ID                     string          // its id
	CatalogItemID          string          // what was ordered
	Status                 string          // its status, in the provider's word: "PREPARING", "SHIPPED", "INSTALLED", ...
	Quantity               int64           // how many were ordered; -1 when not known
	ShipmentTrackingNumber string          // the carrier's number of the shipment
	ShipmentCarrier        string          // the carrier: "DHL", "FEDEX", ...
	PreviousLineItemID     string          // the line item this one replaces
	PreviousOrderID        string          // the order of the line item this one replaces
	Hardware               []HardwareAsset // the pieces of hardware that are known
}

// HardwareAsset is a piece of hardware.
type HardwareAsset struct {
	AssetID      string   // its id
	MACAddresses []string // its MAC addresses
}

func readLineItem(item uintptr) LineItem {
	return LineItem{
		ID:                     native.Order_line_item_id(item),
		CatalogItemID:          native.Order_line_item_catalog_item_id(item),
		Status:                 native.Order_line_item_status(item),
		Quantity:               native.Order_line_item_quantity(item),
		ShipmentTrackingNumber: native.Order_line_item_shipment_tracking_number(item),
		ShipmentCarrier:        native.Order_line_item_shipment_carrier(item),
		PreviousLineItemID:     native.Order_line_item_previous_line_item_id(item),
		PreviousOrderID:        native.Order_line_item_previous_order_id(item),
		Hardware:               list(item, native.Order_line_item_hardware_count, each(native.Order_line_item_hardware, readHardwareAsset)),
	}
}

func readHardwareAsset(record uintptr) HardwareAsset {
	return HardwareAsset{
		AssetID:      native.Order_hardware_id(record),
		MACAddresses: list(record, native.Order_hardware_mac_address_count, native.Order_hardware_mac_address),
	}
}
