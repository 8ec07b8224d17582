package order

import (
	"context"
	"encoding/json"
	"sync"

	"liborder.io/order/internal/native"
)

// Order is a handle on one existing order. Calls of several goroutines take turns; Interrupt and Close end the one
// that runs.
type Order struct {
	handle *handle
	id     string

	mu         sync.Mutex
	statusText string
}

var orderOperations = &operations{
	free: native.Order_handle_free, interrupt: native.Order_handle_interrupt, resume: native.Order_handle_resume,
}

// Close ends the calls that run and closes the handle; the order itself stays as it is. A second time does nothing.
func (o *Order) Close() error { return o.native().close() }

// ID gives the id the handle was made with.
func (o *Order) ID() string { return o.id }

// Status fetches the order's state; StatusText then gives the provider's own word.
func (o *Order) Status(ctx context.Context) (State, error) {
	state, err := o.number(ctx, native.Order_status)
	return State(state), err
}

// StatusText gives the provider's word for the status, as the last call that fetched it saw it, e.g.
// "BEING_FULFILLED"; "" before the first. It sends nothing.
func (o *Order) StatusText() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.statusText
}

// FetchSnapshot fetches the whole order.
func (o *Order) FetchSnapshot(ctx context.Context) (*Snapshot, error) {
	return fetched(ctx, o, native.Order_snapshot_fetch, readSnapshot)
}

// FetchTasking fetches what a tasking order asks for; nil for any other order.
func (o *Order) FetchTasking(ctx context.Context) (*Tasking, error) {
	return fetched(ctx, o, native.Order_tasking_fetch, readTasking)
}

// IsFulfilled finds out whether the order is done.
func (o *Order) IsFulfilled(ctx context.Context) (bool, error) {
	fulfilled, err := o.number(ctx, native.Order_is_fulfilled)
	return fulfilled != 0, err
}

// Track waits until the order ends, through transient errors and expired tokens, and gives the last state seen. An
// order that failed or was cancelled is no error. For progress as updates, see Client.Tracker.
func (o *Order) Track(ctx context.Context, options TrackOptions) (State, error) {
	if err := options.check(); err != nil {
		return StateUnknown, err
	}
	state, err := o.number(ctx, func(order uintptr, state *int32, failure *uintptr) int32 {
		return native.Order_track(order, options.Every.Seconds(), options.timeout(), int32(options.Until), state, failure)
	})
	return State(state), err
}

// ListOptions say how much of a list is wanted. The zero value takes what the service has by default.
type ListOptions struct {
	Limit int    // how many at most, 1 to 100000; 0 for 100
	Sort  string // e.g. "size,desc"; "" for "createdAt"
}

// Assets lists what the order has delivered so far.
func (o *Order) Assets(ctx context.Context, options ListOptions) (assets []Asset, err error) {
	if err := checkNumber("the limit", options.Limit); err != nil {
		return nil, err
	}
	if err := checkTexts("the sorting", options.Sort); err != nil {
		return nil, err
	}
	if options.Sort == "" {
		options.Sort = "createdAt"
	}
	err = o.call(ctx, func(order uintptr) error {
		made, err := outcome(func(made, failure *uintptr) int32 {
			return native.Order_assets(order, int32(options.Limit), options.Sort, made, failure)
		})
		if err == nil {
			assets = owned(readAssetList)(made)
		}
		return err
	})
	return assets, err
}

// Cancel cancels the order and gives its state after it. It is sent once; a lost answer is looked up.
func (o *Order) Cancel(ctx context.Context) (State, error) {
	state, err := o.number(ctx, native.Order_cancel)
	return State(state), err
}

// ReplaceTags replaces the tags of the order and gives the order after it.
func (o *Order) ReplaceTags(ctx context.Context, tags []string) (*Snapshot, error) {
	for _, tag := range tags {
		if err := checkTexts("a tag", tag); err != nil {
			return nil, err
		}
	}
	if tags == nil {
		tags = []string{}
	}
	array, err := json.Marshal(tags)
	if err != nil {
		return nil, argumentError("the tags: %v", err)
	}
	replace := func(order uintptr, made, failure *uintptr) int32 {
		return native.Order_tags_replace(order, string(array), made, failure)
	}
	return fetched(ctx, o, replace, readSnapshot)
}

// FetchCoverage fetches how much of the ordered area has been delivered.
func (o *Order) FetchCoverage(ctx context.Context) (*Coverage, error) {
	return fetched(ctx, o, native.Order_coverage_fetch, readCoverage)
}

// Interrupt ends the call that runs on this order with ErrCancelled; later ones too, until Resume. To end a single
// call, cancel its context.
func (o *Order) Interrupt() error { return o.native().interrupt() }

// Resume takes an interruption back.
func (o *Order) Resume() error { return o.native().resume() }

func (o *Order) native() *handle {
	if o == nil {
		return nil
	}
	return o.handle
}

func (o *Order) call(ctx context.Context, call func(order uintptr) error) error {
	return o.native().alone(ctx, func(order uintptr) error {
		defer o.remember(order)
		return call(order)
	})
}

func (o *Order) remember(order uintptr) {
	text := native.Order_status_text(order)
	o.mu.Lock()
	defer o.mu.Unlock()
	o.statusText = text
}

func (o *Order) number(ctx context.Context, call func(order uintptr, result *int32, failure *uintptr) int32) (result int32, err error) {
	err = o.call(ctx, func(order uintptr) (err error) {
		result, err = outcome(func(made *int32, failure *uintptr) int32 { return call(order, made, failure) })
		return err
	})
	return result, err
}

// fetched is nil when nothing was made.
func fetched[T any](ctx context.Context, o *Order, fetch func(order uintptr, made, failure *uintptr) int32,
	read func(record uintptr) T) (value *T, err error) {
	err = o.call(ctx, func(order uintptr) error {
		made, err := outcome(func(made, failure *uintptr) int32 { return fetch(order, made, failure) })
		if made != 0 {
			value = pointer(owned(read)(made))
		}
		return err
	})
	return value, err
}
