package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// Snapshot is an order as it was at one moment.
type Snapshot struct {
	Provider      string           // the provider it came from
	ID            string           // the order's id
	State         State            // where it stands
	Status        string           // the provider's own word for the status
	SubStatus     string           // the provider's finer word
	HasDeliveries bool             // whether assets may exist already
	Name          string           // the name the customer gave it
	Kind          string           // the kind of order, in the provider's word: "ARCHIVE", "TASKING", "OUTPOST", "REPLACEMENT"
	WorkspaceID   string           // the workspace it belongs to
	AccountID     string           // the account it belongs to
	DataProductID string           // the data product ordered
	ImageID       string           // the scene ordered
	CreatedBy     string           // who made it
	UpdatedBy     string           // who changed it last
	Created       time.Time        // when it was made
	Updated       time.Time        // when it changed last
	Tags          []string         // its tags
	AreaJSON      string           // the area ordered, as GeoJSON
	OutpostID     string           // the Outpost the order is for
	PaymentOption string           // how it is paid: "ALL_UPFRONT", "PARTIAL_UPFRONT", "NO_UPFRONT"
	PaymentTerm   string           // for how long it is paid: "ONE_YEAR", "THREE_YEARS", "FIVE_YEARS"
	QuoteID       string           // the quote it was ordered by
	QuoteOptionID string           // the option of that quote
	Fulfilled     time.Time        // when it was fulfilled
	LineItems     []LineItem       // the positions of a hardware order; none in a list of orders
	ItemStatuses  map[string]int64 // in a list of orders: how many line items are in each status
	Tasking       *Tasking         // what a tasking order asks for; nil for any other order
	JSON          string           // the provider's document
}

func readSnapshot(snapshot uintptr) Snapshot {
	read := Snapshot{
		Provider:      native.Order_snapshot_provider(snapshot),
		ID:            native.Order_snapshot_id(snapshot),
		State:         State(native.Order_snapshot_state(snapshot)),
		Status:        native.Order_snapshot_status(snapshot),
		SubStatus:     native.Order_snapshot_sub_status(snapshot),
		HasDeliveries: native.Order_snapshot_has_deliveries(snapshot) != 0,
		Name:          native.Order_snapshot_name(snapshot),
		Kind:          native.Order_snapshot_kind(snapshot),
		WorkspaceID:   native.Order_snapshot_workspace_id(snapshot),
		AccountID:     native.Order_snapshot_account_id(snapshot),
		DataProductID: native.Order_snapshot_data_product_id(snapshot),
		ImageID:       native.Order_snapshot_image_id(snapshot),
		CreatedBy:     native.Order_snapshot_created_by(snapshot),
		UpdatedBy:     native.Order_snapshot_updated_by(snapshot),
		Created:       unixTime(native.Order_snapshot_created_unix_ms(snapshot)),
		Updated:       unixTime(native.Order_snapshot_updated_unix_ms(snapshot)),
		Tags:          list(snapshot, native.Order_snapshot_tag_count, native.Order_snapshot_tag),
		AreaJSON:      native.Order_snapshot_area_json(snapshot),
		OutpostID:     native.Order_snapshot_outpost_id(snapshot),
		PaymentOption: native.Order_snapshot_payment_option(snapshot),
		PaymentTerm:   native.Order_snapshot_payment_term(snapshot),
		QuoteID:       native.Order_snapshot_quote_id(snapshot),
		QuoteOptionID: native.Order_snapshot_quote_option_id(snapshot),
		Fulfilled:     unixTime(native.Order_snapshot_fulfilled_unix_ms(snapshot)),
		LineItems: list(snapshot, native.Order_snapshot_line_item_count,
			each(native.Order_snapshot_line_item, readLineItem)),
		ItemStatuses: mapping(snapshot, native.Order_snapshot_item_status_count,
			each(native.Order_snapshot_item_status, native.Order_item_status_status),
			each(native.Order_snapshot_item_status, native.Order_item_status_quantity)),
		JSON: native.Order_snapshot_document_json(snapshot),
	}
	if tasking := native.Order_snapshot_tasking(snapshot); tasking != 0 {
		read.Tasking = pointer(readTasking(tasking))
	}
	return read
}

var snapshotList = listOf[Snapshot]{
	count: native.Order_snapshot_list_count, get: native.Order_snapshot_list_get,
	read: readSnapshot, free: native.Order_snapshot_list_free,
}
