// How values are read from native handles.
package io.liborder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;

final class Read {
    /** One of the order_..._list_get functions. */
    interface Getter {
        long get(long list, int index);
    }

    private Read() {}

    /** The value of a handle that is freed after it was read. */
    static <T> T value(long handle, LongFunction<T> read, LongConsumer free) {
        try {
            return read.apply(handle);
        } finally {
            free.accept(handle);
        }
    }

    /** The values of a list handle that is freed after it was read. */
    static <T> List<T> values(long list, LongToIntFunction count, Getter get, LongFunction<T> read, LongConsumer free) {
        return value(list, all -> list(all, count, get, read), free);
    }

    /** The values of a list that is part of something else. */
    static <T> List<T> list(long list, LongToIntFunction count, Getter get, LongFunction<T> read) {
        return list(count.applyAsInt(list), index -> read.apply(get.get(list, index)));
    }

    static <T> List<T> list(int count, IntFunction<T> get) {
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(get.apply(i));
        }
        return Collections.unmodifiableList(values);
    }

    static <T> Map<String, T> map(int count, IntFunction<String> key, IntFunction<T> get) {
        Map<String, T> values = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            values.put(key.apply(i), get.apply(i));
        }
        return Collections.unmodifiableMap(values);
    }

    /** A text that the service always tells; empty should it fail to. */
    static String known(String text) {
        return text == null ? "" : text;
    }

    static Instant instant(long unixMs) {
        return unixMs < 0 ? null : Instant.ofEpochMilli(unixMs);
    }

    static OptionalLong number(long number) {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    static OptionalDouble number(double number) {
        return number < 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
