package order

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf8"
)

// Arguments are looked at before native code is entered.

func checkContext(ctx context.Context) error {
	if ctx == nil {
		return argumentError("the context is nil")
	}
	if err := ctx.Err(); err != nil {
		return contextError(err)
	}
	return nil
}

// checkTexts takes names and values in turn.
func checkTexts(pairs ...string) error {
	for i := 0; i+1 < len(pairs); i += 2 {
		if !utf8.ValidString(pairs[i+1]) {
			return argumentError("%s is not UTF-8", pairs[i])
		}
		if strings.IndexByte(pairs[i+1], 0) >= 0 {
			return argumentError("%s has a NUL in it", pairs[i])
		}
	}
	return nil
}

func checkDuration(name string, duration time.Duration) error {
	if duration < 0 {
		return argumentError("%s is negative: %v", name, duration)
	}
	return nil
}

// checkNumber refuses what is negative, and what 32 bits can not hold.
func checkNumber(name string, number int) error {
	if number < 0 || int64(number) > math.MaxInt32 {
		return argumentError("%s is out of range: %d", name, number)
	}
	return nil
}

// milliseconds rounds up, so that a short time does not become none.
func milliseconds(duration time.Duration) int64 {
	whole := duration.Milliseconds()
	if time.Duration(whole)*time.Millisecond < duration {
		whole++
	}
	return whole
}

func argumentError(format string, values ...any) *Error {
	return &Error{Code: CodeArgument, Message: fmt.Sprintf(format, values...)}
}
