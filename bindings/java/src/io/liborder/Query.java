package io.liborder;

import java.util.function.LongFunction;

/** A filter over a list: pairs of text, listed with their meaning by {@link OrderLibrary#queryOptions()}. */
public final class Query extends QueryOptions {
    private final OptionPairs pairs = new OptionPairs();

    /** A query for everything. */
    public Query() {}

    @Override
    public Query set(String name, String value) {
        pairs.set(name, value);
        return this;
    }

    @Override
    public String toString() {
        return "Query" + pairs;
    }

    <T> T with(LongFunction<T> call) {
        return pairs.with(Native.order_query_create(), Native::order_query_free, Native::order_query_set, call);
    }
}
