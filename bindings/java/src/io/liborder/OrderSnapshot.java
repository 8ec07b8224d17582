package io.liborder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order as it was at one moment. */
public final class OrderSnapshot {
    private final String provider;
    private final String id;
    private final OrderState state;
    private final String status;
    private final String subStatus;
    private final boolean hasDeliveries;
    private final String name;
    private final String kind;
    private final String workspaceId;
    private final String accountId;
    private final String dataProductId;
    private final String imageId;
    private final String createdBy;
    private final String updatedBy;
    private final Instant created;
    private final Instant updated;
    private final List<String> tags;
    private final String areaJson;
    private final String outpostId;
    private final String paymentOption;
    private final String paymentTerm;
    private final String quoteId;
    private final String quoteOptionId;
    private final Instant fulfilled;
    private final List<LineItem> lineItems;
    private final Tasking tasking;
    private final Map<String, Long> itemStatuses;
    private final String json;

    OrderSnapshot(long snapshot) {
        provider = Read.known(Native.order_snapshot_provider(snapshot));
        id = Read.known(Native.order_snapshot_id(snapshot));
        state = OrderState.of(Native.order_snapshot_state(snapshot));
        status = Read.known(Native.order_snapshot_status(snapshot));
        subStatus = Native.order_snapshot_sub_status(snapshot);
        hasDeliveries = Native.order_snapshot_has_deliveries(snapshot) != 0;
        name = Native.order_snapshot_name(snapshot);
        kind = Native.order_snapshot_kind(snapshot);
        workspaceId = Native.order_snapshot_workspace_id(snapshot);
        accountId = Native.order_snapshot_account_id(snapshot);
        dataProductId = Native.order_snapshot_data_product_id(snapshot);
        imageId = Native.order_snapshot_image_id(snapshot);
        createdBy = Native.order_snapshot_created_by(snapshot);
        updatedBy = Native.order_snapshot_updated_by(snapshot);
        created = Read.instant(Native.order_snapshot_created_unix_ms(snapshot));
        updated = Read.instant(Native.order_snapshot_updated_unix_ms(snapshot));
        tags = Read.list(Native.order_snapshot_tag_count(snapshot),
                index -> Native.order_snapshot_tag(snapshot, index));
        areaJson = Native.order_snapshot_area_json(snapshot);
        outpostId = Native.order_snapshot_outpost_id(snapshot);
        paymentOption = Native.order_snapshot_payment_option(snapshot);
        paymentTerm = Native.order_snapshot_payment_term(snapshot);
        quoteId = Native.order_snapshot_quote_id(snapshot);
        quoteOptionId = Native.order_snapshot_quote_option_id(snapshot);
        fulfilled = Read.instant(Native.order_snapshot_fulfilled_unix_ms(snapshot));
        lineItems = Read.list(Native.order_snapshot_line_item_count(snapshot),
                index -> new LineItem(Native.order_snapshot_line_item(snapshot, index)));
        itemStatuses = Read.map(Native.order_snapshot_item_status_count(snapshot),
                index -> Native.order_item_status_status(Native.order_snapshot_item_status(snapshot, index)),
                index -> Native.order_item_status_quantity(Native.order_snapshot_item_status(snapshot, index)));
        long asked = Native.order_snapshot_tasking(snapshot);
        tasking = asked == 0 ? null : new Tasking(asked);
        json = Read.known(Native.order_snapshot_document_json(snapshot));
    }

    /**
     * The provider it came from.
     *
     * @return the text
     */
    public String provider() {
        return provider;
    }

    /**
     * The order's id.
     *
     * @return the text
     */
    public String id() {
        return id;
    }

    /**
     * The state of the order.
     *
     * @return the state
     */
    public OrderState state() {
        return state;
    }

    /**
     * The provider's own word for the status.
     *
     * @return the text
     */
    public String status() {
        return status;
    }

    /**
     * The provider's finer word.
     *
     * @return the text, when it is known
     */
    public Optional<String> subStatus() {
        return Optional.ofNullable(subStatus);
    }

    /**
     * Whether assets may exist already.
     *
     * @return whether it is so
     */
    public boolean hasDeliveries() {
        return hasDeliveries;
    }

    /**
     * The name the customer gave it.
     *
     * @return the text, when it is known
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The kind of order, in the provider's word: {@code "ARCHIVE"}, {@code "TASKING"}, {@code "OUTPOST"}, {@code
     * "REPLACEMENT"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
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
     * The account it belongs to.
     *
     * @return the text, when it is known
     */
    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    /**
     * The data product ordered.
     *
     * @return the text, when it is known
     */
    public Optional<String> dataProductId() {
        return Optional.ofNullable(dataProductId);
    }

    /**
     * The scene ordered.
     *
     * @return the text, when it is known
     */
    public Optional<String> imageId() {
        return Optional.ofNullable(imageId);
    }

    /**
     * Who made it.
     *
     * @return the text, when it is known
     */
    public Optional<String> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    /**
     * Who changed it last.
     *
     * @return the text, when it is known
     */
    public Optional<String> updatedBy() {
        return Optional.ofNullable(updatedBy);
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
     * Its tags.
     *
     * @return the tags
     */
    public List<String> tags() {
        return tags;
    }

    /**
     * The area ordered, as GeoJSON.
     *
     * @return the text, when it is known
     */
    public Optional<String> areaJson() {
        return Optional.ofNullable(areaJson);
    }

    /**
     * The Outpost the order is for.
     *
     * @return the text, when it is known
     */
    public Optional<String> outpostId() {
        return Optional.ofNullable(outpostId);
    }

    /**
     * How it is paid: {@code "ALL_UPFRONT"}, {@code "PARTIAL_UPFRONT"}, {@code "NO_UPFRONT"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> paymentOption() {
        return Optional.ofNullable(paymentOption);
    }

    /**
     * For how long it is paid: {@code "ONE_YEAR"}, {@code "THREE_YEARS"}, {@code "FIVE_YEARS"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> paymentTerm() {
        return Optional.ofNullable(paymentTerm);
    }

    /**
     * The quote it was ordered by.
     *
     * @return the text, when it is known
     */
    public Optional<String> quoteId() {
        return Optional.ofNullable(quoteId);
    }

    /**
     * The option of that quote.
     *
     * @return the text, when it is known
     */
    public Optional<String> quoteOptionId() {
        return Optional.ofNullable(quoteOptionId);
    }

    /**
     * When it was fulfilled.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> fulfilled() {
        return Optional.ofNullable(fulfilled);
    }

    /**
     * Its line items; none in a list of orders, see {@link #itemStatuses()}.
     *
     * @return the line items
     */
    public List<LineItem> lineItems() {
        return lineItems;
    }

    /**
     * How many of its line items are in each status, for an order of a list.
     *
     * @return the numbers by status
     */
    public Map<String, Long> itemStatuses() {
        return itemStatuses;
    }

    /**
     * What a tasking order asks for.
     *
     * @return the details; empty for any other order
     */
    public Optional<Tasking> tasking() {
        return Optional.ofNullable(tasking);
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
        return "OrderSnapshot[" + id + ", " + status + "]";
    }
}
