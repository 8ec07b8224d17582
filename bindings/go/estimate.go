package order

import "liborder.io/order/internal/native"

// Estimate is what a draft would cost.
type Estimate struct {
	Credits  float64        // the price of all, in credits; -1 when not known
	Size     float64        // the size of all, in Unit; -1 when not known
	Unit     string         // the unit of the size: "SQ_KM", "SCENE"
	Complete bool           // whether everything that would be ordered has a price, so that it can be held to a limit
	Items    []EstimateItem // an item for each area or way to pay
	QuoteID  string         // the quote that was made for the estimate, or read
	JSON     string         // the provider's document
}

// EstimateItem is the price of one area, or of one way to pay for hardware.
type EstimateItem struct {
	Index    int64   // the position of the area in the draft, from 0; -1 when not known
	Credits  float64 // the price of one area; -1 when not known
	Size     float64 // the size of one area; -1 when not known
	Unit     string  // the unit of that size
	Problem  string  // why the area can not be ordered; "" when it can
	Label    string  // what the item is: the quote's option, payment option and term
	Upfront  float64 // the price to pay at once, in Currency; -1 when not known
	Monthly  float64 // the price to pay each month; -1 when not known
	Total    float64 // the price over the whole payment term; -1 when not known
	Currency string  // the currency of these prices
}

func readEstimate(estimate uintptr) Estimate {
	return Estimate{
		Credits:  native.Order_estimate_credits(estimate),
		Size:     native.Order_estimate_size(estimate),
		Unit:     native.Order_estimate_unit(estimate),
		Complete: native.Order_estimate_is_complete(estimate) != 0,
		Items:    list(estimate, native.Order_estimate_item_count, each(native.Order_estimate_item_at, readEstimateItem)),
		QuoteID:  native.Order_estimate_quote_id(estimate),
		JSON:     native.Order_estimate_document_json(estimate),
	}
}

func readEstimateItem(record uintptr) EstimateItem {
	return EstimateItem{
		Index:    native.Order_estimate_item_index(record),
		Credits:  native.Order_estimate_item_credits(record),
		Size:     native.Order_estimate_item_size(record),
		Unit:     native.Order_estimate_item_unit(record),
		Problem:  native.Order_estimate_item_problem(record),
		Label:    native.Order_estimate_item_label(record),
		Upfront:  native.Order_estimate_item_upfront(record),
		Monthly:  native.Order_estimate_item_monthly(record),
		Total:    native.Order_estimate_item_total(record),
		Currency: native.Order_estimate_item_currency(record),
	}
}
