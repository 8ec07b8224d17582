package io.liborder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A product line of the catalog. */
public final class Collection {
    private final String name;
    private final String title;
    private final String description;
    private final String kind;
    private final String host;
    private final String productType;
    private final String resolutionClass;
    private final double resolutionMinM;
    private final double resolutionMaxM;
    private final List<String> integrations;
    private final List<DataProduct> dataProducts;
    private final String json;

    Collection(long collection) {
        name = Read.known(Native.order_collection_name(collection));
        title = Native.order_collection_title(collection);
        description = Native.order_collection_description(collection);
        kind = Native.order_collection_kind(collection);
        host = Native.order_collection_host(collection);
        productType = Native.order_collection_product_type(collection);
        resolutionClass = Native.order_collection_resolution_class(collection);
        resolutionMinM = Native.order_collection_resolution_min_m(collection);
        resolutionMaxM = Native.order_collection_resolution_max_m(collection);
        integrations = Read.list(Native.order_collection_integration_count(collection),
                index -> Native.order_collection_integration(collection, index));
        dataProducts = Read.list(Native.order_collection_data_product_count(collection),
                index -> new DataProduct(Native.order_collection_data_product(collection, index)));
        json = Read.known(Native.order_collection_document_json(collection));
    }

    /**
     * Its name, as searches take it.
     *
     * @return the text
     */
    public String name() {
        return name;
    }

    /**
     * Its title.
     *
     * @return the text, when it is known
     */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /**
     * What it is.
     *
     * @return the text, when it is known
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Its kind: {@code "ARCHIVE"} or {@code "TASKING"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    /**
     * The name of the organisation that hosts it, as quicklooks take it.
     *
     * @return the text, when it is known
     */
    public Optional<String> host() {
        return Optional.ofNullable(host);
    }

    /**
     * What took its data: {@code "OPTICAL"}, {@code "SAR"}, {@code "ELEVATION"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> productType() {
        return Optional.ofNullable(productType);
    }

    /**
     * The class of its resolution: {@code "VERY_HIGH"}, {@code "HIGH"}, {@code "MEDIUM"}, {@code "LOW"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> resolutionClass() {
        return Optional.ofNullable(resolutionClass);
    }

    /**
     * The finest ground resolution, in metres.
     *
     * @return the number, when it is known
     */
    public OptionalDouble resolutionMinM() {
        return Read.number(resolutionMinM);
    }

    /**
     * The coarsest ground resolution, in metres.
     *
     * @return the number, when it is known
     */
    public OptionalDouble resolutionMaxM() {
        return Read.number(resolutionMaxM);
    }

    /**
     * What can be done with it, for example {@code "SEARCH_AVAILABLE"}.
     *
     * @return the integrations
     */
    public List<String> integrations() {
        return integrations;
    }

    /**
     * Its data products.
     *
     * @return the list, empty when there are none
     */
    public List<DataProduct> dataProducts() {
        return dataProducts;
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
        return "Collection[" + name + "]";
    }
}
