package order

import (
	"context"
	"errors"
	"time"

	"liborder.io/order/internal/native"
)

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

type sentinel ErrorCode

func (s sentinel) Error() string { return "order: " + ErrorCode(s).String() }

// Error is what every function of this package fails with.
type Error struct {
	Code         ErrorCode
	Message      string        // names the thing and the reason; never a secret
	HTTPStatus   int           // of the answer; 0 when none was received
	ProviderCode string        // the service's own name for the error
	RequestID    string        // the service's id of the exchange, for its support
	IsRetriable  bool          // whether the same call may succeed later
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
	return ok && ErrorCode(code) == e.Code
}

// Unwrap gives what ended the call from outside: the error of its context, or ErrClosed.
func (e *Error) Unwrap() error { return e.cause }

// failed is nil for the code 0; otherwise it takes the error over and frees it.
func failed(code int32, failure uintptr) error {
	if code == 0 {
		return nil
	}
	if failure == 0 {
		return &Error{Code: ErrorCode(code), Message: ErrorCode(code).String()}
	}
	defer native.Order_record_free(failure)
	return readError(failure)
}

func readError(failure uintptr) *Error {
	read := &Error{
		Code:         ErrorCode(native.Order_record_code(failure, native.FieldErrorCode)),
		Message:      native.Order_record_text(failure, native.FieldErrorMessage),
		HTTPStatus:   int(native.Order_record_code(failure, native.FieldErrorHTTPStatus)),
		ProviderCode: native.Order_record_text(failure, native.FieldErrorProviderCode),
		RequestID:    native.Order_record_text(failure, native.FieldErrorRequestID),
		IsRetriable:  native.Order_record_code(failure, native.FieldErrorIsRetriable) != 0,
		Reference:    native.Order_record_text(failure, native.FieldErrorReference),
		ResourceID:   native.Order_record_text(failure, native.FieldErrorResourceID),
		ResourceKind: native.Order_record_text(failure, native.FieldErrorResourceKind),
	}
	if wait := native.Order_record_integer(failure, native.FieldErrorRetryAfterMs); wait > 0 {
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
