// Options of a draft, search, query or client as they were set; the native library checks them when they are used.
package io.liborder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

final class OptionPairs {
    /** One of the order_..._set functions. */
    interface Setter {
        long set(long handle, String name, String value);
    }

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void set(String name, String value) {
        names.add(Check.notNull(name, "name"));
        values.add(Check.notNull(value, "value"));
    }

    void writeTo(long handle, Setter setter) {
        for (int i = 0; i < names.size(); i++) {
            setter.set(handle, names.get(i), values.get(i));
        }
    }

    /** Runs a call with a handle that has these options and is freed after it. */
    <T> T with(long made, LongConsumer free, Setter setter, LongFunction<T> call) {
        try {
            writeTo(made, setter);
            return call.apply(made);
        } finally {
            free.accept(made);
        }
    }

    /** Names only: a value may be a secret. */
    @Override
    public String toString() {
        return names.toString();
    }
}
