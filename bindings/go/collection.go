package order

import "liborder.io/order/internal/native"

// Collection is a product line of the catalog.
type Collection struct {
	Name            string        // its name, as searches take it
	Title           string        // its title
	Description     string        // what it is
	Kind            string        // "ARCHIVE" or "TASKING"
	Host            string        // the name of the organisation that hosts it, as quicklooks take it
	ProductType     string        // "OPTICAL", "SAR", "ELEVATION"
	ResolutionClass string        // "VERY_HIGH", "HIGH", "MEDIUM", "LOW"
	ResolutionMinM  float64       // the finest ground resolution, in metres; -1 when not known
	ResolutionMaxM  float64       // the coarsest ground resolution, in metres; -1 when not known
	Integrations    []string      // what can be done with it, e.g. "SEARCH_AVAILABLE"
	DataProducts    []DataProduct // what can be ordered from it
	JSON            string        // the provider's document
}

// DataProduct is a way to order from a collection.
type DataProduct struct {
	ID          string // the id drafts take; "" for one that can not be ordered
	Name        string // the name of a data product
	Title       string // the title of a data product
	Description string // what a data product is
	EULAID      string // the licence to accept before ordering
}

func readCollection(collection uintptr) Collection {
	return Collection{
		Name:            native.Order_collection_name(collection),
		Title:           native.Order_collection_title(collection),
		Description:     native.Order_collection_description(collection),
		Kind:            native.Order_collection_kind(collection),
		Host:            native.Order_collection_host(collection),
		ProductType:     native.Order_collection_product_type(collection),
		ResolutionClass: native.Order_collection_resolution_class(collection),
		ResolutionMinM:  native.Order_collection_resolution_min_m(collection),
		ResolutionMaxM:  native.Order_collection_resolution_max_m(collection),
		Integrations:    list(collection, native.Order_collection_integration_count, native.Order_collection_integration),
		DataProducts:    list(collection, native.Order_collection_data_product_count, each(native.Order_collection_data_product, readDataProduct)),
		JSON:            native.Order_collection_document_json(collection),
	}
}

func readDataProduct(record uintptr) DataProduct {
	return DataProduct{
		ID:          native.Order_data_product_id(record),
		Name:        native.Order_data_product_name(record),
		Title:       native.Order_data_product_title(record),
		Description: native.Order_data_product_description(record),
		EULAID:      native.Order_data_product_eula_id(record),
	}
}

var collectionList = listOf[Collection]{
	count: native.Order_collection_list_count, get: native.Order_collection_list_get,
	read: readCollection, free: native.Order_collection_list_free,
}
