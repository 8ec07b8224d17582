package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// Quote is a list of prices for hardware that is not ordered yet.
type Quote struct {
	ID               string        // its id
	AccountID        string        // the account it was made for
	Status           string        // "CREATED", "ORDER_SUBMITTED", "EXPIRED"
	StatusMessage    string        // why it is in that status
	OutpostARN       string        // the Outpost it is for
	Country          string        // the country it is for, two letters
	Description      string        // what the customer wrote
	SubmittedOrderID string        // the order that was placed by it
	Created          time.Time     // when it was made
	Expires          time.Time     // when it expires
	OptionIDs        []string      // the options to choose from, as drafts take them
	Prices           []Price       // the prices, over all options
	Requirements     []Requirement // the conditions for ordering that were checked
	JSON             string        // the provider's document
}

// Price is a way to pay for one of the options of a quote.
type Price struct {
	OptionID      string  // the option a price is for
	PaymentOption string  // how a price is paid
	PaymentTerm   string  // for how long a price holds
	Upfront       float64 // what is paid at once, in Currency; -1 when not known
	Monthly       float64 // what is paid each month; -1 when not known
	Total         float64 // what is paid over the whole payment term; -1 when not known
	Currency      string  // the currency of these prices
}

// Requirement is a condition for ordering that was checked.
type Requirement struct {
	Kind    string // the condition that was checked
	Status  string // "PASS", "FAIL", "EXEMPT"
	Message string // why the condition is in that status
}

func readQuote(quote uintptr) Quote {
	return Quote{
		ID:               native.Order_quote_id(quote),
		AccountID:        native.Order_quote_account_id(quote),
		Status:           native.Order_quote_status(quote),
		StatusMessage:    native.Order_quote_status_message(quote),
		OutpostARN:       native.Order_quote_outpost_arn(quote),
		Country:          native.Order_quote_country(quote),
		Description:      native.Order_quote_description(quote),
		SubmittedOrderID: native.Order_quote_submitted_order_id(quote),
		Created:          unixTime(native.Order_quote_created_unix_ms(quote)),
		Expires:          unixTime(native.Order_quote_expires_unix_ms(quote)),
		OptionIDs:        list(quote, native.Order_quote_option_id_count, native.Order_quote_option_id),
		Prices:           list(quote, native.Order_quote_price_count, each(native.Order_quote_price_at, readPrice)),
		Requirements:     list(quote, native.Order_quote_requirement_count, each(native.Order_quote_requirement_at, readRequirement)),
		JSON:             native.Order_quote_document_json(quote),
	}
}

func readPrice(record uintptr) Price {
	return Price{
		OptionID:      native.Order_quote_price_option_id(record),
		PaymentOption: native.Order_quote_price_payment_option(record),
		PaymentTerm:   native.Order_quote_price_payment_term(record),
		Upfront:       native.Order_quote_price_upfront(record),
		Monthly:       native.Order_quote_price_monthly(record),
		Total:         native.Order_quote_price_total(record),
		Currency:      native.Order_quote_price_currency(record),
	}
}

func readRequirement(record uintptr) Requirement {
	return Requirement{
		Kind:    native.Order_quote_requirement_kind(record),
		Status:  native.Order_quote_requirement_status(record),
		Message: native.Order_quote_requirement_message(record),
	}
}

var quoteList = listOf[Quote]{
	count: native.Order_quote_list_count, get: native.Order_quote_list_get,
	read: readQuote, free: native.Order_quote_list_free,
}
