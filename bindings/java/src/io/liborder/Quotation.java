package io.liborder;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** An offer for a tasking order. */
public final class Quotation {
    private final String id;
    private final String orderId;
    private final String accountId;
    private final String workspaceId;
    private final String decision;
    private final String decidedBy;
    private final double credits;
    private final Instant created;
    private final Instant updated;
    private final Instant decided;
    private final String json;

    Quotation(long quotation) {
        id = Read.known(Native.order_quotation_id(quotation));
        orderId = Native.order_quotation_order_id(quotation);
        accountId = Native.order_quotation_account_id(quotation);
        workspaceId = Native.order_quotation_workspace_id(quotation);
        decision = Native.order_quotation_decision(quotation);
        decidedBy = Native.order_quotation_decided_by(quotation);
        credits = Native.order_quotation_credits(quotation);
        created = Read.instant(Native.order_quotation_created_unix_ms(quotation));
        updated = Read.instant(Native.order_quotation_updated_unix_ms(quotation));
        decided = Read.instant(Native.order_quotation_decided_unix_ms(quotation));
        json = Read.known(Native.order_quotation_document_json(quotation));
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
     * The decision: {@code "NOT_DECIDED"}, {@code "ACCEPTED"} or {@code "REJECTED"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * Who decided.
     *
     * @return the text, when it is known
     */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /**
     * The price, in credits.
     *
     * @return the number, when it is known
     */
    public OptionalDouble credits() {
        return Read.number(credits);
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
     * When it was decided.
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
        return "Quotation[" + id + "]";
    }
}
