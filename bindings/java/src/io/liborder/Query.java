package io.liborder;

import java.util.function.LongFunction;

/** A filter over a list: pairs of text, listed with their meaning by {@link OrderLibrary#queryOptions()}. */
public final class Query {
    private final OptionPairs pairs = new OptionPairs();

    /** A query for everything. */
    public Query() {}

    /**
     * Sets one option; one that repeats is added, {@code ""} takes it back.
     *
     * @param name the option, for example {@code status}
     * @param value its value
     * @return this query
     */
    public Query set(String name, String value) {
        pairs.set(name, value);
        return this;
    }

    /**
     * Sets how many entries are wanted at most.
     *
     * @param limit 1 or more
     * @return this query
     */
    public Query limit(int limit) {
        return set("limit", Integer.toString(Check.positive(limit, "limit")));
    }

    @Override
    public String toString() {
        return "Query" + pairs;
    }

    <T> T with(LongFunction<T> call) {
        return pairs.with(Native.order_query_create(), Native::order_query_free, Native::order_query_set, call);
    }
}
