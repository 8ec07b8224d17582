package order

import "liborder.io/order/internal/native"

// Placement is what came of placing a draft: look at each item.
type Placement struct {
	Reference   string          // the tag its orders carry
	Recovered   bool            // whether they were found: the answer was lost, or their key or quote placed them before
	PlacedCount int             // how many orders exist
	Items       []PlacementItem // an item for each area
	JSON        string          // the provider's document; "" for a recovered one
}

// PlacementItem is what came of one area.
type PlacementItem struct {
	Index   int64  // the position of the area in the draft, from 0; -1 when not known
	OrderID string // the order placed for the area; "" when there is none
	Problem string // why there is none; "" when there is one
	Unknown bool   // whether it is not known whether the area was ordered
}

func readPlacement(placement uintptr) Placement {
	return Placement{
		Reference:   native.Order_placement_reference(placement),
		Recovered:   native.Order_placement_is_recovered(placement) != 0,
		PlacedCount: int(native.Order_placement_placed_count(placement)),
		Items:       list(placement, native.Order_placement_item_count, each(native.Order_placement_item_at, readPlacementItem)),
		JSON:        native.Order_placement_document_json(placement),
	}
}

func readPlacementItem(record uintptr) PlacementItem {
	return PlacementItem{
		Index:   native.Order_placement_item_index(record),
		OrderID: native.Order_placement_item_order_id(record),
		Problem: native.Order_placement_item_problem(record),
		Unknown: native.Order_placement_item_is_unknown(record) != 0,
	}
}
