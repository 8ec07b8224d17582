package order

import (
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

// String names the options, without their values.
func (s *Search) String() string { return "Search" + s.pairs.String() }

func (s *Search) with(call func(search uintptr) error) error {
	if s == nil {
		return argumentError("the search is nil")
	}
	return s.pairs.with(searchWriting, call)
}

func wireDay(day time.Time) string { return day.Format("2006-01-02") }
