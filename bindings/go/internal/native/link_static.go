//go:build order_static

package native

// The archive, which is in the program then.

// #cgo pkg-config: order-static
import "C"
