package order

import (
	"context"
	"errors"
	"time"

	"liborder.io/order/internal/native"
)

// Code says what can be done about an error. Expect new ones.
type Code int32

// The codes.
const (
	CodeArgument       Code = native.CodeArgument       // the caller's mistake: an argument, a setting, a GeoJSON
	CodeCredentials    Code = native.CodeCredentials    // credentials are missing, wrong or not allowed to do this
	CodeNotFound       Code = native.CodeNotFound       // the service knows no such thing
	CodeNetwork        Code = native.CodeNetwork        // no whole answer, after the retries
	CodeProvider       Code = native.CodeProvider       // the service refused, or answered what makes no sense
	CodeFiles          Code = native.CodeFiles          // a local file or folder
	CodeCancelled      Code = native.CodeCancelled      // the call was interrupted, or its context cancelled
	CodeTimeout        Code = native.CodeTimeout        // a deadline passed
	CodeOutcomeUnknown Code = native.CodeOutcomeUnknown // something that is done once was sent and its answer was lost
	CodeMemory         Code = native.CodeMemory         // out of memory
	CodeInternal       Code = native.CodeInternal       // a fault of the library
	CodeUnsupported    Code = native.CodeUnsupported    // this provider or this build does not offer it
	CodeConflict       Code = native.CodeConflict       // the thing's present state does not allow it
	CodePayment        Code = native.CodePayment        // the account cannot pay: not enough credits
)

// String gives the name of the code, e.g. "NOT_FOUND".
func (c Code) String() string { return native.Order_code_name(int32(c)) }

// What errors.Is compares with: an *Error is the sentinel of its code.
var (
	ErrArgument       error = sentinel(CodeArgument)
	ErrCredentials    error = sentinel(CodeCredentials)
	ErrNotFound       error = sentinel(CodeNotFound)
	ErrNetwork        error = sentinel(CodeNetwork)
	ErrProvider       error = sentinel(CodeProvider)
	ErrFiles          error = sentinel(CodeFiles)
	ErrCancelled      error = sentinel(CodeCancelled)
	ErrTimeout        error = sentinel(CodeTimeout)
	ErrOutcomeUnknown error = sentinel(CodeOutcomeUnknown)
	ErrMemory         error = sentinel(CodeMemory)
	ErrInternal       error = sentinel(CodeInternal)
	ErrUnsupported    error = sentinel(CodeUnsupported)
	ErrConflict       error = sentinel(CodeConflict)
	ErrPayment        error = sentinel(CodePayment)
)

// ErrClosed is what using a closed object is, and what ended a call that Close interrupted.
var ErrClosed = errors.New("order: closed")

type sentinel Code

func (s sentinel) Error() string { return "order: " + Code(s).String() }

// Error is what every function of this package fails with.
type Error struct {
	Code         Code
	Message      string        // names the thing and the reason; never a secret
	HTTPStatus   int           // of the answer; 0 when none was received
	ProviderCode string        // the service's own name for the error
	RequestID    string        // the service's id of the exchange, for its support
	Retryable    bool          // whether the same call may succeed later
	RetryAfter   time.Duration // how long the service asked to wait; 0 when it did not
	Reference    string        // with CodeOutcomeUnknown: the tag that was put on the orders
	ResourceID   string        // with CodeConflict: what the service says is in the way
	ResourceKind string        // with CodeConflict: the kind of what is in the way

	cause error
}

// Error gives one line without secrets.
func (e *Error) Error() string {
	if e.cause != nil {
		return "order: " + e.Message + ": " + e.cause.Error()
	}
	return "order: " + e.Message
}

// Is makes errors.Is(err, ErrNotFound) true of an error with CodeNotFound, and so on.
func (e *Error) Is(target error) bool {
	code, ok := target.(sentinel)
	return ok && Code(code) == e.Code
}

// Unwrap gives what ended the call from outside: the error of its context, or ErrClosed.
func (e *Error) Unwrap() error { return e.cause }

// failed is nil for the code 0; otherwise it takes the error over and frees it.
func failed(code int32, failure uintptr) error {
	if code == 0 {
		return nil
	}
	if failure == 0 {
		return &Error{Code: Code(code), Message: Code(code).String()}
	}
	defer native.Order_error_free(failure)
	return readError(failure)
}

func readError(failure uintptr) *Error {
	read := &Error{
		Code:         Code(native.Order_error_code(failure)),
		Message:      native.Order_error_message(failure),
		HTTPStatus:   int(native.Order_error_http_status(failure)),
		ProviderCode: native.Order_error_provider_code(failure),
		RequestID:    native.Order_error_request_id(failure),
		Retryable:    native.Order_error_is_retriable(failure) != 0,
		Reference:    native.Order_error_reference(failure),
		ResourceID:   native.Order_error_resource_id(failure),
		ResourceKind: native.Order_error_resource_kind(failure),
	}
	if wait := native.Order_error_retry_after_ms(failure); wait > 0 {
		read.RetryAfter = time.Duration(wait) * time.Millisecond
	}
	return read
}

// contextError is the error of a call whose context is done.
func contextError(cause error) *Error {
	return explained(&Error{Code: CodeCancelled, Message: "the call was cancelled"}, cause)
}

// explained adds what ended the call from outside.
func explained(e *Error, cause error) *Error {
	e.cause = cause
	if e.Code == CodeCancelled && errors.Is(cause, context.DeadlineExceeded) {
		e.Code = CodeTimeout
	}
	return e
}
