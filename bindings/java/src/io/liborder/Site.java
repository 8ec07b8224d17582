package io.liborder;

import java.util.Map;
import java.util.Optional;

/** A customer's place. */
public final class Site {
    private final String id;
    private final String arn;
    private final String accountId;
    private final String name;
    private final String description;
    private final String notes;
    private final String country;
    private final String stateOrRegion;
    private final String city;
    private final String rackJson;
    private final Map<String, String> tags;
    private final String json;

    Site(long site) {
        id = Read.known(Native.order_site_id(site));
        arn = Native.order_site_arn(site);
        accountId = Native.order_site_account_id(site);
        name = Native.order_site_name(site);
        description = Native.order_site_description(site);
        notes = Native.order_site_notes(site);
        country = Native.order_site_country(site);
        stateOrRegion = Native.order_site_state_or_region(site);
        city = Native.order_site_city(site);
        rackJson = Native.order_site_rack_json(site);
        tags = Read.map(Native.order_site_tag_count(site),
                index -> Native.order_tag_key(Native.order_site_tag(site, index)),
                index -> Native.order_tag_value(Native.order_site_tag(site, index)));
        json = Read.known(Native.order_site_document_json(site));
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
    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
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
     * What the installers should know.
     *
     * @return the text, when it is known
     */
    public Optional<String> notes() {
        return Optional.ofNullable(notes);
    }

    /**
     * The country of its operating address, two letters.
     *
     * @return the text, when it is known
     */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /**
     * The state of its operating address.
     *
     * @return the text, when it is known
     */
    public Optional<String> stateOrRegion() {
        return Optional.ofNullable(stateOrRegion);
    }

    /**
     * The city of its operating address.
     *
     * @return the text, when it is known
     */
    public Optional<String> city() {
        return Optional.ofNullable(city);
    }

    /**
     * The physical properties of its rack, as a JSON object.
     *
     * @return the text, when it is known
     */
    public Optional<String> rackJson() {
        return Optional.ofNullable(rackJson);
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
        return "Site[" + id + "]";
    }
}
