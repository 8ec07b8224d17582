package io.liborder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A study of what a tasking order could get, with options to choose from. */
public final class Feasibility {
    private final String id;
    private final String orderId;
    private final String accountId;
    private final String workspaceId;
    private final String kind;
    private final String decision;
    private final String chosenOptionId;
    private final List<Option> options;
    private final Instant created;
    private final Instant updated;
    private final Instant decided;
    private final String json;

    Feasibility(long study) {
        id = Read.known(Native.order_feasibility_id(study));
        orderId = Native.order_feasibility_order_id(study);
        accountId = Native.order_feasibility_account_id(study);
        workspaceId = Native.order_feasibility_workspace_id(study);
        kind = Native.order_feasibility_kind(study);
        decision = Native.order_feasibility_decision(study);
        chosenOptionId = Native.order_feasibility_chosen_option_id(study);
        options = Read.list(Native.order_feasibility_option_count(study), index -> new Option(Native.order_feasibility_option_at(study, index)));
        created = Read.instant(Native.order_feasibility_created_unix_ms(study));
        updated = Read.instant(Native.order_feasibility_updated_unix_ms(study));
        decided = Read.instant(Native.order_feasibility_decided_unix_ms(study));
        json = Read.known(Native.order_feasibility_document_json(study));
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
     * The order it is for.
     *
     * @return the text, when it is known
     */
    public Optional<String> orderId() {
        return Optional.ofNullable(orderId);
    }

    /**
     * The account it belongs to.
     *
     * @return the text, when it is known
     */
    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    /**
     * The workspace it belongs to.
     *
     * @return the text, when it is known
     */
    public Optional<String> workspaceId() {
        return Optional.ofNullable(workspaceId);
    }

    /**
     * How it is made: {@code "MANUAL"} or {@code "AUTO"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    /**
     * The decision: {@code "NOT_DECIDED"} or {@code "ACCEPTED"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * The option that was chosen.
     *
     * @return the text, when it is known
     */
    public Optional<String> chosenOptionId() {
        return Optional.ofNullable(chosenOptionId);
    }

    /**
     * What there is to choose from.
     *
     * @return the list, empty when there are none
     */
    public List<Option> options() {
        return options;
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
     * When it changed last.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> updated() {
        return Optional.ofNullable(updated);
    }

    /**
     * When an option was chosen.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> decided() {
        return Optional.ofNullable(decided);
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
        return "Feasibility[" + id + "]";
    }

    /** What can be chosen. */
    public static final class Option {
        private final String id;
        private final String description;

        Option(long record) {
            id = Read.known(Native.order_feasibility_option_id(record));
            description = Native.order_feasibility_option_description(record);
        }

        /**
         * The id of an option.
         *
         * @return the text
         */
        public String id() {
            return id;
        }

        /**
         * What an option offers.
         *
         * @return the text, when it is known
         */
        public Optional<String> description() {
            return Optional.ofNullable(description);
        }
    }
}
