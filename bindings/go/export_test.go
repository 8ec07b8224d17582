package order

import (
	"context"

	"liborder.io/order/internal/native"
)

// ReadAgain fetches an order and gives what reads all its fields again, for as long as use runs.
func ReadAgain(ctx context.Context, o *Order, use func(read func() Snapshot)) error {
	return o.call(ctx, func(order uintptr) error {
		made, err := outcome(func(made, failure *uintptr) int32 {
			return native.Order_snapshot_fetch(order, made, failure)
		})
		if err == nil {
			defer native.Order_record_free(made)
			use(func() Snapshot { return readSnapshot(made) })
		}
		return err
	})
}
