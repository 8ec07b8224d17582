package io.liborder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What came of placing a draft. */
public final class Placement {
    private final String reference;
    private final boolean isRecovered;
    private final int placedCount;
    private final List<Item> items;
    private final String json;

    Placement(long placement) {
        reference = Native.order_placement_reference(placement);
        isRecovered = Native.order_placement_is_recovered(placement) != 0;
        placedCount = (int) Native.order_placement_placed_count(placement);
        items = Read.list(Native.order_placement_item_count(placement), index -> new Item(Native.order_placement_item_at(placement, index)));
        json = Native.order_placement_document_json(placement);
    }

    /**
     * The tag its orders carry.
     *
     * @return the text, when it is known
     */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /**
     * Whether its orders were found, because the answer was lost or because their key or quote had placed them before.
     *
     * @return whether it is so
     */
    public boolean isRecovered() {
        return isRecovered;
    }

    /**
     * How many orders exist.
     *
     * @return the number
     */
    public int placedCount() {
        return placedCount;
    }

    /**
     * What came of each area.
     *
     * @return the list, empty when there are none
     */
    public List<Item> items() {
        return items;
    }

    /**
     * The provider's document; none for a recovered placement.
     *
     * @return the document as text, when there is one
     */
    public Optional<String> json() {
        return Optional.ofNullable(json);
    }

    /** What came of one area. */
    public static final class Item {
        private final long index;
        private final String orderId;
        private final String problem;
        private final boolean isUnknown;

        Item(long record) {
            index = Native.order_placement_item_index(record);
            orderId = Native.order_placement_item_order_id(record);
            problem = Native.order_placement_item_problem(record);
            isUnknown = Native.order_placement_item_is_unknown(record) != 0;
        }

        /**
         * The position of the area in the draft, from 0.
         *
         * @return the number, when it is known
         */
        public OptionalLong index() {
            return Read.number(index);
        }

        /**
         * The order placed for the area.
         *
         * @return the text, when it is known
         */
        public Optional<String> orderId() {
            return Optional.ofNullable(orderId);
        }

        /**
         * Why there is none.
         *
         * @return the text, when it is known
         */
        public Optional<String> problem() {
            return Optional.ofNullable(problem);
        }

        /**
         * Whether it is not known whether the area was ordered.
         *
         * @return whether it is so
         */
        public boolean isUnknown() {
            return isUnknown;
        }
    }
}
