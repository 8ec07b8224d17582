//go:build !order_static

package native

// The shared library, which the program needs wherever it runs.

// #cgo pkg-config: order
import "C"
