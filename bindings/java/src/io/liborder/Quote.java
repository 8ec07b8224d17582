package io.liborder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Prices for hardware that is not ordered yet. */
public final class Quote {
    private final String id;
    private final String accountId;
    private final String status;
    private final String statusMessage;
    private final String outpostArn;
    private final String country;
    private final String description;
    private final String submittedOrderId;
    private final Instant created;
    private final Instant expires;
    private final List<String> optionIds;
    private final List<Price> prices;
    private final List<Requirement> requirements;
    private final String json;

    Quote(long quote) {
        id = Read.known(Native.order_quote_id(quote));
        accountId = Native.order_quote_account_id(quote);
        status = Native.order_quote_status(quote);
        statusMessage = Native.order_quote_status_message(quote);
        outpostArn = Native.order_quote_outpost_arn(quote);
        country = Native.order_quote_country(quote);
        description = Native.order_quote_description(quote);
        submittedOrderId = Native.order_quote_submitted_order_id(quote);
        created = Read.instant(Native.order_quote_created_unix_ms(quote));
        expires = Read.instant(Native.order_quote_expires_unix_ms(quote));
        optionIds = Read.list(Native.order_quote_option_id_count(quote),
                index -> Native.order_quote_option_id(quote, index));
        prices = Read.list(Native.order_quote_price_count(quote), index -> new Price(Native.order_quote_price_at(quote, index)));
        requirements = Read.list(Native.order_quote_requirement_count(quote), index -> new Requirement(Native.order_quote_requirement_at(quote, index)));
        json = Read.known(Native.order_quote_document_json(quote));
    }

    /**
     * Its id.
     *
     * @return the text
     */
    public String id() {
        return id;
    }

    /**
     * The account it was made for.
     *
     * @return the text, when it is known
     */
    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    /**
     * Its status: {@code "CREATED"}, {@code "ORDER_SUBMITTED"}, {@code "EXPIRED"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /**
     * Why it is in that status.
     *
     * @return the text, when it is known
     */
    public Optional<String> statusMessage() {
        return Optional.ofNullable(statusMessage);
    }

    /**
     * The Outpost it is for.
     *
     * @return the text, when it is known
     */
    public Optional<String> outpostArn() {
        return Optional.ofNullable(outpostArn);
    }

    /**
     * The country it is for, two letters.
     *
     * @return the text, when it is known
     */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /**
     * What the customer wrote.
     *
     * @return the text, when it is known
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * The order that was placed by it.
     *
     * @return the text, when it is known
     */
    public Optional<String> submittedOrderId() {
        return Optional.ofNullable(submittedOrderId);
    }

    /**
     * When it was made.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /**
     * When it expires.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> expires() {
        return Optional.ofNullable(expires);
    }

    /**
     * The ids of the options to choose from, as drafts take them.
     *
     * @return the ids
     */
    public List<String> optionIds() {
        return optionIds;
    }

    /**
     * The prices, over all options.
     *
     * @return the list, empty when there are none
     */
    public List<Price> prices() {
        return prices;
    }

    /**
     * The conditions for ordering that were checked.
     *
     * @return the list, empty when there are none
     */
    public List<Requirement> requirements() {
        return requirements;
    }

    /**
     * The provider's document.
     *
     * @return the document as text
     */
    public String json() {
        return json;
    }

    @Override
    public String toString() {
        return "Quote[" + id + "]";
    }

    /** What an option costs with one way to pay. */
    public static final class Price {
        private final String optionId;
        private final String paymentOption;
        private final String paymentTerm;
        private final double upfront;
        private final double monthly;
        private final double total;
        private final String currency;

        Price(long record) {
            optionId = Native.order_quote_price_option_id(record);
            paymentOption = Native.order_quote_price_payment_option(record);
            paymentTerm = Native.order_quote_price_payment_term(record);
            upfront = Native.order_quote_price_upfront(record);
            monthly = Native.order_quote_price_monthly(record);
            total = Native.order_quote_price_total(record);
            currency = Native.order_quote_price_currency(record);
        }

        /**
         * The option a price is for.
         *
         * @return the text, when it is known
         */
        public Optional<String> optionId() {
            return Optional.ofNullable(optionId);
        }

        /**
         * How a price is paid.
         *
         * @return the text, when it is known
         */
        public Optional<String> paymentOption() {
            return Optional.ofNullable(paymentOption);
        }

        /**
         * For how long a price holds.
         *
         * @return the text, when it is known
         */
        public Optional<String> paymentTerm() {
            return Optional.ofNullable(paymentTerm);
        }

        /**
         * What is paid at once, in {@link #currency()}.
         *
         * @return the number, when it is known
         */
        public OptionalDouble upfront() {
            return Read.number(upfront);
        }

        /**
         * What is paid each month.
         *
         * @return the number, when it is known
         */
        public OptionalDouble monthly() {
            return Read.number(monthly);
        }

        /**
         * What is paid over the whole payment term, upfront and monthly together.
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

    /** A condition for ordering. */
    public static final class Requirement {
        private final String kind;
        private final String status;
        private final String message;

        Requirement(long record) {
            kind = Native.order_quote_requirement_kind(record);
            status = Native.order_quote_requirement_status(record);
            message = Native.order_quote_requirement_message(record);
        }

        /**
         * The condition that was checked.
         *
         * @return the text, when it is known
         */
        public Optional<String> kind() {
            return Optional.ofNullable(kind);
        }

        /**
         * What the check said: {@code "PASS"}, {@code "FAIL"}, {@code "EXEMPT"}.
         *
         * @return the text, when it is known
         */
        public Optional<String> status() {
            return Optional.ofNullable(status);
        }

        /**
         * Why the condition is in that status.
         *
         * @return the text, when it is known
         */
        public Optional<String> message() {
            return Optional.ofNullable(message);
        }
    }
}
