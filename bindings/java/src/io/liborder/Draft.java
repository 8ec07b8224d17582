package io.liborder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** An order that is not placed yet; {@link OrderLibrary#draftOptions()} lists the options with their meaning. */
public final class Draft extends DraftOptions {
    private final OptionPairs pairs = new OptionPairs();
    /** Areas and line items, in the order they were added. */
    private final List<LongConsumer> parts = new ArrayList<>();

    /** An empty draft. */
    public Draft() {}

    @Override
    public Draft set(String name, String value) {
        pairs.set(name, value);
        return this;
    }

    /**
     * Adds an area; each geometry in it becomes an order of its own.
     *
     * @param geoJson a geometry, Feature or FeatureCollection, or a box: {@code "west,south,east,north"}
     * @return this draft
     */
    public Draft area(String geoJson) {
        Check.notNull(geoJson, "geoJson");
        parts.add(draft -> Native.order_draft_add_area(draft, geoJson));
        return this;
    }

    /**
     * Adds a line item to an order of hardware.
     *
     * @param catalogItemId what to order, see {@link CatalogItem#id()}
     * @param quantity how many, 1 or more
     * @return this draft
     */
    public Draft lineItem(String catalogItemId, int quantity) {
        Check.notNull(catalogItemId, "catalogItemId");
        Check.positive(quantity, "quantity");
        parts.add(draft -> Native.order_draft_add_line_item(draft, catalogItemId, quantity));
        return this;
    }

    @Override
    public String toString() {
        return "Draft" + pairs;
    }

    <T> T with(LongFunction<T> call) {
        return pairs.with(Native.order_draft_create(), Native::order_draft_free, Native::order_draft_set, draft -> {
            parts.forEach(part -> part.accept(draft));
            return call.apply(draft);
        });
    }
}
