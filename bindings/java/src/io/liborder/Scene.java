package io.liborder;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** An image in the catalog. */
public final class Scene {
    private final String id;
    private final String sceneId;
    private final String collection;
    private final String constellation;
    private final String producer;
    private final String host;
    private final String deliveryTime;
    private final Instant acquired;
    private final Instant start;
    private final Instant end;
    private final double cloudPercent;
    private final double resolutionM;
    private final String geometryJson;
    private final String json;

    Scene(long scene) {
        id = Read.known(Native.order_scene_id(scene));
        sceneId = Native.order_scene_producer_scene_id(scene);
        collection = Native.order_scene_collection(scene);
        constellation = Native.order_scene_constellation(scene);
        producer = Native.order_scene_producer(scene);
        host = Native.order_scene_host(scene);
        deliveryTime = Native.order_scene_delivery_time(scene);
        acquired = Read.instant(Native.order_scene_acquired_unix_ms(scene));
        start = Read.instant(Native.order_scene_start_unix_ms(scene));
        end = Read.instant(Native.order_scene_end_unix_ms(scene));
        cloudPercent = Native.order_scene_cloud_percent(scene);
        resolutionM = Native.order_scene_resolution_m(scene);
        geometryJson = Native.order_scene_geometry_json(scene);
        json = Read.known(Native.order_scene_document_json(scene));
    }

    /**
     * The id to order it with.
     *
     * @return the text
     */
    public String id() {
        return id;
    }

    /**
     * The producer's own id.
     *
     * @return the text, when it is known
     */
    public Optional<String> sceneId() {
        return Optional.ofNullable(sceneId);
    }

    /**
     * Its collection.
     *
     * @return the text, when it is known
     */
    public Optional<String> collection() {
        return Optional.ofNullable(collection);
    }

    /**
     * The satellites that took it.
     *
     * @return the text, when it is known
     */
    public Optional<String> constellation() {
        return Optional.ofNullable(constellation);
    }

    /**
     * Who made it.
     *
     * @return the text, when it is known
     */
    public Optional<String> producer() {
        return Optional.ofNullable(producer);
    }

    /**
     * The host it was found at, as quicklooks take it.
     *
     * @return the text, when it is known
     */
    public Optional<String> host() {
        return Optional.ofNullable(host);
    }

    /**
     * How long a delivery takes: {@code "MINUTES"}, {@code "HOURS"}, {@code "DAYS"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> deliveryTime() {
        return Optional.ofNullable(deliveryTime);
    }

    /**
     * When it was taken.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> acquired() {
        return Optional.ofNullable(acquired);
    }

    /**
     * When taking it began.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> start() {
        return Optional.ofNullable(start);
    }

    /**
     * When taking it ended.
     *
     * @return the time, when it is known
     */
    public Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    /**
     * Its cloud cover, 0 to 100.
     *
     * @return the number, when it is known
     */
    public OptionalDouble cloudPercent() {
        return Read.number(cloudPercent);
    }

    /**
     * Its ground resolution, in metres.
     *
     * @return the number, when it is known
     */
    public OptionalDouble resolutionM() {
        return Read.number(resolutionM);
    }

    /**
     * Its footprint, as GeoJSON.
     *
     * @return the text, when it is known
     */
    public Optional<String> geometryJson() {
        return Optional.ofNullable(geometryJson);
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
        return "Scene[" + id + "]";
    }
}
