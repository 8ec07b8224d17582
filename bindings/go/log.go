package order

import (
	"runtime/cgo"
	"sync/atomic"

	"liborder.io/order/internal/native"
)

// LogLevel is how much a log function is told.
type LogLevel int32

// The levels, from few lines to many.
const (
	LogError   LogLevel = native.LogError
	LogWarning LogLevel = native.LogWarning
	LogInfo    LogLevel = native.LogInfo
	LogDebug   LogLevel = native.LogDebug
)

// String gives the name of the level.
func (l LogLevel) String() string {
	switch l {
	case LogError:
		return "ERROR"
	case LogWarning:
		return "WARNING"
	case LogInfo:
		return "INFO"
	default:
		return "DEBUG"
	}
}

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
