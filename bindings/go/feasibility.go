package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// Feasibility is what the operator of the satellites says can be done.
type Feasibility struct {
	ID             string              // its id
	OrderID        string              // the order it is for
	AccountID      string              // the account it belongs to
	WorkspaceID    string              // the workspace it belongs to
	Kind           string              // "MANUAL" or "AUTO"
	Decision       string              // "NOT_DECIDED" or "ACCEPTED"
	ChosenOptionID string              // the option that was chosen
	Options        []FeasibilityOption // what there is to choose from
	Created        time.Time           // when it was made
	Updated        time.Time           // when it changed last
	Decided        time.Time           // when an option was chosen
	JSON           string              // the provider's document
}

// FeasibilityOption is something the operator offers.
type FeasibilityOption struct {
	ID          string // the id of an option
	Description string // what an option offers
}

func readFeasibility(study uintptr) Feasibility {
	return Feasibility{
		ID:             native.Order_feasibility_id(study),
		OrderID:        native.Order_feasibility_order_id(study),
		AccountID:      native.Order_feasibility_account_id(study),
		WorkspaceID:    native.Order_feasibility_workspace_id(study),
		Kind:           native.Order_feasibility_kind(study),
		Decision:       native.Order_feasibility_decision(study),
		ChosenOptionID: native.Order_feasibility_chosen_option_id(study),
		Options:        list(study, native.Order_feasibility_option_count, each(native.Order_feasibility_option_at, readFeasibilityOption)),
		Created:        unixTime(native.Order_feasibility_created_unix_ms(study)),
		Updated:        unixTime(native.Order_feasibility_updated_unix_ms(study)),
		Decided:        unixTime(native.Order_feasibility_decided_unix_ms(study)),
		JSON:           native.Order_feasibility_document_json(study),
	}
}

func readFeasibilityOption(record uintptr) FeasibilityOption {
	return FeasibilityOption{
		ID:          native.Order_feasibility_option_id(record),
		Description: native.Order_feasibility_option_description(record),
	}
}

var feasibilityList = listOf[Feasibility]{
	count: native.Order_feasibility_list_count, get: native.Order_feasibility_list_get,
	read: readFeasibility, free: native.Order_feasibility_list_free,
}
