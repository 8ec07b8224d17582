package io.liborder;

import java.util.List;

/** Hardware that can be ordered, where it stands, what it costs. A view of its client, with the client's threads. */
public final class Hardware {
    private final ClientCalls calls;

    Hardware(ClientCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists what can be ordered.
     *
     * @param query which
     * @return the catalog items
     */
    public List<CatalogItem> catalogItems(Query query) {
        return calls.find(query, Native::order_catalog_item_list_fetch, Native::order_catalog_item_list_count,
                Native::order_catalog_item_list_get, CatalogItem::new, Native::order_catalog_item_list_free);
    }

    /**
     * Fetches a catalog item.
     *
     * @param id its id
     * @return the catalog item
     */
    public CatalogItem catalogItem(String id) {
        return calls.fetch(id, Native::order_catalog_item_fetch, CatalogItem::new, Native::order_catalog_item_free);
    }

    /**
     * Lists Outposts.
     *
     * @param query which
     * @return the Outposts
     */
    public List<Outpost> outposts(Query query) {
        return calls.find(query, Native::order_outpost_list_fetch, Native::order_outpost_list_count,
                Native::order_outpost_list_get, Outpost::new, Native::order_outpost_list_free);
    }

    /**
     * Fetches an Outpost.
     *
     * @param id its id or ARN
     * @return the Outpost
     */
    public Outpost outpost(String id) {
        return calls.fetch(id, Native::order_outpost_fetch, Outpost::new, Native::order_outpost_free);
    }

    /**
     * Fetches what renewing the hardware of an Outpost would cost, an item for each way to pay.
     *
     * @param outpostId its id or ARN
     * @return the prices
     */
    public Estimate renewal(String outpostId) {
        return calls.fetch(outpostId, Native::order_renewal_estimate_fetch, Estimate::new, Native::order_estimate_free);
    }

    /**
     * Lists sites.
     *
     * @param query which
     * @return the sites
     */
    public List<Site> sites(Query query) {
        return calls.find(query, Native::order_site_list_fetch, Native::order_site_list_count,
                Native::order_site_list_get, Site::new, Native::order_site_list_free);
    }

    /**
     * Fetches a site.
     *
     * @param id its id or ARN
     * @return the site
     */
    public Site site(String id) {
        return calls.fetch(id, Native::order_site_fetch, Site::new, Native::order_site_free);
    }

    /**
     * Fetches an address of a site.
     *
     * @param siteId the site's id or ARN
     * @param kind {@code "SHIPPING_ADDRESS"} or {@code "OPERATING_ADDRESS"}
     * @return a JSON object as text
     */
    public String siteAddress(String siteId, String kind) {
        Check.notNull(kind, "kind");
        return calls.text(siteId, (client, id) -> Native.order_site_address_fetch(client, id, kind));
    }

    /**
     * Makes a quote. Sent once.
     *
     * @param draft what the quote is for
     * @return the quote
     */
    public Quote createQuote(Draft draft) {
        return draft.with(made -> calls.one(client -> Native.order_quote_create(client, made), Quote::new,
                Native::order_quote_free));
    }

    /**
     * Fetches a quote.
     *
     * @param id its id or ARN
     * @return the quote
     */
    public Quote quote(String id) {
        return calls.fetch(id, Native::order_quote_fetch, Quote::new, Native::order_quote_free);
    }

    /**
     * Lists quotes.
     *
     * @param query which
     * @return the quotes
     */
    public List<Quote> quotes(Query query) {
        return calls.find(query, Native::order_quote_list_fetch, Native::order_quote_list_count,
                Native::order_quote_list_get, Quote::new, Native::order_quote_list_free);
    }

    /**
     * Deletes a quote.
     *
     * @param id its id or ARN
     */
    public void deleteQuote(String id) {
        calls.act(id, Native::order_quote_delete);
    }
}
