package order

import "liborder.io/order/internal/native"

// Update is what a Tracker has to tell.
type Update struct {
	Kind           UpdateKind // what it tells
	OrderID        string     // the order it is about
	State          State      // the order's state
	Status         string     // the provider's word for the status
	PreviousStatus string     // what the status was before
	LineItemID     string     // with UpdateLineItem: the line item
	Snapshot       *Snapshot  // the order as it was then; nil when it was never fetched
	Err            error      // with UpdateTrouble, and UpdateEnd of an order that can not be asked for any more: why
}

func readUpdate(update uintptr) Update {
	read := Update{
		Kind:           UpdateKind(native.Order_update_kind(update)),
		OrderID:        native.Order_update_order_id(update),
		State:          State(native.Order_update_state(update)),
		Status:         native.Order_update_status(update),
		PreviousStatus: native.Order_update_previous_status(update),
		LineItemID:     native.Order_update_line_item_id(update),
	}
	if snapshot := native.Order_update_snapshot(update); snapshot != 0 {
		read.Snapshot = pointer(readSnapshot(snapshot))
	}
	if trouble := native.Order_update_error(update); trouble != 0 {
		read.Err = readError(trouble)
	}
	return read
}
