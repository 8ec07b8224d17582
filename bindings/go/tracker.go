package order

import (
	"context"
	"io"
	"time"

	"liborder.io/order/internal/native"
)

// TrackOptions say how to wait. The zero value asks every two minutes until the order ends or needs attention.
type TrackOptions struct {
	Every   time.Duration // between two questions about an order, 10 ms to a day; 0 for two minutes
	Timeout time.Duration // longest wait of Order.Track, then ErrTimeout; 0 for none, as a context has a deadline too
	Until   Until         // what ends the wait
}

func (o TrackOptions) check() error {
	if err := checkDuration("the time between two questions", o.Every); err != nil {
		return err
	}
	return checkDuration("the timeout", o.Timeout)
}

func (o TrackOptions) timeout() int64 {
	if o.Timeout == 0 {
		return -1
	}
	return milliseconds(o.Timeout)
}

// Tracker waits for any number of orders: add them, then take updates with Next until io.EOF. Calls of several
// goroutines take turns; Interrupt and Close end the one that runs.
type Tracker struct {
	handle *handle
}

var trackerOperations = &operations{
	free: native.Order_tracker_free, interrupt: native.Order_tracker_interrupt, resume: native.Order_tracker_resume,
}

// Close ends the calls that run and closes the tracker; the orders stay as they are. A second time does nothing.
func (t *Tracker) Close() error { return t.native().close() }

// Add adds orders by their ids; one that is there already is left as it is. It waits for a call of Next that runs.
func (t *Tracker) Add(ids ...string) error {
	for _, id := range ids {
		if err := checkTexts("the id", id); err != nil {
			return err
		}
	}
	return t.native().alone(context.Background(), func(tracker uintptr) error {
		for _, id := range ids {
			var failure uintptr
			if err := failed(native.Order_tracker_add(tracker, id, &failure), failure); err != nil {
				return err
			}
		}
		return nil
	})
}

// Next waits for the next update; io.EOF when every order has ended. A transient failure is an update, a failure
// that concerns all orders an error.
func (t *Tracker) Next(ctx context.Context) (*Update, error) {
	update, err := t.next(ctx, -1)
	if update == nil && err == nil {
		return nil, io.EOF
	}
	return update, err
}

// Poll is Next with a longest wait, after which there is neither update nor error; 0 asks only what is due.
func (t *Tracker) Poll(ctx context.Context, wait time.Duration) (*Update, error) {
	if err := checkDuration("the wait", wait); err != nil {
		return nil, err
	}
	update, err := t.next(ctx, milliseconds(wait))
	if update == nil && err == nil {
		done, err := t.IsDone()
		if done && err == nil {
			err = io.EOF
		}
		return nil, err
	}
	return update, err
}

// IsDone tells whether every order has ended and every update was taken.
func (t *Tracker) IsDone() (bool, error) {
	done, err := t.read(native.Order_tracker_is_done)
	return done != 0, err
}

// OpenCount tells how many orders have not ended.
func (t *Tracker) OpenCount() (int, error) {
	count, err := t.read(native.Order_tracker_open_count)
	return int(count), err
}

// Interrupt ends the wait that runs with ErrCancelled; later ones too, until Resume. To end a single wait, cancel its
// context.
func (t *Tracker) Interrupt() error { return t.native().interrupt() }

// Resume takes an interruption back.
func (t *Tracker) Resume() error { return t.native().resume() }

func (t *Tracker) native() *handle {
	if t == nil {
		return nil
	}
	return t.handle
}

func (t *Tracker) next(ctx context.Context, timeout int64) (update *Update, err error) {
	err = t.native().alone(ctx, func(tracker uintptr) error {
		made, err := outcome(func(made, failure *uintptr) int32 {
			return native.Order_tracker_next(tracker, timeout, made, failure)
		})
		if made != 0 {
			update = pointer(owned(readUpdate)(made))
		}
		return err
	})
	return update, err
}

func (t *Tracker) read(get func(tracker uintptr) int32) (value int32, err error) {
	err = t.native().use(func(tracker uintptr) error {
		value = get(tracker)
		return nil
	})
	return value, err
}
