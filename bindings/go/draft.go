package order

import "liborder.io/order/internal/native"

// Draft is an order that is not placed yet; DraftOptions lists the options.
type Draft struct {
	pairs pairs
	parts []func(draft uintptr) error // areas and line items, in the order they were added
}

var draftWriting = writing{native.Order_draft_create, native.Order_draft_set, native.Order_draft_free}

// Set sets one option; "" takes it back, one that repeats is added.
func (d *Draft) Set(name, value string) *Draft {
	d.pairs.set(name, value)
	return d
}

// Area adds an area, which is a GeoJSON geometry, Feature or FeatureCollection; each geometry in it becomes an order
// of its own.
func (d *Draft) Area(geoJSON string) *Draft {
	return d.add(func(draft uintptr) error {
		if err := checkTexts("the area", geoJSON); err != nil {
			return err
		}
		var failure uintptr
		return failed(native.Order_draft_add_area(draft, geoJSON, &failure), failure)
	})
}

// LineItem adds a line item to an order of hardware, see CatalogItem.ID.
func (d *Draft) LineItem(catalogItemID string, quantity int) *Draft {
	return d.add(func(draft uintptr) error {
		if err := checkTexts("the id of a catalog item", catalogItemID); err != nil {
			return err
		}
		if err := checkNumber("the quantity", quantity); err != nil {
			return err
		}
		var failure uintptr
		return failed(native.Order_draft_add_line_item(draft, catalogItemID, int32(quantity), &failure), failure)
	})
}

// String names the options, without their values.
func (d *Draft) String() string { return "Draft" + d.pairs.String() }

func (d *Draft) add(part func(draft uintptr) error) *Draft {
	d.parts = append(d.parts, part)
	return d
}

func (d *Draft) with(call func(draft uintptr) error) error {
	if d == nil {
		return argumentError("the draft is nil")
	}
	return d.pairs.with(draftWriting, func(made uintptr) error {
		for _, part := range d.parts {
			if err := part(made); err != nil {
				return err
			}
		}
		return call(made)
	})
}
