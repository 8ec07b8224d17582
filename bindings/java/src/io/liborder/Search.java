package io.liborder;

import java.util.function.LongFunction;

/** What scenes are looked for; {@link OrderLibrary#searchOptions()} lists the options with their meaning. */
public final class Search extends SearchOptions {
    private final OptionPairs pairs = new OptionPairs();

    /** A search with nothing set. */
    public Search() {}

    @Override
    public Search set(String name, String value) {
        pairs.set(name, value);
        return this;
    }

    @Override
    public String toString() {
        return "Search" + pairs;
    }

    <T> T with(LongFunction<T> call) {
        return pairs.with(Native.order_search_create(), Native::order_search_free, Native::order_search_set, call);
    }
}
