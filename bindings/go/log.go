package order

import (
	"runtime/cgo"
	"sync/atomic"

	"liborder.io/order/internal/native"
)

// sink keeps a log function for as long as something native may call it.
type sink struct {
	handle cgo.Handle
	users  atomic.Int32
}

func newSink(function func(level LogLevel, line string)) *sink {
	s := &sink{handle: cgo.NewHandle(native.LogFunction(func(level int32, line string) {
		function(LogLevel(level), line)
	}))}
	return s.shared()
}

// shared adds a user; nil stays nil.
func (s *sink) shared() *sink {
	if s != nil {
		s.users.Add(1)
	}
	return s
}

// drop takes a user away, and with the last one the function.
func (s *sink) drop() {
	if s != nil && s.users.Add(-1) == 0 {
		s.handle.Delete()
	}
}
