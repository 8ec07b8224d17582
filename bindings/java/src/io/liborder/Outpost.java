package io.liborder;

import java.util.Map;
import java.util.Optional;

/** Where hardware is, or will be. */
public final class Outpost {
    private final String id;
    private final String arn;
    private final String ownerId;
    private final String siteId;
    private final String siteArn;
    private final String name;
    private final String description;
    private final String lifeCycleStatus;
    private final String availabilityZone;
    private final String availabilityZoneId;
    private final String hardwareKind;
    private final Map<String, String> tags;
    private final String json;

    Outpost(long outpost) {
        id = Read.known(Native.order_outpost_id(outpost));
        arn = Native.order_outpost_arn(outpost);
        ownerId = Native.order_outpost_owner_id(outpost);
        siteId = Native.order_outpost_site_id(outpost);
        siteArn = Native.order_outpost_site_arn(outpost);
        name = Native.order_outpost_name(outpost);
        description = Native.order_outpost_description(outpost);
        lifeCycleStatus = Native.order_outpost_life_cycle_status(outpost);
        availabilityZone = Native.order_outpost_availability_zone(outpost);
        availabilityZoneId = Native.order_outpost_availability_zone_id(outpost);
        hardwareKind = Native.order_outpost_hardware_kind(outpost);
        tags = Read.map(Native.order_outpost_tag_count(outpost),
                index -> Native.order_tag_key(Native.order_outpost_tag(outpost, index)),
                index -> Native.order_tag_value(Native.order_outpost_tag(outpost, index)));
        json = Read.known(Native.order_outpost_document_json(outpost));
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
     * Its ARN.
     *
     * @return the text, when it is known
     */
    public Optional<String> arn() {
        return Optional.ofNullable(arn);
    }

    /**
     * The account that owns it.
     *
     * @return the text, when it is known
     */
    public Optional<String> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    /**
     * The site it stands at.
     *
     * @return the text, when it is known
     */
    public Optional<String> siteId() {
        return Optional.ofNullable(siteId);
    }

    /**
     * The ARN of that site.
     *
     * @return the text, when it is known
     */
    public Optional<String> siteArn() {
        return Optional.ofNullable(siteArn);
    }

    /**
     * Its name.
     *
     * @return the text, when it is known
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
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
     * Its status, in the provider's word.
     *
     * @return the text, when it is known
     */
    public Optional<String> lifeCycleStatus() {
        return Optional.ofNullable(lifeCycleStatus);
    }

    /**
     * The name of its availability zone.
     *
     * @return the text, when it is known
     */
    public Optional<String> availabilityZone() {
        return Optional.ofNullable(availabilityZone);
    }

    /**
     * The id of its availability zone.
     *
     * @return the text, when it is known
     */
    public Optional<String> availabilityZoneId() {
        return Optional.ofNullable(availabilityZoneId);
    }

    /**
     * Its kind of hardware: {@code "RACK"} or {@code "SERVER"}.
     *
     * @return the text, when it is known
     */
    public Optional<String> hardwareKind() {
        return Optional.ofNullable(hardwareKind);
    }

    /**
     * Its tags, value by key.
     *
     * @return the tags
     */
    public Map<String, String> tags() {
        return tags;
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
        return "Outpost[" + id + "]";
    }
}
