package io.liborder;

import java.time.LocalDate;
import java.util.function.LongFunction;

/** What scenes are looked for; {@link OrderLibrary#searchOptions()} lists the options with their meaning. */
public final class Search {
    private final OptionPairs pairs = new OptionPairs();

    /** A search with nothing set. */
    public Search() {}

    /**
     * Sets one option; one that repeats is added, {@code ""} takes it back.
     *
     * @param name the option, for example {@code sort}
     * @param value its value
     * @return this search
     */
    public Search set(String name, String value) {
        pairs.set(name, value);
        return this;
    }

    /**
     * Adds a collection to search.
     *
     * @param name its name, for example {@code phr}
     * @return this search
     */
    public Search collection(String name) {
        return set("collection", name);
    }

    /**
     * Sets the area that scenes must intersect.
     *
     * @param geoJson a geometry, Feature or FeatureCollection, or a box: {@code "west,south,east,north"}
     * @return this search
     */
    public Search area(String geoJson) {
        return set("area", geoJson);
    }

    /**
     * Sets the first day of acquisition, UTC.
     *
     * @param day the first day
     * @return this search
     */
    public Search from(LocalDate day) {
        return set("from", Check.notNull(day, "day").toString());
    }

    /**
     * Sets the last day of acquisition, UTC.
     *
     * @param day the last day
     * @return this search
     */
    public Search to(LocalDate day) {
        return set("to", Check.notNull(day, "day").toString());
    }

    /**
     * Sets the cloud cover accepted.
     *
     * @param percent 0 to 100
     * @return this search
     */
    public Search maxCloudPercent(double percent) {
        return set("max_cloud_percent", Double.toString(percent));
    }

    /**
     * Sets how many scenes are wanted at most.
     *
     * @param limit 1 or more
     * @return this search
     */
    public Search limit(int limit) {
        return set("limit", Integer.toString(Check.positive(limit, "limit")));
    }

    @Override
    public String toString() {
        return "Search" + pairs;
    }

    <T> T with(LongFunction<T> call) {
        return pairs.with(Native.order_search_create(), Native::order_search_free, Native::order_search_set, call);
    }
}
