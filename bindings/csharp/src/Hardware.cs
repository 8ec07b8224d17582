namespace LibOrder;

/// <summary>Hardware that can be ordered, where it stands, what it costs. A view of its client, with the client's rules
/// for threads and cancelling.</summary>
public sealed class Hardware
{
    private static readonly ListReader<CatalogItem> CatalogItems = new(
        Native.order_catalog_item_list_count, Native.order_catalog_item_list_get, item => new CatalogItem(item),
        Native.order_catalog_item_list_free);

    private static readonly ListReader<Outpost> OutpostList = new(
        Native.order_outpost_list_count, Native.order_outpost_list_get, outpost => new Outpost(outpost),
        Native.order_outpost_list_free);

    private static readonly ListReader<Site> SiteList = new(
        Native.order_site_list_count, Native.order_site_list_get, site => new Site(site),
        Native.order_site_list_free);

    private static readonly ListReader<Quote> QuoteList = new(
        Native.order_quote_list_count, Native.order_quote_list_get, quote => new Quote(quote),
        Native.order_quote_list_free);

    private readonly ClientCalls calls;

    internal Hardware(ClientCalls calls) => this.calls = calls;

    /// <summary>Lists what can be ordered.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The catalog items.</returns>
    public Task<IReadOnlyList<CatalogItem>> CatalogItemsAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.Find(query, Native.order_catalog_item_list_fetch, CatalogItems, cancellationToken);

    /// <summary>Fetches a catalog item.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The catalog item.</returns>
    public Task<CatalogItem> CatalogItemAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_catalog_item_fetch, item => new CatalogItem(item), Native.order_catalog_item_free,
            cancellationToken);

    /// <summary>Lists Outposts.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The Outposts.</returns>
    public Task<IReadOnlyList<Outpost>> OutpostsAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.Find(query, Native.order_outpost_list_fetch, OutpostList, cancellationToken);

    /// <summary>Fetches an Outpost.</summary>
    /// <param name="id">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The Outpost.</returns>
    public Task<Outpost> OutpostAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_outpost_fetch, outpost => new Outpost(outpost), Native.order_outpost_free,
            cancellationToken);

    /// <summary>Fetches what renewing the hardware of an Outpost would cost, an item for each way to pay.</summary>
    /// <param name="outpostId">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The prices.</returns>
    public Task<Estimate> RenewalAsync(string outpostId, CancellationToken cancellationToken = default) =>
        calls.Fetch(outpostId, Native.order_renewal_estimate_fetch, prices => new Estimate(prices),
            Native.order_estimate_free, cancellationToken);

    /// <summary>Lists sites.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The sites.</returns>
    public Task<IReadOnlyList<Site>> SitesAsync(Query? query = null, CancellationToken cancellationToken = default) =>
        calls.Find(query, Native.order_site_list_fetch, SiteList, cancellationToken);

    /// <summary>Fetches a site.</summary>
    /// <param name="id">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The site.</returns>
    public Task<Site> SiteAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_site_fetch, site => new Site(site), Native.order_site_free,
            cancellationToken);

    /// <summary>Fetches an address of a site.</summary>
    /// <param name="siteId">The site's id or ARN.</param>
    /// <param name="kind"><c>SHIPPING_ADDRESS</c> or <c>OPERATING_ADDRESS</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A JSON object as text.</returns>
    public Task<string> SiteAddressAsync(string siteId, string kind, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return calls.Text(siteId, (client, id) => Native.order_site_address_fetch(client, id, kind), cancellationToken);
    }

    /// <summary>Makes a quote. Sent once.</summary>
    /// <param name="draft">What the quote is for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quote.</returns>
    public Task<Quote> CreateQuoteAsync(Draft draft, CancellationToken cancellationToken = default) =>
        calls.With(draft, Native.order_quote_create, quote => new Quote(quote), Native.order_quote_free,
            cancellationToken);

    /// <summary>Fetches a quote.</summary>
    /// <param name="id">Its id or ARN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quote.</returns>
    public Task<Quote> QuoteAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_quote_fetch, quote => new Quote(quote), Native.order_quote_free,
            cancellationToken);

    /// <summary>Lists quotes.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quotes.</returns>
    public Task<IReadOnlyList<Quote>> QuotesAsync(Query? query = null, CancellationToken cancellationToken = default) =>
        calls.Find(query, Native.order_quote_list_fetch, QuoteList, cancellationToken);

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
