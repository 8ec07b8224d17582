package io.liborder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Hardware that can be ordered. */
public final class CatalogItem {
    private final String id;
    private final String status;
    private final double powerKva;
    private final double weightLbs;
    private final List<Capacity> capacities;
    private final List<Long> uplinkGbps;
    private final List<String> storage;
    private final String json;

    CatalogItem(long item) {
        id = Read.known(Native.order_catalog_item_id(item));
        status = Native.order_catalog_item_status(item);
        powerKva = Native.order_catalog_item_power_kva(item);
        weightLbs = Native.order_catalog_item_weight_lbs(item);
        capacities = Read.list(Native.order_catalog_item_capacity_count(item), index -> new Capacity(Native.order_catalog_item_capacity(item, index)));
        uplinkGbps = Read.list(Native.order_catalog_item_uplink_gbps_count(item),
                index -> Native.order_catalog_item_uplink_gbps(item, index));
        storage = Read.list(Native.order_catalog_item_storage_count(item),
                index -> Native.order_catalog_item_storage(item, index));
        json = Read.known(Native.order_catalog_item_document_json(item));
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
     * Its status: {@code "AVAILABLE"} or {@code "DISCONTINUED"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /**
     * The power it draws, in kVA.
     *
     * @return the number, when it is known
     */
    public OptionalDouble powerKva() {
        return Read.number(powerKva);
    }

    /**
     * Its weight, in pounds.
     *
     * @return the number, when it is known
     */
    public OptionalDouble weightLbs() {
        return Read.number(weightLbs);
    }

    /**
     * The kinds of EC2 capacity it has.
     *
     * @return the list, empty when there are none
     */
    public List<Capacity> capacities() {
        return capacities;
    }

    /**
     * The uplink speeds it supports, in Gbit/s.
     *
     * @return the speeds
     */
    public List<Long> uplinkGbps() {
        return uplinkGbps;
    }

    /**
     * The kinds of storage it supports: {@code "EBS"}, {@code "S3"}.
     *
     * @return the kinds
     */
    public List<String> storage() {
        return storage;
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
        return "CatalogItem[" + id + "]";
    }

    /** A kind of EC2 capacity. */
    public static final class Capacity {
        private final String family;
        private final String maxSize;
        private final String quantity;

        Capacity(long record) {
            family = Native.order_capacity_family(record);
            maxSize = Native.order_capacity_max_size(record);
            quantity = Native.order_capacity_quantity(record);
        }

        /**
         * The instance family of a capacity.
         *
         * @return the text, when it is known
         */
        public Optional<String> family() {
            return Optional.ofNullable(family);
        }

        /**
         * The largest instance size of a capacity.
         *
         * @return the text, when it is known
         */
        public Optional<String> maxSize() {
            return Optional.ofNullable(maxSize);
        }

        /**
         * How much of a capacity there is, in the provider's word.
         *
         * @return the text, when it is known
         */
        public Optional<String> quantity() {
            return Optional.ofNullable(quantity);
        }
    }
}
