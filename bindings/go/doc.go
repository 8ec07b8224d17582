// Package order searches, estimates, places, tracks and fetches orders at UP42 and AWS Outposts.
//
// It is liborder for Go. A Client is a session with one provider; an Order is a handle on one existing order:
//
//	client, err := order.NewClient("up42", nil)
//	if err != nil {
//		return err
//	}
//	defer client.Close()
//
// # Contexts
//
// What waits takes a context first. When the context is done the call ends within a tenth of a second; its error is
// then both ErrCancelled, or ErrTimeout after a deadline, and the error of the context.
//
// # Errors
//
// Every error is an *Error, except io.EOF at the end of a Tracker. Compare with errors.Is:
//
//	if errors.Is(err, order.ErrNotFound) {
//
// # Closing
//
// Clients, orders, trackers and downloads are to be closed. What was closed gives ErrClosed; closing during a call
// ends the call. All other values are copies and need nothing. In values, "", the zero time, and -1 stand for what is
// not known.
//
// # Building
//
// The package needs cgo and an installed liborder, which is found by pkg-config. With the build tag order_static the
// program holds liborder itself and not only its name.
package order
