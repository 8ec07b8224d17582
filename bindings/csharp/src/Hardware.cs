namespace LibOrder;

/// <summary>Hardware that can be ordered, where it stands, what it costs. A view of its client, with the client's rules
/// for threads and cancelling.</summary>
public sealed class Hardware
{
    private readonly ClientCalls calls;

    internal Hardware(ClientCalls calls) => this.calls = calls;

    /// <summary>Lists what can be ordered.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The catalog items.</returns>
    public Task<IReadOnlyList<CatalogItem>> ListCatalogItemsAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_catalog_item_list_fetch, CatalogItem.List, cancellationToken);

    /// <summary>Fetches a catalog item.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The catalog item.</returns>
    public Task<CatalogItem> FetchCatalogItemAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_catalog_item_fetch, CatalogItem.Of,
            cancellationToken);

    /// <summary>Lists Outposts.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The Outposts.</returns>
    public Task<IReadOnlyList<Outpost>> ListOutpostsAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_outpost_list_fetch, Outpost.List, cancellationToken);

    /// <summary>Fetches an Outpost.</summary>
    /// <param name="id">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The Outpost.</returns>
    public Task<Outpost> FetchOutpostAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_outpost_fetch, Outpost.Of,
            cancellationToken);

    /// <summary>Fetches what renewing the hardware of an Outpost would cost, an item for each way to pay.</summary>
    /// <param name="outpostId">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The prices.</returns>
    public Task<Estimate> FetchRenewalEstimateAsync(string outpostId, CancellationToken cancellationToken = default) =>
        calls.Fetch(outpostId, Native.order_renewal_estimate_fetch, Estimate.Of, cancellationToken);

    /// <summary>Lists sites.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The sites.</returns>
    public Task<IReadOnlyList<Site>> ListSitesAsync(Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_site_list_fetch, Site.List, cancellationToken);

    /// <summary>Fetches a site.</summary>
    /// <param name="id">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The site.</returns>
    public Task<Site> FetchSiteAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_site_fetch, Site.Of,
            cancellationToken);

    /// <summary>Fetches an address of a site.</summary>
    /// <param name="siteId">The site's id or ARN.</param>
    /// <param name="kind"><c>SHIPPING_ADDRESS</c> or <c>OPERATING_ADDRESS</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A JSON object as text.</returns>
    public Task<string> FetchSiteAddressAsync(string siteId, string kind, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return calls.Text(siteId, (client, id) => Native.order_site_address_fetch(client, id, kind), cancellationToken);
    }

    /// <summary>Makes a quote. Sent once.</summary>
    /// <param name="draft">What the quote is for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quote.</returns>
    public Task<Quote> CreateQuoteAsync(Draft draft, CancellationToken cancellationToken = default) =>
        calls.With(draft, Native.order_quote_create, Quote.Of,
            cancellationToken);

    /// <summary>Fetches a quote.</summary>
    /// <param name="id">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quote.</returns>
    public Task<Quote> FetchQuoteAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_quote_fetch, Quote.Of,
            cancellationToken);

    /// <summary>Lists quotes.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quotes.</returns>
    public Task<IReadOnlyList<Quote>> ListQuotesAsync(Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_quote_list_fetch, Quote.List, cancellationToken);

    /// <summary>Deletes a quote.</summary>
    /// <param name="id">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Done when it is deleted.</returns>
    public Task DeleteQuoteAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return calls.Run(client => Native.order_quote_delete(client, id), cancellationToken);
    }
}
