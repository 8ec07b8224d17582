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
    public List<CatalogItem> listCatalogItems(Query query) {
        return calls.list(query, Native::order_catalog_item_list_fetch, CatalogItem::list);
    }

    /**
     * Fetches a catalog item.
     *
     * @param id its id
     * @return the catalog item
     */
    public CatalogItem fetchCatalogItem(String id) {
        return calls.fetch(id, Native::order_catalog_item_fetch, CatalogItem::new);
    }

    /**
     * Lists Outposts.
     *
     * @param query which
     * @return the Outposts
     */
    public List<Outpost> listOutposts(Query query) {
        return calls.list(query, Native::order_outpost_list_fetch, Outpost::list);
    }

    /**
     * Fetches an Outpost.
     *
     * @param id its id or ARN
     * @return the Outpost
     */
    public Outpost fetchOutpost(String id) {
        return calls.fetch(id, Native::order_outpost_fetch, Outpost::new);
    }

    /**
     * Fetches what renewing the hardware of an Outpost would cost, an item for each way to pay.
     *
     * @param outpostId its id or ARN
     * @return the prices
     */
    public Estimate fetchRenewalEstimate(String outpostId) {
        return calls.fetch(outpostId, Native::order_renewal_estimate_fetch, Estimate::new);
    }

    /**
     * Lists sites.
     *
     * @param query which
     * @return the sites
     */
    public List<Site> listSites(Query query) {
        return calls.list(query, Native::order_site_list_fetch, Site::list);
    }

    /**
     * Fetches a site.
     *
     * @param id its id or ARN
     * @return the site
     */
    public Site fetchSite(String id) {
        return calls.fetch(id, Native::order_site_fetch, Site::new);
    }

    /**
     * Fetches an address of a site.
     *
     * @param siteId the site's id or ARN
     * @param kind {@code "SHIPPING_ADDRESS"} or {@code "OPERATING_ADDRESS"}
     * @return a JSON object as text
     */
    public String fetchSiteAddress(String siteId, String kind) {
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
        return draft.with(made -> calls.one(client -> Native.order_quote_create(client, made), Quote::new));
    }

    /**
     * Fetches a quote.
     *
     * @param id its id or ARN
     * @return the quote
     */
    public Quote fetchQuote(String id) {
        return calls.fetch(id, Native::order_quote_fetch, Quote::new);
    }

    /**
     * Lists quotes.
     *
     * @param query which
     * @return the quotes
     */
    public List<Quote> listQuotes(Query query) {
        return calls.list(query, Native::order_quote_list_fetch, Quote::list);
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
