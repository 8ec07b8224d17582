package order

import (
	"fmt"
	"reflect"
	"strings"
	"time"

	"liborder.io/order/internal/native"
)

// How values are read from native records, and shown.

// outcome calls what makes a native thing.
func outcome[T uintptr | int32](call func(made *T, failure *uintptr) int32) (T, error) {
	var made T
	var failure uintptr
	err := failed(call(&made, &failure), failure)
	return made, err
}

// owned turns what reads a record into what frees it as well.
func owned[T any](read func(record uintptr) T) func(record uintptr) T {
	return func(record uintptr) T {
		defer native.Order_record_free(record)
		return read(record)
	}
}

// elements reads a field that is a list.
func elements[T any](record uintptr, field int32, get func(record uintptr, field, index int32) T) []T {
	values := make([]T, native.Order_record_count(record, field))
	for i := range values {
		values[i] = get(record, field, int32(i))
	}
	return values
}

// each turns what reads a record into what reads a nested record at an index.
func each[T any](read func(record uintptr) T) func(record uintptr, field, index int32) T {
	return func(record uintptr, field, index int32) T {
		return read(native.Order_record_at(record, field, index))
	}
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

// readable names the fields of a value that are known, without the provider's document.
func readable(value any) string {
	var parts []string
	fields := reflect.ValueOf(value)
	for i := 0; i < fields.NumField(); i++ {
		name := fields.Type().Field(i).Name
		if isKnown(fields.Field(i)) && name != "Document" {
			parts = append(parts, fmt.Sprintf("%s: %v", name, fields.Field(i)))
		}
	}
	return fields.Type().Name() + "{" + strings.Join(parts, ", ") + "}"
}

func isKnown(field reflect.Value) bool {
	switch field.Kind() {
	case reflect.Slice:
		return field.Len() > 0
	case reflect.Int64:
		return field.Int() != -1
	case reflect.Float64:
		return field.Float() != -1
	}
	return !field.IsZero()
}
