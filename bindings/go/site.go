package order

import "liborder.io/order/internal/native"

// Site is a customer's place.
type Site struct {
	ID            string            // its id
	ARN           string            // its ARN
	AccountID     string            // the account that owns it
	Name          string            // its name
	Description   string            // what it is
	Notes         string            // what the installers should know
	Country       string            // the country of its operating address, two letters
	StateOrRegion string            // the state of its operating address
	City          string            // the city of its operating address
	RackJSON      string            // the physical properties of its rack, as a JSON object
	JSON          string            // the provider's document
	Tags          map[string]string // its tags
}

func readSite(site uintptr) Site {
	return Site{
		ID:            native.Order_site_id(site),
		ARN:           native.Order_site_arn(site),
		AccountID:     native.Order_site_account_id(site),
		Name:          native.Order_site_name(site),
		Description:   native.Order_site_description(site),
		Notes:         native.Order_site_notes(site),
		Country:       native.Order_site_country(site),
		StateOrRegion: native.Order_site_state_or_region(site),
		City:          native.Order_site_city(site),
		RackJSON:      native.Order_site_rack_json(site),
		JSON:          native.Order_site_document_json(site),
		Tags: mapping(site, native.Order_site_tag_count, each(native.Order_site_tag, native.Order_tag_key),
			each(native.Order_site_tag, native.Order_tag_value)),
	}
}

var siteList = listOf[Site]{
	count: native.Order_site_list_count, get: native.Order_site_list_get,
	read: readSite, free: native.Order_site_list_free,
}
