// Package native is order.h as Go sees it: functions made by SWIG, over raw addresses. Nothing outside this module
// uses it.
package native

// The library is found by pkg-config: the shared one, or with the tag order_static the archive.

// #cgo !order_static pkg-config: order
// #cgo order_static pkg-config: order-static
import "C"
