package native

// #include <stdint.h>
import "C"

import (
	"log"
	"runtime/cgo"
)

// LogFunction takes a level and one line.
type LogFunction func(level int32, line string)

// order_go_log is what liborder calls; the context is a cgo.Handle of a LogFunction.
//
//export order_go_log
func order_go_log(context C.uintptr_t, level C.int32_t, message *C.char) {
	// A panic must not unwind the C++ frames it was called from.
	defer func() {
		if reason := recover(); reason != nil {
			log.Printf("order: panic in a log function: %v", reason)
		}
	}()
	cgo.Handle(context).Value().(LogFunction)(int32(level), C.GoString(message))
}
