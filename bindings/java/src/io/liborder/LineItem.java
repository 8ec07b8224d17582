package io.liborder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A position of a hardware order. */
public final class LineItem {
    private final String id;
    private final String catalogItemId;
    private final String status;
    private final long quantity;
    private final String shipmentTrackingNumber;
    private final String shipmentCarrier;
    private final String previousLineItemId;
    private final String previousOrderId;
    private final List<Piece> hardware;

    LineItem(long lineItem) {
        id = Read.known(Native.order_line_item_id(lineItem));
        catalogItemId = Native.order_line_item_catalog_item_id(lineItem);
        status = Native.order_line_item_status(lineItem);
        quantity = Native.order_line_item_quantity(lineItem);
        shipmentTrackingNumber = Native.order_line_item_shipment_tracking_number(lineItem);
        shipmentCarrier = Native.order_line_item_shipment_carrier(lineItem);
        previousLineItemId = Native.order_line_item_previous_line_item_id(lineItem);
        previousOrderId = Native.order_line_item_previous_order_id(lineItem);
        hardware = Read.list(Native.order_line_item_hardware_count(lineItem), index -> new Piece(Native.order_line_item_hardware(lineItem, index)));
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
     * What was ordered.
     *
     * @return the text, when it is known
     */
    public Optional<String> catalogItemId() {
        return Optional.ofNullable(catalogItemId);
    }

    /**
     * Its status, in the provider's word: {@code "PREPARING"}, {@code "SHIPPED"}, {@code "INSTALLED"}, ...
     *
     * @return the text, when it is known
     */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /**
     * How many were ordered.
     *
     * @return the number, when it is known
     */
    public OptionalLong quantity() {
        return Read.number(quantity);
    }

    /**
     * The carrier's number of the shipment.
     *
     * @return the text, when it is known
     */
    public Optional<String> shipmentTrackingNumber() {
        return Optional.ofNullable(shipmentTrackingNumber);
    }

    /**
     * The carrier: {@code "DHL"}, {@code "FEDEX"}, ...
     *
     * @return the text, when it is known
     */
    public Optional<String> shipmentCarrier() {
        return Optional.ofNullable(shipmentCarrier);
    }

    /**
     * The line item this one replaces.
     *
     * @return the text, when it is known
     */
    public Optional<String> previousLineItemId() {
        return Optional.ofNullable(previousLineItemId);
    }

    /**
     * The order of the line item this one replaces.
     *
     * @return the text, when it is known
     */
    public Optional<String> previousOrderId() {
        return Optional.ofNullable(previousOrderId);
    }

    /**
     * The pieces of hardware that are known.
     *
     * @return the hardware
     */
    public List<Piece> hardware() {
        return hardware;
    }

    @Override
    public String toString() {
        return "LineItem[" + id + "]";
    }

    /** A piece of hardware. */
    public static final class Piece {
        private final String assetId;
        private final List<String> macAddresses;

        Piece(long record) {
            assetId = Native.order_hardware_id(record);
            macAddresses = Read.list(Native.order_hardware_mac_address_count(record),
                    index -> Native.order_hardware_mac_address(record, index));
        }

        /**
         * Its id.
         *
         * @return the text, when it is known
         */
        public Optional<String> assetId() {
            return Optional.ofNullable(assetId);
        }

        /**
         * Its MAC addresses.
         *
         * @return the addresses
         */
        public List<String> macAddresses() {
            return macAddresses;
        }
    }
}
