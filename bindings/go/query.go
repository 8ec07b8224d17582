package order

import "liborder.io/order/internal/native"

// Query is a filter over a list; QueryOptions lists the options, and each list says which it knows. The zero value
// and nil let everything through.
type Query struct {
	pairs pairs
}

var queryWriting = writing{native.Order_query_create, native.Order_query_set, native.Order_query_free}

// Set sets one option; "" takes it back, one that repeats is added.
func (q *Query) Set(name, value string) *Query {
	q.pairs.set(name, value)
	return q
}

// String names the options, without their values.
func (q *Query) String() string { return "Query" + q.pairs.String() }

func (q *Query) with(call func(query uintptr) error) error {
	if q == nil {
		return call(0)
	}
	return q.pairs.with(queryWriting, call)
}
