package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// Asset is a delivered data item.
type Asset struct {
	ID               string    // its id
	OrderID          string    // the order that delivered it
	AccountID        string    // the account it belongs to
	WorkspaceID      string    // the workspace it belongs to
	Name             string    // its file name
	Title            string    // the title the customer gave it
	ContentType      string    // its media type
	Source           string    // where it came from: "ARCHIVE", "TASKING", "PROCESSING"
	ProductID        string    // the data product
	Producer         string    // who made the data
	Collection       string    // the collection it belongs to
	ExtractionStatus string    // whether its geospatial metadata was read: "SUCCESSFUL", "FAILED", "IN_PROGRESS", "NOT_PROCESSED"
	SizeBytes        int64     // its size in bytes; -1 when not known
	Created          time.Time // when it was made
	Updated          time.Time // when it changed last
	Tags             []string  // its tags
	LineItemID       string    // the line item it belongs to
	MACAddresses     []string  // its MAC addresses
	JSON             string    // the provider's document
}

func readAsset(asset uintptr) Asset {
	return Asset{
		ID:               native.Order_asset_id(asset),
		OrderID:          native.Order_asset_order_id(asset),
		AccountID:        native.Order_asset_account_id(asset),
		WorkspaceID:      native.Order_asset_workspace_id(asset),
		Name:             native.Order_asset_name(asset),
		Title:            native.Order_asset_title(asset),
		ContentType:      native.Order_asset_content_type(asset),
		Source:           native.Order_asset_source(asset),
		ProductID:        native.Order_asset_product_id(asset),
		Producer:         native.Order_asset_producer(asset),
		Collection:       native.Order_asset_collection(asset),
		ExtractionStatus: native.Order_asset_extraction_status(asset),
		SizeBytes:        native.Order_asset_size_bytes(asset),
		Created:          unixTime(native.Order_asset_created_unix_ms(asset)),
		Updated:          unixTime(native.Order_asset_updated_unix_ms(asset)),
		Tags:             list(asset, native.Order_asset_tag_count, native.Order_asset_tag),
		LineItemID:       native.Order_asset_line_item_id(asset),
		MACAddresses:     list(asset, native.Order_asset_mac_address_count, native.Order_asset_mac_address),
		JSON:             native.Order_asset_document_json(asset),
	}
}

var assetList = listOf[Asset]{
	count: native.Order_asset_list_count, get: native.Order_asset_list_get,
	read: readAsset, free: native.Order_asset_list_free,
}
