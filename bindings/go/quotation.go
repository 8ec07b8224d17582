package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// Quotation is an offer for a tasking order.
type Quotation struct {
	ID          string    // its id
	OrderID     string    // the order it is for
	AccountID   string    // the account it belongs to
	WorkspaceID string    // the workspace it belongs to
	Decision    string    // "NOT_DECIDED", "ACCEPTED" or "REJECTED"
	DecidedBy   string    // who decided
	Credits     float64   // the price, in credits; -1 when not known
	Created     time.Time // when it was made
	Updated     time.Time // when it changed last
	Decided     time.Time // when it was decided
	JSON        string    // the provider's document
}

func readQuotation(quotation uintptr) Quotation {
	return Quotation{
		ID:          native.Order_quotation_id(quotation),
		OrderID:     native.Order_quotation_order_id(quotation),
		AccountID:   native.Order_quotation_account_id(quotation),
		WorkspaceID: native.Order_quotation_workspace_id(quotation),
		Decision:    native.Order_quotation_decision(quotation),
		DecidedBy:   native.Order_quotation_decided_by(quotation),
		Credits:     native.Order_quotation_credits(quotation),
		Created:     unixTime(native.Order_quotation_created_unix_ms(quotation)),
		Updated:     unixTime(native.Order_quotation_updated_unix_ms(quotation)),
		Decided:     unixTime(native.Order_quotation_decided_unix_ms(quotation)),
		JSON:        native.Order_quotation_document_json(quotation),
	}
}

var quotationList = listOf[Quotation]{
	count: native.Order_quotation_list_count, get: native.Order_quotation_list_get,
	read: readQuotation, free: native.Order_quotation_list_free,
}
