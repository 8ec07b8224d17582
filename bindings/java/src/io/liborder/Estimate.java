package io.liborder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a draft would cost. */
public final class Estimate {
    private final double credits;
    private final double size;
    private final String unit;
    private final boolean isComplete;
    private final List<Item> items;
    private final String quoteId;
    private final String json;

    Estimate(long estimate) {
        credits = Native.order_estimate_credits(estimate);
        size = Native.order_estimate_size(estimate);
        unit = Native.order_estimate_unit(estimate);
        isComplete = Native.order_estimate_is_complete(estimate) != 0;
        items = Read.list(Native.order_estimate_item_count(estimate), index -> new Item(Native.order_estimate_item_at(estimate, index)));
        quoteId = Native.order_estimate_quote_id(estimate);
        json = Read.known(Native.order_estimate_document_json(estimate));
    }

    /**
     * The price of all, in credits.
     *
     * @return the number, when it is known
     */
    public OptionalDouble credits() {
        return Read.number(credits);
    }

    /**
     * The size of all, in {@link #unit()}.
     *
     * @return the number, when it is known
     */
    public OptionalDouble size() {
        return Read.number(size);
    }

    /**
     * The unit of the size: {@code "SQ_KM"}, {@code "SCENE"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /**
     * Whether everything that would be ordered has a price: each area one, and the total is not below their sum; for
     * hardware each way to pay. Only then can a limit be held by comparing it with the price.
     *
     * @return whether it does
     */
    public boolean isComplete() {
        return isComplete;
    }

    /**
     * The prices of its areas, or of the ways to pay.
     *
     * @return the list, empty when there are none
     */
    public List<Item> items() {
        return items;
    }

    /**
     * The quote that was made for the estimate, or read.
     *
     * @return the text, when it is known
     */
    public Optional<String> quoteId() {
        return Optional.ofNullable(quoteId);
    }

    /**
     * The provider's document.
     *
     * @return the document as text
     */
    public String json() {
        return json;
    }

    /** The price of one area, or of one way to pay. */
    public static final class Item {
        private final long index;
        private final double credits;
        private final double size;
        private final String unit;
        private final String problem;
        private final String label;
        private final double upfront;
        private final double monthly;
        private final double total;
        private final String currency;

        Item(long record) {
            index = Native.order_estimate_item_index(record);
            credits = Native.order_estimate_item_credits(record);
            size = Native.order_estimate_item_size(record);
            unit = Native.order_estimate_item_unit(record);
            problem = Native.order_estimate_item_problem(record);
            label = Native.order_estimate_item_label(record);
            upfront = Native.order_estimate_item_upfront(record);
            monthly = Native.order_estimate_item_monthly(record);
            total = Native.order_estimate_item_total(record);
            currency = Native.order_estimate_item_currency(record);
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
         * The price of one area.
         *
         * @return the number, when it is known
         */
        public OptionalDouble credits() {
            return Read.number(credits);
        }

        /**
         * The size of one area.
         *
         * @return the number, when it is known
         */
        public OptionalDouble size() {
            return Read.number(size);
        }

        /**
         * The unit of that size.
         *
         * @return the text, when it is known
         */
        public Optional<String> unit() {
            return Optional.ofNullable(unit);
        }

        /**
         * Why the area can not be ordered.
         *
         * @return the text, when it is known
         */
        public Optional<String> problem() {
            return Optional.ofNullable(problem);
        }

        /**
         * What the item is: the quote's option, payment option and term.
         *
         * @return the text, when it is known
         */
        public Optional<String> label() {
            return Optional.ofNullable(label);
        }

        /**
         * The price to pay at once, in {@link #currency()}.
         *
         * @return the number, when it is known
         */
        public OptionalDouble upfront() {
            return Read.number(upfront);
        }

        /**
         * The price to pay each month.
         *
         * @return the number, when it is known
         */
        public OptionalDouble monthly() {
            return Read.number(monthly);
        }

        /**
         * The price over the whole payment term, upfront and monthly together.
         *
         * @return the number, when it is known
         */
        public OptionalDouble total() {
            return Read.number(total);
        }

        /**
         * The currency of these prices.
         *
         * @return the text, when it is known
         */
        public Optional<String> currency() {
            return Optional.ofNullable(currency);
        }
    }
}
