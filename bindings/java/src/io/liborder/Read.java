// How values are read from native records.
package io.liborder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

final class Read {
    private Read() {}

    /** The value of a record that is freed after it was read. */
    static <T> T taken(long record, LongFunction<T> read) {
        try {
            return read.apply(record);
        } finally {
            Native.order_record_free(record);
        }
    }

    static <T> List<T> list(int count, IntFunction<T> get) {
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(get.apply(i));
        }
        return Collections.unmodifiableList(values);
    }

    static String text(long record, int field) {
        return Native.order_record_text(record, field);
    }

    /** A text that is always there; empty should the service fail to send it. */
    static String knownText(long record, int field) {
        String text = Native.order_record_text(record, field);
        return text == null ? "" : text;
    }

    static long integer(long record, int field) {
        return Native.order_record_integer(record, field);
    }

    static double number(long record, int field) {
        return Native.order_record_number(record, field);
    }

    static boolean flag(long record, int field) {
        return Native.order_record_code(record, field) != 0;
    }

    static Instant time(long record, int field) {
        long unixMs = Native.order_record_integer(record, field);
        return unixMs < 0 ? null : Instant.ofEpochMilli(unixMs);
    }

    static List<String> texts(long record, int field) {
        return list(Native.order_record_count(record, field), i -> Native.order_record_text_at(record, field, i));
    }

    static List<Long> integers(long record, int field) {
        return list(Native.order_record_count(record, field), i -> Native.order_record_integer_at(record, field, i));
    }

    static List<Double> numbers(long record, int field) {
        return list(Native.order_record_count(record, field), i -> Native.order_record_number_at(record, field, i));
    }

    /** A nested record; null when absent. */
    static <T> T record(long record, int field, LongFunction<T> read) {
        long nested = Native.order_record_at(record, field, 0);
        return nested == 0 ? null : read.apply(nested);
    }

    static <T> List<T> records(long record, int field, LongFunction<T> read) {
        return list(Native.order_record_count(record, field),
                i -> read.apply(Native.order_record_at(record, field, i)));
    }

    static OptionalLong optional(long number) {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    static OptionalDouble optional(double number) {
        return number < 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
