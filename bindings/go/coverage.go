package order

import "liborder.io/order/internal/native"

// Coverage is how much of the ordered area has been delivered.
type Coverage struct {
	CoveredKm2       float64 // the area delivered, in square kilometres; -1 when not known
	CoveredPercent   float64 // the share delivered, 0 to 100; -1 when not known
	CoveredJSON      string  // the area delivered, as GeoJSON
	RemainingKm2     float64 // the area still to come, in square kilometres; -1 when not known
	RemainingPercent float64 // the share still to come, 0 to 100; -1 when not known
	RemainingJSON    string  // the area still to come, as GeoJSON
	JSON             string  // the provider's document
}

func readCoverage(coverage uintptr) Coverage {
	return Coverage{
		CoveredKm2:       native.Order_coverage_covered_km2(coverage),
		CoveredPercent:   native.Order_coverage_covered_percent(coverage),
		CoveredJSON:      native.Order_coverage_covered_json(coverage),
		RemainingKm2:     native.Order_coverage_remaining_km2(coverage),
		RemainingPercent: native.Order_coverage_remaining_percent(coverage),
		RemainingJSON:    native.Order_coverage_remaining_json(coverage),
		JSON:             native.Order_coverage_document_json(coverage),
	}
}
