// Arguments are looked at before native code is entered.
package io.liborder;

import java.time.Duration;
import java.util.Objects;

final class Check {
    private Check() {}

    static <T> T notNull(T value, String name) {
        return Objects.requireNonNull(value, name);
    }

    static int positive(int number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " is " + number + ", which is below 1");
        }
        return number;
    }

    static Duration positive(Duration duration, String name) {
        if (notNegative(duration, name).isZero()) {
            throw new IllegalArgumentException(name + " is zero");
        }
        return duration;
    }

    static Duration notNegative(Duration duration, String name) {
        if (notNull(duration, name).isNegative()) {
            throw new IllegalArgumentException(name + " is negative: " + duration);
        }
        return duration;
    }

    /** Milliseconds for C, rounded up so that a short time does not become none. */
    static long millis(Duration duration, String name) {
        notNegative(duration, name);
        try {
            return duration.plusNanos(999_999).toMillis();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
