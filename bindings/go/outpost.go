package order

import "liborder.io/order/internal/native"

// Outpost is where the hardware is, or will be.
type Outpost struct {
	ID                 string            // its id
	ARN                string            // its ARN
	OwnerID            string            // the account that owns it
	SiteID             string            // the site it stands at
	SiteARN            string            // the ARN of that site
	Name               string            // its name
	Description        string            // what it is
	LifeCycleStatus    string            // its status, in the provider's word
	AvailabilityZone   string            // the name of its availability zone
	AvailabilityZoneID string            // the id of its availability zone
	HardwareKind       string            // "RACK" or "SERVER"
	JSON               string            // the provider's document
	Tags               map[string]string // its tags
}

func readOutpost(outpost uintptr) Outpost {
	return Outpost{
		ID:                 native.Order_outpost_id(outpost),
		ARN:                native.Order_outpost_arn(outpost),
		OwnerID:            native.Order_outpost_owner_id(outpost),
		SiteID:             native.Order_outpost_site_id(outpost),
		SiteARN:            native.Order_outpost_site_arn(outpost),
		Name:               native.Order_outpost_name(outpost),
		Description:        native.Order_outpost_description(outpost),
		LifeCycleStatus:    native.Order_outpost_life_cycle_status(outpost),
		AvailabilityZone:   native.Order_outpost_availability_zone(outpost),
		AvailabilityZoneID: native.Order_outpost_availability_zone_id(outpost),
		HardwareKind:       native.Order_outpost_hardware_kind(outpost),
		JSON:               native.Order_outpost_document_json(outpost),
		Tags: mapping(outpost, native.Order_outpost_tag_count, each(native.Order_outpost_tag, native.Order_tag_key),
			each(native.Order_outpost_tag, native.Order_tag_value)),
	}
}

var outpostList = listOf[Outpost]{
	count: native.Order_outpost_list_count, get: native.Order_outpost_list_get,
	read: readOutpost, free: native.Order_outpost_list_free,
}
