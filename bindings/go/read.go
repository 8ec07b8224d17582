package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// How values are read from native handles.

// outcome calls what makes a native thing.
func outcome[T uintptr | int32](call func(made *T, failure *uintptr) int32) (T, error) {
	var made T
	var failure uintptr
	err := failed(call(&made, &failure), failure)
	return made, err
}

// listOf is what a native list of T is read with.
type listOf[T any] struct {
	count func(list uintptr) int32
	get   func(list uintptr, index int32) uintptr
	read  func(address uintptr) T
	free  func(list uintptr)
}

func (l listOf[T]) take(address uintptr) []T {
	defer l.free(address)
	return list(address, l.count, each(l.get, l.read))
}

// list reads what is counted and has an index.
func list[T any](from uintptr, count func(uintptr) int32, get func(uintptr, int32) T) []T {
	size := count(from)
	values := make([]T, size)
	for i := int32(0); i < size; i++ {
		values[i] = get(from, i)
	}
	return values
}

// each turns what gives the record at an index, and what reads a record, into what reads at an index.
func each[T any](get func(uintptr, int32) uintptr, read func(uintptr) T) func(uintptr, int32) T {
	return func(from uintptr, index int32) T { return read(get(from, index)) }
}

// mapping reads pairs that are counted and have an index.
func mapping[T any](from uintptr, count func(uintptr) int32, key func(uintptr, int32) string, get func(uintptr, int32) T) map[string]T {
	size := count(from)
	values := make(map[string]T, size)
	for i := int32(0); i < size; i++ {
		values[key(from, i)] = get(from, i)
	}
	return values
}

// takeText reads a text and frees it.
func takeText(text uintptr) string {
	defer native.Order_text_free(text)
	return native.Order_text_value(text)
}

// unixTime is the zero time when not known.
func unixTime(milliseconds int64) time.Time {
	if milliseconds < 0 {
		return time.Time{}
	}
	return time.UnixMilli(milliseconds).UTC()
}

func pointer[T any](value T) *T { return &value }
