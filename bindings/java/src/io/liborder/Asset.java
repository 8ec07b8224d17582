package io.liborder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an order has delivered: a data item, or a piece of hardware. */
public final class Asset {
    private final String id;
    private final String orderId;
    private final String accountId;
    private final String workspaceId;
    private final String name;
    private final String title;
    private final String contentType;
    private final String source;
    private final String productId;
    private final String producer;
    private final String collection;
    private final String extractionStatus;
    private final long sizeBytes;
    private final Instant created;
    private final Instant updated;
    private final List<String> tags;
    private final String lineItemId;
    private final List<String> macAddresses;
    private final String json;

    Asset(long asset) {
        id = Read.known(Native.order_asset_id(asset));
        orderId = Native.order_asset_order_id(asset);
        accountId = Native.order_asset_account_id(asset);
        workspaceId = Native.order_asset_workspace_id(asset);
        name = Native.order_asset_name(asset);
        title = Native.order_asset_title(asset);
        contentType = Native.order_asset_content_type(asset);
        source = Native.order_asset_source(asset);
        productId = Native.order_asset_product_id(asset);
        producer = Native.order_asset_producer(asset);
        collection = Native.order_asset_collection(asset);
        extractionStatus = Native.order_asset_extraction_status(asset);
        sizeBytes = Native.order_asset_size_bytes(asset);
        created = Read.instant(Native.order_asset_created_unix_ms(asset));
        updated = Read.instant(Native.order_asset_updated_unix_ms(asset));
        tags = Read.list(Native.order_asset_tag_count(asset), index -> Native.order_asset_tag(asset, index));
        lineItemId = Native.order_asset_line_item_id(asset);
        macAddresses = Read.list(Native.order_asset_mac_address_count(asset),
                index -> Native.order_asset_mac_address(asset, index));
        json = Read.known(Native.order_asset_document_json(asset));
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
     * The order that delivered it.
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
     * Its file name.
     *
     * @return the text, when it is known
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The title the customer gave it.
     *
     * @return the text, when it is known
     */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /**
     * Its media type.
     *
     * @return the text, when it is known
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /**
     * Where it came from: {@code "ARCHIVE"}, {@code "TASKING"}, {@code "PROCESSING"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /**
     * The data product.
     *
     * @return the text, when it is known
     */
    public Optional<String> productId() {
        return Optional.ofNullable(productId);
    }

    /**
     * Who made the data.
     *
     * @return the text, when it is known
     */
    public Optional<String> producer() {
        return Optional.ofNullable(producer);
    }

    /**
     * The collection it belongs to.
     *
     * @return the text, when it is known
     */
    public Optional<String> collection() {
        return Optional.ofNullable(collection);
    }

    /**
     * Whether its geospatial metadata was read: {@code "SUCCESSFUL"}, {@code "FAILED"}, {@code "IN_PROGRESS"}, {@code
     * "NOT_PROCESSED"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> extractionStatus() {
        return Optional.ofNullable(extractionStatus);
    }

    /**
     * Its size in bytes.
     *
     * @return the number, when it is known
     */
    public OptionalLong sizeBytes() {
        return Read.number(sizeBytes);
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
     * The line item it belongs to.
     *
     * @return the text, when it is known
     */
    public Optional<String> lineItemId() {
        return Optional.ofNullable(lineItemId);
    }

    /**
     * Its MAC addresses.
     *
     * @return the addresses
     */
    public List<String> macAddresses() {
        return macAddresses;
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
        return "Asset[" + id + "]";
    }
}
