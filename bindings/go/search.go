package order

import (
	"strconv"
	"time"

	"liborder.io/order/internal/native"
)

// Search says what scenes are looked for; SearchOptions lists the options.
type Search struct {
	pairs pairs
}

var searchWriting = writing{native.Order_search_create, native.Order_search_set, native.Order_search_free}

// Set sets one option; "" takes it back, one that repeats is added.
func (s *Search) Set(name, value string) *Search {
	s.pairs.set(name, value)
	return s
}

// Collection adds a collection to look in.
func (s *Search) Collection(name string) *Search { return s.Set("collection", name) }

// Area sets where to look: GeoJSON, or a box: "west,south,east,north".
func (s *Search) Area(geoJSON string) *Search { return s.Set("area", geoJSON) }

// From sets the first day of acquisition, UTC: the date of the time as it stands, whatever its zone and time of day.
// Set("from", …) takes a moment.
func (s *Search) From(day time.Time) *Search { return s.Set("from", wireDay(day)) }

// To sets the last day of acquisition, UTC, which counts to its end; the date is taken as From takes it.
func (s *Search) To(day time.Time) *Search { return s.Set("to", wireDay(day)) }

// MaxCloudPercent sets the greatest cloud cover, 0 to 100.
func (s *Search) MaxCloudPercent(percent float64) *Search {
	return s.Set("max_cloud_percent", strconv.FormatFloat(percent, 'f', -1, 64))
}

// Limit sets how many scenes there are at most.
func (s *Search) Limit(limit int) *Search { return s.Set("limit", strconv.Itoa(limit)) }

// String names the options, without their values.
func (s *Search) String() string { return "Search" + s.pairs.String() }

func (s *Search) with(call func(search uintptr) error) error {
	if s == nil {
		return argumentError("the search is nil")
	}
	return s.pairs.with(searchWriting, call)
}

func wireDay(day time.Time) string { return day.Format("2006-01-02") }
