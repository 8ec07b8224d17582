// Package native is order.h as Go sees it: functions made by SWIG, over raw addresses. Nothing outside this module
// uses it.
//
// The library is found by pkg-config: the shared one, or with the tag order_static the archive. A file for each says
// so, because Go's build cache knows a package by its files: a tag in a #cgo line alone changes nothing once the
// package is built.
package native
