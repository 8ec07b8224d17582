package order

import (
	"context"
	"errors"
	"runtime"
	"sync"
)

// handle is the address of something native. It is freed when it is closed and no call is using it any more.
type handle struct {
	noun    string
	address uintptr
	does    *operations
	sink    *sink

	turn    chan struct{} // holds a token while a call runs that must not run twice at once
	closing chan struct{} // closed by close

	mu          sync.Mutex
	uses        int
	closed      bool
	interrupted bool // by its user, not by a context
}

// operations are the functions of a type of handle.
type operations struct {
	free, interrupt, resume func(uintptr)
	lastCallsGoOn           bool // a close does not interrupt the calls in flight
}

func newHandle(noun string, address uintptr, does *operations, sink *sink) *handle {
	forgotten.free()
	h := &handle{noun: noun, address: address, does: does, sink: sink.shared(),
		turn: make(chan struct{}, 1), closing: make(chan struct{})}
	runtime.SetFinalizer(h, forgotten.add)
	return h
}

// use runs a call that does not wait and that any number of goroutines may run at once.
func (h *handle) use(call func(address uintptr) error) error {
	if err := h.enter(); err != nil {
		return err
	}
	defer h.leave()
	return call(h.address)
}

// alone runs a call that waits and must not run twice at once; another goroutine's waits for its turn.
func (h *handle) alone(ctx context.Context, call func(address uintptr) error) error {
	if err := checkContext(ctx); err != nil {
		return err
	}
	if err := h.enter(); err != nil {
		return err
	}
	defer h.leave()
	select {
	case h.turn <- struct{}{}:
		defer func() { <-h.turn }()
	case <-ctx.Done():
		return contextError(ctx.Err())
	case <-h.closing:
		return h.closedError()
	}
	select {
	case <-h.closing:
		return h.closedError()
	default:
	}
	err := watched(ctx, nil, func() { h.does.interrupt(h.address) }, func() error { return call(h.address) })
	h.takeBackInterruption(ctx)
	return h.explain(ctx, err)
}

// watched runs a call and meanwhile stops it when its context is done, or the channel closed. The goroutine that
// watches has ended when it returns.
func watched(ctx context.Context, interruption <-chan struct{}, stop func(), call func() error) error {
	if ctx.Done() == nil && interruption == nil {
		return call()
	}
	ended, joined := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(joined)
		select {
		case <-ctx.Done():
			stop()
		case <-interruption:
			stop()
		case <-ended:
		}
	}()
	defer func() {
		close(ended)
		<-joined
	}()
	return call()
}

// takeBackInterruption leaves the handle as it was before its call was stopped by a context.
func (h *handle) takeBackInterruption(ctx context.Context) {
	if ctx.Err() == nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.interrupted && !h.closed {
		h.does.resume(h.address)
	}
}

// explain adds to an error what ended the call from outside.
func (h *handle) explain(ctx context.Context, err error) error {
	var e *Error
	if !errors.As(err, &e) || e.Code != CodeCancelled && e.Code != CodeOutcomeUnknown {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if cause := ctx.Err(); cause != nil {
		return explained(e, cause)
	}
	if h.closed {
		return explained(e, ErrClosed)
	}
	return e
}

// interrupt ends the calls that run, and later ones until resume.
func (h *handle) interrupt() error {
	return h.use(func(address uintptr) error {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.interrupted = true
		h.does.interrupt(address)
		return nil
	})
}

func (h *handle) resume() error {
	return h.use(func(address uintptr) error {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.interrupted = false
		h.does.resume(address)
		return nil
	})
}

// close lets no more calls in; the last one out frees it, and that is this one when there are none.
func (h *handle) close() error {
	if h == nil {
		return nil
	}
	forgotten.free()
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return nil
	}
	h.closed = true
	close(h.closing)
	runtime.SetFinalizer(h, nil)
	switch {
	case h.uses == 0:
		h.free()
	case !h.does.lastCallsGoOn:
		h.does.interrupt(h.address)
	}
	return nil
}

func (h *handle) enter() error {
	if h == nil {
		return explained(argumentError("nothing was opened"), ErrClosed)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return h.closedError()
	}
	h.uses++
	return nil
}

func (h *handle) leave() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.uses--
	if h.closed && h.uses == 0 {
		h.free()
	}
}

func (h *handle) free() {
	h.does.free(h.address)
	h.sink.drop()
}

func (h *handle) closedError() error {
	return explained(argumentError("the %s can not be used", h.noun), ErrClosed)
}

// forgotten holds what the collector found unreachable and not closed. Its finalizer must not free it, for that may
// take long and would hold up every other finalizer; whoever opens or closes something next does.
var forgotten abandoned

type abandoned struct {
	mu      sync.Mutex
	handles []*handle
}

func (a *abandoned) add(h *handle) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.handles = append(a.handles, h)
}

func (a *abandoned) free() {
	a.mu.Lock()
	handles := a.handles
	a.handles = nil
	a.mu.Unlock()
	for _, h := range handles {
		h.free()
	}
}
