package io.liborder;

import java.util.Optional;
import java.util.OptionalDouble;

/** How much of an ordered area is delivered. */
public final class Coverage {
    private final double coveredKm2;
    private final double coveredPercent;
    private final String coveredJson;
    private final double remainingKm2;
    private final double remainingPercent;
    private final String remainingJson;
    private final String json;

    Coverage(long coverage) {
        coveredKm2 = Native.order_coverage_covered_km2(coverage);
        coveredPercent = Native.order_coverage_covered_percent(coverage);
        coveredJson = Native.order_coverage_covered_json(coverage);
        remainingKm2 = Native.order_coverage_remaining_km2(coverage);
        remainingPercent = Native.order_coverage_remaining_percent(coverage);
        remainingJson = Native.order_coverage_remaining_json(coverage);
        json = Read.known(Native.order_coverage_document_json(coverage));
    }

    /**
     * The area delivered, in square kilometres.
     *
     * @return the number, when it is known
     */
    public OptionalDouble coveredKm2() {
        return Read.number(coveredKm2);
    }

    /**
     * The share delivered, 0 to 100.
     *
     * @return the number, when it is known
     */
    public OptionalDouble coveredPercent() {
        return Read.number(coveredPercent);
    }

    /**
     * The area delivered, as GeoJSON.
     *
     * @return the text, when it is known
     */
    public Optional<String> coveredJson() {
        return Optional.ofNullable(coveredJson);
    }

    /**
     * The area still to come, in square kilometres.
     *
     * @return the number, when it is known
     */
    public OptionalDouble remainingKm2() {
        return Read.number(remainingKm2);
    }

    /**
     * The share still to come, 0 to 100.
     *
     * @return the number, when it is known
     */
    public OptionalDouble remainingPercent() {
        return Read.number(remainingPercent);
    }

    /**
     * The area still to come, as GeoJSON.
     *
     * @return the text, when it is known
     */
    public Optional<String> remainingJson() {
        return Optional.ofNullable(remainingJson);
    }

    /**
     * The provider's document.
     *
     * @return the document as text
     */
    public String json() {
        return json;
    }
}
