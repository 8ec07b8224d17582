package io.liborder;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What a tasking order asks of the satellite. */
public final class Tasking {
    private final Instant start;
    private final Instant end;
    private final String geometryJson;
    private final String subStatus;
    private final String extraDescription;
    private final String acquisitionMode;
    private final long maxCloudPercent;
    private final long maxIncidenceDegrees;
    private final String geometricProcessing;
    private final String projection;
    private final String pixelCoding;
    private final String radiometricProcessing;
    private final String spectralBands;
    private final String priority;
    private final String resolution;
    private final String polarization;
    private final String sceneSize;
    private final String looks;
    private final long minBaseHeight;
    private final long maxBaseHeight;
    private final String json;

    Tasking(long tasking) {
        start = Read.instant(Native.order_tasking_start_unix_ms(tasking));
        end = Read.instant(Native.order_tasking_end_unix_ms(tasking));
        geometryJson = Native.order_tasking_geometry_json(tasking);
        subStatus = Native.order_tasking_sub_status(tasking);
        extraDescription = Native.order_tasking_extra_description(tasking);
        acquisitionMode = Native.order_tasking_acquisition_mode(tasking);
        maxCloudPercent = Native.order_tasking_max_cloud_percent(tasking);
        maxIncidenceDegrees = Native.order_tasking_max_incidence_degrees(tasking);
        geometricProcessing = Native.order_tasking_geometric_processing(tasking);
        projection = Native.order_tasking_projection(tasking);
        pixelCoding = Native.order_tasking_pixel_coding(tasking);
        radiometricProcessing = Native.order_tasking_radiometric_processing(tasking);
        spectralBands = Native.order_tasking_spectral_bands(tasking);
        priority = Native.order_tasking_priority(tasking);
        resolution = Native.order_tasking_resolution(tasking);
        polarization = Native.order_tasking_polarization(tasking);
        sceneSize = Native.order_tasking_scene_size(tasking);
        looks = Native.order_tasking_looks(tasking);
        minBaseHeight = Native.order_tasking_min_base_height(tasking);
        maxBaseHeight = Native.order_tasking_max_base_height(tasking);
        json = Read.known(Native.order_tasking_document_json(tasking));
    }

    /**
     * The first moment of the acquisition window.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> start() {
        return Optional.ofNullable(start);
    }

    /**
     * The last moment of the acquisition window.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    /**
     * The area, as GeoJSON.
     *
     * @return the text, when it is known
     */
    public Optional<String> geometryJson() {
        return Optional.ofNullable(geometryJson);
    }

    /**
     * Where feasibility and quotation stand, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> subStatus() {
        return Optional.ofNullable(subStatus);
    }

    /**
     * What the customer wrote to the operator.
     *
     * @return the text, when it is known
     */
    public Optional<String> extraDescription() {
        return Optional.ofNullable(extraDescription);
    }

    /**
     * The acquisition mode.
     *
     * @return the text, when it is known
     */
    public Optional<String> acquisitionMode() {
        return Optional.ofNullable(acquisitionMode);
    }

    /**
     * The cloud cover accepted, in percent.
     *
     * @return the number, when it is known
     */
    public OptionalLong maxCloudPercent() {
        return Read.number(maxCloudPercent);
    }

    /**
     * The incidence angle accepted, in degrees.
     *
     * @return the number, when it is known
     */
    public OptionalLong maxIncidenceDegrees() {
        return Read.number(maxIncidenceDegrees);
    }

    /**
     * The geometric processing asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> geometricProcessing() {
        return Optional.ofNullable(geometricProcessing);
    }

    /**
     * The projection asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> projection() {
        return Optional.ofNullable(projection);
    }

    /**
     * The pixel coding asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> pixelCoding() {
        return Optional.ofNullable(pixelCoding);
    }

    /**
     * The radiometric processing asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> radiometricProcessing() {
        return Optional.ofNullable(radiometricProcessing);
    }

    /**
     * The spectral bands asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> spectralBands() {
        return Optional.ofNullable(spectralBands);
    }

    /**
     * The priority asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> priority() {
        return Optional.ofNullable(priority);
    }

    /**
     * The resolution asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> resolution() {
        return Optional.ofNullable(resolution);
    }

    /**
     * The polarization asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> polarization() {
        return Optional.ofNullable(polarization);
    }

    /**
     * The scene size asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> sceneSize() {
        return Optional.ofNullable(sceneSize);
    }

    /**
     * The looks asked for, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> looks() {
        return Optional.ofNullable(looks);
    }

    /**
     * The least base-to-height ratio of a stereo pair.
     *
     * @return the number, when it is known
     */
    public OptionalLong minBaseHeight() {
        return Read.number(minBaseHeight);
    }

    /**
     * The greatest base-to-height ratio of a stereo pair.
     *
     * @return the number, when it is known
     */
    public OptionalLong maxBaseHeight() {
        return Read.number(maxBaseHeight);
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
