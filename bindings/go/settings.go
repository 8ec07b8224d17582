package order

import "liborder.io/order/internal/native"

// Settings say how a client shall work; SettingOptions lists them. What is not set is read from its environment
// variable, unless "environment" is "false". The zero value has nothing set.
type Settings struct {
	pairs    pairs
	log      func(level LogLevel, line string)
	logLevel LogLevel
}

var settingsWriting = writing{native.Order_settings_create, native.Order_settings_set, native.Order_settings_free}

// Set sets one setting, e.g. "up42.username"; "" takes it back. Names and values are checked by NewClient.
func (s *Settings) Set(name, value string) *Settings {
	s.pairs.set(name, value)
	return s
}

// Log sets who is told what the library does: one line without secrets, on the goroutine that makes the call. The
// function must not use the library, and is called by several goroutines at once when the client is used by them; when
// it panics, the standard logger is told and the call goes on. nil is for none.
func (s *Settings) Log(level LogLevel, function func(level LogLevel, line string)) *Settings {
	s.log, s.logLevel = function, level
	return s
}

// String names the settings, without their values.
func (s *Settings) String() string { return "Settings" + s.pairs.String() }

func (s *Settings) with(sink *sink, call func(settings uintptr) error) error {
	return s.pairs.with(settingsWriting, func(made uintptr) error {
		if sink != nil {
			var failure uintptr
			code := native.Order_settings_set_log(made, uintptr(sink.handle), int32(s.logLevel), &failure)
			if err := failed(code, failure); err != nil {
				return err
			}
		}
		return call(made)
	})
}
