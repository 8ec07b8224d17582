package order

import (
	"context"
	"sync"

	"liborder.io/order/internal/native"
)

// Client is a session with one provider: its connections, credentials and settings. Any number of goroutines may use
// it at once. Orders, trackers and downloads made from it go on working after it is closed.
type Client struct {
	handle       *handle
	provider     string
	interruption interruption
}

var clientOperations = &operations{
	free: native.Order_client_free, interrupt: native.Order_client_interrupt, resume: native.Order_client_resume,
	// Interrupting them would end those of its orders, too.
	lastCallsGoOn: true,
}

// NewClient opens a client, to be closed. It sends nothing yet. The provider is one of Providers; settings may be nil.
func NewClient(provider string, settings *Settings) (*Client, error) {
	if err := checkTexts("the provider", provider); err != nil {
		return nil, err
	}
	if settings == nil {
		settings = new(Settings)
	}
	var log *sink
	if settings.log != nil {
		log = newSink(settings.log)
		defer log.drop()
	}
	var made uintptr
	err := settings.with(log, func(pairs uintptr) (err error) {
		made, err = outcome(func(made, failure *uintptr) int32 {
			return native.Order_client_create(pairs, provider, made, failure)
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	opened := newHandle("client", made, clientOperations, log)
	return &Client{handle: opened, provider: native.Order_client_provider(made)}, nil
}

// Duplicate opens a second client on the same session: it shares connections and credentials, and is interrupted on its
// own.
func (c *Client) Duplicate() (*Client, error) {
	opened, err := c.open("client", clientOperations, native.Order_client_clone)
	if err != nil {
		return nil, err
	}
	return &Client{handle: opened, provider: c.provider}, nil
}

// Close closes the client; its calls that still run go on to their end. A second time does nothing.
func (c *Client) Close() error { return c.native().close() }

// Provider gives the name of its provider.
func (c *Client) Provider() string { return c.provider }

// Check finds out whether the credentials and the connection work, by one authenticated call.
func (c *Client) Check(ctx context.Context) error {
	return c.call(ctx, func(client uintptr) error {
		var failure uintptr
		return failed(native.Order_client_check(client, &failure), failure)
	})
}

// Describe tells what is in force and where it came from: endpoints, kind of credentials, proxy, CA file; no secrets.
// It is a JSON object, and sends nothing.
func (c *Client) Describe() (told string, err error) {
	err = c.native().use(func(client uintptr) error {
		text, err := outcome(func(made, failure *uintptr) int32 {
			return native.Order_client_describe(client, made, failure)
		})
		told = takeText(text)
		return err
	})
	return told, err
}

// Interrupt ends every call that runs on this client, and on what was made from it, with ErrCancelled; later ones
// too, until Resume. To end a single call, cancel its context.
func (c *Client) Interrupt() error {
	if err := c.native().interrupt(); err != nil {
		return err
	}
	c.interruption.begin()
	return nil
}

// Resume takes an interruption back.
func (c *Client) Resume() error {
	if err := c.native().resume(); err != nil {
		return err
	}
	c.interruption.end()
	return nil
}

func (c *Client) native() *handle {
	if c == nil {
		return nil
	}
	return c.handle
}

// open makes a handle that outlives the client; it shares the log function while the client still holds it.
func (c *Client) open(noun string, does *operations,
	create func(client uintptr, made, failure *uintptr) int32) (opened *handle, err error) {
	err = c.native().use(func(client uintptr) error {
		made, err := outcome(func(made, failure *uintptr) int32 { return create(client, made, failure) })
		if err == nil {
			opened = newHandle(noun, made, does, c.handle.sink)
		}
		return err
	})
	return opened, err
}

// call runs a call that waits. One that may be cancelled runs on a clone: its context ends no other call.
func (c *Client) call(ctx context.Context, call func(client uintptr) error) error {
	if err := checkContext(ctx); err != nil {
		return err
	}
	return c.native().use(func(client uintptr) error {
		if ctx.Done() == nil {
			return c.handle.explain(ctx, call(client))
		}
		clone, err := outcome(func(made, failure *uintptr) int32 {
			return native.Order_client_clone(client, made, failure)
		})
		if err != nil {
			return err
		}
		defer native.Order_client_free(clone)
		interruption, begun := c.interruption.channel()
		if begun {
			native.Order_client_interrupt(clone)
		}
		err = watched(ctx, interruption, func() { native.Order_client_interrupt(clone) },
			func() error { return call(clone) })
		return c.handle.explain(ctx, err)
	})
}

// one fetches a single thing and takes what was made for it.
func one[T any](ctx context.Context, c *Client, fetch func(client uintptr, made, failure *uintptr) int32,
	take func(made uintptr) T) (value *T, err error) {
	err = c.call(ctx, func(client uintptr) error {
		made, err := outcome(func(made, failure *uintptr) int32 { return fetch(client, made, failure) })
		if err == nil {
			value = pointer(take(made))
		}
		return err
	})
	return value, err
}

// named fetches a single thing by its id.
func named[T any](ctx context.Context, c *Client, id string,
	fetch func(client uintptr, id string, made, failure *uintptr) int32, take func(made uintptr) T) (*T, error) {
	if err := checkTexts("the id", id); err != nil {
		return nil, err
	}
	return one(ctx, c, func(client uintptr, made, failure *uintptr) int32 {
		return fetch(client, id, made, failure)
	}, take)
}

// listed lists what a query lets through.
func listed[T any](ctx context.Context, c *Client, query *Query,
	list func(client, query uintptr, made, failure *uintptr) int32, read func(record uintptr) []T) (values []T, err error) {
	err = query.with(func(query uintptr) error {
		found, err := one(ctx, c, func(client uintptr, made, failure *uintptr) int32 {
			return list(client, query, made, failure)
		}, owned(read))
		if err == nil {
			values = *found
		}
		return err
	})
	return values, err
}

// interruption of a client, for those of its calls that run on clones.
type interruption struct {
	mu    sync.Mutex
	begun bool
	began chan struct{} // closed when it begins
}

// channel is closed when the interruption begins, and tells whether it has.
func (i *interruption) channel() (<-chan struct{}, bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.signal(), i.begun
}

func (i *interruption) begin() {
	i.mu.Lock()
	defer i.mu.Unlock()
	if !i.begun {
		i.begun = true
		close(i.signal())
	}
}

func (i *interruption) end() {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.begun {
		i.begun, i.began = false, nil
	}
}

func (i *interruption) signal() chan struct{} {
	if i.began == nil {
		i.began = make(chan struct{})
	}
	return i.began
}
