package order

import "liborder.io/order/internal/native"

// CatalogItem is hardware that can be ordered.
type CatalogItem struct {
	ID         string     // its id
	Status     string     // "AVAILABLE" or "DISCONTINUED"
	PowerKVA   float64    // the power it draws, in kVA; -1 when not known
	WeightLbs  float64    // its weight, in pounds; -1 when not known
	Capacities []Capacity // its kinds of EC2 capacity
	UplinkGbps []int64    // the uplink speeds it supports, in Gbit/s
	Storage    []string   // the kinds of storage it supports: "EBS", "S3"
	JSON       string     // the provider's document
}

// Capacity is a kind of EC2 capacity.
type Capacity struct {
	Family   string // the instance family of a capacity
	MaxSize  string // the largest instance size of a capacity
	Quantity string // how much of a capacity there is, in the provider's word
}

func readCatalogItem(item uintptr) CatalogItem {
	return CatalogItem{
		ID:         native.Order_catalog_item_id(item),
		Status:     native.Order_catalog_item_status(item),
		PowerKVA:   native.Order_catalog_item_power_kva(item),
		WeightLbs:  native.Order_catalog_item_weight_lbs(item),
		Capacities: list(item, native.Order_catalog_item_capacity_count, each(native.Order_catalog_item_capacity, readCapacity)),
		UplinkGbps: list(item, native.Order_catalog_item_uplink_gbps_count, native.Order_catalog_item_uplink_gbps),
		Storage:    list(item, native.Order_catalog_item_storage_count, native.Order_catalog_item_storage),
		JSON:       native.Order_catalog_item_document_json(item),
	}
}

func readCapacity(record uintptr) Capacity {
	return Capacity{
		Family:   native.Order_capacity_family(record),
		MaxSize:  native.Order_capacity_max_size(record),
		Quantity: native.Order_capacity_quantity(record),
	}
}

var catalogItemList = listOf[CatalogItem]{
	count: native.Order_catalog_item_list_count, get: native.Order_catalog_item_list_get,
	read: readCatalogItem, free: native.Order_catalog_item_list_free,
}
