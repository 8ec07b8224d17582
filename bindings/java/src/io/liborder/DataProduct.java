package io.liborder;

import java.util.Optional;

/** What can be ordered of a collection. */
public final class DataProduct {
    private final String id;
    private final String name;
    private final String title;
    private final String description;
    private final String eulaId;

    DataProduct(long record) {
        id = Native.order_data_product_id(record);
        name = Native.order_data_product_name(record);
        title = Native.order_data_product_title(record);
        description = Native.order_data_product_description(record);
        eulaId = Native.order_data_product_eula_id(record);
    }

    /**
     * The id drafts take; none for one that can not be ordered.
     *
     * @return the text, when it is known
     */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /**
     * The name of a data product.
     *
     * @return the text, when it is known
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The title of a data product.
     *
     * @return the text, when it is known
     */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /**
     * What a data product is.
     *
     * @return the text, when it is known
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * The licence to accept before ordering.
     *
     * @return the text, when it is known
     */
    public Optional<String> eulaId() {
        return Optional.ofNullable(eulaId);
    }
}
